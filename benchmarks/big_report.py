"""A report over a million answers from the database, beside pandas doing the same counts from memory.

    python -m benchmarks.big_report [--answers 1000000]

Each has a process of its own, so that the peak of its memory can be told. Both count the same from the same rows,
which is checked. What pandas reads beforehand is not counted in its time, and the catalog and the report's own
statistics are counted in ours. The report must not be slower.
"""

import argparse
import asyncio
import resource
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import pandas as pd  # type: ignore[import-untyped]  # its types are a package of their own

from analysis.report import build
from surveys.catalog import Catalog
from surveys.figures import Figures, Period
from surveys.store.store import Store

_RUNS = 3
_ANSWERS_EACH = 3
_FIRST = date(2026, 1, 5)
_DAYS = 350
_PERIOD = Period(_FIRST + timedelta(days=_DAYS // 2), _FIRST + timedelta(days=_DAYS - 1))
_STAGES = ("awareness", "consideration", "purchase", "post-purchase")
_LABELS = ("negative", "neutral", "positive", "positive", "positive")
_ANSWER = "INSERT INTO answers (response, question, respondent, kind, number, text, language, is_score, is_first, at, day, journey, stage, touchpoint, segments) VALUES (?, ?, ?, ?, ?, ?, 'en', ?, ?, ?, ?, 'four-stages', ?, ?, '[]')"  # noqa: E501 - one statement
_SENTIMENT = "INSERT INTO sentiments VALUES (?, 'why', 'four-stages', ?, ?, ?, ?, ?)"
_MENTION = "INSERT INTO mentions (response, question, place, theme, start, \"end\", respondent, journey, day, stage, touchpoint, value, label) VALUES (?, 'why', 0, ?, 0, 2, ?, 'four-stages', ?, ?, ?, 0.5, ?)"  # noqa: E501 - one statement


Totals = tuple[int, ...]
"""Of scores, complaints, mentions and who made them, sentiments, responses and customers heard, and quotes."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds at the median, megabytes at the peak, and what was counted."""

    seconds: float
    megabytes: float
    totals: tuple[Totals, ...]


def report(path: str) -> Measured:
    """The report as the bot makes it."""
    return asyncio.run(_report(path))


async def _report(path: str) -> Measured:
    store, times = await Store.open(f"sqlite+aiosqlite:///{path}"), []
    for _ in range(_RUNS):
        begun = perf_counter()
        journey = Catalog.built_in("four-stages").journey
        async with store.snapshot() as tx:
            figures = await tx.figures.all_of(journey.id, _PERIOD)
            before = await tx.figures.all_of(journey.id, _PERIOD.before())
        found = build(journey, figures, before)
        times.append(perf_counter() - begun)
        assert found.pain_points  # noqa: S101 - a report of nothing would be quick
    await store.close()
    return Measured(median(times), _peak(), (_totals(figures), _totals(before)))


def _totals(figures: Figures) -> Totals:
    counted = (figures.scores, figures.complaints, figures.sentiments)
    mentions = (sum(one.mentions for one in figures.mentions), sum(one.customers for one in figures.mentions))
    places = figures.audience.places.values()
    heard = (sum(one.responses for one in places), sum(one.customers for one in places))
    return (*(sum(one.n for one in counts) for counts in counted), *mentions, *heard, len(figures.quotes))


def frames(path: str) -> Measured:
    """The same counts with pandas, from frames that are in memory already."""
    with sqlite3.connect(path) as connection:
        columns = "response, question, respondent, kind, number, text, is_score, at, day, stage, touchpoint"
        answers = pd.read_sql(f"SELECT {columns} FROM answers", connection)  # noqa: S608 - words of our own
        sentiments = pd.read_sql("SELECT * FROM sentiments", connection)
        mentions = pd.read_sql("SELECT * FROM mentions", connection)
    times = []
    for _ in range(_RUNS):
        begun = perf_counter()
        totals = [
            _counted(*(_within(frame, period) for frame in (answers, sentiments, mentions)))
            for period in (_PERIOD, _PERIOD.before())
        ]
        times.append(perf_counter() - begun)
    return Measured(median(times), _peak(), tuple(totals))


def _within(frame: pd.DataFrame, period: Period) -> pd.DataFrame:
    return frame[frame["day"].between(period.start.toordinal(), period.end.toordinal())]


def _counted(answers: pd.DataFrame, sentiments: pd.DataFrame, mentions: pd.DataFrame) -> Totals:
    place, scores = ["stage", "touchpoint"], answers[answers["is_score"] == 1]
    given = scores.groupby([*place, "kind", "number"]).size()
    negative = mentions[mentions["label"] == "negative"]
    complaints = negative[["theme", "response"]].drop_duplicates().merge(scores, on="response")
    complained = complaints.groupby(["theme", *place, "kind", "number"]).size()
    mentioned = mentions.groupby(["theme", *place, "label"])["respondent"].agg(["size", "nunique"])
    squares = sentiments.assign(square=sentiments["value"] ** 2)
    felt = squares.groupby([*place, "label"]).agg({"value": ["size", "sum"], "square": "sum"})
    heard = answers.groupby(place)[["response", "respondent"]].nunique()
    said = negative.merge(answers[["response", "question", "text", "at"]], on=["response", "question"])
    quotes = said.sort_values("at", ascending=False).groupby(["theme", *place]).head(20)
    sums = (
        given,
        complained,
        felt["value"]["size"],
        *(mentioned[of] for of in mentioned),
        *(heard[of] for of in heard),
    )
    return (*(int(one.sum()) for one in sums), len(quotes))


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def _database(path: Path, answers: int) -> None:
    await (await Store.open(f"sqlite+aiosqlite:///{path}")).close()
    responses = range(1, answers // _ANSWERS_EACH + 1)
    with sqlite3.connect(path) as connection:
        connection.executemany(_ANSWER, (row for response in responses for row in _answers(response)))
        connection.executemany(_SENTIMENT, (_sentiment(response) for response in responses))
        connection.executemany(_MENTION, (_mention(response) for response in responses if response % 3 == 0))


def _place(response: int) -> tuple[int, str, str]:
    """The day, the stage and the touchpoint of a response."""
    day = _FIRST.toordinal() + response * 7919 % _DAYS
    return day, _STAGES[response % len(_STAGES)], f"touchpoint-{response % 16}"


def _answers(response: int) -> Iterator[tuple[object, ...]]:
    respondent, place = response % 100_000, _place(response)
    yield response, "satisfied", respondent, "csat", 1 + response % 5, None, 1, 1, 0, *place
    yield response, "why", respondent, "text", None, "It took a while.", 0, 0, 1, *place
    yield response, "again", respondent, "yesno", None, "yes", 0, 0, 2, *place


def _sentiment(response: int) -> tuple[object, ...]:
    return response, *_place(response), (response % 21 - 10) / 10, _LABELS[response % len(_LABELS)]


def _mention(response: int) -> tuple[object, ...]:
    theme, label = f"theme-{response % 11}", _LABELS[response % len(_LABELS)]
    return response, theme, response % 100_000, *_place(response), label


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--answers", type=int, default=1_000_000)
    answers = parser.parse_args().answers
    with TemporaryDirectory() as folder:
        path = Path(folder) / "waypulse.db"
        asyncio.run(_database(path, answers))
        ours, theirs = (_alone(work, str(path)) for work in (report, frames))
    assert ours.totals == theirs.totals  # noqa: S101 - else the times would say nothing
    print(f"report over {answers:,} answers: {ours.seconds:.2f} s, {ours.megabytes:.0f} MB at the peak")
    print(f"pandas, from memory: {theirs.seconds:.2f} s, {theirs.megabytes:.0f} MB")
    time, memory = ours.seconds / theirs.seconds, ours.megabytes / theirs.megabytes
    print(f"that is {time:.2f} of its time and {memory:.2f} of its memory")
    return int(ours.seconds > theirs.seconds)


def _alone(work: Callable[[str], Measured], path: str) -> Measured:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(work, path).result()


if __name__ == "__main__":
    raise SystemExit(main())
