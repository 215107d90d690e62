"""The courier, against a real server on this machine: each reply as Telegram hears it, each failure as ours."""

from datetime import UTC, datetime

import orjson
import pytest

from bot.failures import (
    Conflict,
    Deleted,
    Gone,
    Moved,
    NoAnswer,
    Rejected,
    SlowDown,
    Unauthorized,
    Unreachable,
)
from bot.telegram import Courier, connect
from handlers.replies import Album, Button, Document, Edit, Picture, React, Send, Toast, letter, mail
from surveys.errors import Misconfigured, WaypulseError
from tests.bot.scripted_api import TOKEN, ScriptedApi, Turn, answer, cut, page, result

HELLO = Send(chat=7, text="<b>Hello</b>")
CHANGE = Edit(chat=7, message=3, text="Next question", keyboard=((Button("5", data="r:5"),),), subject="response:1")


async def test_it_learns_its_own_name(api: ScriptedApi) -> None:
    courier = Courier(connect(TOKEN, api_url=api.url, file_url=api.url))
    assert await courier.introduce() == "waypulse_bot"
    await courier.close()


@pytest.mark.parametrize(("status", "description"), [(401, "Unauthorized"), (404, "Not Found")])
async def test_a_wrong_token_is_said_in_a_sentence_without_it(
    api: ScriptedApi, status: int, description: str
) -> None:
    courier = Courier(connect(TOKEN, api_url=api.url, file_url=api.url))
    api.turns.append(answer(status, description))
    with pytest.raises(Unauthorized, match="WAYPULSE_BOT_TOKEN") as caught:
        await courier.introduce()
    assert TOKEN not in str(caught.value)
    await courier.close()


async def test_it_can_introduce_itself_once_telegram_is_back(api: ScriptedApi) -> None:
    courier = Courier(connect(TOKEN, api_url=api.url, file_url=api.url))
    api.turns.append(page(502, "<html>Bad Gateway</html>"))
    with pytest.raises(NoAnswer):
        await courier.introduce()
    assert await courier.introduce() == "waypulse_bot"
    await courier.close()


@pytest.mark.parametrize("nonsense", [{}, [], None, "waypulse_bot", {"id": 4242}], ids=str)
async def test_whatever_says_nothing_of_the_bot_is_not_telegram_yet(api: ScriptedApi, nonsense: object) -> None:
    courier = Courier(connect(TOKEN, api_url=api.url, file_url=api.url))
    api.turns.append(result(nonsense))
    with pytest.raises(NoAnswer):
        await courier.introduce()
    assert await courier.introduce() == "waypulse_bot"
    await courier.close()


@pytest.mark.parametrize("turn", [answer(400, "Logged out"), answer(403, "Forbidden: 10.0.0.7 is not listed")])
async def test_a_bot_api_that_refuses_the_bot_is_told_with_what_to_do(api: ScriptedApi, turn: Turn) -> None:
    courier = Courier(connect(TOKEN, api_url=api.url, file_url=api.url))
    api.turns.append(turn)
    with pytest.raises(Misconfigured, match=r"WAYPULSE_API_URL: .*(Logged out|is not listed); .* or leave it out\.$"):
        await courier.introduce()
    await courier.close()


@pytest.mark.parametrize("nonsense", [{"a": 1}, None, "[]", 7], ids=str)
async def test_updates_that_are_no_list_are_no_answer(api: ScriptedApi, courier: Courier, nonsense: object) -> None:
    api.turns.append(result(nonsense))
    with pytest.raises(NoAnswer):
        await courier.fetch(offset=0, timeout_seconds=0)


@pytest.mark.parametrize("nonsense", [{}, [], {"file_path": 7}], ids=str)
async def test_a_file_that_is_nowhere_is_no_answer(api: ScriptedApi, courier: Courier, nonsense: object) -> None:
    api.turns.append(result(nonsense))
    with pytest.raises(NoAnswer):
        await courier.content_of("FILE")


async def test_a_message(api: ScriptedApi, courier: Courier) -> None:
    keyboard = ((Button("Yes", data="1:y", style="success"), Button("Shop", url="https://shop.example")),)
    assert await courier.deliver(Send(7, "Hello", keyboard, thread=12, reply_to=5)) == 7
    assert api.asked[0].method == "sendMessage"
    assert api.asked[0].parameters == {
        "chat_id": 7,
        "text": "Hello",
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "message_thread_id": 12,
        "reply_parameters": {"message_id": 5, "allow_sending_without_reply": True},
        "reply_markup": {
            "inline_keyboard": [
                [
                    {"text": "Yes", "callback_data": "1:y", "style": "success"},
                    {"text": "Shop", "url": "https://shop.example"},
                ],
            ],
        },
    }


