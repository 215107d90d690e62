"""Expiring: a survey that nobody finished ends, and says so where it was shown."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from handlers.dialogue.asking import ended
from handlers.dialogue.run import Run, run_of
from handlers.dialogue.sharing import put_panel_away
from handlers.invitations.inviting import end
from handlers.prefetching import prefetch_sent
from handlers.replies import Edit, Mail, Send
from handlers.texts import say
from handlers.world import World
from surveys.invitations import Invitation, InvitationState
from surveys.store.transaction import Transaction


async def expire_due(overdue: Sequence[Invitation], now: datetime, tx: Transaction, world: World) -> tuple[Mail, ...]:
    """Close these invitations, whose time is up."""
    await prefetch_sent(overdue, tx)
    return tuple([mail for one in overdue for mail in await expire(one, now, tx, world)])


async def expire(invitation: Invitation, now: datetime, tx: Transaction, world: World) -> tuple[Mail, ...]:
    """Close one of them; what was answered stays and counts."""
    await end(invitation, InvitationState.EXPIRED, now, tx)
    response = await tx.responses.of_invitation(invitation.id)
    if response is None:
        return ()
    run = await run_of(await tx.respondents.get(response.respondent), response, tx, world)
    return (*await _last_words(run, tx), *_without_panel(run))


async def _last_words(run: Run, tx: Transaction) -> tuple[Edit, ...]:
    shown = await tx.mailbox.shown(run.subject)
    if shown is None:
        return ()
    words = say("survey-expired", run.response.language)
    text = ended(run.survey, run.response.language, run.answers, run.facts, words)
    return (Edit(shown.chat, shown.message, text, subject=run.subject, urgent=False),)


def _without_panel(run: Run) -> tuple[Send, ...]:
    """The key that shares a telephone number must not outlive the question; nobody is in a hurry here."""
    return tuple(replace(one, urgent=False) for one in put_panel_away(run, "survey-expired"))
