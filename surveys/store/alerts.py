"""Alerts: one bad answer, told to the staff at once; and what they want to know of the person beside it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Row, bindparam, desc, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.cases import AlertId
from surveys.feedback import JourneyTag, ResponseId
from surveys.journey import RespondentId, ThemeId
from surveys.mood import Label
from surveys.questions import as_ease
from surveys.store import tables
from surveys.store.buffer import Buffer, Shelf
from surveys.store.statements import read, save
from surveys.store.tags import tag

_EARLIER = 20
_COMPLAINS = (Label.NEGATIVE, Label.MIXED)

_ANSWERS, _RESPONSES = tables.answers.c, tables.responses.c
_SCORES = (
    select(tables.answers)
    .where(
        _ANSWERS.response.in_(
            select(_RESPONSES.id).where(
                _RESPONSES.respondent == bindparam("respondent"), _RESPONSES.id < bindparam("response")
            )
        ),
        _ANSWERS.is_score,
    )
    .order_by(desc(_ANSWERS.at), _ANSWERS.question)
    .limit(_EARLIER)
)
"""A person's scores before one response, newest first."""


@dataclass(frozen=True, slots=True)
class Alert:
    """An unhappy response that staff were told of. Who owns it, and what became of it, is its case's."""

    id: AlertId
    response: ResponseId
    raised_at: datetime


@dataclass(frozen=True, slots=True)
class EarlierScore:
    """What a person scored in an earlier response; `kind` is nps, csat or ces, where 7 is easy."""

    kind: str
    value: int
    at: datetime
    tag: JourneyTag


class Alerts:
    """Queries about alerts."""

    def __init__(self, connection: AsyncConnection, buffer: Buffer) -> None:
        self._connection = connection
        self._shelf: Shelf[AlertId, Alert] = Shelf(buffer)
        self._responses: Shelf[ResponseId, AlertId] = Shelf(buffer)

    async def get(self, alert: AlertId) -> Alert | None:
        """The alert with this id, if there is one."""
        if alert not in self._shelf:
            await self._read(tables.alerts.c.id, [alert])
        return self._shelf.get(alert)

    async def of_response(self, response: ResponseId) -> Alert | None:
        """The alert that a response raised, if it did."""
        if response not in self._responses:
            await self.load_responses([response])
        number = self._responses.get(response)
        return None if number is None else self._shelf.get(number)

    async def of_person(self, respondent: RespondentId) -> Sequence[Alert]:
        """All that this person's responses raised."""
        mine = select(tables.responses.c.id).where(tables.responses.c.respondent == respondent)
        rows = await self._connection.execute(select(tables.alerts).where(tables.alerts.c.response.in_(mine)))
        return [_alert(row) for row in rows]

    async def load_responses(self, responses: Iterable[ResponseId]) -> None:
        """Read those of several responses at once."""
        missing = self._responses.missing(responses)
        if missing:
            await self._read(tables.alerts.c.response, missing)
        for response in missing:
            self._responses.keep(response, None)

    def loaded(self) -> Sequence[Alert]:
        """Those that are in memory."""
        return tuple(self._shelf.values())

    async def complaints(self, response: ResponseId) -> Sequence[ThemeId]:
        """The themes that this response complains of, the weightiest first; none before its texts were read."""
        table = tables.mentions.c
        bad = table.response == response, table.label.in_([label.value for label in _COMPLAINS])
        query = select(table.theme).where(*bad).group_by(table.theme).order_by(func.min(table.value), table.theme)
        return [ThemeId(row.theme) for row in await self._connection.execute(query)]

    async def earlier(self, respondent: RespondentId, response: ResponseId) -> Sequence[EarlierScore]:
        """What this person scored in other responses before, newest first; the last twenty."""
        rows = await self._connection.execute(_SCORES, {"respondent": respondent, "response": response})
        return [_score(row) for row in rows]

    def put(self, alert: Alert) -> None:
        """Add or change an alert."""
        self._shelf.put(alert.id, alert)
        self._responses.put(alert.response, alert.id)

    async def flush(self) -> None:
        """Save what was changed."""
        await save(self._connection, tables.alerts, [asdict(alert) for alert in self._shelf.written()])

    async def _read(self, column: Column[Any], values: Collection[Any]) -> None:
        for row in await read(self._connection, column, values):
            found = _alert(row)
            self._shelf.keep(found.id, found)
            self._responses.keep(found.response, found.id)


def _alert(row: Row[Any]) -> Alert:
    return Alert(row.id, row.response, row.raised_at)


def _score(row: Row[Any]) -> EarlierScore:
    kind, value = as_ease(row.kind, row.number)
    return EarlierScore(kind, value, row.at, tag(row))
