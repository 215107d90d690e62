"""How long the event loop stands still while a dozen charts are drawn: `python -m benchmarks.loop_lag`.

The loop asks to be woken each millisecond and looks how late it is. The bot draws in a process; drawing in a thread
and in the loop itself are shown beside it, and how many times later they make it.
"""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import date
from pkgutil import resolve_name
from random import Random
from typing import Any

from analysis.report import Report, build
from bot.publishing import DRAW
from bot.running import share_quickly
from bot.worker import ProcessWorker, ThreadWorker, Worker
from surveys.figures import Period
from surveys.language import Language
from tests.analysis.shops import shop, visitors

ALBUMS = 3
"""Of four charts each."""

ROUNDS = 3
MOST_MILLISECONDS = 10.0

_PROCESS = "in a process"
_TICK_SECONDS = 0.001
_WEEK = Period(date(2026, 11, 9), date(2026, 11, 15))


class InlineWorker:
    """Does the work where it is asked for."""

    async def run(self, function: str, *arguments: Any) -> Any:
        """What the function returns."""
        return resolve_name(function)(*arguments)

    def retire(self) -> None:
        """Nothing is held."""


async def lag(work: Awaitable[object]) -> float:
    """By how many milliseconds the loop was late, at worst, until the work was done."""
    done, worst = asyncio.ensure_future(work), 0.0
    while not done.done():
        asked_at = time.perf_counter()
        await asyncio.sleep(_TICK_SECONDS)
        worst = max(worst, time.perf_counter() - asked_at - _TICK_SECONDS)
    await done
    return worst * 1000


async def least(work: Callable[[], Awaitable[object]]) -> float:
    """The same at the best of several times: what other programs add to it comes and goes."""
    return min([await lag(work()) for _ in range(ROUNDS)])


async def draw(worker: Worker, report: Report) -> None:
    """Draw, one album after the other."""
    for _ in range(ALBUMS):
        await worker.run(DRAW, report, Language("en"))


async def draw_in_process(report: Report) -> None:
    """As the bot does: its process is started when there is something to draw."""
    process = ProcessWorker()
    try:
        await draw(process, report)
    finally:
        process.close()


async def measure(report: Report) -> dict[str, float]:
    """The worst lag in milliseconds, by where the charts are drawn."""
    found = {
        "nowhere": await least(lambda: asyncio.sleep(3)),
        _PROCESS: await least(lambda: draw_in_process(report)),
    }
    if "matplotlib" in sys.modules:
        raise RuntimeError("What draws was loaded outside of the worker; see what the worker's results are made of.")
    await ThreadWorker().run(DRAW, report, Language("en"))
    found["in a thread"] = await least(lambda: draw(ThreadWorker(), report))
    found["in the loop"] = await least(lambda: draw(InlineWorker(), report))
    return found


def _report() -> Report:
    journey, chance = shop(), Random(1)
    weeks = [visitors(journey, week, 90, chance) for week in _WEEK.weeks_back(8)]
    return build(journey, weeks[-1], weeks[-2], weeks)


def main() -> int:
    share_quickly()
    found = asyncio.run(measure(_report()))
    for where, milliseconds in found.items():
        print(f"drawing {where:<14}{milliseconds:9.1f} ms late at worst{milliseconds / found[_PROCESS]:9.1f} x")
    # On a busy machine a loop that does nothing is late too.
    added = found[_PROCESS] - found["nowhere"]
    return 1 if min(found[_PROCESS], added) >= MOST_MILLISECONDS else 0


if __name__ == "__main__":
    raise SystemExit(main())
