"""What goes wrong around a case: people leave, chats change, topics close, words come at the wrong moment."""

import pytest

from bot.sandbox.chats import Chat
from bot.sandbox.people import Impossible, Person
from bot.sandbox.world import World as Telegram
from tests.service import Chats, Service, heard, said


@pytest.fixture
async def closed(service: Service, bob: Person, chats: Chats, eva: Person) -> tuple[Service, Person]:
    """Eva has closed Bob's case, and he is asked whether it is solved."""
    await complain(service, bob)
    await service.taps(eva, "I take it", "Close", "Solved", chat=chats.staff)
    return service, bob


async def complain(service: Service, bob: Person) -> None:
    """A parcel comes, and Bob is not happy with it: he answers to the end, and some time goes by."""
    await service.deliver(bob)
    await service.taps(bob, "1", "No", "No", "Skip")
    await service.pass_time(minutes=10)


def texts(chat: Chat, service: Service) -> list[str]:
    """What the bot has said in a chat, as it looks by now."""
    return [text for text in said(chat, service.place.telegram.bot.id) if text]


def state(service: Service) -> tuple[str, str | None, bool | None]:
    ((found, owner, solved),) = service.rows("SELECT state, owner_name, solved FROM cases")
    return found, owner, solved


async def test_what_somebody_had_who_leaves_is_for_others_to_take(
    service: Service, bob: Person, chats: Chats, eva: Person, olga: Person
) -> None:
    await complain(service, bob)
    await service.taps(eva, "I take it", "Later", "In three days", chat=chats.staff)
    eva.leaves(chats.staff)
    await service.settle()
    left = "👋 Eva has left this group. This case is open again: who takes it?"
    assert [text for text in texts(chats.staff, service) if text.startswith("👋")] == [left]
    assert state(service)[:2] == ("open", None)
    await service.taps(olga, "I take it", chat=chats.staff)
    assert state(service)[:2] == ("taken", "Olga")
    await service.pass_time(days=3)
    assert not any(text.startswith("⏰") for text in texts(chats.staff, service))


async def test_in_the_supergroup_that_a_group_became_cases_are_shown_again_and_nothing_else_is_overwritten(
    service: Service, bob: Person, chats: Chats, telegram: Telegram, eva: Person
) -> None:
    await complain(service, bob)
    grown = telegram.upgrade(chats.staff)
    eva.says("We are a supergroup now", chat=grown)
    await service.settle()
    alert = grown.messages[-1]
    assert alert.text.startswith("🔔 Bob (C-2) is not happy")
    await service.taps(eva, "I take it", chat=grown)
    assert alert.text.endswith("✅ Taken by Eva")
    await service.says(bob, "Hello?")
    assert (grown.messages[-1].text, grown.messages[-1].reply_to) == ("💬 Bob (C-2)\nHello?", alert.id)
    eva.says("Sorry!", chat=grown, reply_to=alert)
    await service.settle()
    assert bob.sees == "💬 Sorry!"
    assert len([text for text in texts(grown, service) if text.startswith("🔔")]) == 1
    assert service.parked == []


async def test_an_alert_that_waits_for_telegram_is_shown_once_in_the_supergroup(
    service: Service, bob: Person, chats: Chats, telegram: Telegram
) -> None:
    await service.deliver(bob)
    bob.taps("1")
    await service.app.intake.step()
    grown = telegram.upgrade(chats.staff)
    await service.settle()
    assert len([text for text in texts(grown, service) if text.startswith("🔔")]) == 1
    assert service.parked == []


async def test_in_a_topic_that_somebody_closed_staff_hear_the_customer_all_the_same(
    service: Service, bob: Person, forum: Chat, eva: Person
) -> None:
    await complain(service, bob)
    ((thread, topic),) = forum.topics.items()
    await service.taps(eva, "I take it", chat=forum)
    topic.is_closed = True
    await service.says(bob, "Hello?")
    assert (forum.messages[-1].text, forum.messages[-1].thread) == ("💬 Bob (C-2)\nHello?", thread)
    with pytest.raises(Impossible, match="closed"):
        eva.says("Sorry!", chat=forum, topic=thread)
    forum.ranks[service.place.telegram.bot.id] = "member"
    await service.says(bob, "Anybody there?")
    assert forum.messages[-1].text == "💬 Bob (C-2)\nAnybody there?"
    eva.says("Sorry!", chat=forum, reply_to=forum.messages[-1])
    await service.settle()
    assert bob.sees == "💬 Sorry!"
    assert service.parked == []


async def test_a_case_whose_topic_was_deleted_goes_on_in_the_group_with_its_buttons(
    service: Service, bob: Person, forum: Chat, eva: Person
) -> None:
    await complain(service, bob)
    forum.topics.clear()
    for message in forum.messages:
        forum.remove(message)
    await service.says(bob, "Hello?")
    eva.says("Sorry!", chat=forum, reply_to=forum.messages[-1])
    await service.settle()
    assert bob.sees == "💬 Sorry!"
    alert = forum.messages[-1]
    assert (alert.text[:11], alert.thread) == ("🔔 Bob (C-2)", None)
    await service.taps(eva, "Close", "Solved", chat=forum)
    assert state(service)[0] == "closed"
    assert service.parked == []


