"""Judging: whether a person may be asked now. What the rule wants to know is looked up here."""

from dataclasses import replace
from datetime import datetime

from handlers.world import World
from surveys.invitations import Invitation, InvitationState, Reason, Suppress, Verdict, may_invite
from surveys.limits import NO_LIMITS
from surveys.people import Respondent
from surveys.store.transaction import Transaction
from surveys.survey import Survey


async def foresee(invitation: Invitation, respondent: Respondent, tx: Transaction, world: World) -> Verdict:
    """What will be decided when the invitation is due, by what is known now."""
    if invitation.state is InvitationState.SUPPRESSED and invitation.reason:
        return Suppress(invitation.reason)
    return await judge(invitation, respondent, invitation.due_at, tx, world)


async def judge(
    invitation: Invitation, respondent: Respondent, now: datetime, tx: Transaction, world: World
) -> Verdict:
    """Whether to ask this person now, by everything that was sent before."""
    survey = world.catalog.surveys.get(invitation.survey)
    if survey is None and invitation.sent_at is None:
        return Suppress(Reason.NO_SURVEY)
    limits = survey.limits if survey else NO_LIMITS
    contacts = await tx.invitations.contacts(respondent.id)
    if limits.quota:
        sent = await tx.invitations.sent_of(invitation.survey, now - limits.quota.period)
        contacts = replace(contacts, quota=sent)
    return may_invite(invitation, respondent, contacts, replace(world.rules, limits=limits), now)


async def has_room(survey: Survey, now: datetime, tx: Transaction) -> bool:
    """Whether the survey's quota allows one more person now."""
    quota = survey.limits.quota
    return quota is None or len(await tx.invitations.sent_of(survey.id, now - quota.period)) < quota.most
