"""Queueing: of all that has come due for a person, the survey that is rarest is sent, and the others wait."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from handlers.invitations.inviting import send
from handlers.invitations.judging import judge
from handlers.replies import Send
from handlers.world import World
from surveys.invitations import Defer, Invitation, InvitationState, Invite, Reason, Suppress
from surveys.journey import RespondentId
from surveys.precedence import foremost
from surveys.store.transaction import Transaction

LATELY = timedelta(days=7)
"""How far back invitations count when the rarest stage is looked for."""


async def invite_due(due: Sequence[Invitation], now: datetime, tx: Transaction, world: World) -> tuple[Send, ...]:
    """Decide on what has come due; a person is sent one survey at most, since it changes what the next may do."""
    of_person: dict[RespondentId, list[Invitation]] = {}
    for one in due:
        of_person.setdefault(one.respondent, []).append(one)
    await tx.respondents.load(of_person)
    await tx.events.load(one.event for one in due)
    await tx.invitations.load_contacts(of_person)
    is_contested = any(len(wanting) > 1 for wanting in of_person.values())
    sent = await tx.invitations.sent_by_stage(world.catalog.surveys, now - LATELY) if is_contested else {}
    ordered = [foremost(wanting, sent, world.catalog.journey) for wanting in of_person.values()]
    return tuple([letter for wanting in ordered for letter in await _first(wanting, now, tx, world)])


async def _first(wanting: Sequence[Invitation], now: datetime, tx: Transaction, world: World) -> tuple[Send, ...]:
    """The first one that may be sent is; those before it are put off, and those after it looked at again."""
    for invitation in wanting:
        sent = await decide(invitation, now, tx, world)
        if sent:
            return sent
    return ()


async def decide(invitation: Invitation, now: datetime, tx: Transaction, world: World) -> tuple[Send, ...]:
    """A due invitation is sent, deferred or suppressed."""
    respondent = await tx.respondents.get(invitation.respondent)
    verdict = await judge(invitation, respondent, now, tx, world)
    match verdict:
        case Invite():
            return (await send(invitation, respondent, now, tx, world),)
        case Defer(reason, until):
            tx.invitations.put(_deferred(invitation, reason, until))
        case Suppress(reason):
            tx.invitations.put(_given_up(invitation, reason, now))
    return ()


def _deferred(invitation: Invitation, reason: Reason, until: datetime) -> Invitation:
    if invitation.sent_at:
        return replace(invitation, due_at=until)
    return replace(invitation, state=InvitationState.DEFERRED, reason=reason, due_at=until)


def _given_up(invitation: Invitation, reason: Reason, now: datetime) -> Invitation:
    if invitation.sent_at:
        return replace(invitation, reason=None)
    return replace(invitation, state=InvitationState.SUPPRESSED, reason=reason, closed_at=now)
