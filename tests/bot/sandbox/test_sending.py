"""What the bot may send, how long it may be, and to whom."""

import httpx
import pytest

from bot.sandbox import pictures
from bot.sandbox.people import NoSuchButton, Person
from bot.sandbox.world import World
from tests.bot.sandbox.conftest import Caller, keyboard

TOO_LONG = 4097
HEAVY = pictures.blank() + b"\0" * (10 << 20)


async def test_a_message_arrives_as_its_reader_sees_it(ada: Person, caller: Caller) -> None:
    await caller.sends(
        ada.id, "<b>How was it?</b>", parse_mode="HTML", reply_markup=keyboard(["good", "bad"], ["later"])
    )
    assert ada.sees == "How was it?"
    assert ada.buttons() == [["good", "bad"], ["later"]]


async def test_length_counts_after_the_markup_is_taken_out(ada: Person, caller: Caller) -> None:
    await caller.sends(ada.id, f"<b>{'é' * 4096}</b>", parse_mode="HTML")
    for text in ("x" * TOO_LONG, "👍" * TOO_LONG):
        assert await caller.refused("sendMessage", chat_id=ada.id, text=text) == "Bad Request: message is too long"


@pytest.mark.parametrize("text", ["", "  \n ", None])
async def test_an_empty_message_is_refused(ada: Person, caller: Caller, text: str | None) -> None:
    refusal = await caller.refused("sendMessage", chat_id=ada.id, text=text)
    assert refusal == "Bad Request: message text is empty"


async def test_entities_can_be_given_instead_of_markup(ada: Person, caller: Caller) -> None:
    link = {"type": "text_link", "offset": 0, "length": 2, "url": "https://example.org"}
    await caller.sends(ada.id, "Hi", entities=[link])
    (entity,) = ada.chat.messages[-1].content.entities
    assert (entity.type, entity.url) == ("text_link", "https://example.org")
    for wrong in ("bold", {"type": "bold"}):
        refusal = await caller.refused("sendMessage", chat_id=ada.id, text="Hi", entities=[wrong])
        assert refusal.startswith("Bad Request: can't parse MessageEntity")


async def test_broken_markup_is_refused(ada: Person, caller: Caller) -> None:
    refusal = await caller.refused("sendMessage", chat_id=ada.id, text="<b>x", parse_mode="HTML")
    assert refusal.startswith("Bad Request: can't parse entities: ")
    refusal = await caller.refused("sendMessage", chat_id=ada.id, text="x", parse_mode="Markdown")
    assert refusal == "Bad Request: unsupported parse_mode"


@pytest.mark.parametrize(("label", "fits"), [("x" * 64, True), ("x" * 65, False), ("ж" * 33, False), ("", False)])
async def test_a_button_sends_1_to_64_bytes(ada: Person, caller: Caller, label: str, *, fits: bool) -> None:
    markup = {"inline_keyboard": [[{"text": "go", "callback_data": label}]]}
    answer = await caller.answer("sendMessage", {"chat_id": ada.id, "text": "x", "reply_markup": markup})
    assert answer.is_success is fits
    assert fits or answer.json()["description"] == "Bad Request: BUTTON_DATA_INVALID"


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (keyboard(*[["a"]] * 101), "reply markup is too long"),
        (keyboard(["a"] * 9), "reply markup is too long"),
        (
            {"inline_keyboard": [[{"text": "a"}]]},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"inline_keyboard": [[{"text": "a", "url": "nowhere"}]]},
            "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
        ),
        ({"inline_keyboard": [[{"text": "a", "copy_text": {"text": "x" * 257}}]]}, "BUTTON_COPY_TEXT_INVALID"),
        (
            {"inline_keyboard": [[{"text": "a", "callback_data": "a", "style": "gold"}]]},
            "can't parse inline keyboard button: invalid button style specified",
        ),
        ("{oops", "can't parse reply_markup JSON object"),
        ([], "can't parse reply_markup: expected an Object"),
        ({"inline_keyboard": [{}]}, 'field "inline_keyboard" must be an Array of Arrays'),
        ({"what": 1}, "can't parse reply keyboard markup JSON object"),
    ],
)
async def test_a_keyboard_telegram_would_not_take_is_refused(
    ada: Person, caller: Caller, markup: object, reason: str
) -> None:
    refusal = await caller.refused("sendMessage", chat_id=ada.id, text="x", reply_markup=markup)
    assert refusal == f"Bad Request: {reason}"
    assert ada.sees == ""


