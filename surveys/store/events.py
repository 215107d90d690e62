"""Events: touchpoints that happened. A key is taken once."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Column, Row, bindparam, desc, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.errors import Missing
from surveys.journey import EventId, RespondentId, TouchpointEvent
from surveys.store import tables
from surveys.store.buffer import Buffer, Shelf
from surveys.store.statements import clear, read, save

_OF_PERSON = (
    select(tables.events)
    .where(tables.events.c.respondent == bindparam("respondent"))
    .order_by(desc(tables.events.c.at))
    .limit(bindparam("most"))
)


class Events:
    """Queries about what happened."""

    def __init__(self, connection: AsyncConnection, buffer: Buffer) -> None:
        self._connection = connection
        self._shelf: Shelf[EventId, TouchpointEvent] = Shelf(buffer)
        self._keys: Shelf[str, EventId] = Shelf(buffer)

    async def get(self, event: EventId) -> TouchpointEvent:
        """The event with this id; raises `Missing`."""
        if event not in self._shelf:
            await self.load([event])
        found = self._shelf.get(event)
        if found is None:
            raise Missing(f"There is no event {event}.")
        return found

    async def by_key(self, key: str) -> TouchpointEvent | None:
        """The event that was given under this key before, if any."""
        if key not in self._keys:
            await self.load_keys([key])
        number = self._keys.get(key)
        return None if number is None else self._shelf.get(number)

    async def load(self, numbers: Iterable[EventId]) -> None:
        """Read several at once."""
        missing = self._shelf.missing(numbers)
        if missing:
            await self._read(tables.events.c.id, missing)

    async def load_keys(self, keys: Iterable[str]) -> None:
        """Read those of several keys at once."""
        missing = self._keys.missing(keys)
        if missing:
            await self._read(tables.events.c.key, missing)
        for key in missing:
            self._keys.keep(key, None)

    async def of(self, respondent: RespondentId, most: int) -> Sequence[TouchpointEvent]:
        """What happened to this person, newest first."""
        for row in await self._connection.execute(_OF_PERSON, {"respondent": respondent, "most": most}):
            self._shelf.keep(row.id, _event(row))
        known = (one for one in self._shelf.values() if one.respondent == respondent)
        return sorted(known, key=lambda one: (one.at, one.id), reverse=True)[:most]

    def remove(self, event: TouchpointEvent) -> None:
        """Take an event back that did not happen after all."""
        self._shelf.put(event.id, None)
        self._keys.put(event.key, None)

    def put(self, event: TouchpointEvent) -> None:
        """Add an event."""
        self._shelf.put(event.id, event)
        self._keys.put(event.key, event.id)

    async def flush(self) -> None:
        """Save what was added, and drop what was taken back."""
        gone = [{"id": event} for event in self._shelf.removed()]
        await clear(self._connection, tables.events, gone)
        await save(self._connection, tables.events, [_row(event) for event in self._shelf.written()])

    async def _read(self, column: Column[Any], values: Collection[Any]) -> None:
        for row in await read(self._connection, column, values):
            found = _event(row)
            self._shelf.keep(found.id, found)
            self._keys.keep(found.key, found.id)


def _event(row: Row[Any]) -> TouchpointEvent:
    return TouchpointEvent(
        id=row.id,
        key=row.key,
        respondent=row.respondent,
        touchpoint=row.touchpoint,
        at=row.at,
        channel=row.channel,
        segments=tuple(row.segments),
        attributes=row.attributes,
    )


def _row(event: TouchpointEvent) -> dict[str, Any]:
    return {
        "id": event.id,
        "key": event.key,
        "respondent": event.respondent,
        "touchpoint": event.touchpoint,
        "at": event.at,
        "channel": event.channel,
        "segments": list(event.segments),
        "attributes": dict(event.attributes),
    }
