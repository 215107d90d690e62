"""The exchange, against servers on this machine that say what no Bot API should, and what gateways do say."""

import asyncio
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from structlog.testing import capture_logs
from telegram import Bot, InputFile
from telegram.error import NetworkError, RetryAfter, TimedOut

from bot.transport import AiohttpRequest, Patience, Unsent, plain

Conversation = Callable[[StreamReader, StreamWriter], Awaitable[None]]

HASTY = Patience(pool=0.2, connect=0.2, write=0.2, read=0.2)
LARGE = 20_000_000


@asynccontextmanager
async def server(*conversations: Conversation) -> AsyncIterator[str]:
    """Holds one conversation on each connection, in this order; gives its address."""
    waiting, under_way = iter(conversations), set[asyncio.Task[None]]()

    async def converse(reader: StreamReader, writer: StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        under_way.add(task)
        try:
            await next(waiting)(reader, writer)
        finally:
            writer.close()

    running = await asyncio.start_server(converse, "127.0.0.1", 0)
    host, port = running.sockets[0].getsockname()
    try:
        yield f"http://{host}:{port}/bot4242:SECRET/sendMessage"
    finally:
        running.close()
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)


async def heard(reader: StreamReader) -> bytes:
    """One request; the body's length stands in its head."""
    head = await reader.readuntil(b"\r\n\r\n")
    lengths = [line.partition(b":")[2] for line in head.splitlines() if line.lower().startswith(b"content-length:")]
    return head + await reader.readexactly(int(lengths[0]) if lengths else 0)


def saying(*answers: bytes) -> Conversation:
    """One answer to each request, then the end."""

    async def converse(reader: StreamReader, writer: StreamWriter) -> None:
        for answer in answers:
            await heard(reader)
            writer.write(answer)
            await writer.drain()

    return converse


def whole(content: bytes, *headers: bytes) -> bytes:
    """An answer as it should be."""
    length = b"Content-Length: %d" % len(content)
    return b"\r\n".join([b"HTTP/1.1 200 OK", length, *headers, b"", content])


def dripping(answer: bytes) -> Conversation:
    """One answer, a byte at a time, and the last one never."""

    async def converse(reader: StreamReader, writer: StreamWriter) -> None:
        await heard(reader)
        for at in range(len(answer) - 1):
            writer.write(answer[at : at + 1])
            await asyncio.sleep(0.02)
        await asyncio.Event().wait()

    return converse


async def deaf(_reader: StreamReader, _writer: StreamWriter) -> None:
    await asyncio.Event().wait()


async def arriving() -> None:
    """What was sent on this machine is there after a turn of the loop or two."""
    for _turn in range(5):
        await asyncio.sleep(0)


async def post(request: AiohttpRequest, url: str, text: str = "hello", **limits: float) -> bytes:
    status, content = await request.do_request(url, "POST", plain({"chat_id": 7, "text": text}), **limits)
    assert status == 200
    return content


async def upload(request: AiohttpRequest, url: str) -> None:
    """Send more than the connection takes at once."""
    caller = Bot("4242:SECRET", base_url=url.partition("4242")[0], request=request, get_updates_request=request)
    document = InputFile(b"x" * LARGE, filename="large.bin")
    await caller.do_api_request("send_Document", api_kwargs={"chat_id": 7, "document": document})


async def test_a_request_says_no_more_than_it_must() -> None:
    requests = list[bytes]()

    async def converse(reader: StreamReader, writer: StreamWriter) -> None:
        requests.append(await heard(reader))
        writer.write(whole(b"fine"))

    async with server(converse) as url, AiohttpRequest() as request:
        assert await post(request, url) == b"fine"
    (sent,) = requests
    head, _, body = sent.partition(b"\r\n\r\n")
    assert head.splitlines()[0] == b"POST /bot4242:SECRET/sendMessage HTTP/1.1"
    assert {line.partition(b":")[0] for line in head.splitlines()[1:]} == {
        b"Host",
        b"Content-Type",
        b"Content-Length",
    }
    assert body == b'{"chat_id":7,"text":"hello"}'


