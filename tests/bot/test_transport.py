"""The transport, against a real server on this machine."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from structlog.testing import capture_logs
from telegram import Bot, InputFile
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut

from bot.transport import AiohttpRequest, Patience, Unsent
from tests.bot.scripted_api import TOKEN, ScriptedApi, answer, cut, page, scripted_api, silence

HASTY = Patience(pool=0.2, connect=0.2, write=0.2, read=0.1)


@pytest.fixture
async def api() -> AsyncIterator[ScriptedApi]:
    async with scripted_api() as running:
        yield running


@asynccontextmanager
async def bot(url: str, patience: Patience | None = None) -> AsyncIterator[Bot]:
    request, polls = AiohttpRequest(patience=patience), AiohttpRequest(patience=patience)
    async with request, polls:
        yield Bot(TOKEN, base_url=url, request=request, get_updates_request=polls)


async def call(caller: Bot, method: str = "send_Message", **parameters: object) -> object:
    result: object = await caller.do_api_request(method, api_kwargs=parameters)
    return result


async def test_a_call_goes_out_as_json(api: ScriptedApi) -> None:
    async with bot(api.url) as caller:
        assert await call(caller, chat_id=7, text="é ü 👋", reply_markup={"inline_keyboard": []}) == {"message_id": 7}
    assert api.asked[0].method == "sendMessage"
    assert api.asked[0].parameters == {"chat_id": 7, "text": "é ü 👋", "reply_markup": {"inline_keyboard": []}}


async def test_a_file_goes_out_in_a_form(api: ScriptedApi) -> None:
    async with bot(api.url) as caller:
        await call(caller, "send_Photo", chat_id=7, photo=InputFile(b"\x89PNG", filename="a.png"))
    assert api.asked[0].parameters == {"chat_id": "7", "photo": b"\x89PNG"}


async def test_a_connection_is_used_again(api: ScriptedApi) -> None:
    async with bot(api.url) as caller:
        for _ in range(5):
            await call(caller, chat_id=7, text="again")
    assert len(api.connections) == 1


async def test_telegrams_reason_is_kept(api: ScriptedApi) -> None:
    api.turns.append(answer(400, "Bad Request: message text is empty"))
    async with bot(api.url) as caller:
        with pytest.raises(BadRequest, match=r"(?i)message text is empty"):
            await call(caller, chat_id=7, text="")


async def test_a_late_answer_is_a_timeout(api: ScriptedApi) -> None:
    api.turns.append(silence)
    async with bot(api.url, HASTY) as caller:
        with pytest.raises(TimedOut):
            await call(caller, chat_id=7, text="hello")


async def test_a_wish_for_patience_is_heard(api: ScriptedApi) -> None:
    api.turns.append(silence)
    async with bot(api.url) as caller:
        with pytest.raises(TimedOut):
            await caller.do_api_request("get_Updates", read_timeout=0.05)


async def test_an_upload_without_an_answer_is_a_timeout(api: ScriptedApi) -> None:
    api.turns.append(silence)
    async with bot(api.url, HASTY) as caller:
        with pytest.raises(TimedOut):
            await call(caller, "send_Photo", chat_id=7, photo=InputFile(b"\x89PNG", filename="a.png"))


async def test_a_cut_connection_leaves_it_open_whether_the_call_arrived(api: ScriptedApi) -> None:
    api.turns.append(cut)
    async with bot(api.url) as caller:
        with pytest.raises(NetworkError) as caught:
            await call(caller, chat_id=7, text="hello")
    assert not isinstance(caught.value, Unsent | TimedOut)


async def test_a_call_to_a_closed_port_was_surely_not_sent() -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/bot"
    async with bot(url) as caller:
        with pytest.raises(Unsent):
            await call(caller, chat_id=7, text="hello")


@pytest.mark.parametrize(
    ("status", "text"), [(502, "<html>Bad Gateway</html>"), (200, "<html>Welcome</html>"), (200, "[]")]
)
async def test_a_page_instead_of_json_is_an_error_and_not_a_crash(api: ScriptedApi, status: int, text: str) -> None:
    api.turns.append(page(status, text))
    async with bot(api.url) as caller:
        with pytest.raises(TelegramError):
            await call(caller, chat_id=7, text="hello")


async def test_an_answer_with_half_a_surrogate_pair_is_read(api: ScriptedApi) -> None:
    api.turns.append(page(200, r'{"ok": true, "result": [{"update_id": 5, "message": {"text": "\ud83d"}}]}'))
    async with bot(api.url) as caller:
        assert await call(caller, "get_Updates") == [{"update_id": 5, "message": {"text": "\ud83d"}}]


async def test_what_cannot_be_written_is_refused_and_not_taken_for_a_silent_telegram(api: ScriptedApi) -> None:
    async with bot(api.url) as caller:
        with pytest.raises(BadRequest, match="cannot be written"):
            await call(caller, chat_id=7, text="half a pair: \ud83d")
    assert api.asked == []


async def test_a_fault_of_our_own_is_told_in_the_log() -> None:
    request = AiohttpRequest()
    async with request:
        with capture_logs() as lines, pytest.raises(NetworkError):
            await request.do_request(f"http://127.0.0.1:1/bot{TOKEN}/getMe", "no method")
    ((event, error),) = ((one["event"], one["error"]) for one in lines)
    assert (event, error) == ("transport.failed", "ValueError")
    assert "SECRET" not in repr(lines)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/bot", "http://[/bot", "nowhere/bot"])
async def test_no_error_tells_the_token(url: str) -> None:
    async with bot(url) as caller:
        with pytest.raises(NetworkError) as caught:
            await call(caller, chat_id=7, text="hello")
    assert "SECRET" not in repr(caught.value)
    assert caught.value.__cause__ is None


async def test_it_opens_again_after_it_was_closed(api: ScriptedApi) -> None:
    request = AiohttpRequest()
    for _ in range(2):
        async with request:
            status, _ = await request.do_request(f"{api.url}{TOKEN}/getMe", "GET")
            assert status == 200


async def test_a_closed_transport_sends_nothing() -> None:
    caller = Bot(TOKEN, request=AiohttpRequest(), get_updates_request=AiohttpRequest())
    with pytest.raises(Unsent, match="initialize"):
        await call(caller, chat_id=7, text="hello")


def test_it_tells_how_long_it_waits_for_an_answer() -> None:
    assert AiohttpRequest(patience=HASTY).read_timeout == 0.1
