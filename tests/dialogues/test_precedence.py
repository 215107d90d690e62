"""Where several surveys want the same person at once, the rarest goes first, and the others wait or are given up."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from surveys.catalog import Catalog
from surveys.journey import SurveyId
from tests.service import Service, sample


@pytest.fixture
def catalog() -> Catalog:
    return sample("rarely")


async def test_the_stage_that_was_asked_about_least_goes_first(service: Service, ada: Person, bob: Person) -> None:
    await service.touchpoint("visit.ended", bob)
    await service.pass_time(hours=2)
    for touchpoint in ("visit.ended", "stay.ended", "call.ended"):
        await service.touchpoint(touchpoint, ada)
    await service.pass_time(hours=1)
    assert ada.sees.startswith("Your call")
    others = [(one.survey, one.state.value, one.reason) for one in await service.invitations(ada)][:2]
    assert others == [("visit", "deferred", "open-survey"), ("stay", "deferred", "open-survey")]


async def test_within_a_stage_the_more_important_touchpoint_goes_first(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    await service.touchpoint("stay.ended", ada)
    await service.pass_time(hours=1)
    assert ada.sees.startswith("Your stay")


async def test_one_that_may_not_be_sent_leaves_room_for_another(service: Service, ada: Person) -> None:
    await service.touchpoint("stay.ended", ada)
    await service.pass_time(hours=1)
    await service.taps(ada, "Yes")
    await service.says(ada, "It was nice")
    await service.touchpoint("stay.ended", ada)
    assert await service.state(ada) == ("suppressed", "same-survey")
    await service.touchpoint("visit.ended", ada)
    await service.pass_time(hours=1)
    assert ada.sees.startswith("Your visit")


async def test_at_the_weekend_and_in_a_pause_nobody_is_asked(service: Service, ada: Person) -> None:
    await service.pass_time(days=4)  # Friday
    await service.know(replace(await service.respondent(ada), paused_until=service.clock.now() + timedelta(days=1)))
    await service.touchpoint("visit.ended", ada)
    await service.pass_time(hours=1)
    assert await service.state(ada) == ("deferred", "paused")
    await service.pass_time(days=2)
    assert ada.sees == ""
    await service.pass_time(hours=22)
    assert ada.sees.startswith("Your visit")


async def test_who_ends_a_pause_early_is_asked_what_still_makes_sense(service: Service, ada: Person) -> None:
    await service.know(replace(await service.respondent(ada), paused_until=service.clock.now() + timedelta(days=30)))
    for touchpoint in ("visit.ended", "call.ended"):
        await service.touchpoint(touchpoint, ada)
    await service.pass_time(hours=1)
    await service.pass_time(days=4)
    states = [(one.state.value, one.reason) for one in await service.invitations(ada)]
    assert states == [("deferred", "paused"), ("suppressed", "paused")], "The call is too long ago by now."
    await service.know(replace(await service.respondent(ada), paused_until=None))
    await service.says(ada, "/start")
    await service.settle()
    assert ada.sees.startswith("Your visit")


async def test_a_person_is_asked_by_the_clocks_where_they_live(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada, country="jp")  # seven in the evening there
    assert (await service.respondent(ada)).zone == "Asia/Tokyo"
    await service.pass_time(hours=1)
    assert ada.sees.startswith("Your visit"), "It is eight in the evening in Tokyo."
    await service.touchpoint("call.ended", ada, timezone="Pacific/Auckland", country="jp")
    assert (await service.respondent(ada)).zone == "Pacific/Auckland"


async def test_a_new_person_lives_where_their_app_says(service: Service, telegram: Telegram) -> None:
    rio = telegram.person("Rio", language="pt-br")
    rio.starts()
    await service.settle()
    assert (await service.respondent(rio)).zone == "America/Sao_Paulo"


async def test_a_survey_that_there_is_no_more_is_not_sent(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    (waiting,) = await service.invitations(ada)
    async with service.app.store.transaction() as tx:
        await tx.invitations.load([waiting.id])
        tx.invitations.put(replace(waiting, survey=SurveyId("gone")))
    await service.pass_time(hours=1)
    assert await service.state(ada) == ("suppressed", "no-survey")
