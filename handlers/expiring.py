"""Expiring: a survey that nobody finished ends, and says so where it was shown."""

from datetime import datetime

from handlers.asking import ended
from handlers.facts import facts_of
from handlers.inviting import end, subject_of
from handlers.replies import Edit, Mail
from handlers.texts import say
from handlers.world import World
from surveys.invitations import Invitation, InvitationState
from surveys.store.transaction import Transaction


async def expire(invitation: Invitation, now: datetime, tx: Transaction, world: World) -> tuple[Mail, ...]:
    """Close an invitation whose time is up; what was answered stays and counts."""
    await end(invitation, InvitationState.EXPIRED, now, tx)
    response = await tx.responses.of_invitation(invitation.id)
    shown = await tx.mailbox.shown(subject_of(response.id)) if response else None
    if response is None or shown is None:
        return ()
    survey, answers = world.survey(response.version), await tx.responses.values(response.id)
    facts = await facts_of(response, survey, answers, tx)
    text = ended(survey, response.language, answers, facts, say("survey-expired", response.language))
    return (Edit(shown.chat, shown.message, text, subject=subject_of(response.id), urgent=False),)