async def test_the_bot_cannot_write_first_nor_to_who_blocked_it(world: World, ada: Person, caller: Caller) -> None:
    carol = world.person("Carol")
    refusal = await caller.refused("sendMessage", chat_id=carol.id, text="x")
    assert refusal == "Forbidden: bot can't initiate conversation with a user"
    ada.blocks()
    refusal = await caller.refused("sendMessage", chat_id=ada.id, text="x")
    assert refusal == "Forbidden: bot was blocked by the user"
    ada.starts()
    await caller.sends(ada.id, "x")


@pytest.mark.parametrize("chat_id", [1, -1001, "nobody", "@nobody"])
async def test_an_unknown_chat_is_not_found(caller: Caller, chat_id: object) -> None:
    assert await caller.refused("sendMessage", chat_id=chat_id, text="x") == "Bad Request: chat not found"


async def test_the_bot_writes_only_where_it_is(world: World, ada: Person, caller: Caller) -> None:
    group, channel = world.group("Support", members=[ada]), world.channel("Insights", admins=[ada])
    for chat, kind in ((group, "group"), (channel, "channel")):
        refusal = await caller.refused("sendMessage", chat_id=chat.id, text="x")
        assert refusal == f"Forbidden: bot is not a member of the {kind} chat"
        ada.adds_bot(chat)
        await caller.sends(chat.id, "x")
        ada.removes_bot(chat)
        refusal = await caller.refused("sendMessage", chat_id=chat.id, text="x")
        assert refusal == f"Forbidden: bot was kicked from the {kind} chat"


async def test_an_upgraded_group_says_where_it_went(world: World, ada: Person, caller: Caller) -> None:
    group = world.group("Support", members=[ada])
    ada.adds_bot(group)
    grown = world.upgrade(group)
    answer = await caller.answer("sendMessage", {"chat_id": group.id, "text": "x"})
    assert answer.json() == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": grown.id},
    }
    await caller.sends(grown.id, "x")


async def test_a_reply_needs_what_it_replies_to(ada: Person, caller: Caller) -> None:
    said = ada.says("Where is it?")
    await caller.sends(ada.id, "Here", reply_parameters={"message_id": said.id})
    missing = {"message_id": 999}
    refusal = await caller.refused("sendMessage", chat_id=ada.id, text="x", reply_parameters=missing)
    assert refusal == "Bad Request: message to be replied not found"
    await caller.sends(ada.id, "x", reply_parameters=missing | {"allow_sending_without_reply": True})


async def test_an_album_has_2_to_10_pictures_and_comes_whole(world: World, ada: Person, caller: Caller) -> None:
    url = f"/bot{world.token}/sendMediaGroup"
    for pictures_sent, status in ((1, 400), (2, 200), (10, 200), (11, 400)):
        shown_before = len(ada.chat.messages)
        media = "[" + ",".join(f'{{"type":"photo","media":"attach://p{n}"}}' for n in range(pictures_sent)) + "]"
        files = {f"p{n}": ("chart.png", pictures.blank()) for n in range(pictures_sent)}
        form = {"chat_id": str(ada.id), "media": media}
        answer = await caller.client.post(url, data=form, files=files)
        assert answer.status_code == status
        expected = pictures_sent if status == httpx.codes.OK else 0
        assert len(ada.chat.messages) - shown_before == expected


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"no picture at all", "IMAGE_PROCESS_FAILED"),
        (b"", "file must be non-empty"),
        (pictures.blank(210, 10), "PHOTO_INVALID_DIMENSIONS"),
        (pictures.blank(9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        (
            HEAVY,
            f"file of size {len(HEAVY)} bytes is too big for a photo; the maximum size is 10485760 bytes",
        ),
    ],
)
async def test_a_picture_telegram_would_not_take_is_refused(
    world: World, ada: Person, caller: Caller, content: bytes, reason: str
) -> None:
    answer = await caller.client.post(
        f"/bot{world.token}/sendPhoto", data={"chat_id": str(ada.id)}, files={"photo": ("p.png", content)}
    )
    assert answer.json()["description"] == f"Bad Request: {reason}"


