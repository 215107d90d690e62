"""Several cases in one message: those that come in a crowd, and those closed before a group became a supergroup."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.sandbox.chats import Chat
from bot.sandbox.messages import Message
from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from surveys.case_terms import CaseTerms
from surveys.catalog import Catalog
from surveys.store.chats import Purpose
from tests.service import Chats, Service, said

CROWD = 30


@pytest.fixture
def catalog(four_stages: Catalog) -> Catalog:
    """The shop promises an answer within two hours."""
    return replace(four_stages, journey=replace(four_stages.journey, cases=CaseTerms(timedelta(hours=2))))


async def come(service: Service, telegram: Telegram, number: int) -> list[Person]:
    """So many people get a parcel and are asked about it."""
    people = [telegram.person(f"Guest{place}") for place in range(number)]
    for person in people:
        await service.admit(person)
        await service.touchpoint("parcel.delivered", person)
    await service.pass_time(hours=2, minutes=5)
    return people


async def complain_at_once(service: Service, people: list[Person]) -> None:
    """All of them tap within the same moment."""
    for person in people:
        person.taps("1")
    await service.settle()


def alerts(chat: Chat) -> list[Message]:
    """The messages that tell of one case each."""
    return [one for one in chat.messages if one.text.startswith("🔔 Guest")]


def lists(chat: Chat) -> list[Message]:
    """Those that tell of several."""
    return [one for one in chat.messages if one.text.startswith("🔔") and one not in alerts(chat)]


def numbers(message: Message) -> list[str]:
    return [label for row in message.content.labels for label in row]


@pytest.mark.long
@pytest.mark.parametrize("has_topics", [False, True])
async def test_thirty_at_once_are_told_within_a_quarter_of_a_minute_and_none_twice(
    service: Service, telegram: Telegram, chats: Chats, forum: Chat, *, has_topics: bool
) -> None:
    chat = forum if has_topics else chats.staff
    if not has_topics:
        await service.set_up(chat, Purpose.STAFF)
    people = await come(service, telegram, CROWD)
    begun = service.clock.now()
    await complain_at_once(service, people)
    await service.pass_time(seconds=15)
    told = [*alerts(chat), *lists(chat)]
    assert max((one.at - begun).total_seconds() for one in told) < 17
    assert len(alerts(chat)) == len({one.text for one in alerts(chat)}) == 6
    assert [label for one in lists(chat) for label in numbers(one)] == [str(one) for one in range(1, 25)]
    assert service.rows("SELECT count(*) FROM cases WHERE chat = ?", chat.id) == [(CROWD,)]
    assert "Guest" not in lists(chat)[0].text
    assert service.parked == []


async def test_one_of_a_crowd_is_opened_by_a_tap_taken_and_answered(
    service: Service, telegram: Telegram, chats: Chats, eva: Person, olga: Person
) -> None:
    *_, last = people = await come(service, telegram, 8)
    await complain_at_once(service, people)
    await service.pass_time(seconds=15)
    (listed,) = lists(chats.staff)
    assert listed.text.splitlines()[-1] == "2. Parcel delivered · 1\xa0of\xa05"
    await service.says(last, "/help")
    await service.taps(last, "No", "No")
    await service.says(last, "In pieces.")
    await service.taps(eva, "2", chat=chats.staff)
    alert = alerts(chats.staff)[-1]
    assert alert.text.startswith("🔔 Guest7 is not happy")
    assert alert.text.endswith("In pieces.")
    await service.taps(eva, "I take it", chat=chats.staff)
    assert alert.text.endswith("✅ Taken by Eva")
    olga.taps_data(listed.content.keyboard[0][1].value, listed)
    await service.settle()
    assert olga.toasts[-1] == "This case stands in the group already, with its buttons."
    assert len(alerts(chats.staff)) == 7


async def test_the_one_beyond_the_crowd_comes_as_any_other(
    service: Service, telegram: Telegram, chats: Chats
) -> None:
    await complain_at_once(service, await come(service, telegram, 7))
    await service.pass_time(seconds=15)
    assert (len(alerts(chats.staff)), lists(chats.staff)) == (7, [])


async def test_what_nobody_opened_is_told_by_itself_when_it_is_late(
    service: Service, telegram: Telegram, chats: Chats
) -> None:
    await complain_at_once(service, await come(service, telegram, 8))
    await service.pass_time(seconds=15)
    assert len(alerts(chats.staff)) == 6
    await service.pass_time(hours=2)
    assert len(alerts(chats.staff)) == 8
    late = [one for one in chats.staff.messages if one.text.startswith("⏳")]
    assert {one.reply_to for one in late} == {one.id for one in alerts(chats.staff)}
    assert service.parked == []


async def test_whoever_is_forgotten_before_staff_looked_is_shown_to_nobody(
    service: Service, telegram: Telegram, chats: Chats, eva: Person
) -> None:
    *_, last = people = await come(service, telegram, 8)
    await complain_at_once(service, people)
    await service.pass_time(seconds=15)
    await service.says(last, "/forget")
    await service.taps(last, "Yes, erase")
    await service.taps(eva, "2", chat=chats.staff)
    assert eva.toasts[-1] == "🗑 Erased: the customer asked to be forgotten."
    assert not any("Guest7" in text for text in said(chats.staff, telegram.bot.id))


@pytest.mark.long
async def test_a_closed_case_is_seen_again_in_the_supergroup_opened_and_corrected(
    service: Service, telegram: Telegram, chats: Chats, bob: Person, eva: Person
) -> None:
    await service.deliver(bob)
    await service.taps(bob, "1", "No", "No")
    await service.says(bob, "It was late.")
    await service.taps(eva, "I take it", "Close", "Solved", chat=chats.staff)
    grown = telegram.upgrade(chats.staff)
    eva.says("We are a supergroup now", chat=grown)
    await service.settle()
    (listed,) = [one for one in grown.messages if one.content.keyboard]
    assert listed.text.endswith("1. Parcel delivered · Delivery · 1\xa0of\xa05 · closed by Eva")
    await service.taps(eva, "1", chat=grown)
    shown = grown.messages[-1]
    assert shown.text.startswith("🔔 Bob (C-2) is not happy")
    assert shown.content.labels[0] == ["Open again"]
    await service.taps(eva, "Not negative", "Open again", chat=grown)
    assert "✏️ Corrected: Not negative" in shown.text
    assert shown.text.endswith("✅ Taken by Eva")
    await service.pass_time(days=1)
    assert len([one for one in grown.messages if one.content.keyboard]) == 2
    assert service.parked == []


async def test_a_case_that_the_customer_opens_again_has_its_buttons_in_the_supergroup(
    service: Service, telegram: Telegram, chats: Chats, bob: Person, eva: Person
) -> None:
    await service.deliver(bob)
    await service.taps(bob, "1", "No", "No", "Skip")
    await service.taps(eva, "I take it", "Close", "Solved", chat=chats.staff)
    grown = telegram.upgrade(chats.staff)
    await service.settle()
    await service.taps(bob, "No, not yet")
    alert, told = grown.messages[-2:]
    assert alert.content.labels == [["Hand over", "Later"], ["Close"]]
    assert told.text.startswith("↩ The customer says it is not solved.")
    await service.taps(eva, "Close", "Solved", chat=grown)
    assert service.rows("SELECT state FROM cases") == [("closed",)]
    assert service.parked == []
