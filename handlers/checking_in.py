"""Checking in: staff start a survey for a customer, and are told when and why it will or will not be sent."""

from datetime import datetime
from typing import assert_never

from handlers.buttons import PickCustomer, PickTouchpoint, pack
from handlers.events import Said, Tapped
from handlers.inviting import Happened, happen
from handlers.replies import Button, Edit, Keyboard, Replies, Send, Toast
from handlers.texts import Html, moment, plain, say
from handlers.world import World, staff_language
from surveys.errors import Missing
from surveys.invitations import Defer, Invite, Reason, Suppress, Verdict
from surveys.journey import Touchpoint
from surveys.language import Language
from surveys.people import Respondent
from surveys.store.transaction import Transaction

_CUSTOMERS_SHOWN = 12


async def check_in(event: Said, tx: Transaction, world: World) -> Replies:
    """`/checkin`, alone or as `/checkin TOUCHPOINT CUSTOMER [name=value …]`."""
    language = staff_language(world)
    words = event.text.split()[1:]
    if not words:
        return (_send(event, say("checkin-what", language), _touchpoints(world, language)),)
    touchpoint = _named(words[0], world)
    if touchpoint is None:
        return (
            _send(event, say("checkin-no-touchpoint", language, touchpoint=words[0]), _touchpoints(world, language)),
        )
    number = _asked(world).index(touchpoint)
    if len(words) == 1:
        return (_send(event, *await _whom(number, language, tx)),)
    respondent = await tx.respondents.by_customer(words[1])
    if respondent is None:
        return (_send(event, say("checkin-no-customer", language, customer=words[1])),)
    attributes = dict(word.split("=", 1) for word in words[2:] if "=" in word)
    key = f"checkin:{event.chat.id}:{event.message}"
    happened = Happened(touchpoint.id, event.at, key, attributes=attributes)
    return (_send(event, await _outcome(happened, respondent, tx, world)),)


async def pick_touchpoint(event: Tapped, press: PickTouchpoint, tx: Transaction, world: World) -> Replies:
    """The touchpoint of a check-in was chosen."""
    language = staff_language(world)
    if press.touchpoint >= len(_asked(world)):
        return (Toast(event.query, plain("button-old", language)),)
    text, keyboard = await _whom(press.touchpoint, language, tx)
    return (Toast(event.query), Edit(event.chat.id, event.message, text, keyboard))


async def pick_customer(event: Tapped, press: PickCustomer, tx: Transaction, world: World) -> Replies:
    """The customer of a check-in was chosen."""
    language = staff_language(world)
    try:
        touchpoint, respondent = _asked(world)[press.touchpoint], await tx.respondents.get(press.respondent)
    except (IndexError, Missing):
        return (Toast(event.query, plain("button-old", language)),)
    happened = Happened(touchpoint.id, event.at, f"checkin:{event.chat.id}:{event.message}:{respondent.id}")
    outcome = await _outcome(happened, respondent, tx, world)
    return (Toast(event.query), Edit(event.chat.id, event.message, outcome))


def explained(verdict: Verdict, due_at: datetime, now: datetime, language: Language, world: World) -> Html:
    """When a survey will be sent, or why not."""
    match verdict:
        case Invite() if due_at <= now:
            return say("checkin-now", language)
        case Invite():
            return say("checkin-at", language, at=moment(due_at, world.zone, language))
        case Defer(reason, until):
            why = say(f"reason-{reason.value}", language)
            key = "checkin-absent" if reason in {Reason.NO_CHAT, Reason.NO_CONSENT} else "checkin-deferred"
            return say(key, language, reason=why, at=moment(until, world.zone, language))
        case Suppress(reason):
            return say("checkin-suppressed", language, reason=say(f"reason-{reason.value}", language))
        case _:
            assert_never(verdict)


async def _outcome(happened: Happened, respondent: Respondent, tx: Transaction, world: World) -> Html:
    language = staff_language(world)
    decided = await happen(happened, respondent, tx, world)
    due_at = decided.invitation.due_at if decided.invitation else happened.at
    title = world.catalog.journey.touchpoint(happened.touchpoint).title.said_in(language)
    head = say("checkin-head", language, touchpoint=title, who=respondent.known_as)
    return Html(f"{head}\n{explained(decided.verdict, due_at, happened.at, language, world)}")


def _asked(world: World) -> tuple[Touchpoint, ...]:
    return tuple(one for one in world.catalog.journey.touchpoints() if one.survey)


def _named(word: str, world: World) -> Touchpoint | None:
    return next((one for one in _asked(world) if one.id == word), None)


def _touchpoints(world: World, language: Language) -> Keyboard:
    return tuple(
        (Button(touchpoint.title.said_in(language), pack(PickTouchpoint(number))),)
        for number, touchpoint in enumerate(_asked(world))
    )


async def _whom(touchpoint: int, language: Language, tx: Transaction) -> tuple[Html, Keyboard]:
    known = await tx.respondents.recent(_CUSTOMERS_SHOWN)
    buttons = (Button(one.known_as or str(one.id), pack(PickCustomer(touchpoint, one.id))) for one in known)
    return say("checkin-whom" if known else "checkin-nobody", language), tuple((button,) for button in buttons)


def _send(event: Said, text: Html, keyboard: Keyboard = ()) -> Send:
    return Send(event.chat.id, text, keyboard, thread=event.chat.thread)