async def test_nothing_is_sent_to_what_is_no_address_of_http() -> None:
    async with server(saying(whole(b"fine"))) as url, AiohttpRequest() as request:
        for address in (url.replace("http:", "ftp:"), url.replace("http:", ""), "http://[/bot"):
            with pytest.raises(Unsent):
                await post(request, address)


async def test_hints_before_the_answer_are_not_the_answer() -> None:
    hints = b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n"
    async with server(saying(hints + whole(b"fine"), whole(b"again"))) as url, AiohttpRequest() as request:
        assert await post(request, url) == b"fine"
        assert await post(request, url) == b"again"


@pytest.mark.parametrize("status", [b"100 Continue", b"101 Switching Protocols", b"103 Early Hints"])
async def test_nobody_waits_for_ever_after_a_hint(status: bytes) -> None:
    async def hint(reader: StreamReader, writer: StreamWriter) -> None:
        await heard(reader)
        writer.write(b"HTTP/1.1 %b\r\n\r\n" % status)
        await reader.read()

    async with server(hint) as url, AiohttpRequest() as request, asyncio.timeout(20):
        with pytest.raises(TimedOut):
            await post(request, url, read_timeout=0.1)


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\n\r\nfine",
        b"HTTP/1.0 200 OK\r\n\r\nfine",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nfi\r\n2\r\nne\r\n0\r\n\r\n",
    ],
    ids=["until the end", "of old", "in chunks"],
)
async def test_an_answer_of_unknown_length_is_read_whole(answer: bytes) -> None:
    async with server(saying(answer)) as url, AiohttpRequest() as request:
        assert await post(request, url) == b"fine"


async def test_an_answer_without_content_is_empty() -> None:
    async with server(saying(b"HTTP/1.1 204 No Content\r\n\r\n")) as url, AiohttpRequest() as request:
        assert await request.do_request(url, "POST") == (204, b"")


@pytest.mark.parametrize("close", [b"Connection: close", b"X-Nothing: said"], ids=["told", "untold"])
async def test_a_connection_that_ended_is_not_used_again(close: bytes) -> None:
    ended = asyncio.Event()

    async def end(reader: StreamReader, writer: StreamWriter) -> None:
        await saying(whole(b"first", close))(reader, writer)
        writer.close()
        await writer.wait_closed()
        ended.set()

    async with server(end, saying(whole(b"second"))) as url, AiohttpRequest() as request:
        assert await post(request, url) == b"first"
        await ended.wait()
        await arriving()
        assert await post(request, url) == b"second"


async def test_what_a_server_says_unasked_is_no_answer() -> None:
    idle, said = asyncio.Event(), asyncio.Event()

    async def tire(reader: StreamReader, writer: StreamWriter) -> None:
        await saying(whole(b"first"))(reader, writer)
        await idle.wait()
        writer.write(b"HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n")
        said.set()
        await reader.read()

    async with server(tire, saying(whole(b"second"))) as url, AiohttpRequest() as request:
        assert await post(request, url) == b"first"
        idle.set()
        await said.wait()
        await arriving()
        assert await post(request, url) == b"second"


@pytest.mark.parametrize(
    "answer",
    [b"SSH-2.0-OpenSSH_9.2\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\nhalf", b""],
    ids=["no HTTP", "cut in the middle", "nothing"],
)
async def test_what_is_no_whole_answer_leaves_it_open_whether_the_call_arrived(answer: bytes) -> None:
    async with server(saying(answer)) as url, AiohttpRequest() as request:
        with capture_logs() as lines, pytest.raises(NetworkError) as caught:
            await post(request, url)
    assert not isinstance(caught.value, Unsent)
    assert "SECRET" not in repr(caught.value)
    assert lines == []


