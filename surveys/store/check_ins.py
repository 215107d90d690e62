"""Check-ins: what staff were offered and what they started."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.check_ins import Before, CheckIn, CheckInId
from surveys.invitations import InvitationState, Reason
from surveys.store import tables
from surveys.store.buffer import Buffer, Shelf
from surveys.store.ids import first_id
from surveys.store.statements import read, save

_OFFERED_FOR = timedelta(days=1)
_MOMENTS = ("due_at", "void_at", "closed_at")
_TABLE = tables.check_ins.c


class CheckIns:
    """Queries about check-ins."""

    def __init__(self, connection: AsyncConnection, buffer: Buffer) -> None:
        self._connection = connection
        self._shelf: Shelf[CheckInId, CheckIn] = Shelf(buffer)

    async def get(self, check_in: CheckInId) -> CheckIn | None:
        """The check-in with this id, if there is one."""
        if check_in not in self._shelf:
            self._keep(await read(self._connection, _TABLE.id, [check_in]))
            self._shelf.keep(check_in, None)
        return self._shelf.get(check_in)

    async def explained_at(self, chat: int, message: int) -> CheckIn | None:
        """The check-in for which this message asks staff why."""
        query = select(tables.check_ins).where(_TABLE.chat == chat, _TABLE.message == message)
        self._keep(await self._connection.execute(query))
        here = (one for one in self._shelf.values() if (one.chat, one.message) == (chat, message))
        return max(here, key=lambda one: one.id, default=None)

    async def drop_offers(self, now: datetime) -> None:
        """Forget what was offered a day ago and never started."""
        old = _TABLE.id < first_id(now - _OFFERED_FOR), _TABLE.event.is_(None)
        await self._connection.execute(delete(tables.check_ins).where(*old))

    def put(self, check_in: CheckIn) -> None:
        """Add or change a check-in."""
        self._shelf.put(check_in.id, check_in)

    async def flush(self) -> None:
        """Save what was changed."""
        await save(self._connection, tables.check_ins, [_row(one) for one in self._shelf.written()])

    def _keep(self, rows: Iterable[Row[Any]]) -> None:
        for row in rows:
            self._shelf.keep(row.id, _check_in(row))


def _check_in(row: Row[Any]) -> CheckIn:
    found = CheckIn(**row._asdict())
    return replace(found, before=_before(row.before)) if row.before else found


def _row(one: CheckIn) -> dict[str, Any]:
    row = asdict(one)
    if one.before:
        row["before"] |= {name: at.isoformat() if (at := row["before"][name]) else None for name in _MOMENTS}
    return row


def _before(kept: Mapping[str, Any]) -> Before:
    moments = {name: datetime.fromisoformat(kept[name]) if kept[name] else None for name in _MOMENTS}
    state, reason = kept["state"], kept["reason"]
    return replace(
        Before(**{**kept, **moments}),
        state=InvitationState(state) if state else None,
        reason=Reason(reason) if reason else None,
    )
