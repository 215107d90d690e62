"""Who sends a request too slowly, or far too much of it, is not waited for."""

import asyncio
import re
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import pytest
from fastapi import FastAPI, Request

from bot.listening import listen
from bot.serving import serve
from bot.transport import KEPT_SECONDS
from bot.web.body import body_of
from bot.web.connection import Connection

Call = Callable[[], Awaitable[tuple[StreamReader, StreamWriter]]]
PAUSE = 0.03
WHOLE = b"GET / HTTP/1.1\r\nhost: door\r\n\r\n"


class Hasty(Connection):
    """It waits as little as a busy machine allows."""

    seconds = 0.4
    largest_head = 2_000
    most = 3


class Brief(Hasty):
    """It waits for no second request."""

    idle = 0


app = FastAPI()


@app.get("/")
@app.post("/")
async def greet() -> str:
    """Answer at once, and read no body."""
    return "hi"


@app.post("/read/{seconds}")
async def read(request: Request, seconds: float) -> int:
    """Read a body as the door does."""
    return len(await body_of(request, seconds))


@app.post("/begun")
async def begun(request: Request) -> int:
    """The same, and say when it is begun."""
    app.state.begun.set()
    return len(await body_of(request, 20))


@asynccontextmanager
async def served(connections: type[Connection]) -> AsyncIterator[Call]:
    """A server, and how to call it."""
    stop = asyncio.Event()
    with listen("127.0.0.1", 0) as bound:
        bound.listen()
        port = bound.getsockname()[1]
        async with asyncio.TaskGroup() as group:
            group.create_task(serve(app, bound, stop, connections=connections))
            yield lambda: asyncio.open_connection("127.0.0.1", port)
            stop.set()


@pytest.fixture
async def call() -> AsyncIterator[Call]:
    """A server that waits for next to nothing."""
    async with served(Hasty) as calling:
        yield calling


async def heard(call: Call, first: bytes, *more: bytes) -> list[int]:
    """The states of all answers to what is sent piece by piece, until the server hangs up."""
    reader, writer = await call()
    writer.write(first)
    answer = asyncio.ensure_future(everything(reader))
    for piece in more:
        await asyncio.wait({answer}, timeout=PAUSE)
        if answer.done():
            break
        writer.write(piece)
    async with asyncio.timeout(5):
        answered = await answer
    writer.close()
    await gone(writer)
    return [int(code) for code in re.findall(rb"HTTP/1.1 (\d+)", answered)]


async def everything(reader: StreamReader) -> bytes:
    """All that comes: a server that hangs up while more is sent to it breaks the line."""
    found = bytearray()
    with suppress(ConnectionResetError):
        while part := await reader.read(65_536):
            found += part
    return bytes(found)


async def gone(*writers: StreamWriter) -> None:
    """Wait until the lines are closed, be it by a server that has hung up."""
    await asyncio.gather(*(one.wait_closed() for one in writers), return_exceptions=True)


async def test_headers_that_do_not_end_are_waited_for_no_longer_than_said(call: Call) -> None:
    broken, endless, silent = await asyncio.gather(
        heard(call, b"GET / HT"), heard(call, WHOLE[:-2], *[b"x: y\r\n"] * 50), heard(call, b"")
    )
    assert broken == endless == [408]
    assert silent == []


async def test_headers_without_measure_are_refused(call: Call) -> None:
    assert await heard(call, WHOLE[:-2] + b"x: " + b"y" * 3_000) == [431]


async def test_headers_after_the_body_have_a_measure_too(call: Call) -> None:
    chunks = b"POST /read/0.2 HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n" + b"1\r\nx\r\n" * 900 + b"0\r\n"
    assert await heard(call, chunks + b"\r\n" + WHOLE[:5]) == [200]
    assert await heard(call, chunks, b"x: " + b"y" * 12_000, b"\r\n\r\n") == []


async def test_a_body_must_come_whether_anybody_reads_it_or_not(call: Call) -> None:
    begun = b"content-length: 90000\r\n\r\n"
    unread, unsent = await asyncio.gather(
        heard(call, b"POST / HTTP/1.1\r\n" + begun, *[b"x" * 400] * 50),
        heard(call, b"POST /read/0.2 HTTP/1.1\r\n" + begun),
    )
    assert (unread, unsent) == ([200], [408])


async def test_who_sends_far_too_much_before_listening_still_hears_why() -> None:
    begun = b"POST /read/20 HTTP/1.1\r\ncontent-length: 1500000\r\n\r\n"
    async with served(Connection) as call:
        assert await heard(call, begun + bytes(1_500_000)) == [413]


async def test_requests_one_after_the_other_have_time_each(call: Call) -> None:
    apart, at_once = await asyncio.gather(heard(call, *[WHOLE] * 20, b"\r\n"), heard(call, WHOLE + WHOLE + WHOLE[:5]))
    assert apart == [*[200] * 20, 408]
    assert at_once == [200] * 2


async def test_who_asks_nothing_more_is_let_go_in_the_end() -> None:
    async with served(Brief) as call:
        assert await heard(call, WHOLE) == [200]


async def test_who_has_not_said_all_when_it_is_time_to_stop_is_told_to_come_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    app.state.begun = asyncio.Event()
    async with served(Connection) as call:
        answer = asyncio.create_task(heard(call, b"POST /begun HTTP/1.1\r\ncontent-length: 9\r\n\r\nhalf"))
        await app.state.begun.wait()
    assert await answer == [503]
    assert "Exception" not in caplog.text


def test_the_caller_hangs_up_first() -> None:
    """Of a message that is sent just when the other side hangs up nobody knows whether it arrived."""
    assert Connection.idle > KEPT_SECONDS


async def test_more_connections_than_there_may_be_are_not_begun(call: Call) -> None:
    held = [await call() for _ in range(3)]
    late, writer = await call()
    assert await late.read() == b""
    writers = [writer, *(one for _, one in held)]
    for one in writers:
        one.close()
    await gone(*writers)
    assert await heard(call, b"GET / HTTP/1.0\r\n\r\n") == [200]
