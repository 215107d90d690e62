"""Who is asked when: rarely, never at night, and never twice at the same time."""

import pytest

from analysis.papers.wording import wording
from bot.sandbox.people import Person
from handlers.texts import LANGUAGES, plain
from surveys.catalog import Catalog
from surveys.invitations import Reason
from surveys.journey import RespondentId
from surveys.language import Language
from surveys.people import Respondent
from tests.service import Service, heard, sample


@pytest.fixture
def catalog() -> Catalog:
    return sample("fatigue")


async def test_at_night_nobody_is_asked_and_in_the_morning_they_are(service: Service, ada: Person) -> None:
    await service.pass_time(hours=11)  # nine in the evening
    decided = await service.touchpoint("visit.ended", ada)
    assert await service.state(ada) == ("deferred", "quiet-hours")
    assert heard(ada) == []
    assert f"{decided.verdict}".endswith("until=datetime.datetime(2026, 11, 17, 9, 0, tzinfo=datetime.timezone.utc))")
    await service.pass_time(hours=12)
    assert ada.sees.startswith("Your visit")
    assert await service.state(ada) == ("sent", None)


async def test_nobody_is_asked_again_soon_after_an_invitation(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    await service.pass_time(days=1)
    assert await service.state(ada) == ("expired", None)
    await service.touchpoint("call.ended", ada)
    assert await service.state(ada) == ("deferred", "gap-after-invitation")
    await service.pass_time(days=1)
    assert ada.sees.startswith("Your call")


async def test_nobody_is_asked_again_soon_after_an_answer(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    await service.taps(ada, "Yes")
    await service.says(ada, "It was nice")
    await service.touchpoint("call.ended", ada)
    assert await service.state(ada) == ("deferred", "gap-after-response")
    await service.pass_time(days=3, hours=23)
    assert await service.state(ada) == ("deferred", "gap-after-response")
    await service.pass_time(hours=1)
    assert ada.sees.startswith("Your call")


async def test_what_would_have_to_wait_too_long_is_not_asked_at_all(service: Service, ada: Person) -> None:
    await service.touchpoint("call.ended", ada)
    await service.touchpoint("visit.ended", ada)  # makes no sense after a day
    assert await service.state(ada) == ("suppressed", "open-survey")
    assert len(heard(ada)) == 1


async def test_nobody_is_asked_more_often_than_the_limit_allows(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    await service.pass_time(days=2)
    await service.touchpoint("visit.ended", ada)
    await service.pass_time(days=9)
    decided = await service.touchpoint("call.ended", ada)
    assert await service.state(ada) == ("deferred", "at-most")
    assert "2026, 12, 6, 10, 0" in str(decided.verdict), "Twenty days after the first of the two."
    await service.pass_time(days=9)
    assert ada.sees.startswith("Your call")


async def test_a_second_survey_waits_for_the_open_one(service: Service, ada: Person) -> None:
    await service.touchpoint("call.ended", ada)
    await service.touchpoint("call.ended", ada)
    assert await service.state(ada) == ("suppressed", "open-survey")
    assert len(heard(ada)) == 1


async def test_whoever_has_not_agreed_yet_is_asked_once_they_do(service: Service, eva: Person) -> None:
    eva.starts()
    await service.settle()
    await service.touchpoint("visit.ended", eva)
    assert await service.state(eva) == ("deferred", "no-consent")
    await service.taps(eva, "Yes")
    assert eva.sees.startswith("Your visit")


async def test_whoever_never_agrees_is_not_asked(service: Service, eva: Person) -> None:
    eva.starts()
    await service.settle()
    await service.touchpoint("visit.ended", eva)
    await service.pass_time(days=1)
    assert await service.state(eva) == ("suppressed", "no-consent")


async def test_a_customer_who_never_comes_is_not_asked(service: Service) -> None:
    stranger = Respondent(RespondentId(5), "C-5", None, "", Language("en"))
    await service.know(stranger)
    await service.happens("visit.ended", stranger)
    await service.pass_time(days=1)
    (invitation,) = await service.invitations_of(stranger)
    assert (invitation.state, invitation.reason) == ("suppressed", "no-chat")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reason_is_told_in_the_same_words_in_the_chat_and_on_paper(language: Language) -> None:
    on_paper = wording(language)
    for reason in Reason:
        assert on_paper.say(f"reason-{reason}") == plain(f"reason-{reason}", language)


async def test_only_the_sample_is_asked_and_touchpoints_without_survey_ask_nobody(
    service: Service, ada: Person
) -> None:
    decided = await service.touchpoint("advert.seen", ada)
    assert decided.invitation is None
    assert await service.invitations(ada) == []
    await service.touchpoint("chat.ended", ada)
    assert await service.state(ada) == ("suppressed", "sampled-out")
    assert heard(ada) == []
