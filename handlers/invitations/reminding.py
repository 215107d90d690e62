"""Reminding: whoever has not answered is asked once more, below, and the message of before says so."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from handlers.dialogue.asking import ended
from handlers.dialogue.run import Run, run_of
from handlers.invitations.inviting import reminded_from
from handlers.prefetching import prefetch_sent
from handlers.replies import Edit, Mail, Send
from handlers.texts import Html, say
from handlers.world import World
from surveys.invitations import Defer, Invitation, Invite, Suppress, may_remind
from surveys.people import Respondent
from surveys.store.mailbox import Shown
from surveys.store.transaction import Transaction


async def remind_due(waiting: Sequence[Invitation], now: datetime, tx: Transaction, world: World) -> tuple[Mail, ...]:
    """Remind people of these surveys, as far as that is still right."""
    await prefetch_sent(waiting, tx)
    return tuple([mail for one in waiting for mail in await remind(one, now, tx, world)])


async def remind(invitation: Invitation, now: datetime, tx: Transaction, world: World) -> tuple[Mail, ...]:
    """Remind somebody of a survey, or later, or not at all."""
    respondent = await tx.respondents.get(invitation.respondent)
    match may_remind(invitation, respondent, world.rules, now):
        case Invite():
            return await _ask_again(invitation, respondent, now, tx, world)
        case Defer(_, until):
            again_at = await reminded_from(invitation, until, tx, world)
            tx.invitations.put(replace(invitation, remind_at=again_at))
        case Suppress():
            tx.invitations.put(replace(invitation, remind_at=None))
    return ()


async def _ask_again(
    invitation: Invitation, respondent: Respondent, now: datetime, tx: Transaction, world: World
) -> tuple[Mail, ...]:
    response = await tx.responses.of_invitation(invitation.id)
    run = await run_of(respondent, response, tx, world) if response else None
    live = await tx.mailbox.shown(run.subject) if run else None
    # Nobody is reminded of what has not reached them yet.
    tx.invitations.put(replace(invitation, remind_at=None, reminded_at=now if live else None))
    return (_moved(run, live), _below(run)) if run and live else ()


def _moved(run: Run, live: Shown) -> Edit:
    words = say("reminder-moved", run.response.language)
    text = ended(run.survey, run.response.language, run.answers, run.facts, words)
    return Edit(live.chat, live.message, text, urgent=False)


def _below(run: Run) -> Send:
    showing = run.show()
    text = Html(f"{say('reminder-head', run.response.language)}\n\n{showing.text}")
    chat = run.respondent.chat or 0
    return Send(chat, text, showing.keyboard, subject=run.subject, urgent=False, repeat=True)
