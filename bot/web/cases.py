"""Cases over HTTP: what staff work on, newest first."""

from datetime import datetime
from typing import Annotated

from fastapi import Query
from pydantic import BaseModel, Field

from surveys.cases import AlertId, Case, CaseState, Reason
from surveys.store.transaction import Transaction

Before = Annotated[
    str | None,
    Query(pattern="^[0-9]{1,18}$", description="Where to read on: the `next` of the page before; left out at first."),
]


class CaseBody(BaseModel):
    """A case with its state and times; `solved` is what the customer said of it, null for nothing."""

    id: str
    customer: Annotated[str | None, Field(description="Your own reference, where it is known.")]
    response: str | None
    state: CaseState
    owner: str | None
    since: datetime
    taken_at: datetime | None
    answered_at: datetime | None
    snoozed_until: datetime | None
    closed_at: datetime | None
    reason: Reason | None
    solved: bool | None


class CasesBody(BaseModel):
    """Cases, newest first. `next` reads on to older ones; null where there are none."""

    cases: list[CaseBody]
    next: str | None


async def cases_page(before: str | None, limit: int, tx: Transaction) -> CasesBody:
    """The cases before this one, or the newest."""
    found = await tx.cases.newest(limit + 1, before=AlertId(int(before)) if before else None)
    here = found[:limit]
    await tx.respondents.load([one.respondent for one in here])
    shown = [await _case(one, tx) for one in here]
    return CasesBody(cases=shown, next=str(here[-1].id) if len(found) > limit else None)


async def _case(case: Case, tx: Transaction) -> CaseBody:
    person, alert = await tx.respondents.get(case.respondent), await tx.alerts.get(case.id)
    return CaseBody(
        id=str(case.id),
        customer=person.customer,
        response=str(alert.response) if alert else None,
        state=case.state,
        owner=case.owner.name if case.owner else None,
        since=case.since,
        taken_at=case.taken_at,
        answered_at=case.answered_at,
        snoozed_until=case.snoozed_until,
        closed_at=case.closed_at,
        reason=case.reason,
        solved=case.solved,
    )
