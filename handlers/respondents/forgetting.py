"""Forgetting: a person has everything that is known of them erased; what counts without them stays."""

from dataclasses import dataclass
from datetime import datetime

from handlers.buttons import Forget, pack
from handlers.cases.alerting import subject_of_alert
from handlers.dialogue.declining import withdraw
from handlers.dialogue.run import language_of, open_run
from handlers.dialogue.sharing import put_panel_away
from handlers.events import Said, Tapped
from handlers.replies import Button, Edit, Keyboard, Mail, NameTopic, Replies, Send, ShutTopic, Toast
from handlers.texts import plain, say
from handlers.world import World, staff_language
from surveys.cases import Case
from surveys.erasure import Erasure, new_proof, stranger
from surveys.feedback import day_of
from surveys.language import Language
from surveys.people import Respondent
from surveys.store.transaction import Transaction

_VALID_MINUTES = 24 * 60
"""A question of last year is no place to erase everything by a slip of the thumb."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What is still to be told: to the person by `language`, and in `mails` where others saw their words."""

    chat: int | None
    language: Language
    mails: tuple[Mail, ...]


async def offer(event: Said, tx: Transaction, world: World) -> Replies:
    """`/forget`: ask once whether it is meant."""
    language = await language_of(event, tx, world)
    if await tx.respondents.by_chat(event.chat.id) is None:
        return (Send(event.chat.id, say("forget-nothing", language)),)
    return (Send(event.chat.id, say("forget-sure", language), _buttons(event.at, language)),)


async def choose(event: Tapped, press: Forget, tx: Transaction, world: World) -> Replies:
    """It is meant, or it is not."""
    language = await language_of(event, tx, world)
    person = await tx.respondents.by_chat(event.chat.id)
    if person is None or event.person.id != event.chat.id:
        return (Toast(event.query, plain("button-old", language)),)
    if not press.sure:
        return (Toast(event.query), Edit(event.chat.id, event.message, say("forget-not", language)))
    if not 0 <= _minute(event.at) - press.asked <= _VALID_MINUTES:
        return (Toast(event.query, plain("button-old", language)),)
    run = await open_run(event.chat.id, tx, world)
    live = await tx.mailbox.shown(run.subject) if run else None
    await ask(person, event.at, tx, world)
    closed = (Edit(live.chat, live.message, say("survey-closed", language)),) if live else ()
    panel = put_panel_away(run) if run else ()
    return (Toast(event.query), Edit(event.chat.id, event.message, say("forget-begun", language)), *closed, *panel)


async def ask(person: Respondent, at: datetime, tx: Transaction, world: World) -> Erasure:
    """Nothing is asked of this person any more, and all that is known of them is to be erased."""
    await withdraw(person, at, tx)
    return await tx.erasures.ask(Erasure(new_proof(world.chance), day_of(at, world.zone), person.id))


async def forget(erasure: Erasure, tx: Transaction, world: World) -> Forgotten | None:
    """Erase somebody who asked for it; None where it is done already."""
    current = await tx.erasures.get(erasure.proof)
    if current is None or current.respondent is None:
        return None
    person = await tx.respondents.get(current.respondent)
    edits = await _seen_by_staff(person, tx, world)
    records = await tx.eraser.forget(person, stranger(world.chance))
    await tx.erasures.done(erasure, records)
    return Forgotten(person.chat, person.language, edits)


async def _seen_by_staff(person: Respondent, tx: Transaction, world: World) -> tuple[Mail, ...]:
    """Where staff were told of this person, they are told that it was erased."""
    gone = say("alert-erased", staff_language(world))
    raised = await tx.alerts.of_person(person.id)
    shown = [await tx.mailbox.shown(subject_of_alert(one.id)) for one in raised]
    written = [relay for one in raised for relay in await tx.relays.of_case(one.id)]
    copies = (one for one in written if one.chat == person.chat and one.to_message)
    cases = await tx.cases.of_person(person.id)
    return (
        *(mail for case in cases for mail in _topic_of(case, world)),
        *(Edit(one.chat, one.message, gone, urgent=False) for one in shown if one),
        *(Edit(one.to_chat, one.to_message or 0, gone, urgent=False, is_caption=one.is_file) for one in copies),
    )


def _topic_of(case: Case, world: World) -> tuple[Mail, ...]:
    """The topic of a case bears the person's name."""
    if case.chat is None or case.thread is None:
        return ()
    name = NameTopic(case.chat, case.thread, plain("alert-erased", staff_language(world)))
    return (name, ShutTopic(case.chat, case.thread, is_shut=True))


def _buttons(now: datetime, language: Language) -> Keyboard:
    asked = _minute(now)
    yes = Button(plain("button-forget", language), pack(Forget(sure=True, asked=asked)), style="danger")
    no = Button(plain("button-forget-not", language), pack(Forget(sure=False, asked=asked)))
    return ((no,), (yes,))


def _minute(now: datetime) -> int:
    """Minutes since 1970, the unit in which a button remembers when it was offered."""
    return int(now.timestamp()) // 60
