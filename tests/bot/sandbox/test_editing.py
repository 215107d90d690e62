"""What the bot may change, and how presses are answered."""

from datetime import timedelta

import pytest

from bot.clock import TravelClock
from bot.sandbox.people import NoSuchButton, Person
from bot.sandbox.world import World
from tests.bot.sandbox.conftest import Caller, keyboard

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def test_one_message_changes_in_place(ada: Person, caller: Caller) -> None:
    message_id = await caller.sends(ada.id, "one", reply_markup=keyboard(["a"]))
    await caller.does("editMessageText", chat_id=ada.id, message_id=message_id, text="two")
    assert ada.sees == "two"
    assert ada.buttons() == []


async def test_an_edit_that_changes_nothing_is_refused(ada: Person, caller: Caller) -> None:
    message_id = await caller.sends(ada.id, "one", reply_markup=keyboard(["a"]))
    same = {"chat_id": ada.id, "message_id": message_id, "reply_markup": keyboard(["a"])}
    for method, text in (("editMessageText", {"text": " one "}), ("editMessageReplyMarkup", {})):
        refusal = await caller.refused(method, **same, **text)
        assert refusal.startswith("Bad Request: message is not modified: specified new message content")


async def test_only_a_message_of_the_bots_own_that_is_there_can_be_edited(ada: Person, caller: Caller) -> None:
    said = ada.says("mine")
    refusal = await caller.refused("editMessageText", chat_id=ada.id, message_id=said.id, text="x")
    assert refusal == "Bad Request: message can't be edited"
    refusal = await caller.refused("editMessageText", chat_id=ada.id, message_id=999, text="x")
    assert refusal == "Bad Request: message to edit not found"
    message_id = await caller.sends(ada.id, "text")
    refusal = await caller.refused("editMessageCaption", chat_id=ada.id, message_id=message_id, caption="x")
    assert refusal == "Bad Request: there is no caption in the message to edit"


async def test_a_caption_can_be_edited_and_its_picture_stays(ada: Person, caller: Caller) -> None:
    stored = ada.sends_photo().content.attachment
    assert stored is not None
    await caller.does("sendPhoto", chat_id=ada.id, photo=stored.id, caption="one")
    shown = ada.chat.messages[-1]
    await caller.does("editMessageCaption", chat_id=ada.id, message_id=shown.id, caption="two")
    assert (shown.text, shown.content.attachment) == ("two", stored)
    refusal = await caller.refused("editMessageText", chat_id=ada.id, message_id=shown.id, text="x")
    assert refusal == "Bad Request: there is no text in the message to edit"


async def test_a_message_can_be_deleted_for_48_hours(ada: Person, caller: Caller, clock: TravelClock) -> None:
    young, old = await caller.sends(ada.id, "young"), await caller.sends(ada.id, "old")
    await caller.does("deleteMessage", chat_id=ada.id, message_id=young)
    clock.advance(timedelta(hours=48))
    refusal = await caller.refused("deleteMessage", chat_id=ada.id, message_id=old)
    assert refusal == "Bad Request: message can't be deleted for everyone"
    refusal = await caller.refused("deleteMessage", chat_id=ada.id, message_id=young)
    assert refusal == "Bad Request: message to delete not found"


async def test_a_reaction_stays_at_its_message(ada: Person, caller: Caller) -> None:
    said = ada.says("thanks")
    reaction = [{"type": "emoji", "emoji": "👍"}]
    await caller.does("setMessageReaction", chat_id=ada.id, message_id=said.id, reaction=reaction)
    assert said.reactions == ("👍",)
    for wrong in ("thumb", {"type": "emoji", "emoji": "✅"}, {"type": "emoji", "emoji": "❤️"}):
        refusal = await caller.refused("setMessageReaction", chat_id=ada.id, message_id=said.id, reaction=[wrong])
        assert refusal == "Bad Request: REACTION_INVALID"
    refusal = await caller.refused("setMessageReaction", chat_id=ada.id, message_id=said.id, reaction=reaction * 2)
    assert refusal == "Bad Request: REACTIONS_TOO_MANY"
    await caller.does("setMessageReaction", chat_id=ada.id, message_id=said.id, reaction=[])
    assert not said.reactions


async def press(caller: Caller, ada: Person) -> str:
    """Let Ada press a button and the bot fetch the press; return its id."""
    await caller.sends(ada.id, "How was it?", reply_markup=keyboard(["good"]))
    ada.taps("good")
    query = (await caller.updates(offset=-1))[0]["callback_query"]
    assert isinstance(query, dict)
    assert query["data"] == "good"
    return str(query["id"])


async def test_a_press_is_answered_once(ada: Person, caller: Caller) -> None:
    query_id = await press(caller, ada)
    await caller.does("answerCallbackQuery", callback_query_id=query_id, text="Noted")
    assert ada.toasts == ["Noted"]
    refusal = await caller.refused("answerCallbackQuery", callback_query_id=query_id, text="x" * 201)
    assert refusal == "Bad Request: MESSAGE_TOO_LONG"
    assert await caller.refused("answerCallbackQuery", callback_query_id=query_id) == TOO_OLD
    assert await caller.refused("answerCallbackQuery", callback_query_id="12") == TOO_OLD


async def test_a_press_can_be_answered_for_15_seconds(ada: Person, caller: Caller, clock: TravelClock) -> None:
    query_id = await press(caller, ada)
    clock.advance(timedelta(seconds=16))
    assert await caller.refused("answerCallbackQuery", callback_query_id=query_id) == TOO_OLD
    assert ada.toasts == []


async def test_a_forged_press_arrives_as_it_is(ada: Person, caller: Caller) -> None:
    message_id = await caller.sends(ada.id, "closed")
    message = ada.chat.find(message_id)
    assert message is not None
    ada.taps_data("forged:1", message)
    query = (await caller.updates(offset=-1))[0]["callback_query"]
    assert isinstance(query, dict)
    assert query["data"] == "forged:1"


async def test_a_tap_finds_the_newest_button_and_says_what_there_is_if_none(
    world: World, ada: Person, caller: Caller
) -> None:
    await caller.sends(ada.id, "old", reply_markup=keyboard(["1", "10"]))
    newest = await caller.sends(ada.id, "new", reply_markup=keyboard(["10", "1"], ["later, please"]))
    ada.taps("1")
    ada.taps("later")
    queries = [update["callback_query"] for update in (await caller.updates())[1:]]
    shown = [(query["message"]["message_id"], query["data"]) for query in queries if isinstance(query, dict)]
    assert shown == [(newest, "1"), (newest, "later, please")]
    with pytest.raises(NoSuchButton, match=r"Ada sees no button 'never'.*'later, please'"):
        ada.taps("never")
    with pytest.raises(NoSuchButton, match="none at all"):
        world.person("Bob").taps("1")


async def test_links_and_copied_texts_stay_with_the_person(ada: Person, caller: Caller) -> None:
    row = [
        {"text": "open", "url": "https://example.org"},
        {"text": "copy", "copy_text": {"text": "CODE"}},
    ]
    await caller.sends(ada.id, "Take it", reply_markup={"inline_keyboard": [row]})
    waiting = len(await caller.updates())
    ada.taps("open")
    ada.taps("copy")
    assert (ada.opened, ada.copied) == (["https://example.org"], ["CODE"])
    assert len(await caller.updates()) == waiting
