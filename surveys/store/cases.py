"""Cases: what staff work on, and what is to be done about each of them when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, desc, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.cases import AlertId, Case, CaseState, Member, Reason, Recovery, Warned
from surveys.figures import Period
from surveys.journey import RespondentId
from surveys.store import tables
from surveys.store.buffer import Buffer, Shelf
from surveys.store.ids import first_id
from surveys.store.statements import read, save

_TABLE = tables.cases.c
_MOST_CLOSED = 20
"""Of the cases that are closed, so many of the last ones are looked at when their messages are lost."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A case, and when time will bring something to it next; None for never."""

    case: Case
    look_at: datetime | None


class Cases:
    """Queries about cases."""

    def __init__(self, connection: AsyncConnection, buffer: Buffer) -> None:
        self._connection = connection
        self._shelf: Shelf[AlertId, Kept] = Shelf(buffer)

    async def get(self, case: AlertId) -> Case | None:
        """The case of this alert, if there is one."""
        await self.load([case])
        kept = self._shelf.get(case)
        return kept.case if kept else None

    async def load(self, cases: Iterable[AlertId]) -> None:
        """Read several at once."""
        missing = self._shelf.missing(cases)
        if not missing:
            return
        for row in await read(self._connection, _TABLE.id, missing):
            self._hold(row)
        for case in missing:
            self._shelf.keep(case, None)

    async def running_of(self, respondent: RespondentId) -> Case | None:
        """The newest case of this person that is not closed."""
        is_running = _TABLE.respondent == respondent, _TABLE.state != CaseState.CLOSED.value
        found = await self._found(*is_running)
        mine = [one for one in self._here() if one.respondent == respondent and one.state is not CaseState.CLOSED]
        return max(mine, key=lambda one: one.id, default=None) if found or mine else None

    async def talked_of(self, respondent: RespondentId, since: datetime) -> Case | None:
        """The newest case of this person that is not closed; else the one they were asked about since then."""
        is_asked = and_(_TABLE.asked_at >= since, _TABLE.solved.is_(None))
        await self._found(_TABLE.respondent == respondent, or_(_TABLE.state != CaseState.CLOSED.value, is_asked))
        mine = [one for one in self._here() if one.respondent == respondent]
        running = [one for one in mine if one.state is not CaseState.CLOSED]
        asked = [one for one in mine if one.asked_at and one.asked_at >= since and one.solved is None]
        return max(running or asked, key=lambda one: one.id, default=None)

    async def owned_by(self, person: int, chat: int) -> Sequence[Case]:
        """Those that are not closed, are shown in this chat and are in the hands of this one of the staff."""
        await self._found(_TABLE.owner == person, _TABLE.chat == chat, _TABLE.state != CaseState.CLOSED.value)
        here = [one for one in self._here() if one.owner and one.owner.id == person and one.chat == chat]
        return sorted((one for one in here if one.state is not CaseState.CLOSED), key=lambda one: one.id)

    async def of_person(self, respondent: RespondentId) -> Sequence[Case]:
        """All cases of this person, oldest first."""
        return sorted(await self._found(_TABLE.respondent == respondent), key=lambda one: one.id)

    async def at(self, chat: int, *, thread: int | None = None, message: int | None = None) -> Case | None:
        """The case whose topic this is, or whose alert this message is."""
        place = _TABLE.thread == thread if thread is not None else _TABLE.message == message
        if thread is None and message is None:
            return None
        found = await self._found(_TABLE.chat == chat, place)
        return max(found, key=lambda one: one.id, default=None)

    async def before(self, case: AlertId, since: datetime, most: int) -> int:
        """How many cases were opened since then and before this one; nobody counts beyond `most`."""
        first = first_id(since)
        query = select(_TABLE.id).where(_TABLE.id >= first, _TABLE.id < case).order_by(desc(_TABLE.id)).limit(most)
        stored = {row.id for row in await self._connection.execute(query)}
        return min(most, len(stored.union(one.id for one in self._here() if first <= one.id < case)))

    async def due(self, now: datetime, most: int) -> Sequence[Case]:
        """Those to which time has brought something, the longest waiting first."""
        query = select(tables.cases).where(_TABLE.look_at <= now).order_by(_TABLE.look_at).limit(most)
        rows = (await self._connection.execute(query)).all()
        return [self._hold(row) for row in rows]

    async def solved(self, period: Period) -> Recovery:
        """Of the cases that were closed on days of the period, how many customers say that theirs is solved."""
        is_closed = _TABLE.day.between(period.start, period.end)
        counts = func.count(), func.count(_TABLE.solved), func.count().filter(_TABLE.solved)
        row = (await self._connection.execute(select(*counts).where(is_closed))).one()
        return Recovery(*row)

    async def newest(self, most: int, *, before: AlertId | None = None) -> Sequence[Case]:
        """The last ones, newest first; those before a case where one is given."""
        query = select(tables.cases).order_by(desc(_TABLE.id)).limit(most)
        rows = await self._connection.execute(query if before is None else query.where(_TABLE.id < before))
        return [self._hold(row) for row in rows.all()]

    async def readdress(self, old: int, new: int) -> None:
        """A group has a new id, and its messages have new numbers, which nobody is told: cases are looked at soon.

        So are the last ones of those that are closed.
        """
        moved, is_closed = update(tables.cases).where(_TABLE.chat == old), _TABLE.state == CaseState.CLOSED.value
        closed = select(_TABLE.id).where(_TABLE.chat == old, is_closed).order_by(desc(_TABLE.closed_at))
        is_wanted = or_(~is_closed, _TABLE.id.in_(closed.limit(_MOST_CLOSED)))
        await self._connection.execute(moved.where(is_wanted).values(look_at=_TABLE.since))
        await self._connection.execute(moved.values(chat=new, thread=None, message=None))
        for kept in [one for one in self._shelf.values() if one.case.chat == old]:
            case = replace(kept.case, chat=new, thread=None, message=None)
            self.put(case, case.since)

    def put(self, case: Case, look_at: datetime | None) -> None:
        """Add or change a case; `look_at` is when time will bring something to it."""
        self._shelf.put(case.id, Kept(case, look_at))

    async def flush(self) -> None:
        """Save what was changed."""
        await save(self._connection, tables.cases, [_row(kept) for kept in self._shelf.written()])

    async def _found(self, *conditions: ColumnElement[bool]) -> list[Case]:
        rows = (await self._connection.execute(select(tables.cases).where(*conditions))).all()
        return [self._hold(row) for row in rows]

    def _hold(self, row: Row[Any]) -> Case:
        """What is here already is newer."""
        read_now = Kept(_case(row), row.look_at)
        self._shelf.keep(read_now.case.id, read_now)
        return (self._shelf.get(read_now.case.id) or read_now).case

    def _here(self) -> Iterable[Case]:
        return (kept.case for kept in self._shelf.values())


