"""Caller: somebody at the door, with a key in their hand."""

from collections.abc import Mapping
from datetime import UTC, datetime
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import httpx
from pydantic import SecretStr
from starlette.types import Message

from bot.clock import TravelClock
from bot.web.credentials import DoorSecrets
from bot.web.door import build
from handlers.world import World
from surveys.catalog import Catalog
from surveys.keys import Key, KeyScope, digest_of
from surveys.people import Respondent
from surveys.store.store import Store

NOW = datetime(2026, 11, 20, 11, 0, tzinfo=UTC)
KEY = "correct horse battery staple"
SHOPIFY, WOOCOMMERCE = SecretStr("of shopify"), SecretStr("of woocommerce")
EVENT = {"customer": "C-1", "touchpoint": "parcel.delivered"}


class Caller:
    """Somebody at the door, with the key in their hand."""

    def __init__(self, store: Store, catalog: Catalog, key: str | None = KEY, *, shops: bool = True) -> None:
        self.store = store
        self.clock = TravelClock(NOW)
        self.ticks: dict[str, float | None] = {"intake": 1.0, "housekeeping": 0.25}
        world = World(catalog, ZoneInfo("UTC"), "shop_bot", Random(7))
        secret = SecretStr(key) if key else None
        self._app = build(
            store,
            world,
            self.clock,
            secrets=DoorSecrets(secret, *((SHOPIFY, WOOCOMMERCE) if shops else ())),
            health=lambda: self.ticks,
        )

    async def posts(self, content: Any, key: str = KEY, **headers: str) -> httpx.Response:
        """Post events."""
        return await self.asks("/v1/touchpoints", content, key, **headers)

    async def hangs_up(self) -> list[int]:
        """Post, and go away before the body is whole; the codes of the answers that nobody hears."""
        parts = iter(({"type": "http.request", "body": b"{", "more_body": True}, {"type": "http.disconnect"}))
        codes: list[int] = []

        async def receive() -> Message:
            return next(parts)

        async def send(message: Message) -> None:
            codes.extend([message["status"]] if "status" in message else [])

        headers = [(b"authorization", f"Bearer {KEY}".encode())]
        place = {"method": "POST", "path": "/v1/touchpoints", "query_string": b"", "headers": headers}
        await self._app({"type": "http", "http_version": "1.1", "scheme": "http", **place}, receive, send)
        return codes

    async def asks(self, path: str, content: Any, key: str = KEY, **headers: str) -> httpx.Response:
        """Post something else than events."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        body = content if isinstance(content, bytes) else httpx.Request("POST", "/", json=content).content
        return await self._calls("POST", path, body, {"Authorization": f"Bearer {key}", **named})

    async def sends(self, path: str, body: bytes, headers: Mapping[str, str]) -> httpx.Response:
        """Post as a shop system does, without a key."""
        return await self._calls("POST", path, body, dict(headers))

    async def gets(self, path: str, key: str | None = None) -> httpx.Response:
        return await self._calls("GET", path, b"", {"Authorization": f"Bearer {key}"} if key else {})

    async def makes_key(self, secret: str, *scopes: KeyScope) -> None:
        """The operator makes a key."""
        async with self.store.transaction() as tx:
            await tx.keys.add(Key(f"key-{secret}", digest_of(secret.encode()), frozenset(scopes), NOW))

    async def customers(self, *names: str) -> list[Respondent | None]:
        async with self.store.snapshot() as tx:
            return [await tx.respondents.by_customer(name) for name in names]

    async def _calls(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> httpx.Response:
        transport = httpx.ASGITransport(self._app)
        async with httpx.AsyncClient(transport=transport, base_url="http://door") as client:
            raw = [(name.encode(), words.encode()) for name, words in headers.items()]
            return await client.request(method, path, content=body, headers=raw)
