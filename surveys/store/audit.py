"""Audit: queries about who did what. Entries are added and read, never changed."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, desc, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.audit import Act, Entry, EntryId
from surveys.store import tables
from surveys.store.buffer import Buffer, Shelf
from surveys.store.statements import save

_ID = tables.audit.c.id


class Audit:
    """Queries about the log; what is added is held in memory and saved with the rest of its transaction."""

    def __init__(self, connection: AsyncConnection, buffer: Buffer) -> None:
        self._connection = connection
        self._shelf: Shelf[EntryId, Entry] = Shelf(buffer)

    def add(self, entry: Entry) -> None:
        """Keep an entry."""
        self._shelf.put(entry.id, entry)

    async def newest(self, most: int, before: EntryId | None = None) -> Sequence[Entry]:
        """The last ones that are saved, newest first; with `before`, the last ones older than that."""
        query = select(tables.audit).order_by(desc(_ID)).limit(most)
        if before is not None:
            query = query.where(before > _ID)
        return [_entry(row) for row in await self._connection.execute(query)]

    async def was_done(self, act: Act) -> bool:
        """Whether anybody has ever done this, as far as it is saved."""
        query = select(_ID).where(tables.audit.c.act == act.value).limit(1)
        return (await self._connection.execute(query)).first() is not None

    async def all(self) -> AsyncIterator[Entry]:
        """Every entry that is saved, oldest first, few of them in memory at a time."""
        async for row in await self._connection.stream(select(tables.audit).order_by(_ID)):
            yield _entry(row)

    async def flush(self) -> None:
        """Save what was added."""
        await save(self._connection, tables.audit, [asdict(entry) for entry in self._shelf.written()])


def _entry(row: Row[Any]) -> Entry:
    return Entry(EntryId(row.id), row.at, Act(row.act), row.person, row.name, row.about)
