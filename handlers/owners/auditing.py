"""Auditing: to write down who did what that not everybody may do, and to read it."""

from collections.abc import Sequence
from datetime import datetime

from handlers.buttons import pack
from handlers.dialogue.run import language_of
from handlers.events import Person, Said, Tapped
from handlers.owners.owner_buttons import LookBack, TakeLog
from handlers.replies import Button, Edit, Keyboard, Replies, Send, Toast
from handlers.texts import Html, lines, moment, plain, say
from handlers.world import World, staff_language
from surveys.audit import COMMAND_LINE, MOST_ABOUT, Act, Entry, EntryId
from surveys.cases import Case, CaseState
from surveys.exports import Format
from surveys.feedback import day_of
from surveys.figures import Period
from surveys.language import Language
from surveys.store.digests import Digest
from surveys.store.transaction import Transaction

LOG = "log"
"""The kind of a digest that is the log as a file; its `about` says the format."""

_SHOWN = 20
_NEWEST = EntryId(2**63 - 1)
"""Every entry is older."""


def record(act: Act, by: Person | None, about: str, tx: Transaction, now: datetime) -> None:
    """Put one act into the log, in the transaction that does it: both are kept, or neither.

    `by` is None where nobody's name stands under a message, as in a channel. `about` holds ids of ours and words of
    the journey file, nothing that a customer wrote or is called.
    """
    person, name = (by.id, by.name) if by else (None, "")
    tx.audit.add(Entry(EntryId(tx.new_id(now)), now, act, person, name, about[:MOST_ABOUT]))


def record_case(before: Case, case: Case, by: Person | None, tx: Transaction, now: datetime) -> None:
    """The same of what somebody did with a case, by what has changed in it."""
    act = _act_on(before, case)
    if act:
        record(act, by, str(case.id), tx, now)


async def show_log(event: Said, tx: Transaction, world: World) -> Replies:
    """`/audit`: what was done last. In private only: it is for nobody else's eyes."""
    if event.chat.kind != "private":
        return (Send(event.chat.id, say("owner-private", staff_language(world)), thread=event.chat.thread),)
    text, keyboard = await _page(None, await language_of(event, tx, world), tx, world)
    return (Send(event.chat.id, text, keyboard),)


async def look_back(event: Tapped, press: LookBack, tx: Transaction, world: World) -> Replies:
    """What was done before that."""
    text, keyboard = await _page(press.before, await language_of(event, tx, world), tx, world)
    return (Toast(event.query), Edit(event.chat.id, event.message, text, keyboard))


async def take_log(event: Tapped, press: TakeLog, tx: Transaction, world: World) -> Replies:
    """All of it as a file, made as an export is. Who presses twice in a minute gets it once."""
    language, today = await language_of(event, tx, world), day_of(event.at, world.zone)
    asked = Digest(
        id=tx.new_id(event.at),
        key=f"{LOG}:{event.chat.id}:{press.form}:{int(event.at.timestamp()) // 60}",
        chat=event.chat.id,
        thread=None,
        kind=LOG,
        language=language,
        period=Period(today, today),
        asked_at=event.at,
        about=press.form.value,
        reply_to=event.message,
    )
    is_new = await tx.digests.ask(asked)
    if is_new:
        record(Act.EXPORT, event.person, "audit", tx, event.at)
    return (Toast(event.query, plain("open-coming" if is_new else "open-twice", language)),)


async def _page(before: EntryId | None, language: Language, tx: Transaction, world: World) -> tuple[Html, Keyboard]:
    found = await tx.audit.newest(_SHOWN + 1, before)
    shown, older = found[:_SHOWN], found[_SHOWN:]
    if not shown:
        return say("audit-nothing", language), ()
    text = Html("\n\n".join((say("audit-head", language), _listed(shown, language, world))))
    return text, _turning(shown[-1].id if older else None, language, is_first=before is None)


def _listed(entries: Sequence[Entry], language: Language, world: World) -> Html:
    return lines(_line(one, language, world) for one in entries)


def _line(one: Entry, language: Language, world: World) -> Html:
    at, act = moment(one.at, world.zone, language), say(f"act-{one.act.value}", language)
    name = plain("audit-command-line", language) if one.name == COMMAND_LINE and one.person is None else one.name
    who = name or plain("audit-somebody", language)
    return say("audit-line", language, at=at, who=who, act=act, about=one.about)


def _turning(last: EntryId | None, language: Language, *, is_first: bool) -> Keyboard:
    newest = (Button(plain("button-audit-newest", language), pack(LookBack(_NEWEST))),)
    older = (Button(plain("button-audit-older", language), pack(LookBack(last))),) if last else ()
    row = (*(() if is_first else newest), *older)
    forms = tuple(Button(form.value.upper(), pack(TakeLog(form))) for form in Format)
    return (row, forms) if row else (forms,)


def _act_on(before: Case, case: Case) -> Act | None:
    if case.state is CaseState.CLOSED:
        return None if before.state is CaseState.CLOSED else Act.CASE_CLOSED
    if before.state is CaseState.CLOSED:
        return Act.CASE_REOPENED
    if case.snoozed_until != before.snoozed_until and case.snoozed_until is not None:
        return Act.CASE_SNOOZED
    if case.owner is None or case.owner == before.owner:
        return None
    return Act.CASE_TAKEN if before.owner is None else Act.CASE_HANDED_OVER
