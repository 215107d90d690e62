"""Topics, copies and reactions, as strict as Telegram is about them."""

import pytest

from bot.sandbox.chats import Chat
from bot.sandbox.people import Impossible, Person
from bot.sandbox.world import World
from tests.bot.sandbox.conftest import Caller


@pytest.fixture
def forum(world: World, ada: Person) -> Chat:
    group = world.group("Support", members=[ada], topics=True)
    group.ranks[world.bot.id] = "administrator"
    return group


async def opened(caller: Caller, forum: Chat) -> int:
    made = await caller.does("createForumTopic", chat_id=forum.id, name="Bob")
    assert isinstance(made, dict)
    number = made["message_thread_id"]
    assert isinstance(number, int)
    return number


async def test_what_is_written_in_a_topic_says_so(ada: Person, forum: Chat, caller: Caller) -> None:
    number = await opened(caller, forum)
    await caller.sends(forum.id, "Hello", message_thread_id=number)
    assert forum.messages[-1].thread == number
    ada.says("Hi", chat=forum, topic=number)
    message = (await caller.updates())[-1]["message"]
    assert isinstance(message, dict)
    assert (message["message_thread_id"], message["is_topic_message"]) == (number, True)
    assert message["reply_to_message"]["forum_topic_created"]["name"] == "Bob"
    assert message["chat"]["is_forum"]


async def test_a_topic_is_named_anew_once(forum: Chat, caller: Caller) -> None:
    number = await opened(caller, forum)
    assert await caller.does("editForumTopic", chat_id=forum.id, message_thread_id=number, name="Carol") is True
    assert forum.topics[number].name == "Carol"
    refusal = await caller.refused("editForumTopic", chat_id=forum.id, message_thread_id=number, name="Carol")
    assert refusal == "Bad Request: TOPIC_NOT_MODIFIED"
    refusal = await caller.refused("editForumTopic", chat_id=forum.id, message_thread_id=99, name="Carol")
    assert refusal == "Bad Request: TOPIC_ID_INVALID"


async def test_topics_are_turned_on_in_a_supergroup_only(world: World, ada: Person) -> None:
    group = world.group("Support", members=[ada])
    with pytest.raises(Impossible, match="upgrade it first"):
        ada.turns_topics_on(group)
    grown = world.upgrade(group)
    ada.turns_topics_on(grown)
    assert grown.has_topics


async def test_topics_are_refused_where_there_can_be_none(world: World, forum: Chat, caller: Caller) -> None:
    plain = world.group("Plain")
    plain.ranks[world.bot.id] = "administrator"
    refusal = await caller.refused("createForumTopic", chat_id=plain.id, name="Bob")
    assert refusal == "Bad Request: the chat is not a forum"
    forum.ranks[world.bot.id] = "member"
    refusal = await caller.refused("createForumTopic", chat_id=forum.id, name="Bob")
    assert refusal == "Bad Request: not enough rights to create a topic"
    refusal = await caller.refused("sendMessage", chat_id=forum.id, text="x", message_thread_id=99)
    assert refusal == "Bad Request: message thread not found"


async def test_a_closed_topic_is_for_those_in_charge(world: World, ada: Person, forum: Chat, caller: Caller) -> None:
    number = await opened(caller, forum)
    await caller.does("closeForumTopic", chat_id=forum.id, message_thread_id=number)
    refusal = await caller.refused("closeForumTopic", chat_id=forum.id, message_thread_id=number)
    assert refusal == "Bad Request: TOPIC_NOT_MODIFIED"
    with pytest.raises(Impossible, match="is closed"):
        ada.says("Hi", chat=forum, topic=number)
    await caller.sends(forum.id, "Still here", message_thread_id=number)
    forum.ranks[world.bot.id] = "member"
    refusal = await caller.refused("sendMessage", chat_id=forum.id, text="x", message_thread_id=number)
    assert refusal == "Bad Request: TOPIC_CLOSED"


async def test_a_copy_shows_the_same_and_may_have_a_caption_of_its_own(
    ada: Person, forum: Chat, caller: Caller
) -> None:
    photo = ada.sends_photo("mine")
    place = {"chat_id": forum.id, "from_chat_id": ada.id, "message_id": photo.id}
    await caller.does("copyMessage", **place)
    assert (forum.messages[-1].text, forum.messages[-1].content.attachment) == ("mine", photo.content.attachment)
    await caller.does("copyMessage", **place, caption="<b>Ada</b>", parse_mode="HTML")
    assert forum.messages[-1].text == "Ada"
    missing = {**place, "message_id": 999}
    assert await caller.refused("copyMessage", **missing) == "Bad Request: message to copy not found"


async def test_a_bot_hears_of_reactions_where_it_is_in_charge_and_asks_for_them(
    world: World, ada: Person, forum: Chat, caller: Caller
) -> None:
    await caller.updates(allowed_updates=["message_reaction"], offset=2**62)
    number = await caller.sends(forum.id, "Hello")
    message = forum.find(number)
    assert message is not None
    ada.reacts(message, "❤")
    ada.reacts(message, "")
    forum.ranks[world.bot.id] = "member"
    ada.reacts(message, "👍")
    heard = [update["message_reaction"] for update in await caller.updates()]
    changes = [(one["old_reaction"], one["new_reaction"]) for one in heard if isinstance(one, dict)]
    heart = [{"type": "emoji", "emoji": "❤"}]
    assert changes == [([], heart), (heart, [])]
    with pytest.raises(Impossible):
        ada.reacts(message, "🥝")
