"""What people can do, what they cannot, and what is told of it afterwards."""

import pytest

from bot.sandbox.people import Impossible, Person
from bot.sandbox.world import World
from tests.bot.sandbox.conftest import Caller, keyboard


async def test_a_transcript_tells_all_in_order(ada: Person, caller: Caller) -> None:
    message_id = await caller.sends(ada.id, "How was it?", reply_markup=keyboard(["good", "bad"]))
    ada.taps("bad")
    query = (await caller.updates(offset=-1))[0]["callback_query"]
    assert isinstance(query, dict)
    await caller.does("answerCallbackQuery", callback_query_id=query["id"], text="Noted")
    await caller.does("editMessageText", chat_id=ada.id, message_id=message_id, text="What went wrong?")
    ada.sends_photo("This")
    ada.sends_sticker()
    assert ada.chat.transcript() == [
        "Ada: /start",
        "Waypulse: How was it?\n  [good] [bad]",
        "Ada taps [bad]",
        "Waypulse answers Ada: Noted",
        "Waypulse changes: What went wrong?",
        "Ada: (photo) This",
        "Ada: (sticker)",
    ]


def test_two_worlds_are_alike(world: World) -> None:
    people = [world.person("Ada"), world.person("Bob", language="nl", username="bob")]
    chats = [world.group("A"), world.group("B"), world.channel("C"), world.group("D", topics=True)]
    assert [person.id for person in people] == [7_000_000_001, 7_000_000_002]
    assert [chat.id for chat in chats] == [
        -4_000_000_001,
        -4_000_000_002,
        -1_002_000_000_001,
        -1_002_000_000_002,
    ]


async def test_what_the_app_would_not_allow_is_impossible(world: World, ada: Person) -> None:
    bob = world.person("Bob")
    group, channel = world.group("Support", members=[ada]), world.channel("Insights", members=[ada])
    with pytest.raises(Impossible, match="4096"):
        ada.says("x" * 4097)
    with pytest.raises(Impossible, match="Bob is not in Support"):
        bob.says("hello", chat=group)
    with pytest.raises(Impossible, match="may not post in Insights"):
        ada.posts(channel, "hello")
    with pytest.raises(Impossible, match="may not post in Insights"):
        ada.adds_bot(channel)
    with pytest.raises(Impossible, match="Support is not a channel"):
        ada.posts(group, "hello")
    with pytest.raises(Impossible, match="only edit what Bob wrote"):
        bob.edits(ada.says("mine"), "yours")
    ada.blocks()
    with pytest.raises(Impossible, match="unblock"):
        ada.says("hello")


async def test_an_edit_keeps_the_picture_and_says_where_it_was_made(
    world: World, ada: Person, caller: Caller
) -> None:
    photo = ada.sends_photo("one")
    ada.edits(photo, "two")
    assert photo.content.attachment is not None
    channel = world.channel("Insights", admins=[ada])
    ada.adds_bot(channel)
    ada.edits(ada.posts(channel, "one"), "two")
    assert [list(update)[1] for update in await caller.updates()][-1] == "edited_channel_post"


async def test_people_come_and_go(world: World, ada: Person, caller: Caller) -> None:
    bob, group = world.person("Bob"), world.group("Support", admins=[ada])
    ada.adds_bot(group, as_admin=True)
    bob.joins(group)
    bob.says("hello", chat=group)
    bob.leaves(group)
    member = await caller.does("getChatMember", chat_id=group.id, user_id=bob.id)
    assert isinstance(member, dict)
    assert member["status"] == "left"
    admins = await caller.does("getChatAdministrators", chat_id=group.id)
    assert isinstance(admins, list)
    assert [admin["status"] for admin in admins] == ["creator", "administrator"]
    await caller.does("leaveChat", chat_id=group.id)
    refusal = await caller.refused("getChatMember", chat_id=group.id, user_id=bob.id)
    assert refusal == "Forbidden: bot is not a member of the group chat"
