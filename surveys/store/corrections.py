"""Corrections: the texts whose reading staff looked at, what they said of it, and what an engine had read there."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Row, and_, desc, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.corrections import Checked, Correction, Objection, Place
from surveys.feedback import Mention, ResponseId, Sentiment, Verbatim
from surveys.figures import Period
from surveys.journey import JourneyId, ThemeId
from surveys.mood import Label
from surveys.scope import EVERYTHING, Scope
from surveys.store import tables
from surveys.store.scopes import within
from surveys.store.statements import among, change, save
from surveys.store.verbatims import ReadVerbatim, Verbatims, placed

_CHECKS = tables.checks.c


@dataclass(frozen=True, slots=True)
class Check:
    """A text as an engine read it, and what staff said of that: nothing where they looked and left it."""

    read: ReadVerbatim
    corrections: tuple[Correction, ...] = ()

    @property
    def place(self) -> Place:
        """Where the text stands."""
        return self.read.place


class Corrections:
    """Queries about what staff said of readings."""

    def __init__(self, connection: AsyncConnection, verbatims: Verbatims) -> None:
        self._connection = connection
        self._verbatims = verbatims

    async def texts(self, response: ResponseId) -> Sequence[Check]:
        """All texts of a response that were read, whether staff looked at them or not."""
        table = tables.answers.c
        texts = table.kind == "text", table.text.is_not(None), table.read_by.is_not(None)
        query = select(tables.answers).where(table.response == response, *texts).order_by(table.at, table.question)
        rows = (await self._connection.execute(query)).all()
        if not rows:
            return ()
        known = await self._known([response])
        unchecked = [row for row in rows if (row.response, row.question) not in known]
        readings = await self._as_it_stands(response) if unchecked else {}
        verbatims = await self._verbatims.of_rows(rows)
        return [
            _check(verbatim, known.get((row.response, row.question)), readings.get(row.question), row.read_by)
            for row, verbatim in zip(rows, verbatims, strict=True)
        ]

    async def of(self, responses: Sequence[ResponseId]) -> Mapping[Place, tuple[Correction, ...]]:
        """What staff said of the texts of these responses, by the text; those that nobody looked at are left out."""
        known = await self._known(responses)
        return {place: _corrections(row) for place, row in known.items()}

    async def keep(self, checks: Sequence[Check], now: datetime) -> None:
        """Keep what staff say of these texts by now, and what an engine read in them."""
        await save(self._connection, tables.checks, [_row(one, now) for one in checks])

    async def reread(self, checks: Sequence[Check]) -> None:
        """Keep what an engine reads by now in texts that staff looked at."""
        keys = ("response", "question", "reading")
        rows = [dict(zip(keys, (*one.place, _reading(one.read)), strict=True)) for one in checks]
        await change(self._connection, tables.checks, rows)

    async def checked(self, journey: JourneyId, period: Period, scope: Scope = EVERYTHING) -> Checked:
        """How many texts of a period staff looked at, and how many they corrected."""
        corrected = func.count().filter(func.json_array_length(_CHECKS.corrections) > 0)
        query = select(func.count(), corrected).where(*within(tables.checks, journey, period, scope))
        texts, often = (await self._connection.execute(query)).one()
        return Checked(texts, often)

    async def looked_at(self, journey: JourneyId, most: int) -> Sequence[Check]:
        """The newest texts that staff looked at and that still have their words, at most so many."""
        answer = tables.answers
        same = and_(answer.c.response == _CHECKS.response, answer.c.question == _CHECKS.question)
        wanted = _CHECKS.journey == journey, answer.c.text.is_not(None)
        query = select(answer, _CHECKS.corrections, _CHECKS.reading).join(tables.checks, same).where(*wanted)
        newest = query.order_by(desc(_CHECKS.day), desc(_CHECKS.response), _CHECKS.question).limit(most)
        rows = (await self._connection.execute(newest)).all()
        verbatims = await self._verbatims.of_rows(rows)
        return [_check(one, row, None, "") for one, row in zip(verbatims, rows, strict=True)]

    async def _known(self, responses: Sequence[ResponseId]) -> Mapping[Place, Row[Any]]:
        query = select(tables.checks).where(among(_CHECKS.response, "responses"))
        rows = await self._connection.execute(query, {"responses": sorted(set(responses))})
        return {(row.response, row.question): row for row in rows}

    async def _as_it_stands(self, response: ResponseId) -> Mapping[str, Any]:
        """What was read in each text, as the figures have it, in the shape in which it is kept."""
        felt, named = tables.sentiments, tables.mentions
        found: dict[str, dict[str, Any]] = defaultdict(lambda: {"sentiment": None, "mentions": []})
        for row in await self._connection.execute(select(felt).where(felt.c.response == response)):
            found[row.question]["sentiment"] = [row.value, row.label]
        mentions = select(named).where(named.c.response == response).order_by(named.c.question, named.c.place)
        for question, rows in groupby(await self._connection.execute(mentions), attrgetter("question")):
            found[question]["mentions"] = [[row.theme, row.start, row.end, row.value, row.label] for row in rows]
        return found


def _check(verbatim: Verbatim, kept: Row[Any] | None, stands: Mapping[str, Any] | None, engine: str) -> Check:
    if kept is not None:
        return Check(_as_read(verbatim, kept.reading), _corrections(kept))
    return Check(_as_read(verbatim, {"engine": engine, **(stands or {"sentiment": None, "mentions": []})}))


def _as_read(verbatim: Verbatim, reading: Mapping[str, Any]) -> ReadVerbatim:
    felt = reading["sentiment"]
    sentiment = Sentiment(felt[0], Label(felt[1])) if felt else None
    mentions = tuple(
        Mention(ThemeId(theme), start, end, value, Label(label))
        for theme, start, end, value, label in reading["mentions"]
    )
    return ReadVerbatim(verbatim, reading["engine"], sentiment, mentions)


def _row(check: Check, now: datetime) -> dict[str, Any]:
    return {
        **placed(check.read.verbatim),
        "checked_at": now,
        "corrections": [_written(one) for one in check.corrections],
        "reading": _reading(check.read),
    }


def _reading(read: ReadVerbatim) -> dict[str, Any]:
    """Without the words that decided: nobody needs them again, and they tell what was written."""
    felt = read.sentiment
    return {
        "engine": read.engine,
        "sentiment": [felt.value, felt.label.value] if felt else None,
        "mentions": [[one.theme, one.start, one.end, one.sentiment, one.label.value] for one in read.mentions],
    }


def _written(one: Correction) -> list[Any]:
    return [one.objection.value, one.theme, one.becomes, one.by, int(one.at.timestamp())]


def _corrections(row: Row[Any]) -> tuple[Correction, ...]:
    return tuple(
        Correction(
            Objection(objection),
            by,
            datetime.fromtimestamp(at, UTC),
            None if theme is None else ThemeId(theme),
            None if becomes is None else ThemeId(becomes),
        )
        for objection, theme, becomes, by, at in row.corrections
    )
