"""A case from the bad answer to its end, seen by all at once: the customer, two of the staff, a manager."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.sandbox.chats import Chat, Topic
from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from surveys.case_terms import CaseTerms
from surveys.catalog import Catalog
from surveys.store.chats import KnownChat, Purpose
from surveys.working_hours import WorkingHours
from tests.service import Chats, Service, heard, said

WEEKDAYS = WorkingHours(frozenset(range(5)), time(9), time(17))


@pytest.fixture
def catalog(four_stages: Catalog) -> Catalog:
    """The shop promises an answer within four working hours, and an end within three days."""
    terms = CaseTerms(timedelta(hours=4), timedelta(days=3), WEEKDAYS, company="Lamp & Co")
    return replace(four_stages, journey=replace(four_stages.journey, cases=terms))


@pytest.fixture
async def rooms(telegram: Telegram, service: Service, chats: Chats, olga: Person, eva: Person) -> Chats:
    """A staff group with topics in which the bot may open them, and the admin channel."""
    group = telegram.group("Support", members=[olga, eva], topics=True)
    group.ranks[telegram.bot.id] = "administrator"
    async with service.app.store.transaction() as tx:
        await tx.chats.choose(KnownChat(group.id, "group", "Support", has_topics=True), Purpose.STAFF)
    return Chats(group, chats.admin)


async def complain(service: Service, bob: Person) -> None:
    """A parcel comes, and Bob is not happy with it: he answers to the end."""
    await service.deliver(bob)
    await service.taps(bob, "1", "No", "No", "Skip")


async def tell(service: Service, member: Person, text: str, forum: Chat) -> None:
    """One of the staff writes in the newest topic."""
    member.says(text, chat=forum, topic=max(forum.topics))
    await service.settle()


def texts(chat: Chat, service: Service) -> list[str]:
    """What the bot has said in a chat, as it looks by now."""
    return [text for text in said(chat, service.place.telegram.bot.id) if text]


def case(service: Service) -> tuple[str, str | None, bool | None]:
    """State, owner, and what the customer says."""
    ((state, owner, solved),) = service.rows("SELECT state, owner_name, solved FROM cases")
    return state, owner, solved


def log(service: Service) -> list[tuple[str, ...]]:
    """Who did what, in turn."""
    return service.rows("SELECT act, name FROM audit ORDER BY id")


def is_shut(topic: Topic) -> bool:
    return topic.is_closed


@pytest.mark.long
async def test_a_bad_answer_is_mended_by_two_and_the_customer_says_so(
    service: Service, bob: Person, eva: Person, olga: Person, rooms: Chats
) -> None:
    await service.deliver(bob)
    answered_at = service.clock.now()
    await service.taps(bob, "1")
    (alert,) = [message for message in rooms.staff.messages if message.text]
    assert (alert.at - answered_at).total_seconds() < 2
    await service.taps(bob, "No", "No", "Skip")
    await service.taps(eva, "I take it", chat=rooms.staff)
    await tell(service, olga, "// He called yesterday, too.", rooms.staff)
    await tell(service, eva, "We are sorry! Is it broken?", rooms.staff)
    assert bob.sees == "💬 Lamp & Co\nWe are sorry! Is it broken?"
    await service.says(bob, "In two pieces.")
    bob.sends_photo("Look")
    await service.settle()
    assert texts(rooms.staff, service)[-2:] == ["💬 Bob (C-2)\nIn two pieces.", "💬 Bob (C-2)\nLook"]
    await service.taps(eva, "Hand over", "Olga", chat=rooms.staff)
    await tell(service, olga, "A new one is on its way.", rooms.staff)
    await service.taps(olga, "Close", "Solved", chat=rooms.staff)
    await service.taps(bob, "No, not yet")
    ((_, topic),) = rooms.staff.topics.items()
    assert not is_shut(topic)
    assert case(service) == ("taken", "Olga", False)
    await service.says(bob, "It did not come.")
    await tell(service, olga, "It is at your neighbour's.", rooms.staff)
    await service.says(bob, "Found it, thanks!")
    await service.taps(olga, "Close", "Solved", chat=rooms.staff)
    await service.taps(bob, "Yes, it is solved")
    assert case(service) == ("closed", "Olga", True)
    assert is_shut(topic)
    assert not any("yesterday" in text for text in heard(bob))
    assert log(service) == [
        ("case-taken", "Eva"),
        ("case-handed-over", "Eva"),
        ("case-closed", "Olga"),
        ("case-closed", "Olga"),
    ]
    assert texts(rooms.admin, service) == []
    assert len(rooms.staff.topics) == 1
    assert service.parked == []


@pytest.mark.long
async def test_over_a_weekend_nobody_is_late_and_on_monday_staff_and_then_managers_hear_of_it(
    service: Service, bob: Person, eva: Person, rooms: Chats
) -> None:
    await service.pass_time(days=4, hours=3)
    assert service.clock.now().strftime("%A %H") == "Friday 13"
    await complain(service, bob)
    await service.taps(eva, "I take it", chat=rooms.staff)
    late = "⏳ The customer is still waiting for an answer: Parcel delivered · 1\xa0of\xa05. Owner: Eva."
    await service.pass_time(days=2)
    assert late not in texts(rooms.staff, service)
    await service.pass_time(hours=21)
    assert texts(rooms.staff, service).count(late) == 1
    assert late not in texts(rooms.admin, service)
    await service.pass_time(hours=4)
    assert texts(rooms.admin, service).count(late) == 1
    await tell(service, eva, "We are sorry!", rooms.staff)
    await service.pass_time(days=1)
    assert texts(rooms.staff, service).count(late) == texts(rooms.admin, service).count(late) == 1


async def test_nobody_is_late_for_whoever_was_forgotten(
    service: Service, bob: Person, eva: Person, rooms: Chats
) -> None:
    await complain(service, bob)
    await service.taps(eva, "I take it", chat=rooms.staff)
    await service.says(bob, "/forget")
    await service.taps(bob, "Yes, erase")
    before = texts(rooms.staff, service)
    await service.pass_time(days=4)
    assert texts(rooms.staff, service) == before
    assert not any("⏳" in text for text in texts(rooms.admin, service))


async def test_two_take_a_case_at_the_same_moment_and_the_second_is_told(
    service: Service, bob: Person, eva: Person, olga: Person, rooms: Chats
) -> None:
    await complain(service, bob)
    eva.taps("I take it", chat=rooms.staff)
    olga.taps("I take it", chat=rooms.staff)
    await service.settle()
    assert case(service) == ("taken", "Eva", None)
    assert olga.toasts[-1] == "Eva has taken this already."
    assert log(service) == [("case-taken", "Eva")]


async def test_two_write_at_the_same_moment_and_both_are_read_and_the_first_has_the_case(
    service: Service, bob: Person, eva: Person, olga: Person, rooms: Chats
) -> None:
    await complain(service, bob)
    topic = max(rooms.staff.topics)
    olga.says("Sorry!", chat=rooms.staff, topic=topic)
    eva.says("So sorry!", chat=rooms.staff, topic=topic)
    eva.taps("I take it", chat=rooms.staff)
    await service.settle()
    assert heard(bob)[-2:] == ["💬 Lamp & Co\nSorry!", "💬 Lamp & Co\nSo sorry!"]
    assert case(service)[:2] == ("taken", "Olga")
    assert eva.toasts[-1] == "Olga has taken this already."


async def test_one_closes_what_the_other_hands_over_and_is_told_that_it_is_closed(
    service: Service, bob: Person, eva: Person, olga: Person, rooms: Chats
) -> None:
    await complain(service, bob)
    await service.taps(olga, "I take it", "Hand over", "‹ Back", chat=rooms.staff)
    await tell(service, eva, "// mine?", rooms.staff)
    await service.taps(olga, "Hand over", chat=rooms.staff)
    menu = next(message for message in rooms.staff.newest_first if message.content.keyboard)
    to_eva = menu.content.keyboard[0][0].value
    await service.taps(eva, "‹ Back", "Close", chat=rooms.staff)
    eva.taps("Could not be reached", chat=rooms.staff)
    olga.taps_data(to_eva, menu)
    await service.settle()
    assert case(service)[:2] == ("closed", "Olga")
    assert olga.toasts[-1] == "This case is closed."


async def test_the_customer_writes_while_staff_close_and_nothing_is_lost(
    service: Service, bob: Person, eva: Person, rooms: Chats
) -> None:
    await complain(service, bob)
    await tell(service, eva, "Is it well now?", rooms.staff)
    await service.taps(eva, "Close", chat=rooms.staff)
    eva.taps("Solved", chat=rooms.staff)
    bob.says("No, it is still broken!")
    await service.settle()
    assert any(text.endswith("No, it is still broken!") for text in texts(rooms.staff, service))
    assert bob.buttons()[0] == ["Yes, it is solved"]
    assert service.parked == []
