"""A scripted Bot API, and the courier that calls it."""

from collections.abc import AsyncIterator

import pytest

from bot.telegram import Courier, connect
from tests.bot.scripted_api import TOKEN, ScriptedApi, scripted_api


@pytest.fixture
async def api() -> AsyncIterator[ScriptedApi]:
    async with scripted_api() as running:
        yield running


@pytest.fixture
async def courier(api: ScriptedApi) -> AsyncIterator[Courier]:
    courier = Courier(connect(TOKEN, api_url=api.url, file_url=api.url))
    await courier.introduce()
    api.asked.clear()
    yield courier
    await courier.close()