async def test_an_edit_is_no_new_message(api: ScriptedApi, courier: Courier) -> None:
    assert await courier.deliver(CHANGE) is None
    assert api.asked[0].method == "editMessageText"
    assert api.asked[0].parameters["message_id"] == 3


async def test_a_reaction(api: ScriptedApi, courier: Courier) -> None:
    assert await courier.deliver(React(chat=7, message=3, emoji="👍")) is None
    assert api.asked[0].parameters["reaction"] == [{"type": "emoji", "emoji": "👍"}]


async def test_one_picture_is_a_photo(api: ScriptedApi, courier: Courier) -> None:
    album = Album(-100, (Picture("pain.png", b"\x89PNG1"),), caption="<b>Week 46</b>")
    assert await courier.deliver(album) == 7
    assert api.asked[0].method == "sendPhoto"
    assert api.asked[0].parameters["photo"] == b"\x89PNG1"
    assert api.asked[0].parameters["caption"] == "<b>Week 46</b>"


async def test_several_pictures_are_an_album(api: ScriptedApi, courier: Courier) -> None:
    pictures = tuple(Picture(f"{number}.png", b"\x89PNG%d" % number) for number in range(3))
    assert await courier.deliver(Album(-100, pictures, caption="Week 46", thread=4)) == 70
    assert api.asked[0].method == "sendMediaGroup"
    contents = [value for value in api.asked[0].parameters.values() if isinstance(value, bytes)]
    assert contents == [picture.content for picture in pictures]
    assert str(api.asked[0].parameters["media"]).count("attach://") == 3


async def test_a_file_is_a_document(api: ScriptedApi, courier: Courier) -> None:
    report = Document(-100, "week-46.pdf", b"%PDF-1.7", caption="<b>Week 46</b>", thread=4, reply_to=9)
    assert await courier.deliver(report) == 7
    assert api.asked[0].method == "sendDocument"
    parameters = api.asked[0].parameters
    assert parameters["document"] == b"%PDF-1.7"
    assert parameters["caption"] == "<b>Week 46</b>"
    assert parameters["message_thread_id"] == "4"
    assert orjson.loads(str(parameters["reply_parameters"])) == {"message_id": 9, "allow_sending_without_reply": True}


async def test_a_file_for_a_deleted_topic_goes_to_the_group(api: ScriptedApi, courier: Courier) -> None:
    api.turns.append(answer(400, "Bad Request: message thread not found"))
    assert await courier.deliver(Document(-100, "week-46.pdf", b"%PDF-1.7", thread=9)) == 7
    assert "message_thread_id" not in api.asked[1].parameters


def test_a_file_waits_in_the_outbox_and_is_not_sent_twice() -> None:
    report = Document(-100, "week-46.pdf", bytes(range(256)), reply_to=9)
    waiting = letter(report, 1, datetime(2026, 11, 16, tzinfo=UTC))
    assert mail(waiting) == report
    assert not waiting.repeat


async def test_a_toast(api: ScriptedApi, courier: Courier) -> None:
    assert await courier.toast(Toast("q1", "Thank you", alert=True))
    assert api.asked[0].parameters == {"callback_query_id": "q1", "text": "Thank you", "show_alert": True}


