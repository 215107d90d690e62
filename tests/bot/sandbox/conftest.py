"""A world with one person, its Bot API, and callers that reach it with and without HTTP."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx
import pytest

from bot.clock import TravelClock
from bot.sandbox import api
from bot.sandbox.people import Person
from bot.sandbox.world import World

START = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Caller:
    """The Bot API over ASGI: `does` expects a result, `refused` a description."""

    client: httpx.AsyncClient
    token: str

    async def answer(self, method: str, params: Mapping[str, object]) -> httpx.Response:
        return await self.client.post(f"/bot{self.token}/{method}", json=params)

    async def does(self, method: str, **params: object) -> object:
        body = (await self.answer(method, params)).json()
        assert body["ok"], body
        result: object = body["result"]
        return result

    async def sends(self, chat_id: int, text: str, **params: object) -> int:
        """Send a message and return its id."""
        result = await self.does("sendMessage", chat_id=chat_id, text=text, **params)
        assert isinstance(result, dict)
        message_id = result["message_id"]
        assert isinstance(message_id, int)
        return message_id

    async def refused(self, method: str, **params: object) -> str:
        answer = await self.answer(method, params)
        body = answer.json()
        assert not body["ok"], body
        assert answer.status_code == body["error_code"]
        description = body["description"]
        assert isinstance(description, str)
        return description

    async def updates(self, **params: object) -> list[dict[str, object]]:
        result = await self.does("getUpdates", **params)
        assert isinstance(result, list)
        return result


@pytest.fixture
def clock() -> TravelClock:
    return TravelClock(START)


@pytest.fixture
def world(clock: TravelClock) -> World:
    return World(clock)


@pytest.fixture
def ada(world: World) -> Person:
    """Ada has pressed Start, and the bot has yet to hear of it."""
    ada = world.person("Ada")
    ada.starts()
    return ada


@pytest.fixture
async def caller(world: World) -> AsyncIterator[Caller]:
    transport = httpx.ASGITransport(api.build(world))
    async with httpx.AsyncClient(transport=transport, base_url="http://sandbox") as client:
        yield Caller(client, world.token)


async def settled() -> None:
    """Let every task run until it waits for something from outside."""
    for _ in range(50):
        await asyncio.sleep(0)


def keyboard(*rows: list[str]) -> dict[str, object]:
    """Return a keyboard whose buttons send their own labels."""
    return {"inline_keyboard": [[{"text": label, "callback_data": label} for label in row] for row in rows]}
