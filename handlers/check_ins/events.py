"""Check-in event: the contact that a check-in is about, told before it or told by it. Kept, and taken back."""

from dataclasses import replace

from handlers.check_ins.cards import Card
from handlers.invitations.inviting import happen
from handlers.world import World
from surveys.check_ins import Before, CheckIn, before, restored
from surveys.feedback import Response, day_of
from surveys.invitations import Invitation
from surveys.journey import TouchpointEvent
from surveys.store.transaction import Transaction


async def keep_event(card: Card, tx: Transaction, world: World) -> CheckIn:
    """Plan what the card shows; returns the check-in as it is started.

    A contact that was told before is asked about, with what staff have said of it; it does not happen a second time.
    """
    if card.told is None:
        decided = await happen(card.happened, card.respondent, tx, world)
        return replace(card.check_in, event=decided.event.id, message=None)
    planned = await tx.invitations.of_event(card.told.id)
    tx.events.put(replace(card.told, attributes={**card.told.attributes, **(card.check_in.attributes or {})}))
    _plan(card, card.told, planned, tx, world)
    return replace(card.check_in, event=card.told.id, message=None, before=before(card.told, planned))


async def take_back(check_in: CheckIn, invitation: Invitation, response: Response | None, tx: Transaction) -> None:
    """It is as if there had been no check-in: what was told and planned before it is again."""
    event = await tx.events.get(invitation.event)
    if response:
        tx.responses.remove(response)
    if check_in.before:
        _restore(event, invitation, check_in.before, tx)
    else:
        tx.events.remove(event)
        tx.invitations.remove(invitation)


def _plan(card: Card, told: TouchpointEvent, planned: Invitation | None, tx: Transaction, world: World) -> None:
    new = card.decided.invitation
    if new and planned:
        # It counts for the day for which it counted before, as one that had to wait does.
        tx.invitations.put(replace(new, id=planned.id, event=told.id, tag=planned.tag))
    elif new:
        tx.invitations.add(replace(new, event=told.id), day_of(new.due_at, world.zone))


def _restore(event: TouchpointEvent, invitation: Invitation, was: Before, tx: Transaction) -> None:
    tx.events.put(replace(event, attributes=was.attributes))
    planned = restored(invitation, was)
    if planned:
        tx.invitations.put(planned)
    else:
        tx.invitations.remove(invitation)
