"""Bulk check-ins: a CSV dropped into the staff chat is summed up, and started on one tap."""

from collections.abc import Mapping
from dataclasses import replace

from handlers.buttons import pack
from handlers.check_ins.buttons import DoBulk
from handlers.events import Showed, Tapped
from handlers.owners.auditing import record
from handlers.replies import Button, Edit, Keyboard, Replies, Send, Toast
from handlers.reports.voice import Told, number
from handlers.texts import Html, lines, plain, say, shortened
from handlers.world import World, staff_language
from surveys.audit import Act
from surveys.bulks import MOST_BYTES, Bulk, BulkId, Outlook, Work
from surveys.check_ins import UNDONE_WITHIN
from surveys.errors import Sentence, Why
from surveys.invitations import Reason
from surveys.language import Language
from surveys.store.transaction import Transaction

_CSV = (".csv", ".tsv")
_MEGABYTE = 1_000_000
_LONGEST_WHY = 500


def is_bulk(event: Showed) -> bool:
    """Whether this is a file of events."""
    return event.what == "document" and event.file is not None and event.name.lower().endswith(_CSV)


async def receive(event: Showed, tx: Transaction, world: World) -> Replies:
    """A file was dropped: it is fetched and checked as soon as possible."""
    if event.file is None:
        return ()
    if event.file.size is not None and event.file.size > MOST_BYTES:
        words = say("bulk-too-large", staff_language(world), most=MOST_BYTES // _MEGABYTE)
        return (Send(event.chat.id, words, thread=event.chat.thread, reply_to=event.message),)
    await tx.bulks.drop_offers(event.at)
    number = BulkId(tx.new_id(event.at))
    tx.bulks.put(Bulk(number, event.chat.id, event.chat.thread, event.message, event.file.id, event.name))
    return ()


async def do_bulk(event: Tapped, press: DoBulk, tx: Transaction, world: World) -> Replies:
    """The file is started, or not, or taken back; whoever comes second is told so."""
    language, bulk = staff_language(world), await tx.bulks.get(press.bulk)
    if bulk is None:
        return (Toast(event.query, plain("button-old", language)),)
    if press.start:
        return _start(event, bulk, tx, language)
    if bulk.work is None:
        tx.bulks.remove(bulk)
        return (Toast(event.query), Edit(event.chat.id, event.message, say("checkin-cancelled", language)))
    return _undo(event, bulk, tx, language)


def offer(bulk: Bulk, outlook: Outlook, language: Language) -> Send:
    """What starting the file would lead to, and the button that does it."""
    rows = (
        say("bulk-head", language, name=bulk.name, rows=outlook.rows),
        say("bulk-asked", language, count=outlook.asked),
        say("bulk-deferred", language, **_reasons(outlook.deferred, language)) if outlook.deferred else "",
        say("bulk-suppressed", language, **_reasons(outlook.suppressed, language)) if outlook.suppressed else "",
        say("bulk-known", language, count=outlook.known) if outlook.known else "",
        _refused(outlook, language),
        "" if outlook.new else say("bulk-nothing", language),
    )
    return _send(bulk, lines(rows), _buttons(bulk, language) if outlook.new else ())


def refuse(bulk: Bulk, why: str, language: Language) -> Send:
    """The file cannot be used at all."""
    return _send(bulk, say("bulk-unusable", language, name=bulk.name, why=shortened(why, _LONGEST_WHY)))


def said(why: Why, language: Language, field: str = "") -> str:
    """What is wrong with a file or a row of it, after the name of the field where it is in one."""
    match why:
        case Sentence(text=text, filled=filled):
            told = plain(f"bulk-fault-{text}", language, **{name: _visible(value) for name, value in filled.items()})
        case str():
            told = why
    return f"{_visible(field)}: {told}" if field else told


def told_of_start(bulk: Bulk, outlook: Outlook, language: Language) -> Edit:
    """What has become of a file that was started."""
    words = say("bulk-done", language, name=bulk.name, new=outlook.new, known=outlook.known, bad=outlook.refused)
    return Edit(bulk.chat, bulk.shown or 0, words)


def _start(event: Tapped, bulk: Bulk, tx: Transaction, language: Language) -> Replies:
    """It begins a while later: until then taking it back undoes nothing that anybody has seen."""
    if bulk.work is not None:
        return (Toast(event.query, plain("checkin-started", language)),)
    starts_at = event.at + UNDONE_WITHIN
    tx.bulks.put(replace(bulk, work=Work.START, shown=event.message, starts_at=starts_at))
    record(Act.BULK_CHECK_IN, event.person, f"bulk {bulk.id}", tx, event.at)
    words = say("bulk-starting", language, name=bulk.name, who=event.person.name)
    undo = Button(plain("button-checkin-undo", language), pack(DoBulk(bulk.id, start=False)))
    return (Toast(event.query), Edit(event.chat.id, event.message, words, ((undo,),)))


def _undo(event: Tapped, bulk: Bulk, tx: Transaction, language: Language) -> Replies:
    if bulk.starts_at is None or event.at >= bulk.starts_at:
        return (Toast(event.query, plain("checkin-undo-late", language)),)
    tx.bulks.remove(bulk)
    record(Act.UNDO, event.person, f"bulk {bulk.id}", tx, event.at)
    words = say("bulk-undone", language, name=bulk.name, by=event.person.name)
    return (Toast(event.query), Edit(event.chat.id, event.message, words))


def _reasons(reasons: Mapping[Reason, int], language: Language) -> Told:
    """How many, and why, the commonest reason first."""
    ordered = sorted(reasons.items(), key=lambda one: (-one[1], one[0]))
    named = ", ".join(
        f"{say(f'reason-{why.value}', language)} {number(count, 0, language)}" for why, count in ordered
    )
    return {"count": sum(reasons.values()), "reasons": Html(named)}


def _refused(outlook: Outlook, language: Language) -> Html:
    """The first bad rows, each with what is wrong with it."""
    if not outlook.refused:
        return Html("")
    shown = [say("bulk-bad-row", language, why=why) for why in outlook.bad]
    more = outlook.refused - len(outlook.bad)
    rest = say("bulk-more", language, count=more) if more > 0 else ""
    return lines((say("bulk-bad", language, count=outlook.refused), *shown, rest))


def _visible(value: str | int) -> str | int:
    """Words of the file without what cannot be shown, and would tear a line or be refused by Telegram."""
    return value if isinstance(value, int) else "".join(sign if sign.isprintable() else " " for sign in value)


def _buttons(bulk: Bulk, language: Language) -> Keyboard:
    start = Button(plain("button-bulk-start", language), pack(DoBulk(bulk.id, start=True)), style="success")
    return ((start,), (Button(plain("button-checkin-cancel", language), pack(DoBulk(bulk.id, start=False))),))


def _send(bulk: Bulk, text: Html, keyboard: Keyboard = ()) -> Send:
    return Send(bulk.chat, text, keyboard, thread=bulk.thread, reply_to=bulk.message, repeat=True)
