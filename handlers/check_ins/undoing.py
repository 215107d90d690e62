"""Undoing: a check-in that was a mistake is taken back, as if it had never been."""

from dataclasses import replace

from handlers.check_ins.events import take_back
from handlers.events import Tapped
from handlers.invitations.inviting import subject_of
from handlers.owners.auditing import record
from handlers.replies import Delete, Edit, Replies, Toast
from handlers.texts import Html, plain, say
from handlers.world import World, staff_language
from surveys.audit import Act
from surveys.check_ins import CheckIn, is_too_late
from surveys.feedback import Response
from surveys.invitations import WAITING, Invitation
from surveys.store.transaction import Transaction


async def undo(event: Tapped, check_in: CheckIn, tx: Transaction, world: World) -> Replies:
    """Take a survey back: at any time before it is sent, and shortly after that if nothing was answered."""
    language = staff_language(world)
    invitation = await tx.invitations.of_event(check_in.event) if check_in.event else None
    if invitation is None or check_in.undone_at:
        return (Toast(event.query, plain("button-old", language)),)
    response = await tx.responses.of_invitation(invitation.id)
    if invitation.sent_at and (response is None or is_too_late(invitation.sent_at, event.at) or _is_begun(response)):
        return (Toast(event.query, plain("checkin-undo-late", language)),)
    shown = await tx.mailbox.shown(subject_of(response.id)) if response else None
    if response and shown is None:
        return (Toast(event.query, plain("checkin-undo-soon", language)),)
    await take_back(check_in, invitation, response, tx)
    tx.check_ins.put(replace(check_in, undone_at=event.at))
    record(Act.UNDO, event.person, f"check-in {check_in.id}: {check_in.touchpoint}", tx, event.at)
    gone = (Delete(shown.chat, shown.message),) if shown else ()
    return (Toast(event.query), Edit(event.chat.id, event.message, await _told(event, invitation, tx, world)), *gone)


async def _told(event: Tapped, invitation: Invitation, tx: Transaction, world: World) -> Html:
    """That nobody is asked, or that it waits as it did before the check-in."""
    respondent = await tx.respondents.get(invitation.respondent)
    left = await tx.invitations.of_event(invitation.event)
    key = "checkin-undone-waits" if left and left.state in WAITING else "checkin-undone"
    return say(key, staff_language(world), who=respondent.known_as, by=event.person.name)


def _is_begun(response: Response) -> bool:
    return response.started_at is not None or bool(response.draft)
