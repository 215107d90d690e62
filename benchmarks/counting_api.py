"""A Bot API on this machine that only counts: it hands out prepared updates and is content with every call.

It is as light as can be, so that what is measured is the bot. Run as a program it has a process to itself:

    python -m benchmarks.counting_api UPDATES.jsonl --latency 0.04

It says its address in a line of JSON, then that it was asked for updates, and last its counts, once every update has
had its calls.
"""

import argparse
import asyncio
import json
import re
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

TOKEN = "1000000042:COUNTING-0123456789-COUNTING-0123456"  # noqa: S105  # it opens nothing

_REQUEST = re.compile(rb"^[A-Z]+ /bot[^/ ]+/(\w+)[ ?]")
_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
# In JSON, in a form, and in a form of several parts.
_OFFSET = re.compile(rb"\boffset\"?(?:[:=] ?|\r\n(?:[^\r\n]+\r\n)*\r\n)\"?(-?\d+)")
_LIMIT = re.compile(rb"\blimit\"?(?:[:=] ?|\r\n(?:[^\r\n]+\r\n)*\r\n)\"?(\d+)")

_ME = b'{"id":4242,"is_bot":true,"first_name":"Waypulse","username":"waypulse_bot"}'
_MESSAGE = b'{"message_id":5,"date":1794000000,"chat":{"id":7,"type":"private","first_name":"Ada"},"text":"Thanks"}'
_RESULTS = {b"getMe": _ME, b"editMessageText": _MESSAGE, b"sendMessage": _MESSAGE}

_LONGEST_BATCH = 100
_LONG_POLL_SECONDS = 0.2
_GRACE_SECONDS = 0.1


class CountingApi:
    """Serves the updates, which are the texts of JSON objects, numbered from 1 on as they come.

    `begun` is set once updates were asked for, `done` once each method in `expected` was called so many times.
    """

    def __init__(self, updates: Sequence[str], *, latency: float = 0.0, expected: Mapping[str, int]) -> None:
        self._updates = [update.encode() for update in updates]
        self._latency = latency
        self._expected = expected
        self._server: asyncio.Server | None = None
        self._confirmed = 0
        self.calls: Counter[str] = Counter()
        self.begun = asyncio.Event()
        self.done = asyncio.Event()
        self.started_at: float | None = None
        self.last_call_at: float | None = None
        self.url = ""

    async def __aenter__(self) -> Self:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _Connection(self), "127.0.0.1", 0)
        host, port = self._server.sockets[0].getsockname()
        self.url = f"http://{host}:{port}/bot"
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None  # noqa: S101  # entered before
        self._server.close()

    @property
    def waiting(self) -> int:
        """How many updates are not confirmed."""
        return len(self._updates) - self._confirmed

    @property
    def seconds(self) -> float:
        """From the first batch to the last call."""
        return (self.last_call_at or 0.0) - (self.started_at or 0.0)

    def answer(self, method: bytes, request: bytes) -> tuple[float, bytes]:
        """How long to wait, and what to say then."""
        if method == b"getUpdates":
            return self._batch(request)
        self._count(method.decode())
        return self._latency, b'{"ok":true,"result":%b}' % _RESULTS.get(method, b"true")

    def _count(self, method: str) -> None:
        self.calls[method] += 1
        if method in self._expected:
            self.last_call_at = time.perf_counter()
        if all(self.calls[name] >= times for name, times in self._expected.items()):
            # The last answers are still on their way; a bot that is stopped before they arrive complains.
            asyncio.get_running_loop().call_later(self._latency + _GRACE_SECONDS, self.done.set)

    def _batch(self, request: bytes) -> tuple[float, bytes]:
        offset, limit = _OFFSET.search(request), _LIMIT.search(request)
        first = int(offset[1]) - 1 if offset else 0
        self._confirmed = max(self._confirmed, min(first, len(self._updates)))
        size = min(int(limit[1]) if limit else _LONGEST_BATCH, _LONGEST_BATCH)
        batch = self._updates[self._confirmed : self._confirmed + size]
        self.started_at = self.started_at or time.perf_counter()
        self.begun.set()
        return self._latency if batch else _LONG_POLL_SECONDS, b'{"ok":true,"result":[%b]}' % b",".join(batch)


class _Connection(asyncio.Protocol):
    """One kept connection; a request at a time, as clients of the Bot API do."""

    def __init__(self, api: CountingApi) -> None:
        self._api = api
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101  # TCP gives no other
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, found, body = self._received.partition(b"\r\n\r\n")
        length = _LENGTH.search(head)
        if not found or len(body) < (int(length[1]) if length else 0):
            return
        request, self._received = self._received, b""
        method = _REQUEST.match(request)
        wait, answer = self._api.answer(method[1] if method else b"", request)
        if wait:
            asyncio.get_running_loop().call_later(wait, self._say, answer)
        else:
            self._say(answer)

    def _say(self, answer: bytes) -> None:
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(answer)
        self._transport.write(head + answer)


async def _serve(updates: Sequence[str], latency: float) -> None:
    expected = {"answerCallbackQuery": len(updates), "editMessageText": len(updates)}
    async with CountingApi(updates, latency=latency, expected=expected) as api:
        print(json.dumps({"url": api.url}), flush=True)
        await api.begun.wait()
        print(json.dumps({"waiting": api.waiting}), flush=True)
        await api.done.wait()
        print(json.dumps({"seconds": api.seconds, "calls": api.calls}), flush=True)
        await asyncio.Event().wait()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("updates", type=Path)
    parser.add_argument("--latency", type=float, default=0.0)
    given = parser.parse_args()
    asyncio.run(_serve(given.updates.read_text().splitlines(), given.latency))


if __name__ == "__main__":
    main()