@pytest.mark.parametrize(
    "turn",
    [
        answer(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"),
        answer(429, "Too Many Requests: retry after 3", retry_after=3),
        cut,
        page(502, "<html></html>"),
    ],
)
async def test_a_toast_that_fails_is_only_counted(api: ScriptedApi, courier: Courier, turn: Turn) -> None:
    api.turns.append(turn)
    assert not await courier.toast(Toast("q1"))
    assert courier.toasts_failed == 1


async def test_updates_are_fetched_as_they_are(api: ScriptedApi, courier: Courier) -> None:
    assert await courier.fetch(offset=41, timeout_seconds=0) == []
    assert api.asked[0].parameters == {
        "offset": 41,
        "limit": 100,
        "timeout": 0,
        "allowed_updates": [
            "message",
            "edited_message",
            "channel_post",
            "callback_query",
            "message_reaction",
            "my_chat_member",
            "chat_member",
        ],
    }


@pytest.mark.parametrize(
    ("turn", "failure"),
    [
        (answer(403, "Forbidden: bot was blocked by the user"), Unreachable),
        (answer(403, "Forbidden: user is deactivated"), Deleted),
        (answer(400, "Bad Request: INPUT_USER_DEACTIVATED"), Deleted),
        (answer(403, "Forbidden: bot can't initiate conversation with a user"), Unreachable),
        (answer(403, "Forbidden: bot was kicked from the supergroup chat"), Unreachable),
        (answer(400, "Bad Request: chat not found"), Unreachable),
        (answer(400, "Bad Request: PEER_ID_INVALID"), Unreachable),
        (answer(400, "Bad Request: not enough rights to send text messages to the chat"), Unreachable),
        (answer(400, "Bad Request: can't parse entities: unexpected end tag"), Rejected),
        (answer(400, "Bad Request: BUTTON_DATA_INVALID"), Rejected),
        (answer(400, "Bad Request", migrate_to_chat_id=[]), Rejected),
        (answer(404, "Not Found"), Rejected),
        (answer(413, "Request Entity Too Large"), Rejected),
        (answer(400, "Bad Request: TOPIC_CLOSED"), Gone),
        (answer(401, "Unauthorized"), Unauthorized),
        (answer(409, "Conflict: terminated by other getUpdates request"), Conflict),
    ],
)
async def test_a_refusal_says_who_must_act(
    api: ScriptedApi, courier: Courier, turn: Turn, failure: type[WaypulseError]
) -> None:
    api.turns.append(turn)
    with pytest.raises(failure) as caught:
        await courier.deliver(HELLO)
    assert type(caught.value) is failure


@pytest.mark.parametrize(
    ("turn", "may_have_arrived"),
    [
        (cut, True),
        (answer(500, "Internal Server Error"), True),
        (page(200, "<html>Welcome to the hotel's network</html>"), True),
        (page(502, "<html>Bad Gateway</html>"), False),
        (answer(503, "Service Unavailable"), False),
        (answer(200, "Perhaps"), True),
    ],
)
async def test_no_answer_says_whether_the_message_may_be_there(
    api: ScriptedApi, courier: Courier, turn: Turn, *, may_have_arrived: bool
) -> None:
    api.turns.append(turn)
    with pytest.raises(NoAnswer) as caught:
        await courier.deliver(HELLO)
    assert caught.value.may_have_arrived is may_have_arrived


async def test_a_bot_api_that_is_not_there_got_nothing() -> None:
    courier = Courier(connect(TOKEN, api_url="http://127.0.0.1:1/bot", file_url="http://127.0.0.1:1/bot"))
    with pytest.raises(NoAnswer):
        await courier.introduce()
    with pytest.raises(NoAnswer) as caught:
        await courier.deliver(HELLO)
    assert not caught.value.may_have_arrived
    await courier.close()


async def test_a_pause_is_passed_on(api: ScriptedApi, courier: Courier) -> None:
    api.turns.append(answer(429, "Too Many Requests: retry after 17", retry_after=17))
    with pytest.raises(SlowDown) as caught:
        await courier.deliver(HELLO)
    assert caught.value.seconds == 17


@pytest.mark.parametrize("advice", [{}, {"retry_after": "a while"}, {"retry_after": -3}], ids=str)
async def test_a_pause_of_unknown_length_is_a_short_one(
    api: ScriptedApi, courier: Courier, advice: dict[str, object]
) -> None:
    api.turns.append(answer(429, "Too Many Requests", **advice))
    with pytest.raises(SlowDown) as caught:
        await courier.deliver(HELLO)
    assert caught.value.seconds == 5


async def test_the_new_id_of_a_group_is_passed_on(api: ScriptedApi, courier: Courier) -> None:
    upgraded = "Bad Request: group chat was upgraded to a supergroup chat"
    api.turns.append(answer(400, upgraded, migrate_to_chat_id=-1009))
    with pytest.raises(Moved) as caught:
        await courier.deliver(HELLO)
    assert caught.value.to == -1009


async def test_an_edit_that_changes_nothing_is_a_success(api: ScriptedApi, courier: Courier) -> None:
    api.turns.append(answer(400, "Bad Request: message is not modified: specified new message content is the same"))
    assert await courier.deliver(CHANGE) is None


@pytest.mark.parametrize("reason", ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"])
async def test_an_edit_of_a_message_that_is_gone_is_sent_anew(
    api: ScriptedApi, courier: Courier, reason: str
) -> None:
    api.turns.append(answer(400, f"Bad Request: {reason}"))
    assert await courier.deliver(CHANGE) == 7
    assert [asked.method for asked in api.asked] == ["editMessageText", "sendMessage"]
    assert api.asked[1].parameters["reply_markup"] == api.asked[0].parameters["reply_markup"]


async def test_a_message_to_a_deleted_topic_goes_to_the_group(api: ScriptedApi, courier: Courier) -> None:
    api.turns.append(answer(400, "Bad Request: message thread not found"))
    assert await courier.deliver(Send(-100, "Alert", thread=9)) == 7
    assert "message_thread_id" not in api.asked[1].parameters


async def test_a_reaction_to_a_deleted_message_is_needless(api: ScriptedApi, courier: Courier) -> None:
    api.turns.append(answer(400, "Bad Request: message to react not found"))
    assert await courier.deliver(React(chat=7, message=3, emoji="👍")) is None
