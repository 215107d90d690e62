"""Decisions: what became of an event, as HTTP and the command line tell it."""

from datetime import datetime
from typing import Literal, assert_never

from pydantic import BaseModel

from bot.importing.announcing import Announcement
from handlers.invitations.inviting import Decided
from surveys.invitations import Defer, Invite, Suppress


class DecisionBody(BaseModel):
    """Whether and when the customer will be asked: `at` is None where nobody will be.

    `repeated` says that the event was told before; then the decision is the one that stands.
    """

    id: str
    touchpoint: str
    customer: str
    decision: Literal["due", "deferred", "suppressed"]
    reason: str | None
    at: datetime | None
    repeated: bool


def decision(told: Announcement, decided: Decided, now: datetime) -> DecisionBody:
    """The decision about an event, by what is known now."""
    verdict, reason, at = _outcome(decided, now)
    return DecisionBody(
        id=decided.event.key,
        touchpoint=decided.event.touchpoint,
        customer=told.customer,
        decision=verdict,
        reason=reason,
        at=at,
        repeated=decided.repeated,
    )


def _outcome(
    decided: Decided, now: datetime
) -> tuple[Literal["due", "deferred", "suppressed"], str | None, datetime | None]:
    invitation = decided.invitation
    if invitation and invitation.sent_at:
        return "due", None, invitation.sent_at
    match decided.verdict:
        case Invite():
            return "due", None, max(invitation.due_at, now) if invitation else None
        case Defer(reason, until):
            return "deferred", reason.value, max(until, now)
        case Suppress(reason):
            return "suppressed", reason.value, None
        case _:
            assert_never(decided.verdict)
