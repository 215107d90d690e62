"""Beside: whoever is called does what waits, and goes on whatever fails."""

import asyncio
from datetime import UTC, datetime

from bot.beside import Beside
from bot.clock import TravelClock

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
PATIENCE_SECONDS = 5


async def test_what_fails_is_tried_at_the_next_call() -> None:
    stop, tried = asyncio.Event(), asyncio.Queue[int]()
    numbers = iter(range(2))

    async def work(_: asyncio.Event) -> None:
        number = next(numbers)
        tried.put_nowait(number)
        if number == 0:
            raise OSError

    beside = Beside("baking", work, TravelClock(NOW))
    assert beside.ticked_at is None
    async with asyncio.timeout(PATIENCE_SECONDS), asyncio.TaskGroup() as group:
        group.create_task(beside.run(stop))
        for number in range(2):
            beside.call()
            assert await tried.get() == number
        stop.set()
    assert beside.ticked_at == NOW


async def test_called_while_it_works_it_looks_once_more() -> None:
    stop, begun, goes_on = asyncio.Event(), asyncio.Queue[None](), asyncio.Event()

    async def work(_: asyncio.Event) -> None:
        begun.put_nowait(None)
        await goes_on.wait()

    beside = Beside("baking", work, TravelClock(NOW))
    async with asyncio.timeout(PATIENCE_SECONDS), asyncio.TaskGroup() as group:
        group.create_task(beside.run(stop))
        beside.call()
        await begun.get()
        beside.call()
        goes_on.set()
        await begun.get()
        stop.set()
