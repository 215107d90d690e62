"""Exporting: managers choose what they want as a file; it is made like a report, and comes as a document."""

from dataclasses import dataclass, replace

from analysis.titles import scope_title
from handlers.buttons import pack
from handlers.events import Said, Tapped
from handlers.owners.auditing import record
from handlers.replies import Button, Edit, Keyboard, Replies, Send, Toast, in_rows
from handlers.reports.export_buttons import PickExport
from handlers.reports.reporting import explained
from handlers.reports.voice import days
from handlers.reports.wishes import NoPeriod, Slip, Wish, wish_of
from handlers.texts import Html, lines, plain, say
from handlers.world import World, staff_language
from surveys.audit import Act
from surveys.exports import Format, Sort, Wanted
from surveys.feedback import day_of
from surveys.language import Language
from surveys.scope import EVERYTHING
from surveys.store.digests import Digest
from surveys.store.transaction import Transaction

EXPORT = "export"
"""The kind of a digest that is a file; its `about` says what the rows are, the format, and whether persons show."""

_IN_A_ROW = 2


@dataclass(frozen=True, slots=True)
class Ordered:
    """What a manager wants, and as what."""

    wanted: Wanted
    form: Format


async def export(event: Said, tx: Transaction, world: World) -> Replies:
    """`/export`: the last seven days, or another period, of all customers or some, as for `/report`."""
    language = staff_language(world)
    wish = wish_of(event.text.partition(" ")[2], day_of(event.at, world.zone), world.catalog.journey)
    if not isinstance(wish, Wish):
        return (Send(event.chat.id, _explained(wish, language), thread=event.chat.thread),)
    digest = Digest(
        id=tx.new_id(event.at),
        key=f"{EXPORT}:{event.chat.id}:{event.message}",
        chat=event.chat.id,
        thread=event.chat.thread,
        kind=EXPORT,
        language=language,
        period=wish.period,
        asked_at=event.at,
        scope=wish.scope,
    )
    # Kept for its buttons alone: nothing is to be made of it before one is pressed.
    await tx.digests.ask(digest)
    await tx.digests.done(digest, event.at)
    press = PickExport(digest.id, Sort.RESPONSES, with_persons=False)
    text, keyboard = _offer(digest, press, world)
    return (Send(event.chat.id, text, keyboard, thread=event.chat.thread),)


async def pick_export(event: Tapped, press: PickExport, tx: Transaction, world: World) -> Replies:
    """Something was chosen: the message shows it, or the file is made. Who presses twice in a minute gets it once."""
    language = staff_language(world)
    digest = await tx.digests.get(press.digest)
    if digest is None or digest.kind != EXPORT:
        return (Toast(event.query, plain("button-old", language)),)
    if press.form is None:
        text, keyboard = _offer(digest, press, world)
        return (Toast(event.query), Edit(event.chat.id, event.message, text, keyboard))
    asked = _asked(digest, event, press, press.form, tx.new_id(event.at))
    is_new = await tx.digests.ask(asked)
    if is_new:
        record(Act.EXPORT, event.person, described(ordered(asked)), tx, event.at)
    return (Toast(event.query, plain("open-coming" if is_new else "open-twice", language)),)


def ordered(digest: Digest) -> Ordered:
    """What is to be made of a digest of this kind.

    Whoever opens a table wants one row for each response; a program that reads lines wants what it can import.
    """
    sort, form, persons = digest.about.split(":")
    is_wide = form != Format.JSONL.value
    wanted = Wanted(Sort(sort), digest.period, digest.scope, is_wide=is_wide, with_persons=persons == "1")
    return Ordered(wanted, Format(form))


def described(order: Ordered) -> str:
    """The same in a line of the log."""
    wanted = order.wanted
    part = () if wanted.scope == EVERYTHING else ("a part",)
    persons = "with persons" if wanted.with_persons else "without persons"
    return ", ".join(
        (f"{wanted.sort} as {order.form}", f"{wanted.period.start} to {wanted.period.end}", *part, persons)
    )


def _offer(digest: Digest, press: PickExport, world: World) -> tuple[Html, Keyboard]:
    """What can be chosen, and what is chosen so far."""
    language = digest.language
    part = scope_title(world.catalog.journey, digest.scope, language)
    text = lines(
        (
            say("export-offer", language, period=days(digest.period, language)),
            say("digest-part", language, part=part) if part else "",
            say("export-lifted" if press.with_persons else "export-veiled", language),
        )
    )
    return text, _keyboard(press, language)


def _keyboard(press: PickExport, language: Language) -> Keyboard:
    """What the rows are, whether persons are shown, and last the formats, which have the file made."""
    sorts = [
        Button(
            _marked(plain(f"button-export-{sort}", language), is_chosen=sort is press.sort),
            pack(replace(press, sort=sort)),
        )
        for sort in Sort
    ]
    turned = replace(press, with_persons=not press.with_persons)
    persons = Button(plain(f"button-export-{'hide' if press.with_persons else 'show'}", language), pack(turned))
    forms = tuple(Button(form.value.upper(), pack(replace(press, form=form))) for form in Format)
    return (*in_rows(sorts, _IN_A_ROW), (persons,), forms)


def _marked(label: str, *, is_chosen: bool) -> str:
    return f"✓ {label}" if is_chosen else label


def _asked(digest: Digest, event: Tapped, press: PickExport, form: Format, number: int) -> Digest:
    about = f"{press.sort}:{form}:{int(press.with_persons)}"
    minute = int(event.at.timestamp()) // 60
    return replace(
        digest,
        id=number,
        key=f"{EXPORT}:{digest.id:x}:{about}:{minute}",
        chat=event.chat.id,
        thread=event.chat.thread,
        asked_at=event.at,
        about=about,
        reply_to=event.message,
    )


def _explained(slip: Slip, language: Language) -> Html:
    return say("export-which-period", language) if isinstance(slip, NoPeriod) else explained(slip, language)