def _case(row: Row[Any]) -> Case:
    return Case(
        id=AlertId(row.id),
        respondent=RespondentId(row.respondent),
        since=row.since,
        state=CaseState(row.state),
        owner=None if row.owner is None else Member(row.owner, row.owner_name),
        taken_at=row.taken_at,
        answered_at=row.answered_at,
        snoozed_until=row.snoozed_until,
        closed_at=row.closed_at,
        day=row.day,
        reason=Reason(row.reason) if row.reason else None,
        asked_at=row.asked_at,
        solved=row.solved,
        warned=Warned(row.warned),
        chat=row.chat,
        thread=row.thread,
        message=row.message,
    )


def _row(kept: Kept) -> dict[str, Any]:
    case = kept.case
    return {
        "id": case.id,
        "respondent": case.respondent,
        "since": case.since,
        "state": case.state.value,
        "owner": case.owner.id if case.owner else None,
        "owner_name": case.owner.name if case.owner else None,
        "taken_at": case.taken_at,
        "answered_at": case.answered_at,
        "snoozed_until": case.snoozed_until,
        "closed_at": case.closed_at,
        "day": case.day,
        "reason": case.reason.value if case.reason else None,
        "asked_at": case.asked_at,
        "solved": case.solved,
        "warned": int(case.warned),
        "chat": case.chat,
        "thread": case.thread,
        "message": case.message,
        "look_at": kept.look_at,
    }
