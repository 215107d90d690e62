"""Declining: a person does not want to answer now, or never again; and comes back to it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from handlers.buttons import Move, Turn, pack
from handlers.dialogue.asking import Showing, ended
from handlers.dialogue.run import Run, invitation_of, move_down, open_run
from handlers.dialogue.sharing import put_panel_away
from handlers.invitations.inviting import end
from handlers.replies import Button, Edit, Keyboard, Reply
from handlers.texts import Html, clock, lines, moment, plain, say
from handlers.world import World
from surveys.hours import Hours, awake_from
from surveys.invitations import Invitation, InvitationState, Reason, hours_of
from surveys.people import Consent, Respondent
from surveys.store.transaction import Transaction
from surveys.waits import SHORTLY, Wait, waits


async def later(run: Run, at: datetime, tx: Transaction, world: World) -> Showing | None:
    """Not now: when then? The choices take the place of the question's buttons.

    None for what was imported: nobody asks that again.
    """
    invitation = await invitation_of(run, tx)
    if invitation is None:
        return None
    hours = hours_of(run.respondent, world.rules)
    offered = _offered(at, hours, invitation)
    if not offered:
        return _until_it_ends(run, invitation, at, tx, world)
    text = lines((run.show().text, "\n" + say("later-when", run.response.language)))
    return Showing(text, (*_choices(run, offered, at, hours), (_turn(run, Move.STAY, "button-stay"),)))


async def put_off(run: Run, wait: Wait, at: datetime, tx: Transaction, world: World) -> Showing | None:
    """Not before the moment that the person chose."""
    invitation = await invitation_of(run, tx)
    hours = hours_of(run.respondent, world.rules)
    again_at = _offered(at, hours, invitation).get(wait) if invitation else None
    if invitation is None or again_at is None:
        # What was offered a while ago may lie behind the survey's end by now: the choices are shown as they are.
        return await later(run, at, tx, world)
    invitation = replace(invitation, reason=Reason.LATER, due_at=again_at)
    tx.invitations.put(invitation)
    return _waiting(run, invitation, hours)


async def waiting(run: Run, tx: Transaction, world: World) -> Showing | None:
    """The live message of whoever wanted to answer later; None for the others."""
    invitation = await invitation_of(run, tx)
    is_waiting = invitation is not None and invitation.reason is Reason.LATER
    return _waiting(run, invitation, hours_of(run.respondent, world.rules)) if invitation and is_waiting else None


async def stay(run: Run, tx: Transaction) -> Showing:
    """Now after all."""
    await _take_up(run, tx)
    return run.show()


async def never(run: Run, at: datetime, tx: Transaction) -> Showing:
    """Never again, said under a question."""
    await withdraw(run.respondent, at, tx)
    return Showing(_last(run, say("stop-said", run.response.language)), ())


async def labels(run: Run, at: datetime, tx: Transaction, world: World) -> Mapping[Wait, tuple[str, str]]:
    """What the choices of "later" say, each with the time of day in it."""
    invitation = await invitation_of(run, tx)
    hours = hours_of(run.respondent, world.rules)
    offered = _offered(at, hours, invitation) if invitation else {}
    language = run.response.language
    return {
        wait: (_when(wait, then, at, hours, run), clock(then, hours.zone, language)) for wait, then in offered.items()
    }


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
    text = _last(run, say("survey-closed", run.response.language))
    return (Edit(live.chat, live.message, text, subject=run.subject), *put_panel_away(run))


async def resume(chat: int, tx: Transaction, world: World) -> tuple[Reply, ...]:
    """The open survey, shown anew where the person looks; nothing where none is open."""
    run = await open_run(chat, tx, world)
    if run is None:
        return ()
    await _take_up(run, tx)
    return await move_down(run, run.answers, tx)


async def _take_up(run: Run, tx: Transaction) -> None:
    """The person does not want to answer later any more."""
    invitation = await invitation_of(run, tx)
    if invitation and invitation.reason is Reason.LATER:
        tx.invitations.put(replace(invitation, reason=None))


def _offered(now: datetime, hours: Hours, invitation: Invitation) -> Mapping[Wait, datetime]:
    return waits(now, hours, invitation.expires_at or invitation.void_at)


def _until_it_ends(run: Run, invitation: Invitation, at: datetime, tx: Transaction, world: World) -> Showing:
    """The survey ends before anybody would be asked again: until then it is the person who comes back."""
    hours = hours_of(run.respondent, world.rules)
    invitation = replace(invitation, reason=Reason.LATER, due_at=awake_from(at + SHORTLY, hours))
    tx.invitations.put(invitation)
    return _waiting(run, invitation, hours)


def _choices(run: Run, offered: Mapping[Wait, datetime], now: datetime, hours: Hours) -> Keyboard:
    return tuple((_button(run, Move(wait.value), _when(wait, at, now, hours, run)),) for wait, at in offered.items())


def _when(wait: Wait, at: datetime, now: datetime, hours: Hours, run: Run) -> str:
    """The moment as a person would say it today."""
    zone, language = hours.zone, run.response.language
    days, time = (at.astimezone(zone).date() - now.astimezone(zone).date()).days, clock(at, zone, language)
    match wait, days:
        case Wait.HOURS, _ if at == now + SHORTLY:
            return plain("button-hours", language, time=time)
        case Wait.TONIGHT, _:
            return plain("button-tonight", language, time=time)
        case _, 0:
            return plain("button-today", language, time=time)
        case _, 1:
            return plain("button-tomorrow", language, time=time)
        case _:
            return moment(at, zone, language)


def _waiting(run: Run, invitation: Invitation, hours: Hours) -> Showing:
    """What was answered so far and when it goes on, or until when it can, with a way to go on at once."""
    ends_at, language = invitation.expires_at or invitation.void_at, run.response.language
    key, then = ("later-said", invitation.due_at) if invitation.due_at < ends_at else ("later-until", ends_at)
    words = say(key, language, at=moment(then, hours.zone, language))
    return Showing(_last(run, words), ((_turn(run, Move.STAY, "button-now"),),))


def _turn(run: Run, move: Move, key: str) -> Button:
    return _button(run, move, plain(key, run.response.language))


def _button(run: Run, move: Move, label: str) -> Button:
    number = run.survey.questions.index(run.pending) if run.pending else 0
    return Button(label, pack(Turn(run.response.id, number, move)))


def _last(run: Run, words: Html) -> Html:
    return ended(run.survey, run.response.language, run.answers, run.facts, words)
