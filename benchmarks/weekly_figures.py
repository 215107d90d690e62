"""How long the weekly figures take in a database with millions of answers, with their index and without it.

    python -m benchmarks.weekly_figures [--answers 2000000]

The answers lie evenly over fifty weeks; the figures of one week are read five times, the median counts.
"""

import argparse
import asyncio
import sqlite3
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from surveys.figures import Period
from surveys.journey import JourneyId
from surveys.store.store import Store

_FIRST = date(2026, 1, 5)
_WEEKS = 50
_RUNS = 5
_FILL = """
WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < :answers)
INSERT INTO answers (response, question, respondent, kind, number, language, is_score, at, day, journey, stage,
                     touchpoint, segments)
SELECT n, 'satisfied', n % 100000, 'csat', 1 + n % 5, 'en', 1, 0, :first + n % (7 * :weeks), 'shop',
       'stage-' || (n % 4), 'touchpoint-' || (n % 16), '[]'
FROM number
"""


async def measure(answers: int) -> None:
    """Fill a database, read one week with the index and without it, and print both."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "waypulse.db"
        store = await Store.open(f"sqlite+aiosqlite:///{path}")
        _fill(path, answers)
        indexed = await _milliseconds(store)
        with sqlite3.connect(path) as connection:
            connection.execute("DROP INDEX answers_scores")
        bare = await _milliseconds(store)
        await store.close()
    print(f"{answers:,} answers, one week of {_WEEKS}: {indexed:.1f} ms with the index, {bare:.1f} ms without it,")
    print(f"that is {bare / indexed:.1f} times as long.")


def _fill(path: Path, answers: int) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(_FILL, {"answers": answers, "first": _FIRST.toordinal(), "weeks": _WEEKS})


async def _milliseconds(store: Store) -> float:
    week = Period(_FIRST + timedelta(weeks=20), _FIRST + timedelta(weeks=20, days=6))
    times = []
    for _ in range(_RUNS):
        begun = perf_counter()
        async with store.snapshot() as tx:
            counted = await tx.figures.scores(JourneyId("shop"), week)
        times.append((perf_counter() - begun) * 1000)
        assert counted  # noqa: S101 - a figure of nothing would be quick
    return median(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--answers", type=int, default=2_000_000)
    asyncio.run(measure(parser.parse_args().answers))


if __name__ == "__main__":
    main()
