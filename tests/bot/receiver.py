"""A receiver of webhooks on 127.0.0.1 that answers as it is told, and remembers what it heard."""

import asyncio
import hmac
from base64 import b64decode, b64encode
from collections import deque
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import orjson
from aiohttp import web

HANGS = 0
"""In the place of a code: it never answers."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One request, as it came in."""

    headers: Mapping[str, str]
    body: bytes

    @property
    def id(self) -> str:
        return self.headers["webhook-id"]

    @property
    def told(self) -> dict[str, Any]:
        """What the body says."""
        told: dict[str, Any] = orjson.loads(self.body)
        return told

    def is_signed_with(self, secret: str) -> bool:
        """Whether the signature is right, reckoned as a receiver does."""
        signed = f"{self.id}.{self.headers['webhook-timestamp']}.{self.body.decode()}".encode()
        mark = hmac.digest(b64decode(secret.removeprefix("whsec_")), signed, "sha256")
        return self.headers["webhook-signature"] == f"v1,{b64encode(mark).decode()}"


@dataclass(slots=True)
class Receiver:
    """Answers with the next of `codes`, and with 204 when there is none."""

    url: str = ""
    heard: list[Heard] = field(default_factory=list)
    codes: deque[int] = field(default_factory=deque)
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    async def respond(self, request: web.Request) -> web.Response:
        self.heard.append(
            Heard({name.lower(): words for name, words in request.headers.items()}, await request.read())
        )
        self._news.set()
        code = self.codes.popleft() if self.codes else 204
        if code == HANGS:
            await asyncio.Event().wait()
        return web.Response(status=code, headers={"location": "/elsewhere"} if code // 100 == 3 else {})

    async def has_heard(self, requests: int) -> None:
        """Wait until so many requests have come in."""
        while len(self.heard) < requests:
            self._news.clear()
            await self._news.wait()


@asynccontextmanager
async def receiving() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/{path:.*}", receiver.respond)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    receiver.url = f"http://{host}:{port}/hook"
    try:
        yield receiver
    finally:
        await runner.cleanup()
