"""Beside: work that takes its time is done beside everything else, whenever somebody says that there is some."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

import structlog

from bot.clock import Clock
from bot.log import place_of
from bot.waiting import unless, until

_ROUND_SECONDS = 30.0
"""So often it goes round where nobody calls, to show that it is well."""

_log = structlog.get_logger()


class Beside:
    """Does work of one kind: whatever waits for it, at each call. The log knows it under its `name`."""

    def __init__(self, name: str, work: Callable[[asyncio.Event], Awaitable[object]], clock: Clock) -> None:
        self._name = name
        self._work = work
        self._clock = clock
        self._called = asyncio.Event()
        self.ticked_at: datetime | None = None

    def call(self) -> None:
        """Say that something is waiting to be done."""
        self._called.set()

    def tick(self) -> None:
        """Show that it is well, be it in the middle of its work."""
        self.ticked_at = self._clock.now()

    async def run(self, stop: asyncio.Event) -> None:
        """Do what waits whenever it is called, until told to stop; what fails is tried when it is called again."""
        while not stop.is_set():
            self.tick()
            await unless(stop, until(self._called, _ROUND_SECONDS))
            if stop.is_set() or not self._called.is_set():
                continue
            self._called.clear()
            try:
                await self._work(stop)
            except Exception as error:  # noqa: BLE001 - the loop goes on: the next call finds the same work again
                _log.error(f"{self._name}.failed", error=type(error).__name__, at=place_of(error))
