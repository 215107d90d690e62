"""How long the event loop stands still while a dozen charts are drawn: `python -m benchmarks.loop_lag`.

The loop asks to be woken each millisecond and looks how late it is. Drawing in a thread is shown beside it.
"""

import asyncio
import gc
import time
from collections.abc import Awaitable
from datetime import date
from random import Random

from analysis.report import Report, build
from bot.publishing import DRAW
from bot.worker import ProcessWorker, ThreadWorker
from surveys.figures import Period
from surveys.language import Language
from tests.analysis.shops import shop, visitors

ALBUMS = 3
"""Of four charts each."""

MOST_MILLISECONDS = 10.0

_TICK_SECONDS = 0.001
_WEEK = Period(date(2026, 11, 9), date(2026, 11, 15))


async def lag(work: Awaitable[object]) -> float:
    """By how many milliseconds the loop was late, at worst, until the work was done."""
    done, worst = asyncio.ensure_future(work), 0.0
    while not done.done():
        asked_at = time.perf_counter()
        await asyncio.sleep(_TICK_SECONDS)
        worst = max(worst, time.perf_counter() - asked_at - _TICK_SECONDS)
    await done
    return worst * 1000


async def draw(worker: ProcessWorker | ThreadWorker, report: Report) -> None:
    """Draw, one album after the other."""
    for _ in range(ALBUMS):
        await worker.run(DRAW, report, Language("en"))


def _report() -> Report:
    journey, chance = shop(), Random(1)
    weeks = [visitors(journey, week, 90, chance) for week in _WEEK.weeks_back(8)]
    return build(journey, weeks[-1], weeks[-2], weeks)


async def _measure() -> dict[str, float]:
    report, thread, process = _report(), ThreadWorker(), ProcessWorker()
    try:
        for worker in (thread, process):
            await worker.run(DRAW, report, Language("en"))
        # Both have now imported what drawing needs. This process carries it too, which the bot's own never does.
        gc.freeze()
        return {
            "nowhere": await lag(asyncio.sleep(3)),
            "a process": await lag(draw(process, report)),
            "a thread": await lag(draw(thread, report)),
        }
    finally:
        process.close()


def main() -> int:
    found = asyncio.run(_measure())
    for where, milliseconds in found.items():
        print(f"drawing in {where:<12}{milliseconds:8.1f} ms late at worst")
    # On a busy machine a loop that does nothing is late too.
    added = found["a process"] - found["nowhere"]
    return 1 if min(found["a process"], added) >= MOST_MILLISECONDS else 0


if __name__ == "__main__":
    raise SystemExit(main())
