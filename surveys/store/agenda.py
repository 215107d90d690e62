"""Agenda: what waits in the database, seen at one glance. Housekeeping asks for it every second."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, TextClause, exists, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.store import tables


@dataclass(frozen=True, slots=True)
class Agenda:
    """When the next thing of each kind comes due, None where there is none, and whether anything else is to be done.

    By `invite_at` an invitation is to be decided on, by `remind_at` to be reminded of, by `expire_at` it is over; by
    `look_at` a case is to be looked at.
    """

    invite_at: datetime | None
    remind_at: datetime | None
    expire_at: datetime | None
    look_at: datetime | None
    has_texts: bool
    has_digests: bool
    has_erasures: bool
    has_bulks: bool


def has_come(at: datetime | None, now: datetime) -> bool:
    """Whether there is such a moment, and it is not after now."""
    return at is not None and at <= now


def _first(column: Column[Any], condition: ColumnElement[bool] | TextClause) -> Any:
    return select(func.min(column)).where(condition).scalar_subquery()


_INVITATIONS, _CASES = tables.invitations.c, tables.cases.c

_GLANCE = select(
    _first(_INVITATIONS.due_at, tables.WAITING),
    _first(_INVITATIONS.remind_at, tables.REMINDING),
    _first(_INVITATIONS.expires_at, tables.RUNNING),
    _first(_CASES.look_at, _CASES.look_at.is_not(None)),
    exists(select(1).select_from(tables.answers).where(tables.UNREAD)),
    exists().where(tables.digests.c.done_at.is_(None)),
    # Whoever is still to be forgotten has a number; "is not null" would not be looked up in the index.
    exists().where(tables.erasures.c.respondent > 0),
    exists().where(tables.bulks.c.work.is_not(None)),
)


class Agendas:
    """The query for an agenda."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def now(self) -> Agenda:
        """What waits. Each part is read from an index that holds nothing else."""
        invite, remind, expire, look, *rest = (await self._connection.execute(_GLANCE)).one()
        return Agenda(invite, remind, expire, look, *map(bool, rest))
