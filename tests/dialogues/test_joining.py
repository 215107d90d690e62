"""People come in: by themselves, by a personal link, by a touchpoint's link; and say whether they may be asked."""

from dataclasses import replace

import pytest

from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from surveys.journey import RespondentId, TouchpointId
from surveys.language import Language
from surveys.links import Link
from surveys.people import Respondent
from tests.service import Service, heard


@pytest.fixture
def jan(telegram: Telegram, service: Service) -> Person:  # noqa: ARG001 - the owner comes first
    """Somebody new, who reads Dutch."""
    return telegram.person("Jan", language="nl")


async def link(service: Service, token: str, touchpoint: str | None = None, customer: str | None = None) -> None:
    """The company makes a personal link."""
    async with service.app.store.transaction() as tx:
        at = TouchpointId(touchpoint) if touchpoint else None
        await tx.links.add(Link(token, at, customer, {"product": "lamp"}, service.clock.now()))


async def follows(service: Service, person: Person, payload: str = "") -> None:
    """A person presses Start, as after a link."""
    person.starts(payload)
    await service.settle()


async def test_a_newcomer_is_asked_for_consent_in_their_language(service: Service, jan: Person) -> None:
    await follows(service, jan)
    assert jan.sees.startswith("Hallo Jan! Na een bezorging")
    assert jan.buttons() == [["Ja, dat mag"], ["Nee, bedankt"]]
    await service.taps(jan, "Ja")
    assert jan.sees.startswith("Dank u wel.")
    assert (await service.respondent(jan)).consent == "given"
    await follows(service, jan)
    assert jan.sees.startswith("Welkom terug, Jan. Er staat nu geen vraag open.")