async def test_a_picture_is_sent_once_and_named_by_its_id_afterwards(
    world: World, ada: Person, caller: Caller
) -> None:
    first = await caller.client.post(
        f"/bot{world.token}/sendPhoto",
        data={"chat_id": str(ada.id), "caption": "é" * 1024},
        files={"photo": ("p.png", pictures.blank())},
    )
    file_id = first.json()["result"]["photo"][0]["file_id"]
    await caller.does("sendPhoto", chat_id=ada.id, photo=file_id)
    refusal = await caller.refused("sendPhoto", chat_id=ada.id, photo=file_id, caption="é" * 1025)
    assert refusal == "Bad Request: message caption is too long"
    refusal = await caller.refused("sendPhoto", chat_id=ada.id, photo="unknown")
    assert refusal == "Bad Request: wrong file identifier/HTTP URL specified"
    refusal = await caller.refused("sendDocument", chat_id=ada.id, document="https://example.org/a.pdf")
    assert refusal == "Bad Request: failed to get HTTP URL content"


CONFETTI = "5046509860389126442"


async def test_an_effect_comes_with_a_new_message_in_a_private_chat(
    world: World, ada: Person, caller: Caller
) -> None:
    await caller.sends(ada.id, "Thank you!", message_effect_id=CONFETTI)
    assert ada.chat.messages[-1].effect == CONFETTI
    for unknown in ("1", "confetti", "50465098603891264420"):
        refusal = await caller.refused("sendMessage", chat_id=ada.id, text="Hi", message_effect_id=unknown)
        assert refusal == "Bad Request: EFFECT_ID_INVALID"
    group = world.group("Team", members=[ada])
    group.ranks[world.bot.id] = "member"
    refusal = await caller.refused("sendMessage", chat_id=group.id, text="Hi", message_effect_id=CONFETTI)
    assert refusal == "Bad Request: can't use message effects in the chat"


async def test_a_key_that_shares_a_number_is_for_private_chats(ada: Person, caller: Caller, world: World) -> None:
    share = {"keyboard": [[{"text": "Share", "request_contact": True}]], "one_time_keyboard": True}
    await caller.sends(ada.id, "Your number?", reply_markup=share)
    assert ada.panel == [["Share"]]
    message = ada.shares_contact()
    assert message.notice["contact"] == {"phone_number": "+31000000001", "first_name": "Ada", "user_id": ada.id}
    await caller.sends(ada.id, "Thanks", reply_markup={"remove_keyboard": True})
    assert ada.panel == []
    with pytest.raises(NoSuchButton):
        ada.shares_contact()
    group = world.group("Support", members=[ada])
    ada.adds_bot(group)
    refusal = await caller.refused("sendMessage", chat_id=group.id, text="x", reply_markup=share)
    assert refusal == "Bad Request: phone number can be requested in private chats only"


@pytest.mark.parametrize("rows", [[], [[]], [[{"text": ""}]], ["x"], [["x"] * 13]])
async def test_keys_that_telegram_would_not_show_are_refused(ada: Person, caller: Caller, rows: object) -> None:
    await caller.refused("sendMessage", chat_id=ada.id, text="x", reply_markup={"keyboard": rows})
    assert ada.panel == []