async def test_whoever_wants_no_questions_in_the_middle_still_gets_answers(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    await complain(service, bob)
    await service.says(bob, "/stop")
    eva.says("Sorry!", chat=chats.staff, reply_to=chats.staff.messages[-1])
    await service.settle()
    assert bob.sees == "💬 Sorry!"
    await service.says(bob, "All right")
    assert texts(chats.staff, service)[-1] == "💬 Bob (C-2)\nAll right"
    await service.taps(eva, "Close", "Solved", chat=chats.staff)
    assert bob.sees == "💬 Sorry!"


async def test_whoever_blocked_the_bot_in_the_middle_and_comes_back_is_heard(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    await complain(service, bob)
    alert = chats.staff.messages[-1]
    eva.says("Sorry!", chat=chats.staff, reply_to=alert)
    await service.settle()
    bob.blocks()
    await service.settle()
    eva.says("Are you there?", chat=chats.staff, reply_to=alert)
    await service.settle()
    assert chats.staff.messages[-1].text.startswith("The customer cannot be reached")
    bob.unblocks()
    await service.says(bob, "Here I am")
    assert texts(chats.staff, service)[-1] == "💬 Bob (C-2)\nHere I am"
    eva.says("Welcome back", chat=chats.staff, reply_to=alert)
    await service.settle()
    assert bob.sees == "💬 Welcome back"


@pytest.mark.parametrize(("words", "end"), [("Yes!", ("closed", "Eva", True)), ("nee", ("taken", "Eva", False))])
async def test_yes_and_no_may_be_written(
    closed: tuple[Service, Person], words: str, end: tuple[str, str, bool]
) -> None:
    service, bob = closed
    asked = bob.chat.messages[-1]
    await service.says(bob, words)
    assert state(service) == end
    assert asked.content.labels == []
    assert bob.sees.startswith("Thank you")


async def test_other_words_after_the_end_are_read_by_staff_and_the_question_stays(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    await complain(service, bob)
    await service.taps(eva, "I take it", "Close", "Solved", chat=chats.staff)
    await service.says(bob, "Only half of it came.")
    assert texts(chats.staff, service)[-1] == "💬 Bob (C-2)\nOnly half of it came."
    await service.taps(bob, "No, not yet")
    assert state(service) == ("taken", "Eva", False)
    await service.taps(eva, "Close", "Solved", chat=chats.staff)
    await service.pass_time(days=4)
    before = len(texts(chats.staff, service))
    await service.says(bob, "Good morning")
    assert len(texts(chats.staff, service)) == before


async def test_who_says_yes_to_a_case_that_staff_opened_again_is_thanked_and_staff_hear_it(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    await complain(service, bob)
    await service.taps(eva, "I take it", "Close", "Solved", "Open again", chat=chats.staff)
    await service.taps(bob, "Yes, it is solved")
    assert bob.sees == "Thank you, we are glad to hear that."
    assert texts(chats.staff, service)[-1] == "🎉 The customer says it is solved."
    assert state(service) == ("taken", "Eva", None)


async def test_in_a_topic_edits_voices_and_reactions_go_both_ways(
    service: Service, bob: Person, forum: Chat, eva: Person
) -> None:
    await complain(service, bob)
    topic = max(forum.topics)
    written = eva.says("We are sory", chat=forum, topic=topic)
    spoken = eva.sends_voice(chat=forum, topic=topic)
    await service.settle()
    words, voice = bob.chat.messages[-2:]
    eva.edits(written, "We are sorry")
    bob.reacts(voice, "❤")
    picture = bob.sends_photo("Here")
    await service.settle()
    assert words.text == "💬 We are sorry"
    assert voice.content.attachment == spoken.content.attachment
    assert spoken.reactions == ("❤",)
    copy = forum.messages[-1]
    assert copy.thread == topic
    bob.edits(picture, "Here it is")
    eva.reacts(copy, "👍")
    await service.settle()
    assert copy.text == "💬 Bob (C-2)\nHere it is"
    assert picture.reactions == ("👍",)
    assert heard(bob)[-1] == ""
    assert service.parked == []


async def test_pictures_with_a_note_beside_them_stay_inside_and_all_others_go_across(
    service: Service, bob: Person, forum: Chat, eva: Person
) -> None:
    await complain(service, bob)
    topic, before = max(forum.topics), len(bob.chat.messages)
    eva.sends_album("// Is it this one?", "", chat=forum, topic=topic)
    eva.sends_photo("/note not for him", chat=forum, topic=topic)
    await service.settle()
    assert (len(bob.chat.messages), state(service)[0]) == (before, "open")
    eva.sends_album("This one?", "", chat=forum, topic=topic)
    await service.settle()
    assert [message.text for message in bob.chat.messages[before:]] == ["💬 This one?", ""]
    assert service.parked == []
