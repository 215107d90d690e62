"""A Bot API on 127.0.0.1 for a bot in a process of its own: hands updates out as Telegram does, and remembers."""

import asyncio
from collections import Counter, defaultdict, deque
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from random import Random
from socket import socket
from typing import Any

from aiohttp import web

TOKEN = "1000000042:PROCESSES-0123456789-PROCESSES-01234"  # noqa: S105  # it opens nothing

PATIENCE_SECONDS = 60.0
"""How long to wait for what must happen, before it is called a failure: long, since machines may be busy."""

RawUpdate = dict[str, Any]

_JSON = "application/json"
_ME = {"id": 4242, "is_bot": True, "first_name": "Waypulse", "username": "waypulse_bot"}


@dataclass(frozen=True, slots=True)
class Manner:
    """How it behaves: seconds until an answer, and how many updates at most it hands out together."""

    latency: float = 0.0
    most: int = 100
    chance: Random | None = None
    """If given, it hands out any number up to the most: people do not press their buttons by the hundred."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to a call, and with which HTTP status."""

    status: int
    body: dict[str, Any]


def refusal(status: int, description: str) -> Answer:
    """Telegram's own way of saying no."""
    return Answer(status, {"ok": False, "error_code": status, "description": description})


class BotApi:
    """Holds the updates until a poll with a later offset confirms them. A new poll ends an older one with 409.

    `refusals` are said to a method instead of its result; the methods in `mute` get no answer at all.
    """

    def __init__(self, updates: Sequence[RawUpdate], manner: Manner) -> None:
        self._updates = deque(updates)
        self._manner = manner
        self._held: asyncio.Event | None = None
        self._news = asyncio.Event()
        self.calls: Counter[str] = Counter()
        self.handed_out = 0
        self.shown: defaultdict[int, list[str]] = defaultdict(list)
        self.refusals: dict[str, Answer] = {}
        self.mute: set[str] = set()
        self.url = ""

    @property
    def waiting(self) -> int:
        """How many updates are not confirmed."""
        return len(self._updates)

    async def until(self, claim: Callable[[], bool]) -> None:
        """Wait until something is true of what was called; it is looked at again after each call."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not claim():
                self._news.clear()
                await self._news.wait()

    async def answer(self, request: web.Request) -> web.Response:
        """Carry the call out, then let the caller wait, as the way to Telegram does."""
        method = request.match_info["method"]
        found = await self._carry_out(method, await request.json() if request.content_type == _JSON else {})
        await asyncio.sleep(self._manner.latency)
        return web.json_response(found.body, status=found.status)

    async def _carry_out(self, method: str, parameters: dict[str, Any]) -> Answer:
        self.calls[method] += 1
        self._news.set()
        if method in self.mute:
            await asyncio.Event().wait()
        if method in self.refusals:
            return self.refusals[method]
        match method:
            case "getMe":
                return _result(_ME)
            case "getUpdates":
                return await self._poll(parameters["offset"], parameters["timeout"])
            case "editMessageText":
                self.shown[parameters["chat_id"]].append(parameters["text"])
                return _result({"message_id": parameters["message_id"]})
            case "sendMessage":
                self.shown[parameters["chat_id"]].append(parameters["text"])
                return _result({"message_id": 1_000_000 + self.calls[method]})
            case _:
                return _result(result=True)

    async def _poll(self, offset: int, timeout_seconds: float) -> Answer:
        if self._held:
            self._held.set()
        while self._updates and self._updates[0]["update_id"] < offset:
            self._updates.popleft()
        if not self._updates:
            return await self._hold(timeout_seconds)
        batch = list(self._updates)[: self._size()]
        self.handed_out += len(batch)
        return _result(batch)

    async def _hold(self, timeout_seconds: float) -> Answer:
        superseded = self._held = asyncio.Event()
        try:
            async with asyncio.timeout(timeout_seconds):
                await superseded.wait()
        except TimeoutError:
            return _result([])
        return refusal(409, "Conflict: terminated by other getUpdates request")

    def _size(self) -> int:
        chance, most = self._manner.chance, self._manner.most
        return chance.randint(1, most) if chance else most


def _result(result: object) -> Answer:
    return Answer(200, {"ok": True, "result": result})


@asynccontextmanager
async def bot_api(
    updates: Sequence[RawUpdate] = (), manner: Manner = Manner(), *, at: socket | None = None
) -> AsyncIterator[BotApi]:
    """A Bot API where these updates wait; at a socket that is bound already, or at a free port."""
    with at or taken_port() as bound:
        api = BotApi(updates, manner)
        api.url = url_of(bound)
        # A poll that is torn off ends here too, as it does at Telegram.
        runner = web.AppRunner(_application(api), access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
        await runner.setup()
        try:
            await web.SockSite(runner, bound).start()
            yield api
        finally:
            await runner.cleanup()


def taken_port() -> socket:
    """A port of 127.0.0.1 that is ours, but where nobody listens yet."""
    bound = socket()
    bound.bind(("127.0.0.1", 0))
    return bound


def url_of(bound: socket) -> str:
    """The root of the Bot API at this socket, as settings take it."""
    host, port = bound.getsockname()
    return f"http://{host}:{port}/bot"


def _application(api: BotApi) -> web.Application:
    application = web.Application()
    application.router.add_post("/bot{token}/{method}", api.answer)
    return application
