"""Alerts: one bad answer, told to the staff at once."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NewType

from sqlalchemy import Column, Row, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.feedback import ResponseId
from surveys.journey import RespondentId
from surveys.store import tables
from surveys.store.buffer import Buffer, Shelf
from surveys.store.statements import read, save

AlertId = NewType("AlertId", int)


@dataclass(frozen=True, slots=True)
class Alert:
    """An unhappy response that staff were told of; `owner` is whoever took it."""

    id: AlertId
    response: ResponseId
    raised_at: datetime
    owner: str | None = None
    taken_at: datetime | None = None


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

    def put(self, alert: Alert) -> None:
        """Add or change an alert."""
        self._shelf.put(alert.id, alert)
        self._responses.put(alert.response, alert.id)

    async def flush(self) -> None:
        """Save what was changed."""
        await save(self._connection, tables.alerts, [_row(alert) for alert in self._shelf.written()])

    async def _read(self, column: Column[Any], values: Collection[Any]) -> None:
        for row in await read(self._connection, column, values):
            found = _alert(row)
            self._shelf.keep(found.id, found)
            self._responses.keep(found.response, found.id)


def _alert(row: Row[Any]) -> Alert:
    return Alert(row.id, row.response, row.raised_at, row.owner, row.taken_at)


def _row(alert: Alert) -> dict[str, Any]:
    return {
        "id": alert.id,
        "response": alert.response,
        "raised_at": alert.raised_at,
        "owner": alert.owner,
        "taken_at": alert.taken_at,
    }
