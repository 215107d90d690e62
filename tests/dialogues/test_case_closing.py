"""What closing a case says of its texts, when a case begins, and what is left of it when its customer is gone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.sandbox.chats import Chat, Topic
from bot.sandbox.people import Person
from surveys.case_terms import CaseTerms
from surveys.catalog import Catalog
from tests.service import Chats, Service, said

READ = "SELECT theme, label FROM mentions ORDER BY place"
COMPLAINS, COMPLAINS_NOT = [("delivery", "negative")], [("delivery", "neutral")]


@pytest.fixture
def catalog(four_stages: Catalog) -> Catalog:
    """The shop promises an answer within two hours."""
    return replace(four_stages, journey=replace(four_stages.journey, cases=CaseTerms(timedelta(hours=2))))


async def complain(service: Service, bob: Person) -> None:
    """Bob says what went wrong, and it was read."""
    await service.deliver(bob)
    await service.taps(bob, "1", "No", "No")
    await service.says(bob, "The delivery was terribly late.")
    assert service.rows(READ) == COMPLAINS


def texts(chat: Chat, service: Service) -> list[str]:
    """What the bot has said in a chat, as it looks by now."""
    return [text for text in said(chat, service.place.telegram.bot.id) if text]


async def test_who_closes_a_case_as_no_complaint_says_so_of_its_texts_too(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    await complain(service, bob)
    await service.taps(eva, "I take it", "Close", "Not a complaint", chat=chats.staff)
    assert eva.toasts[-1] == "Closed. What was written counts as no complaint from now on."
    assert service.rows(READ) == COMPLAINS_NOT
    assert "✏️ Corrected: Not a complaint" in chats.staff.messages[0].text
    assert eva.buttons(chats.staff)[:2] == [["Open again"], ["Not negative", "✓ Not a complaint"]]
    await service.taps(eva, "Open again", chat=chats.staff)
    assert service.rows(READ) == COMPLAINS
    assert "Corrected" not in chats.staff.messages[0].text
    acts = [act for (act,) in service.rows("SELECT act FROM audit ORDER BY id")]
    assert acts == ["case-taken", "correction", "case-closed", "correction", "case-reopened"]


async def test_what_was_corrected_before_a_case_was_closed_stays_when_it_is_opened_again(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    await complain(service, bob)
    await service.taps(eva, "Not a complaint", chat=chats.staff)
    assert eva.buttons(chats.staff)[:2] == [["I take it"], ["Close"]], "Nobody has to take what is no complaint."
    await service.pass_time(minutes=1)
    await service.taps(eva, "Close", chat=chats.staff)
    eva.taps_data(_data(chats.staff, "Not a complaint"), chats.staff.messages[0])
    await service.settle()
    await service.taps(eva, "Open again", chat=chats.staff)
    assert service.rows(READ) == COMPLAINS_NOT


@pytest.mark.long
@pytest.mark.parametrize("reason", ["Solved", "Could not be reached", "Another reason"])
async def test_other_reasons_say_nothing_of_the_texts(
    service: Service, bob: Person, chats: Chats, eva: Person, reason: str
) -> None:
    await complain(service, bob)
    await service.taps(eva, "I take it", "Close", reason, chat=chats.staff)
    assert service.rows(READ) == COMPLAINS
    assert "Corrected" not in chats.staff.messages[0].text


async def test_a_case_begins_with_the_answer_that_raised_it(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    await service.deliver(bob)
    await service.taps(bob, "5")
    await service.pass_time(hours=3)
    await service.taps(bob, "‹ Back", "1")
    await service.taps(eva, "I take it", chat=chats.staff)
    await service.pass_time(minutes=10)
    assert not any(text.startswith("⏳") for text in texts(chats.staff, service))
    await service.pass_time(hours=2)
    assert [text[0] for text in texts(chats.staff, service)].count("⏳") == 1


async def test_what_staff_write_to_whoever_was_forgotten_goes_nowhere_and_they_are_told_why(
    service: Service, bob: Person, forum: Chat, eva: Person
) -> None:
    await complain(service, bob)
    await service.taps(eva, "I take it", chat=forum)
    topic = max(forum.topics)
    eva.says("Sorry!", chat=forum, topic=topic)
    await service.settle()
    await service.says(bob, "/forget")
    await service.taps(bob, "Yes, erase")
    erased = "🗑 Erased: the customer asked to be forgotten."
    assert forum.topics[topic] == Topic(erased, is_closed=True)
    forum.topics[topic].is_closed = False
    eva.says("One more thing", chat=forum, topic=topic)
    await service.settle()
    assert texts(forum, service)[-1] == erased
    assert not any("Bob" in text for text in texts(forum, service))
    assert service.rows("SELECT state, day, look_at FROM cases") == [("closed", None, None)]
    assert bob.sees.startswith("Everything about you is erased.")
    assert service.parked == []


def _data(chat: Chat, label: str) -> str:
    """What the newest button of this label that stands in the menu of a case carries."""
    rows = chat.messages[0].content.keyboard
    return next(button.value for row in rows if len(row) == 1 for button in row if button.label == label)
