"""Time as the loops see it: the machine's, or one that can be moved forward by hand."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """What a loop may ask of time; everything else gets `now` as an argument."""

    def now(self) -> datetime:
        """Return an aware datetime in UTC."""
        ...

    async def sleep(self, seconds: float) -> None: ...


class SystemClock:
    """The machine's time."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class TravelClock:
    """A clock that stands still until it is moved, or runs and can be moved forward besides.

    While it stands, `sleep` moves it: a test that sleeps for a week is over at once.
    """

    def __init__(self, start: datetime, *, running: bool = False) -> None:
        if start.tzinfo is None:
            raise ValueError("The start of a clock needs a time zone; give an aware datetime.")
        self._stood_at = start.astimezone(UTC)
        self._running_since: float | None = None
        self._jumped = asyncio.Event()
        if running:
            self.start_running()

    @property
    def is_running(self) -> bool:
        return self._running_since is not None

    def now(self) -> datetime:
        if self._running_since is None:
            return self._stood_at
        return self._stood_at + timedelta(seconds=time.monotonic() - self._running_since)

    def start_running(self) -> None:
        """Tick with the machine from here on; one that already runs keeps running."""
        if self._running_since is None:
            self._running_since = time.monotonic()

    def advance(self, delta: timedelta) -> None:
        if delta < timedelta(0):
            raise ValueError("Time goes forward only; give a positive delta.")
        self._stood_at += delta
        # Each jump has an event of its own, so that a sleeper never meets one that has been used.
        self._jumped.set()
        self._jumped = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        """Move the standing clock, or wait on the running one until its time comes or is jumped over."""
        delta = timedelta(seconds=max(seconds, 0))
        if self.is_running:
            await self._wait_until(self.now() + delta)
        else:
            self.advance(delta)
            await asyncio.sleep(0)

    async def _wait_until(self, deadline: datetime) -> None:
        while (left := (deadline - self.now()).total_seconds()) > 0:
            await _first(self._jumped, within=left)


async def _first(event: asyncio.Event, *, within: float) -> None:
    try:
        async with asyncio.timeout(within):
            await event.wait()
    except TimeoutError:
        return