async def test_all_languages_are_offered_and_a_survey_goes_on_in_the_chosen(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    question = ada.chat.messages[-1]
    await service.taps(ada, "4")
    await service.says(ada, "/language")
    assert ada.buttons() == [
        ["English", "Nederlands"],
        ["Deutsch", "Français"],
        ["Español", "Italiano"],
        ["Português"],
    ]
    await service.taps(ada, "Deutsch")
    assert "sind Sie mit der Lieferung von Ihrer Bestellung? 4" in question.text
    assert question.text.endswith("Kam das Paket an, als Sie es erwarteten?")
    assert await service.answers(ada) == {"satisfied": 4}


async def test_whoever_refuses_is_not_asked_and_can_change_their_mind(service: Service, jan: Person) -> None:
    await follows(service, jan)
    await service.taps(jan, "Nee")
    assert jan.sees.startswith("Goed, we stellen u geen vragen.")
    await service.deliver(jan)
    assert await service.state(jan) == ("suppressed", "opted-out")
    await follows(service, jan)
    await service.taps(jan, "Ja")
    await service.deliver(jan)
    assert "Hoe tevreden" in jan.sees


async def test_a_touchpoints_link_asks_at_once_after_consent(service: Service, jan: Person) -> None:
    await follows(service, jan, "parcel_delivered")
    await service.taps(jan, "Ja, stel de vragen nu")
    assert jan.sees.startswith("Uw bezorging · 1 van 4")
    assert await service.state(jan) == ("sent", None)


async def test_a_touchpoints_link_followed_twice_shows_the_same_survey_again(service: Service, ada: Person) -> None:
    await follows(service, ada, "parcel_delivered")
    await service.taps(ada, "4")
    await follows(service, ada, "parcel_delivered")
    assert ada.sees.startswith("Your delivery · 2 of 4")
    assert len(await service.invitations(ada)) == 1


async def test_whoever_comes_by_a_link_is_asked_however_lately_they_were_asked(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    await service.taps(ada, "5", "Yes", "Yes", "Skip")
    await service.pass_time(hours=14)  # it is night, too
    await follows(service, ada, "order_placed")
    assert ada.sees.startswith("Your order · 1 of 3")


async def test_whoever_opted_out_and_comes_by_a_link_can_agree_to_be_asked(service: Service, ada: Person) -> None:
    await service.says(ada, "/stop")
    await follows(service, ada, "parcel_delivered")
    assert "May we?" in ada.sees
    await service.taps(ada, "Yes, ask me now")
    assert ada.sees.startswith("Your delivery · 1 of 4")
    assert await service.state(ada) == ("sent", None)


async def test_unknown_links_and_touchpoints_without_a_survey_lead_to_a_friendly_start(
    service: Service, jan: Person, ada: Person
) -> None:
    for payload in ("no-such-thing", "store_visit", "<b>&", "x" * 64):
        await follows(service, jan, payload)
        assert jan.sees.startswith("Hallo Jan!")
        await follows(service, ada, payload)
        assert ada.sees.startswith("Welcome back, Ada.")
    assert service.parked == []


async def test_a_personal_link_tells_who_the_customer_is(service: Service, jan: Person) -> None:
    await link(service, "t0ken", customer="C-77")
    await follows(service, jan, "t0ken")
    await service.taps(jan, "Ja")
    assert (await service.respondent(jan)).customer == "C-77"


async def test_a_personal_link_for_a_touchpoint_asks_about_what_was_bought(service: Service, jan: Person) -> None:
    await link(service, "t0ken", "parcel.delivered", "C-77")
    await follows(service, jan, "t0ken")
    await service.taps(jan, "Ja")
    assert "de bezorging van lamp?" in jan.sees
    await service.taps(jan, "5", "Ja", "Ja", "Overslaan")
    await follows(service, jan, "t0ken")
    assert jan.sees.startswith("Welkom terug, Jan.")
    assert len(await service.invitations(jan)) == 1


async def test_what_a_known_customer_was_to_be_asked_is_asked_once_they_come(service: Service, jan: Person) -> None:
    known = Respondent(RespondentId(77), "C-77", None, "", Language("en"), segments=("vip",))
    await service.know(known)
    await service.happens("parcel.delivered", known)
    await service.pass_time(hours=3)
    (waiting,) = await service.invitations_of(known)
    assert (waiting.state, waiting.reason) == ("deferred", "no-chat")
    await link(service, "t0ken", customer="C-77")
    await follows(service, jan, "t0ken")
    await service.taps(jan, "Ja")
    assert jan.sees.startswith("Uw bezorging · 1 van 4")
    assert (await service.respondent(jan)).segments == ("vip",)


async def test_an_anonymous_chat_and_a_known_customer_become_one_person(service: Service, jan: Person) -> None:
    await follows(service, jan)
    await service.taps(jan, "Ja")
    known = Respondent(RespondentId(77), "C-77", None, "", Language("en"))
    await service.know(known)
    await service.happens("parcel.delivered", known)
    await service.pass_time(hours=3)
    await link(service, "t0ken", customer="C-77")
    await follows(service, jan, "t0ken")
    assert jan.sees.startswith("Uw bezorging · 1 van 4")
    assert service.rows("SELECT customer, chat FROM respondents") == [("C-77", jan.id)]
    assert await service.state(jan) == ("sent", None)


async def test_somebody_elses_personal_link_makes_nobody_somebody_else(
    service: Service, ada: Person, jan: Person
) -> None:
    await link(service, "of-ada", customer="C-1")
    await follows(service, jan, "of-ada")
    assert jan.sees.startswith("Hallo Jan!")
    assert (await service.respondent(jan)).customer is None
    assert (await service.respondent(ada)).customer == "C-1"
    await service.know(Respondent(RespondentId(77), "C-77", None, "", Language("en")))
    await link(service, "of-another", customer="C-77")
    await follows(service, ada, "of-another")
    assert (await service.respondent(ada)).customer == "C-1"


async def test_the_same_start_delivered_twice_makes_one_person(service: Service, jan: Person) -> None:
    jan.starts()
    jan.starts()
    await service.settle()
    assert service.rows("SELECT count(*) FROM respondents") == [(1,)]
    await service.taps(jan, "Ja")
    await service.know(replace(await service.respondent(jan), customer="C-9"))
    assert len(heard(jan)) == 2
