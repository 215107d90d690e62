"""Case: an alert that somebody owns. What may happen to it, and when it is neglected."""

from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from enum import IntEnum, StrEnum
from typing import NewType

from surveys.case_terms import CaseTerms
from surveys.journey import RespondentId
from surveys.working_hours import after

AlertId = NewType("AlertId", int)


class CaseState(StrEnum):
    """Where a case stands: nobody has it, somebody has, it rests for a while, it is done with."""

    OPEN = "open"
    TAKEN = "taken"
    SNOOZED = "snoozed"
    CLOSED = "closed"


class Reason(StrEnum):
    """Why a case was closed."""

    SOLVED = "solved"
    UNREACHED = "unreached"
    NO_COMPLAINT = "no-complaint"
    OTHER = "other"


class Warned(IntEnum):
    """How far staff were warned of a neglected case, from the first time on; those of the managers weigh more."""

    NOT = 0
    ANSWER = 1
    ANSWER_MANAGERS = 2
    CLOSE = 3
    CLOSE_MANAGERS = 4

    @property
    def is_for_managers(self) -> bool:
        """Whether it is said in the admin chat."""
        return self in {Warned.ANSWER_MANAGERS, Warned.CLOSE_MANAGERS}


@dataclass(frozen=True, slots=True)
class Member:
    """One of the staff: `id` is their number on Telegram, `name` what they call themselves there."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Case:
    """An alert with an owner, a state and its times. It goes by the number of its alert.

    `since` is when it was opened, or opened again: from then on times count. `answered_at` is when the customer first
    heard from staff after that; `snoozed_until` is there while it rests; `closed_at` and `reason` while it is closed.
    `day` is the day it was closed by the company's clocks; it stays where the customer has it opened again.
    `asked_at` is when the customer was asked whether it is solved, and `solved` what they said, None for nothing.
    Staff see the case in `chat`, by the alert that is `message`; `thread` is the number of its own topic there.
    """

    id: AlertId
    respondent: RespondentId
    since: datetime
    state: CaseState = CaseState.OPEN
    owner: Member | None = None
    taken_at: datetime | None = None
    answered_at: datetime | None = None
    snoozed_until: datetime | None = None
    closed_at: datetime | None = None
    day: date | None = None
    reason: Reason | None = None
    asked_at: datetime | None = None
    solved: bool | None = None
    warned: Warned = Warned.NOT
    chat: int | None = None
    thread: int | None = None
    message: int | None = None


@dataclass(frozen=True, slots=True)
class Recovery:
    """Of the customers whose case was `closed` in a period, so many `answered`, and so many said it is `solved`."""

    closed: int = 0
    answered: int = 0
    solved: int = 0


def take(case: Case, by: Member, at: datetime) -> Case | None:
    """The case in this person's hands; None where somebody has it already, or it is closed."""
    if case.owner or case.state is CaseState.CLOSED:
        return None
    return replace(case, state=CaseState.TAKEN, owner=by, taken_at=at)


def hand_over(case: Case, to: Member, at: datetime) -> Case | None:
    """The case in other hands, at work again if it rested; None where it is closed, or theirs already."""
    if case.state is CaseState.CLOSED or case.owner == to:
        return None
    return replace(case, state=CaseState.TAKEN, owner=to, taken_at=at, snoozed_until=None)


def release(case: Case) -> Case | None:
    """The case in nobody's hands, because whoever had it is gone; None where nobody has it, or it is closed."""
    if case.state is CaseState.CLOSED or case.owner is None:
        return None
    return replace(case, state=CaseState.OPEN, owner=None, taken_at=None, snoozed_until=None)


def snooze(case: Case, until: datetime) -> Case | None:
    """The case at rest until then; None where it is closed, or nobody has it who could come back to it."""
    if case.state is CaseState.CLOSED or case.owner is None:
        return None
    return replace(case, state=CaseState.SNOOZED, snoozed_until=until)


def wake(case: Case) -> Case | None:
    """The case after its rest; None where it does not rest."""
    if case.state is not CaseState.SNOOZED:
        return None
    return replace(case, state=CaseState.TAKEN, snoozed_until=None)


def answered(case: Case, at: datetime) -> Case:
    """The case after staff wrote to the customer; the first time counts."""
    return case if case.answered_at else replace(case, answered_at=at)


def close(case: Case, reason: Reason, at: datetime, zone: tzinfo) -> Case | None:
    """The case done with; None where it is already."""
    if case.state is CaseState.CLOSED:
        return None
    day = at.astimezone(zone).date()
    closed = replace(case, state=CaseState.CLOSED, reason=reason, closed_at=at, day=day, snoozed_until=None)
    return replace(closed, asked_at=None, solved=None)


def reopen(case: Case, at: datetime) -> Case | None:
    """The case at work again, in the same hands, with its times from the beginning; None where it is not closed."""
    if case.state is not CaseState.CLOSED:
        return None
    state = CaseState.TAKEN if case.owner else CaseState.OPEN
    fresh = replace(case, state=state, since=at, answered_at=None, warned=Warned.NOT, asked_at=None, solved=None)
    return replace(fresh, closed_at=None, day=None, reason=None)


def unsolved(case: Case, at: datetime) -> Case:
    """The case opened again because the customer says so; it goes on counting as one that was closed on its day."""
    return replace(reopen(case, at) or case, day=case.day, solved=False)


def overdue(case: Case, terms: CaseTerms, zone: tzinfo, now: datetime) -> tuple[Warned, ...]:
    """The warnings that are due and have not been given yet, the weightiest for staff and the one for managers.

    Staff are warned once when a promised time is over, and managers once when it is over twice.
    """
    if case.state in {CaseState.CLOSED, CaseState.SNOOZED}:
        return ()
    due = [warned for warned, at in _due(case, terms, zone) if at <= now]
    staff = max((one for one in due if not one.is_for_managers), default=None)
    managers = max((one for one in due if one.is_for_managers), default=None)
    return tuple(one for one in (staff, managers) if one)


def next_look(case: Case, terms: CaseTerms, zone: tzinfo) -> datetime | None:
    """When time will bring something to the case: the end of its rest, or a warning; None for never."""
    match case.state:
        case CaseState.CLOSED:
            return None
        case CaseState.SNOOZED:
            return case.snoozed_until
        case CaseState.OPEN | CaseState.TAKEN:
            return min((at for _, at in _due(case, terms, zone)), default=None)


def _due(case: Case, terms: CaseTerms, zone: tzinfo) -> list[tuple[Warned, datetime]]:
    """The warnings that may still be given, and when."""
    answer = None if case.answered_at else terms.first_answer
    times = (
        (Warned.ANSWER, answer, 1),
        (Warned.ANSWER_MANAGERS, answer, 2),
        (Warned.CLOSE, terms.close, 1),
        (Warned.CLOSE_MANAGERS, terms.close, 2),
    )
    return [
        (warned, after(case.since, length * often, terms.hours, zone))
        for warned, length, often in times
        if length is not None and warned > case.warned
    ]
