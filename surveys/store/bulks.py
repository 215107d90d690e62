"""Bulks: the files that staff dropped into their chat."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.bulks import Bulk, BulkId, Work
from surveys.store import tables
from surveys.store.buffer import Buffer, Shelf
from surveys.store.ids import first_id
from surveys.store.statements import clear, read, save

_OFFERED_FOR = timedelta(days=1)
_TABLE = tables.bulks.c


class Bulks:
    """Queries about files of check-ins."""

    def __init__(self, connection: AsyncConnection, buffer: Buffer) -> None:
        self._connection = connection
        self._shelf: Shelf[BulkId, Bulk] = Shelf(buffer)

    async def get(self, bulk: BulkId) -> Bulk | None:
        """The file with this id, if it still waits."""
        if bulk not in self._shelf:
            for row in await read(self._connection, _TABLE.id, [bulk]):
                self._shelf.keep(row.id, _bulk(row))
            self._shelf.keep(bulk, None)
        return self._shelf.get(bulk)

    async def waiting(self, now: datetime) -> Sequence[Bulk]:
        """Those with which something is to be done by now, oldest first."""
        is_due = or_(_TABLE.starts_at.is_(None), _TABLE.starts_at <= now)
        query = select(tables.bulks).where(_TABLE.work.is_not(None), is_due).order_by(_TABLE.id)
        return [_bulk(row) for row in await self._connection.execute(query)]

    async def drop_offers(self, now: datetime) -> None:
        """Forget those that nobody has started within a day."""
        old = _TABLE.id < first_id(now - _OFFERED_FOR), _TABLE.work.is_(None)
        await self._connection.execute(delete(tables.bulks).where(*old))

    def put(self, bulk: Bulk) -> None:
        """Add or change a file."""
        self._shelf.put(bulk.id, bulk)

    def remove(self, bulk: Bulk) -> None:
        """Be done with a file."""
        self._shelf.put(bulk.id, None)

    async def flush(self) -> None:
        """Save what was changed."""
        gone = [{"id": one} for one in self._shelf.removed()]
        await clear(self._connection, tables.bulks, gone)
        await save(self._connection, tables.bulks, [asdict(one) for one in self._shelf.written()])


def _bulk(row: Row[Any]) -> Bulk:
    work = Work(row.work) if row.work else None
    return Bulk(BulkId(row.id), row.chat, row.thread, row.message, row.file, row.name, work, row.shown, row.starts_at)
