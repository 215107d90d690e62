"""People come by links, ours or signed by the shop; bad ones lead to a friendly start and are counted."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from surveys.journey import RespondentId, TouchpointId
from surveys.language import Language
from surveys.links import Link
from surveys.people import Respondent
from surveys.signed_links import LinkKey, LinkKeyId, sign
from tests.service import START, Service

PARCEL = TouchpointId("parcel.delivered")
TODAY = START.date()


def poster(name: str = "poster") -> Link:
    """A link for everybody."""
    return Link(name, PARCEL, None, {"product": "lamp"}, START)


def key(number: str, words: str = "not guessed") -> LinkKey:
    """What the shop signs links with."""
    return LinkKey(LinkKeyId(number), words, START)


KEY, POSTER = key("7k"), poster()


@pytest.fixture
def jan(telegram: Telegram, service: Service) -> Person:  # noqa: ARG001 - the owner comes first
    """Somebody new."""
    return telegram.person("Jan", language="en")


async def make(service: Service, *links: Link) -> None:
    """The company makes links."""
    async with service.app.store.transaction() as tx:
        for link in links:
            await tx.links.add(link)


async def keep(service: Service, *keys: LinkKey) -> None:
    """The company may sign links with these."""
    async with service.app.store.transaction() as tx:
        for key in keys:
            await tx.link_keys.add(key)


async def follows(service: Service, person: Person, *payloads: str) -> None:
    """A person follows links, one after the other."""
    for payload in payloads:
        person.starts(payload)
        await service.settle()


def refused(service: Service) -> list[tuple[str, int]]:
    """How many links led nowhere, by the reason."""
    return service.rows("SELECT fault, count FROM link_faults ORDER BY fault")


def uses(service: Service) -> int:
    """How many people came by the link."""
    ((count,),) = service.rows("SELECT uses FROM links")
    return int(count)


def happened(service: Service) -> int:
    """How many events are kept."""
    ((count,),) = service.rows("SELECT count(*) FROM events")
    return int(count)


async def test_a_poster_counts_everybody_once(service: Service, ada: Person, jan: Person) -> None:
    await make(service, POSTER)
    await follows(service, ada, "poster", "poster")
    assert ada.sees.startswith("Your delivery · 1 of 4")
    assert "the delivery of lamp?" in ada.sees
    await follows(service, jan, "poster")
    assert (uses(service), happened(service), refused(service)) == (2, 2, [])


async def test_a_used_up_link_is_good_for_those_who_came_by_it(service: Service, ada: Person, jan: Person) -> None:
    await make(service, replace(POSTER, most=1))
    await follows(service, ada, "poster")
    await follows(service, jan, "poster")
    assert jan.sees.startswith("Hello Jan!")
    assert jan.buttons() == [["Yes, you may ask me"], ["No, thanks"]]
    await follows(service, ada, "poster")
    assert ada.sees.startswith("Your delivery")
    assert (uses(service), happened(service), refused(service)) == (1, 1, [("used-up", 1)])


async def test_expired_and_revoked_links_are_counted_and_lead_nowhere(service: Service, jan: Person) -> None:
    ended = replace(poster("ended"), expires_at=START + timedelta(hours=1))
    await make(service, ended, replace(poster("revoked"), revoked_at=START))
    service.clock.advance(timedelta(hours=2))
    await follows(service, jan, "ended", "revoked", "no-such-link", "revoked")
    assert jan.sees.startswith("Hello Jan!")
    assert refused(service) == [("expired", 1), ("revoked", 2), ("unknown", 1)]
    assert happened(service) == 0
    await service.pass_time(days=1)
    await follows(service, jan, "revoked")
    assert refused(service)[1:3] == [("revoked", 2), ("revoked", 1)]


async def test_who_comes_by_a_signed_link_is_known_and_asked_once(service: Service, ada: Person, jan: Person) -> None:
    await keep(service, KEY, key("8k", "another"))
    payload = sign(KEY, PARCEL, "C-77", TODAY)
    await follows(service, jan, payload)
    await service.taps(jan, "Yes, ask me now")
    assert jan.sees.startswith("Your delivery · 1 of 4")
    assert (await service.respondent(jan)).customer == "C-77"
    await follows(service, jan, payload)
    assert happened(service) == 1
    await follows(service, ada, sign(KEY, PARCEL, None, TODAY))
    assert ada.sees.startswith("Your delivery · 1 of 4")
    assert (happened(service), refused(service)) == (2, [])


async def test_no_forged_altered_late_or_revoked_signature_counts(service: Service, jan: Person) -> None:
    revoked = replace(key("8k"), revoked_at=START)
    await keep(service, KEY, revoked)
    good = sign(KEY, PARCEL, "C-77", TODAY)
    forged = sign(key("7k", "guessed"), PARCEL, "C-77", TODAY)
    of_no_key = sign(key("9k"), PARCEL, "C-77", TODAY)
    elsewhere = sign(KEY, TouchpointId("no.such"), "C-77", TODAY)
    await follows(service, jan, forged, of_no_key, elsewhere, good.replace("C-77", "C-78"))
    await follows(service, jan, sign(KEY, PARCEL, "C-77", date(2026, 11, 15)), sign(revoked, PARCEL, "C-77", TODAY))
    assert jan.sees.startswith("Hello Jan!")
    assert refused(service) == [("expired", 1), ("forged", 4), ("revoked", 1)]
    assert happened(service) == 0
    assert (await service.respondent(jan)).customer is None
    assert service.parked == []


async def test_a_signed_link_is_good_to_the_end_of_its_day_by_the_companys_clocks(
    service: Service, jan: Person
) -> None:
    await keep(service, KEY)
    payload = sign(KEY, PARCEL, "C-77", TODAY)
    local = service.clock.now().astimezone(service.app.world.zone)
    midnight = local.replace(hour=0, minute=0) + timedelta(days=1)
    service.clock.advance(midnight - local - timedelta(minutes=1))
    await follows(service, jan, payload)
    assert (happened(service), refused(service)) == (1, [])


async def test_somebody_elses_personal_link_is_answered_for_nobody(
    service: Service, ada: Person, jan: Person
) -> None:
    await keep(service, KEY)
    await make(service, replace(POSTER, customer="C-1"))
    await follows(service, jan, "poster")
    assert jan.sees.startswith("Hello Jan!")
    await follows(service, ada, sign(KEY, PARCEL, "C-77", TODAY))
    assert ada.sees.startswith("Welcome back, Ada.")
    assert (await service.respondent(ada)).customer == "C-1"
    assert (uses(service), happened(service), refused(service)) == (0, 0, [("foreign", 2)])


async def test_a_known_customer_and_a_chat_without_a_reference_become_one(service: Service, jan: Person) -> None:
    await keep(service, KEY)
    await follows(service, jan)
    await service.know(Respondent(RespondentId(77), "C-77", None, "", Language("en"), segments=("vip",)))
    await follows(service, jan, sign(KEY, PARCEL, "C-77", TODAY))
    assert service.rows("SELECT customer, chat FROM respondents WHERE chat = ?", jan.id) == [("C-77", jan.id)]
    assert (await service.respondent(jan)).segments == ("vip",)
    assert service.rows("SELECT count(*) FROM respondents WHERE customer = 'C-77'") == [(1,)]


async def test_of_two_who_come_at_the_same_moment_one_is_the_last_and_one_the_customer(
    service: Service, ada: Person, jan: Person
) -> None:
    await make(service, replace(POSTER, most=1), replace(poster("personal"), customer="C-77"))
    bob, carol = (service.place.telegram.person(name, language="en") for name in ("Bob", "Carol"))
    ada.starts("poster")
    jan.starts("poster")
    jan.starts("personal")
    bob.starts("personal")
    carol.starts("personal")
    await service.settle()
    assert refused(service) == [("foreign", 2), ("used-up", 1)]
    assert service.rows("SELECT token, uses FROM links ORDER BY token") == [("personal", 1), ("poster", 1)]
    assert (await service.respondent(jan)).customer == "C-77"
    assert (await service.respondent(bob)).customer is None
