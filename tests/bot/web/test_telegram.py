"""Telegram at the door: it alone speaks there, and 200 says that an update is stored."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import httpx
import pytest
from fastapi import FastAPI

from bot.letterbox import Letterbox
from bot.web.telegram import SECRET_HEADER, bringing

SECRET = "a-secret-that-nobody-guesses"  # noqa: S105 - nobody's
NOTHING_WAITS = 0
HELLO = b'{"update_id": 5, "message": {}}'


@dataclass(slots=True)
class Hook:
    """The route, and Telegram before it."""

    client: httpx.AsyncClient
    letterbox: Letterbox
    stop: asyncio.Event = field(default_factory=asyncio.Event)

    def brings(self, content: bytes, secret: str = SECRET) -> asyncio.Task[httpx.Response]:
        call = self.client.post("/telegram", content=content, headers={SECRET_HEADER: secret})
        return asyncio.create_task(call)

    async def stores_all(self) -> list[int]:
        """What the bot does between two polls; returns the numbers of what it found."""
        found: list[int] = []
        while not found:
            await asyncio.sleep(0)
            found = [one["update_id"] for one in await self.letterbox.fetch(0, NOTHING_WAITS)]
        await self.letterbox.fetch(max(found) + 1, NOTHING_WAITS)
        return found


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    letterbox, stop, app = Letterbox(), asyncio.Event(), FastAPI()
    app.include_router(bringing(letterbox, SECRET, stop))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://door") as client:
        yield Hook(client, letterbox, stop)


async def test_an_update_is_acknowledged_once_it_is_stored(hook: Hook) -> None:
    call = hook.brings(HELLO)
    assert await hook.stores_all() == [5]
    assert (await call).status_code == 200


@pytest.mark.parametrize("secret", ["", "wrong", SECRET[:-1], f"{SECRET}é"])
async def test_nobody_else_speaks_there(secret: str, hook: Hook) -> None:
    answer = await hook.client.post("/telegram", content=HELLO, headers=[(SECRET_HEADER.encode(), secret.encode())])
    assert answer.status_code == 401
    assert SECRET not in answer.text
    assert await hook.letterbox.fetch(0, NOTHING_WAITS) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{", b'{"update_id": "5"}', b'{"update_id": 9223372036854775808}', b'{"message": {}}', b"\xff"],
)
async def test_what_is_no_update_is_refused_with_a_sentence(content: bytes, hook: Hook) -> None:
    answer = await hook.brings(content)
    assert answer.status_code == 400
    assert answer.json()["detail"].startswith("This is no update")


async def test_an_update_with_half_a_surrogate_pair_is_stored_as_any_other(hook: Hook) -> None:
    call = hook.brings(rb'{"update_id": 6, "message": {"text": "\ud83d"}}')
    assert await hook.stores_all() == [6]
    assert (await call).status_code == 200


async def test_a_bot_that_ends_asks_for_it_again(hook: Hook) -> None:
    call = hook.brings(HELLO)
    hook.stop.set()
    answer = await call
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
