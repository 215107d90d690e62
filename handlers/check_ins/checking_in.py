"""Checking in: staff find a customer, see what would be sent to them and when or why not, and send it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from handlers.buttons import pack
from handlers.check_ins.buttons import CheckInStep, DoCheckIn, PickCustomer, PickTouchpoint
from handlers.check_ins.cards import EVENTS, Card, card_of
from handlers.check_ins.events import keep_event
from handlers.check_ins.finding import MOST, customer_here, find
from handlers.check_ins.undoing import undo
from handlers.check_ins.wishes import Wish, wish_of
from handlers.dialogue.acknowledging import HEARD
from handlers.events import Said, Tapped
from handlers.owners.auditing import record
from handlers.replies import Button, Edit, Keyboard, React, Replies, Send, Toast
from handlers.texts import Html, echoed, lines, plain, say
from handlers.world import World, staff_language
from surveys.audit import Act
from surveys.check_ins import CheckIn, CheckInId, with_order
from surveys.errors import Missing
from surveys.invitations import Suppress
from surveys.journey import Touchpoint
from surveys.people import Respondent
from surveys.store.ids import first_id
from surveys.store.transaction import Transaction

_LONGEST_REASON = 500
_Page = tuple[Html, Keyboard]


async def check_in(event: Said, tx: Transaction, world: World) -> Replies:
    """`/checkin`, alone, in reply to a customer, or as `/checkin WHO [TOUCHPOINT] [name=value …]`."""
    wish = wish_of(event.text, world)
    await tx.check_ins.drop_offers(event.at)
    offer = CheckIn(CheckInId(tx.new_id(event.at)), event.chat.id, attributes=wish.attributes)
    offer = replace(offer, touchpoint=wish.touchpoint.id if wish.touchpoint else None)
    tx.check_ins.put(offer)
    text, keyboard = await _answer(event, wish, offer, tx, world)
    return (Send(event.chat.id, text, keyboard, thread=event.chat.thread),)


async def pick_customer(event: Tapped, press: PickCustomer, tx: Transaction, world: World) -> Replies:
    """The customer was chosen. Two colleagues may press the same buttons: each choice is a check-in of its own."""
    offer = await tx.check_ins.get(press.check_in)
    try:
        respondent = await tx.respondents.get(press.respondent)
    except Missing:
        offer = None
    return await _go_on(event, offer and replace(offer, respondent=respondent.id, event=None), tx, world)


async def pick_touchpoint(event: Tapped, press: PickTouchpoint, tx: Transaction, world: World) -> Replies:
    """What it is about was chosen."""
    offer, known = await tx.check_ins.get(press.check_in), world.catalog.journey.touchpoints()
    if press.touchpoint >= len(known):
        offer = None
    return await _go_on(event, offer and replace(offer, touchpoint=known[press.touchpoint].id), tx, world)


async def do_check_in(event: Tapped, press: DoCheckIn, tx: Transaction, world: World) -> Replies:
    """A button under the card was pressed."""
    language, offer = staff_language(world), await tx.check_ins.get(press.check_in)
    if offer is None:
        return (Toast(event.query, plain("button-old", language)),)
    if press.step is CheckInStep.UNDO:
        return await undo(event, offer, tx, world)
    if offer.event is not None:
        return (Toast(event.query, plain("checkin-started", language)),)
    card = await card_of(offer, event.at, tx, world)
    if card is None:
        return (Toast(event.query, plain("button-old", language)),)
    return await _do(event, press.step, card, tx, world)


async def explain(event: Said, tx: Transaction, world: World) -> Replies | None:
    """The reason for asking all the same, in reply to the question for it; None where it is no such reply."""
    asked = await tx.check_ins.explained_at(event.chat.id, event.reply_to) if event.reply_to is not None else None
    if asked is None or asked.message is None or asked.event is not None:
        return None
    reason = event.text.strip()[:_LONGEST_REASON]
    card = await card_of(replace(asked, message=None, reason=reason), event.at, tx, world, reason=reason)
    if card is None:
        return None
    start = _show_anew if _was_sent_meanwhile(card) else _start
    text, keyboard = await start(event, card, tx, world)
    heard = React(event.chat.id, event.message, HEARD)
    return (heard, Edit(event.chat.id, asked.message, text, keyboard))


async def _answer(event: Said, wish: Wish, offer: CheckIn, tx: Transaction, world: World) -> _Page:
    """The card of whoever is meant; where that is not clear, what there is to choose from."""
    language = staff_language(world)
    if not wish.words:
        here = await customer_here(event, tx)
        return await _page(replace(offer, respondent=here.id if here else None), event, tx, world)
    found = await find(wish.words, tx)
    if len(found) == 1:
        happened = await tx.events.of(found[0].id, EVENTS)
        attributes = with_order(wish.words, offer.attributes, happened) or None
        return await _page(replace(offer, respondent=found[0].id, attributes=attributes), event, tx, world)
    if found:
        return say("checkin-many", language, words=echoed(wish.words)), _people(offer, found)
    if wish.unknown_touchpoint:
        text = say("checkin-no-touchpoint", language, touchpoint=echoed(wish.unknown_touchpoint))
        return text, _subjects(offer, world.asked_about, world)
    return say("checkin-no-customer", language, customer=echoed(wish.words)), ()


async def _go_on(event: Tapped, offer: CheckIn | None, tx: Transaction, world: World) -> Replies:
    """Show what comes next of a choice that was just made."""
    if offer is None:
        return (Toast(event.query, plain("button-old", staff_language(world))),)
    text, keyboard = await _page(_anew(offer, event, tx), event, tx, world)
    return (Toast(event.query), Edit(event.chat.id, event.message, text, keyboard))


async def _page(offer: CheckIn, event: Said | Tapped, tx: Transaction, world: World) -> _Page:
    """The card, or the customers to choose from where none is chosen yet."""
    tx.check_ins.put(offer)
    card = await card_of(offer, event.at, tx, world)
    if card:
        tx.check_ins.put(card.check_in)
        return card.text(world), card.keyboard(world)
    known = await tx.respondents.recent(MOST)
    return say("checkin-whom" if known else "checkin-nobody", staff_language(world)), _people(offer, known)


async def _do(event: Tapped, step: CheckInStep, card: Card, tx: Transaction, world: World) -> Replies:
    language = staff_language(world)
    text, keyboard = card.text(world), card.keyboard(world)
    match step:
        case CheckInStep.SEND if _was_sent_meanwhile(card):
            text, keyboard = await _show_anew(event, card, tx, world)
        case CheckInStep.SEND:
            text, keyboard = await _start(event, card, tx, world)
        case CheckInStep.OVERRIDE:
            tx.check_ins.put(replace(card.check_in, chat=event.chat.id, message=event.message))
            text, keyboard = lines((text, say("checkin-why", language))), (_back(card.check_in, world),)
        case CheckInStep.OTHER:
            text = lines((card.head(world), say("checkin-what", language)))
            keyboard = _subjects(card.check_in, card.likely, world)
        case CheckInStep.CANCEL:
            text, keyboard = lines((card.head(world), say("checkin-cancelled", language))), ()
        case CheckInStep.BACK:
            tx.check_ins.put(replace(card.check_in, message=None))
        case CheckInStep.UNDO:
            return ()
        case _:
            assert_never(step)
    return (Toast(event.query), Edit(event.chat.id, event.message, text, keyboard))


async def _start(event: Said | Tapped, card: Card, tx: Transaction, world: World) -> _Page:
    """The survey is sent, or planned; where a rule forbids it by now, the card says so."""
    language, kept = staff_language(world), card.check_in
    if isinstance(card.decided.verdict, Suppress):
        tx.check_ins.put(replace(kept, reason=None))
        return card.text(world), card.keyboard(world)
    tx.check_ins.put(await keep_event(card, tx, world))
    act = Act.OVERRIDE if kept.reason else Act.CHECK_IN
    record(act, event.person, f"check-in {kept.id}: {card.happened.touchpoint}", tx, event.at)
    who = say("checkin-by", language, who=event.person.name) if event.person else ""
    why = say("checkin-because", language, reason=kept.reason) if kept.reason else ""
    undo_it = Button(plain("button-checkin-undo", language), pack(DoCheckIn(kept.id, CheckInStep.UNDO)))
    return lines((card.head(world), card.outlook(world), why, who)), ((undo_it,),)


async def _show_anew(event: Said | Tapped, card: Card, tx: Transaction, world: World) -> _Page:
    """What staff looked at is not so any more."""
    return await _page(_anew(card.check_in, event, tx), event, tx, world)


def _anew(offer: CheckIn, event: Said | Tapped, tx: Transaction) -> CheckIn:
    """The same choice as a check-in of its own, of which nothing is started."""
    return replace(offer, id=CheckInId(tx.new_id(event.at)), event=None, message=None, reason=None)


def _was_sent_meanwhile(card: Card) -> bool:
    """Whether the customer was asked about the same while staff looked at the card: then they look at a new one."""
    shown = card.check_in.id
    return any(one.survey == card.survey and first_id(one.sent_at) > shown for one in card.contacts.asked)


def _subjects(offer: CheckIn, touchpoints: Sequence[Touchpoint], world: World) -> Keyboard:
    language, places = staff_language(world), [one.id for one in world.catalog.journey.touchpoints()]
    return tuple(
        (Button(one.title.said_in(language), pack(PickTouchpoint(offer.id, places.index(one.id)))),)
        for one in touchpoints
    )


def _people(offer: CheckIn, found: Sequence[Respondent]) -> Keyboard:
    return tuple((Button(one.known_as or str(one.id), pack(PickCustomer(offer.id, one.id))),) for one in found[:MOST])


def _back(offer: CheckIn, world: World) -> tuple[Button, ...]:
    return (Button(plain("button-back", staff_language(world)), pack(DoCheckIn(offer.id, CheckInStep.BACK))),)
