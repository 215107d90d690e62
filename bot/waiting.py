"""Waiting: how long after a failure, and no longer than until it is time to stop."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from typing import Any, TypeVar

import structlog

from bot.clock import Clock
from bot.failures import DeliveryFailure, NoAnswer, SlowDown

T = TypeVar("T")

_DOUBLINGS = 5
_LONGEST_SECONDS = 30.0

_log = structlog.get_logger()


def pause_after(failure: DeliveryFailure, failures: int) -> float:
    """Seconds to wait after so many failures in a row: as Telegram asks, else ever longer, up to half a minute."""
    if isinstance(failure, SlowDown):
        return failure.seconds
    # An outage of a night is a thousand failures, and two to the power of that is no number any more.
    return min(2.0 ** min(failures, _DOUBLINGS), _LONGEST_SECONDS)


async def patiently(ask: Callable[[], Awaitable[T]], clock: Clock) -> T:
    """What Telegram answers. One that does not answer is waited for: a machine may be up before its network."""
    failures = 0
    while True:
        try:
            return await ask()
        except (NoAnswer, SlowDown) as failure:
            failures += 1
            wait = pause_after(failure, failures)
            _log.warning("telegram.not_there", told=str(failure), wait_seconds=wait)
            await clock.sleep(wait)


def stop_on_signals(longest_seconds: float | None = None) -> asyncio.Event:
    """What is set once the process is told to end, by SIGTERM or Ctrl-C.

    If it is still there so many seconds later it ends outright, as by `kill -9`: for what loses nothing by that.
    """
    loop, stop = asyncio.get_running_loop(), asyncio.Event()

    def told() -> None:
        stop.set()
        if longest_seconds is not None:
            loop.call_later(longest_seconds, _leave)

    for one in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(one, told)
    return stop


def _leave() -> None:
    # A thread that is in the middle of something cannot be told to end, and whoever waits for it waits for long.
    _log.warning("bot.left")
    os._exit(0)


async def until(event: asyncio.Event, seconds: float | None) -> None:
    """Wait for the event, but no longer than this; None is for as long as it takes."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()


async def unless(stop: asyncio.Event, work: Coroutine[Any, Any, T]) -> T | None:
    """What the work gives, or raises; None, and the work is given up, where the event comes first."""
    # Not a TaskGroup: it would wrap what the work raises in a group.
    working = asyncio.ensure_future(work)
    stopping = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        working.cancel()
        stopping.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)


@asynccontextmanager
async def ending_with(stop: asyncio.Event, seconds: float, cut_short: str) -> AsyncIterator[asyncio.TaskGroup]:
    """Tasks that end by themselves once it is time to stop.

    What is still under way so many seconds later is given up, and the log says that it was `cut_short`.
    """
    try:
        async with asyncio.timeout(None) as patience, asyncio.TaskGroup() as tasks:
            tasks.create_task(_limit(patience, stop, seconds))
            yield tasks
    except TimeoutError:
        _log.warning(cut_short)


async def _limit(patience: asyncio.Timeout, stop: asyncio.Event, seconds: float) -> None:
    await stop.wait()
    patience.reschedule(asyncio.get_running_loop().time() + seconds)
