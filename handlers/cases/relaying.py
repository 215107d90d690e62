"""Relaying: what staff write in a case reaches the customer through the bot, and the answer comes back there."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from handlers.cases.alerting import repainted, retold
from handlers.cases.casework import look_around
from handlers.cases.files import CaseFile, case_file
from handlers.cases.keeping import change_case
from handlers.cases.places import alert_of, in_case
from handlers.cases.solving import STILL_ASKED
from handlers.dialogue.acknowledging import HEARD
from handlers.events import Edited, Reacted, Said, Showed
from handlers.owners.auditing import record_case
from handlers.replies import Copy, Edit, React, Replies, Reply, Send
from handlers.roles import purpose_of
from handlers.texts import Html, say
from handlers.world import World, staff_language
from surveys.cases import Case, CaseState, Member, answered, reopen, take
from surveys.people import Respondent
from surveys.store.chats import Purpose
from surveys.store.relays import Relay, RelayId
from surveys.store.transaction import Transaction

_LONGEST = 3800
"""Characters that are carried across at once: a name stands before them, and Telegram takes 4,096."""
_LONGEST_CAPTION = 900
"""The same of the words beside a file, of which Telegram takes 1,024; longer ones go across without a name."""
_WITH_CAPTION = frozenset({"photo", "video", "animation", "audio", "document", "voice"})
_INTERNAL = "//"
_NOTE = "/note"
"""As the first word below a picture it is no command to Telegram."""
_NOBODY = 0


async def note(event: Said, tx: Transaction, world: World) -> Replies:  # noqa: ARG001 - the handlers' shape
    """`/note`: staff talk to each other; nothing of it goes anywhere."""
    return ()


async def write_as_staff(event: Said | Showed, tx: Transaction, world: World) -> Replies:
    """What staff write in the topic of a case, or in reply to it, is for the customer; all else is their own talk."""
    if await purpose_of(event.chat, tx, world) is not Purpose.STAFF:
        return ()
    await look_around(event.chat, tx)
    case = await case_at(event, tx)
    file = await case_file(case.id, tx, world) if case and not await _is_internal(event, tx) else None
    if file is None:
        return ()
    if file.is_of_nobody:
        return (in_case(file.case, file.text(world)),)
    if file.case.state is CaseState.CLOSED:
        return (in_case(file.case, say("case-closed-write", staff_language(world))),)
    if file.respondent.chat is None or not file.respondent.reachable:
        return (in_case(file.case, _unreachable(world)),)
    return await _to_customer(event, file, tx, world)


async def write_as_customer(event: Said | Showed, tx: Transaction, world: World) -> Replies | None:
    """What a customer writes while a case of theirs is open goes there; None where there is none."""
    person = await tx.respondents.by_chat(event.chat.id)
    case = await tx.cases.talked_of(person.id, event.at - STILL_ASKED) if person else None
    return await _to_staff(event, case, person, tx, world) if person and case else None


async def talk_on(event: Said | Showed, tx: Transaction, world: World) -> Replies | None:
    """The same where staff have written to the customer, so that they are talking; None where they are not."""
    person = await tx.respondents.by_chat(event.chat.id)
    case = await tx.cases.talked_of(person.id, event.at - STILL_ASKED) if person else None
    is_talk = case is not None and (case.answered_at or case.state is CaseState.CLOSED)
    return await _to_staff(event, case, person, tx, world) if person and case and is_talk else None


async def reply_as_customer(event: Said | Showed, tx: Transaction, world: World) -> Replies | None:
    """A reply to what staff have written goes to their case, whatever else waits; None where it is no such reply.

    A case that is closed is opened again by it.
    """
    relay = await tx.relays.to(event.chat.id, event.reply_to) if event.reply_to is not None else None
    person = await tx.respondents.by_chat(event.chat.id) if relay else None
    case = await tx.cases.get(relay.case) if relay else None
    if case is None or person is None or case.respondent != person.id:
        return None
    opened = reopen(case, event.at)
    if opened is None:
        return await _to_staff(event, case, person, tx, world)
    await change_case(opened, event.at, tx, world)
    file = await case_file(case.id, tx, world)
    shown = await retold(file, tx, world) if file else ()
    told = await _to_staff(event, opened, person, tx, world)
    return None if told is None else (*shown, *told)


async def edit_relayed(event: Edited, tx: Transaction, world: World) -> Replies:
    """What was carried across and is changed on one side changes on the other."""
    relay = await tx.relays.from_(event.chat.id, event.message)
    file = await case_file(relay.case, tx, world) if relay else None
    if relay is None or file is None or relay.to_message is None or event.text.startswith(("/", _INTERNAL)):
        return ()
    text = _signed(event, file, world, most=_LONGEST_CAPTION if relay.is_file else _LONGEST)
    return (Edit(relay.to_chat, relay.to_message, text, is_caption=relay.is_file),)


async def carry_reaction(event: Reacted, tx: Transaction, world: World) -> Replies:  # noqa: ARG001 - the handlers' shape
    """A reaction to the copy of a message is shown to whoever wrote the message."""
    relay = await tx.relays.to(event.chat.id, event.message)
    return (React(relay.chat, relay.message, event.emoji),) if relay else ()


async def tell_of_loss(chat: int, tx: Transaction, world: World) -> tuple[Send, ...]:
    """A person can never be written to again: whoever works on their case is told."""
    person = await tx.respondents.by_chat(chat)
    case = await tx.cases.running_of(person.id) if person else None
    file = await case_file(case.id, tx, world) if case and case.answered_at else None
    return (in_case(file.case, _unreachable(world)),) if file and file.case.chat else ()


async def case_at(event: Said | Showed, tx: Transaction) -> Case | None:
    """By its topic, by its alert, or by another message that belongs to it."""
    chat, answers = event.chat.id, event.reply_to
    if event.chat.thread is not None and (found := await tx.cases.at(chat, thread=event.chat.thread)):
        return found
    if answers is None:
        return None
    relay = await tx.relays.to(chat, answers) or await tx.relays.from_(chat, answers)
    return await (tx.cases.get(relay.case) if relay else tx.cases.at(chat, message=answers))


async def _to_customer(event: Said | Showed, file: CaseFile, tx: Transaction, world: World) -> Replies:
    """It is sent; whoever is the first to write has the case."""
    case = answered(take(file.case, _member(event), event.at) or file.case, event.at)
    shown: Sequence[Reply] = ()
    if case != file.case:
        await change_case(case, event.at, tx, world)
        record_case(file.case, case, event.person, tx, event.at)
        shown = await repainted(replace(file, case=case), tx, world)
    relay = _relay(event, case, file.respondent.chat or 0, tx)
    carried = _carried(event, relay, _signed(event, file, world))
    return (*carried, React(event.chat.id, event.message, HEARD), *shown)


def _member(event: Said | Showed) -> Member:
    """Who writes; it may be somebody in the name of the group."""
    return Member(event.person.id, event.person.name) if event.person else Member(_NOBODY, event.chat.title)


async def _to_staff(
    event: Said | Showed, case: Case, person: Respondent, tx: Transaction, world: World
) -> Replies | None:
    file = await case_file(case.id, tx, world)
    if file is None or case.chat is None:
        return None
    relay = _relay(event, case, case.chat, tx)
    carried = _carried(event, relay, _signed(event, file, world))
    there = tuple(replace(one, thread=case.thread, reply_to=alert_of(case)) for one in carried)
    return (*there, React(person.chat or 0, event.message, HEARD))


def _carried(event: Said | Showed, relay: Relay, text: Html) -> tuple[Send | Copy, ...]:
    """The message for the other side; a text that is too long with a name before it, in two."""
    subject = f"relay:{relay.id}"
    if isinstance(event, Showed):
        is_signed = event.what in _WITH_CAPTION and 0 < len(event.caption) <= _LONGEST_CAPTION
        caption = text if is_signed else None
        return (Copy(relay.to_chat, event.chat.id, event.message, caption, subject),)
    rest = event.text[_LONGEST:]
    first = Send(relay.to_chat, text, subject=subject, repeat=True)
    return (first, Send(relay.to_chat, escape(rest, quote=False), repeat=True)) if rest else (first,)


def _relay(event: Said | Showed, case: Case, to_chat: int, tx: Transaction) -> Relay:
    number = RelayId(tx.new_id(event.at))
    relay = Relay(number, case.id, event.chat.id, event.message, to_chat, is_file=isinstance(event, Showed))
    tx.relays.put(relay)
    return relay


def _signed(event: Said | Showed | Edited, file: CaseFile, world: World, *, most: int = _LONGEST) -> Html:
    """The words, with whoever says them: the customer, the company, or one of its people, as it is set."""
    words = (event.caption if isinstance(event, Showed) else event.text)[:most]
    if event.chat.kind == "private":
        return say("case-said", staff_language(world), who=file.respondent.known_as, text=words)
    terms, language = world.catalog.journey.cases, file.respondent.language
    who = _first_name(event) if terms.is_personal else terms.company
    return say("case-said", language, who=who, text=words) if who else say("case-said-plain", language, text=words)


def _first_name(event: Said | Showed | Edited) -> str:
    """Empty where nobody's name stands under it, or one that shows nothing."""
    return next(iter(event.person.name.split()), "") if event.person else ""


def _unreachable(world: World) -> Html:
    return say("case-unreachable", staff_language(world))


async def _is_internal(event: Said | Showed, tx: Transaction) -> bool:
    """Whether it stays among staff: by its words, or by those that stand beside another part of the same album."""
    if isinstance(event, Said):
        return event.text.lstrip().startswith(_INTERNAL)
    is_note, subject = event.caption.lstrip().startswith((_INTERNAL, _NOTE)), f"note:{event.album}"
    if is_note and event.album:
        tx.mailbox.show(subject, event.chat.id, event.message)
    return is_note or (bool(event.album) and await tx.mailbox.shown(subject) is not None)
