"""Invitations: what is due, what is running, and what a person was asked before."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import Row, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.errors import Missing
from surveys.feedback import InvitationId
from surveys.invitations import WAITING, Contact, Contacts, Invitation, InvitationState, Reason
from surveys.journey import EventId, RespondentId, StageId, SurveyId
from surveys.store import tables
from surveys.store.buffer import Buffer, Shelf
from surveys.store.statements import among, clear, read, save
from surveys.store.tags import columns, tag

_RUNNING = (InvitationState.SENT, InvitationState.STARTED)
_ANSWERED = (InvitationState.COMPLETED, InvitationState.PARTIAL)

_TABLE = tables.invitations.c
_CAN_BE_ASKED = func.coalesce(_TABLE.reason, "").not_in([Reason.NO_CHAT.value, Reason.NO_CONSENT.value])
_SENT_TO = select(
    *(_TABLE.respondent, _TABLE.survey, _TABLE.sent_at, _TABLE.state, _TABLE.expires_at, _TABLE.closed_at)
).where(among(_TABLE.respondent, "people"), _TABLE.sent_at.is_not(None))
_SENT_OF = select(_TABLE.id, _TABLE.sent_at).where(
    tables.SENT, _TABLE.survey == bindparam("survey"), _TABLE.sent_at > bindparam("since", type_=tables.Moment)
)
_SENT_BY_STAGE = (
    select(_TABLE.stage, func.count().label("sent"))
    .where(tables.SENT, among(_TABLE.survey, "surveys"), _TABLE.sent_at > bindparam("since", type_=tables.Moment))
    .group_by(_TABLE.stage)
)


class Invitations:
    """Queries about surveys offered."""

    def __init__(self, connection: AsyncConnection, buffer: Buffer) -> None:
        self._connection = connection
        self._shelf: Shelf[InvitationId, Invitation] = Shelf(buffer)
        self._days: dict[InvitationId, date] = {}
        self._contacted: dict[RespondentId, list[Any]] = {}
        self._quotas: dict[SurveyId, tuple[datetime, dict[InvitationId, datetime]]] = {}

    async def get(self, invitation: InvitationId) -> Invitation:
        """The invitation with this id; raises `Missing`."""
        if invitation not in self._shelf:
            await self.load([invitation])
        found = self._shelf.get(invitation)
        if found is None:
            raise Missing(f"There is no invitation {invitation}.")
        return found

    async def load(self, numbers: Iterable[InvitationId]) -> None:
        """Read several at once."""
        missing = self._shelf.missing(numbers)
        if missing:
            self._keep(await read(self._connection, tables.invitations.c.id, missing))

    async def of_event(self, event: EventId) -> Invitation | None:
        """The invitation that an event led to."""
        found = await self._read(select(tables.invitations).where(tables.invitations.c.event == event))
        fresh = (one for one in self._shelf.values() if one.event == event)
        return next(fresh, None) or (found[0] if found else None)

    async def due(self, now: datetime, most: int) -> Sequence[Invitation]:
        """Those to be decided on by now, longest waiting first, with all others that are due for their people."""
        table = tables.invitations
        is_due = tables.WAITING, table.c.due_at <= now
        found = await self._read(select(table).where(*is_due).order_by(table.c.due_at).limit(most))
        if len(found) < most:
            return found
        others = select(table).where(*is_due, among(table.c.respondent, "people"), ~among(table.c.id, "found"))
        people = list({one.respondent for one in found})
        return [*found, *await self._read(others.params(people=people, found=[one.id for one in found]))]

    async def overdue(self, now: datetime, most: int) -> Sequence[Invitation]:
        """Those sent or started whose time is up."""
        table = tables.invitations
        query = select(table).where(tables.RUNNING, table.c.expires_at <= now).order_by(table.c.expires_at)
        return await self._read(query.limit(most))

    async def reminding(self, now: datetime, most: int) -> Sequence[Invitation]:
        """Those whose people are to be reminded by now."""
        table = tables.invitations
        query = select(table).where(tables.REMINDING, table.c.remind_at <= now).order_by(table.c.remind_at)
        return await self._read(query.limit(most))

    async def running(self, respondent: RespondentId) -> Sequence[Invitation]:
        """Those that this person can still answer."""
        return await self._of(respondent, _RUNNING)

    async def waiting(self, respondent: RespondentId) -> Sequence[Invitation]:
        """Those of this person that are still to be sent."""
        return await self._of(respondent, WAITING)

    async def of(self, respondent: RespondentId) -> Sequence[Invitation]:
        """All that this person was or was not asked."""
        return await self._read(select(tables.invitations).where(_TABLE.respondent == respondent))

    async def due_between(self, moments: Sequence[datetime]) -> Sequence[Mapping[SurveyId, int]]:
        """How many of each survey are to be decided on from each of these moments until the next.

        What has been due for longer counts for the first; whoever has yet to come or to agree counts for none.
        """
        counts = select(_TABLE.survey, func.count().label("due")).where(tables.WAITING, _CAN_BE_ASKED)
        found = []
        for number, (start, end) in enumerate(pairwise(moments)):
            begun = [_TABLE.due_at >= start] if number else []
            rows = await self._connection.execute(counts.where(_TABLE.due_at < end, *begun).group_by(_TABLE.survey))
            found.append({row.survey: row.due for row in rows})
        return found

    async def waiting_for_people(self) -> int:
        """How many wait for somebody to come or to agree."""
        query = select(func.count()).select_from(tables.invitations).where(tables.WAITING, ~_CAN_BE_ASKED)
        return (await self._connection.execute(query)).scalar_one()

    async def contacts(self, respondent: RespondentId) -> Contacts:
        """What this person was ever asked."""
        await self.load_contacts([respondent])
        rows = self._contacted[respondent]
        ends = (row.expires_at for row in rows if row.state in _RUNNING)
        return Contacts(tuple(_contact(row) for row in rows), max(ends, default=None))

    async def load_contacts(self, respondents: Iterable[RespondentId]) -> None:
        """Read what many people were asked before, at once; `contacts` then knows it."""
        people = [person for person in dict.fromkeys(respondents) if person not in self._contacted]
        if people:
            self._contacted.update({person: [] for person in people})
            for row in await self._connection.execute(_SENT_TO, {"people": people}):
                self._contacted[row.respondent].append(row)

    async def sent_of(self, survey: SurveyId, since: datetime) -> Sequence[datetime]:
        """When this survey was sent to anybody since then, in this transaction too."""
        known_since, known = self._quotas.get(survey, (None, {}))
        if known_since is None or since < known_since:
            rows = await self._connection.execute(_SENT_OF, {"survey": survey, "since": since})
            known = {row.id: row.sent_at for row in rows}
            self._quotas[survey] = since, known
        fresh = {one.id: one.sent_at for one in self._shelf.values() if one.survey == survey and one.sent_at}
        return [at for at in {**known, **fresh}.values() if at > since]

    async def sent_by_stage(self, surveys: Iterable[SurveyId], since: datetime) -> dict[StageId, int]:
        """How many invitations to these surveys each stage has sent since then."""
        wanted = {"surveys": list(surveys), "since": since}
        return {row.stage: row.sent for row in await self._connection.execute(_SENT_BY_STAGE, wanted)}

    def add(self, invitation: Invitation, day: date) -> None:
        """Add an invitation that counts for this day."""
        self._days[invitation.id] = day
        self.put(invitation)

    def put(self, invitation: Invitation) -> None:
        """Change an invitation."""
        self._shelf.put(invitation.id, invitation)

    def remove(self, invitation: Invitation) -> None:
        """Take an invitation back as if it had never been."""
        self._shelf.put(invitation.id, None)

    async def close(self, respondent: RespondentId, state: InvitationState, reason: Reason) -> None:
        """Give up everything that this person was still to be sent."""
        for one in await self.waiting(respondent):
            self.put(replace(one, state=state, reason=reason))

    async def wake(self, respondent: RespondentId, now: datetime) -> None:
        """Decide anew, as soon as possible, on what this person is still to be sent."""
        for one in await self.waiting(respondent):
            self.put(replace(one, due_at=min(one.due_at, now)))

    async def flush(self) -> None:
        """Save what was changed, and drop what was taken back."""
        gone = [{"id": one} for one in self._shelf.removed()]
        await clear(self._connection, tables.invitations, gone)
        rows = [{**_row(one), "day": self._days[one.id]} for one in self._shelf.written()]
        await save(self._connection, tables.invitations, rows)

    async def _of(self, respondent: RespondentId, states: Sequence[InvitationState]) -> Sequence[Invitation]:
        table = tables.invitations
        await self._read(select(table).where((table.c.respondent == respondent) & table.c.state.in_(states)))
        return [one for one in self._shelf.values() if one.respondent == respondent and one.state in states]

    async def _read(self, query: Any) -> list[Invitation]:
        return self._keep(await self._connection.execute(query))

    def _keep(self, rows: Iterable[Row[Any]]) -> list[Invitation]:
        found = []
        for row in rows:
            self._days.setdefault(row.id, row.day)
            self._shelf.keep(row.id, _invitation(row))
            kept = self._shelf.get(row.id)
            if kept:
                found.append(kept)
        return found


def _contact(row: Row[Any]) -> Contact:
    return Contact(row.survey, row.sent_at, row.closed_at if row.state in _ANSWERED else None)


def _invitation(row: Row[Any]) -> Invitation:
    return Invitation(
        id=row.id,
        event=row.event,
        respondent=row.respondent,
        survey=row.survey,
        tag=tag(row),
        state=InvitationState(row.state),
        reason=Reason(row.reason) if row.reason else None,
        due_at=row.due_at,
        void_at=row.void_at,
        sent_at=row.sent_at,
        expires_at=row.expires_at,
        closed_at=row.closed_at,
        remind_at=row.remind_at,
        reminded_at=row.reminded_at,
        overrides=bool(row.overrides),
    )


def _row(one: Invitation) -> dict[str, Any]:
    return {
        "id": one.id,
        "event": one.event,
        "respondent": one.respondent,
        "survey": one.survey,
        **columns(one.tag),
        "state": one.state.value,
        "reason": one.reason.value if one.reason else None,
        "due_at": one.due_at,
        "void_at": one.void_at,
        "sent_at": one.sent_at,
        "expires_at": one.expires_at,
        "closed_at": one.closed_at,
        "remind_at": one.remind_at,
        "reminded_at": one.reminded_at,
        "overrides": one.overrides,
    }