@pytest.mark.parametrize("answer", [b"HTTP/1.1 200 OK\r\nServer: %b\r\n\r\n" % (b"x" * 200), whole(b"x" * 200)])
async def test_what_comes_drop_by_drop_is_not_waited_for_without_end(answer: bytes) -> None:
    async with server(dripping(answer), saying(whole(b"second"))) as url, AiohttpRequest(patience=HASTY) as request:
        async with asyncio.timeout(3):
            with pytest.raises(TimedOut):
                await post(request, url)
        assert await post(request, url) == b"second"


async def test_what_comes_too_late_is_not_taken_for_the_next_answer() -> None:
    late = asyncio.Event()

    async def dawdle(reader: StreamReader, writer: StreamWriter) -> None:
        await heard(reader)
        await late.wait()
        writer.write(whole(b"late"))

    async with server(dawdle, saying(whole(b"second"))) as url, AiohttpRequest() as request:
        with pytest.raises(TimedOut):
            await post(request, url, read_timeout=0.1)
        late.set()
        assert await post(request, url) == b"second"


async def test_nor_is_the_answer_to_a_call_that_was_given_up() -> None:
    asked, late = asyncio.Event(), asyncio.Event()

    async def dawdle(reader: StreamReader, writer: StreamWriter) -> None:
        await heard(reader)
        asked.set()
        await late.wait()
        writer.write(whole(b"late"))

    async with server(dawdle, saying(whole(b"second"))) as url, AiohttpRequest() as request:
        given_up = asyncio.create_task(post(request, url))
        await asked.wait()
        given_up.cancel()
        with pytest.raises(asyncio.CancelledError):
            await given_up
        late.set()
        assert await post(request, url) == b"second"


async def test_many_calls_at_once_get_their_own_answers() -> None:
    async def echo(reader: StreamReader, writer: StreamWriter) -> None:
        while True:
            _, _, body = (await heard(reader)).partition(b"\r\n\r\n")
            writer.write(whole(body))

    async with server(*[echo] * 5) as url, AiohttpRequest(at_once=5) as request:
        said = await asyncio.gather(*(post(request, url, f"number {number}") for number in range(50)))
    assert said == [b'{"chat_id":7,"text":"number %d"}' % number for number in range(50)]


async def test_whoever_finds_no_free_connection_in_time_has_sent_nothing() -> None:
    asked = asyncio.Event()

    async def silent(reader: StreamReader, _writer: StreamWriter) -> None:
        await heard(reader)
        asked.set()
        await reader.read()

    async with server(silent) as url, AiohttpRequest(at_once=1) as request:
        holding = asyncio.create_task(post(request, url))
        await asked.wait()
        with pytest.raises(Unsent):
            await post(request, url, pool_timeout=0.05, connect_timeout=0.05)
        holding.cancel()
        await asyncio.gather(holding, return_exceptions=True)


@pytest.mark.parametrize("close", [b"Connection: close", b"X-Nothing: said"], ids=["hangs up", "stays"])
async def test_an_upload_may_be_refused_before_all_of_it_was_heard(close: bytes) -> None:
    told = b'{"ok": false, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 7}}'

    async def refuse(reader: StreamReader, writer: StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(whole(told, close).replace(b"200 OK", b"429 Too Many Requests"))
        await writer.drain()
        if close != b"Connection: close":
            await asyncio.Event().wait()

    async with server(refuse, saying(whole(b"second"))) as url, AiohttpRequest() as request, asyncio.timeout(20):
        with pytest.raises(RetryAfter):
            await upload(request, url)
        assert await post(request, url) == b"second"


async def test_an_upload_that_nobody_reads_comes_to_an_end() -> None:
    async with server(deaf) as url, AiohttpRequest(patience=HASTY) as request:
        with pytest.raises(TimedOut):
            await upload(request, url)
