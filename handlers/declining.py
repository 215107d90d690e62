"""Declining: a person does not want to answer now, or never again; and comes back to it."""

from dataclasses import replace
from datetime import datetime, timedelta

from handlers.asking import ended
from handlers.events import Tapped
from handlers.inviting import end
from handlers.replies import Edit, Replies, Reply, Toast
from handlers.run import Run, invitation_of, move_down, open_run
from handlers.texts import Html, moment, plain, say
from handlers.world import World
from surveys.invitations import InvitationState, Reason, quiet_until
from surveys.people import Consent, Respondent
from surveys.store.transaction import Transaction

LATER = timedelta(hours=3)


async def later(event: Tapped, run: Run, tx: Transaction, world: World) -> Replies:
    """Not now: ask again in three hours, or once the quiet hours after them are over."""
    language = run.response.language
    invitation = await invitation_of(run, tx)
    if invitation is None:
        return (Toast(event.query, plain("button-old", language)),)
    again_at = quiet_until(event.at + LATER, world.rules.fatigue.quiet, world.zone)
    tx.invitations.put(replace(invitation, reason=Reason.LATER, due_at=again_at))
    expires_at = invitation.expires_at or again_at
    key, at = ("later-said", again_at) if again_at < expires_at else ("later-until", expires_at)
    words = say(key, language, at=moment(at, world.zone, language))
    return (Toast(event.query), _last(run, event.chat.id, event.message, words))


async def never(event: Tapped, run: Run, tx: Transaction) -> Replies:
    """Never again, said under a question."""
    await withdraw(run.respondent, event.at, tx)
    words = say("stop-said", run.response.language)
    return (Toast(event.query), _last(run, event.chat.id, event.message, words))


async def withdraw(respondent: Respondent, at: datetime, tx: Transaction) -> None:
    """A person does not want to be asked: nothing waits for them any more, and what runs ends."""
    tx.respondents.put(respondent.consents(Consent.WITHDRAWN, at))
    await tx.invitations.close(respondent.id, InvitationState.SUPPRESSED, Reason.OPTED_OUT)
    for running in await tx.invitations.running(respondent.id):
        await end(running, InvitationState.DECLINED, at, tx)


async def put_away(chat: int, tx: Transaction, world: World) -> tuple[Reply, ...]:
    """The open survey's message without its buttons, for whoever stops it elsewhere in the chat."""
    run = await open_run(chat, tx, world)
    live = await tx.mailbox.shown(run.subject) if run else None
    if run is None or live is None:
        return ()
    return (_last(run, live.chat, live.message, say("survey-closed", run.response.language)),)


async def resume(chat: int, tx: Transaction, world: World) -> tuple[Reply, ...]:
    """The open survey, shown anew where the person looks; nothing where none is open."""
    run = await open_run(chat, tx, world)
    if run is None:
        return ()
    invitation = await invitation_of(run, tx)
    if invitation and invitation.reason is Reason.LATER:
        tx.invitations.put(replace(invitation, reason=None))
    return await move_down(run, run.answers, tx)


def _last(run: Run, chat: int, message: int, words: Html) -> Edit:
    text = ended(run.survey, run.response.language, run.answers, run.attributes, words)
    return Edit(chat, message, text, subject=run.subject)
