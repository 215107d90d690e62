"""Customers: one person's journey as a timeline, newest first. What happened, what was asked, what they said."""

from collections.abc import Sequence

from handlers.buttons import pack
from handlers.check_ins.buttons import PickCustomer, SeeCustomer
from handlers.check_ins.customer_contacts import contacts_of
from handlers.check_ins.finding import MOST, customer_here, find
from handlers.events import Said, Tapped
from handlers.owners.auditing import record
from handlers.replies import Button, Edit, Keyboard, Replies, Send, Toast
from handlers.reports.voice import fitting
from handlers.texts import Html, echoed, lines, plain, say
from handlers.world import World, staff_language
from surveys.audit import Act
from surveys.check_ins import CheckIn, CheckInId
from surveys.errors import Missing
from surveys.feedback import day_of
from surveys.figures import Period
from surveys.invitations import forbids
from surveys.language import Language
from surveys.people import Respondent
from surveys.store.digests import Digest
from surveys.store.transaction import Transaction

PATH = "path"
"""The kind of a digest that is one customer's path as a picture."""

_SHOWN = 20


async def customer(event: Said, tx: Transaction, world: World) -> Replies:
    """`/customer WHO`: found as for a check-in; in reply to a customer it needs no name."""
    language, words = staff_language(world), event.text.partition(" ")[2].strip()
    here = None if words else await customer_here(event, tx)
    found = await find(words, tx) if words else [here] if here else await tx.respondents.recent(MOST)
    if here or len(found) == 1:
        text, keyboard = await _page(found[0], event, tx, world)
    else:
        key = "customer-nobody" if words and not found else "checkin-many" if words else "customer-whom"
        text = say(key, language, words=echoed(words)) if words else say(key, language)
        keyboard = tuple((_see(one),) for one in found[:MOST])
    return (Send(event.chat.id, text, keyboard, thread=event.chat.thread),)


async def see_customer(event: Tapped, press: SeeCustomer, tx: Transaction, world: World) -> Replies:
    """Somebody was chosen, or is wanted as a picture, which is drawn as soon as possible."""
    try:
        respondent = await tx.respondents.get(press.respondent)
    except Missing:
        return (Toast(event.query, plain("button-old", staff_language(world))),)
    if press.as_picture:
        await tx.digests.ask(_picture(event, respondent, tx, world))
        return (Toast(event.query, plain("customer-drawing", staff_language(world))),)
    text, keyboard = await _page(respondent, event, tx, world)
    return (Toast(event.query), Edit(event.chat.id, event.message, text, keyboard))


async def _page(respondent: Respondent, event: Said | Tapped, tx: Transaction, world: World) -> tuple[Html, Keyboard]:
    record(Act.CUSTOMER_SEEN, event.person, str(respondent.id), tx, event.at)
    language, told = staff_language(world), await contacts_of(respondent, tx, world)
    offer = CheckIn(CheckInId(tx.new_id(event.at)), event.chat.id)
    tx.check_ins.put(offer)
    check_in = Button(plain("button-customer-checkin", language), pack(PickCustomer(offer.id, respondent.id)))
    picture = Button(plain("button-customer-picture", language), pack(SeeCustomer(respondent.id, as_picture=True)))
    timeline = _timeline(_head(respondent, world), told, language)
    return timeline, ((check_in, picture) if told else (check_in,),)


def _timeline(head: Html, told: Sequence[Html], language: Language) -> Html:
    """As many contacts as one message holds, from the newest without a gap; that there are earlier ones is said."""
    if not told:
        return fitting(head, say("customer-nothing", language))
    shown, earlier = told[:_SHOWN], say("customer-earlier", language)
    while shown:
        parts = (head, *shown, *((earlier,) if len(shown) < len(told) else ()))
        if fitting(*parts) == "\n\n".join(parts):
            break
        shown = shown[:-1]
    return fitting(*parts)


def _head(respondent: Respondent, world: World) -> Html:
    language, reason = staff_language(world), forbids(respondent)
    username = f" · @{respondent.username}" if respondent.username else ""
    standing = say(f"reason-{reason.value}", language) if reason else say("customer-welcome", language)
    return lines((say("customer-head", language, who=f"{respondent.known_as}{username}"), standing))


def _picture(event: Tapped, respondent: Respondent, tx: Transaction, world: World) -> Digest:
    day = day_of(event.at, world.zone)
    return Digest(
        id=tx.new_id(event.at),
        key=f"path:{event.query}",
        chat=event.chat.id,
        thread=event.chat.thread,
        kind=PATH,
        language=staff_language(world),
        period=Period(day, day),
        asked_at=event.at,
        about=str(respondent.id),
        reply_to=event.message,
    )


def _see(one: Respondent) -> Button:
    return Button(one.known_as or str(one.id), pack(SeeCustomer(one.id, as_picture=False)))
