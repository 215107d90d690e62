"""Joining: a person starts the bot, by a link or by themselves, and says whether they may be asked."""

from dataclasses import replace
from datetime import datetime

from babel import Locale

from handlers.buttons import Agree, Speak, pack
from handlers.dialogue.answering import speak
from handlers.dialogue.declining import put_away, resume, withdraw
from handlers.dialogue.offering import is_label
from handlers.dialogue.run import language_of
from handlers.events import Admitted, Expelled, Said, Showed, Tapped
from handlers.invitations.inviting import Happened, happen, lose, send
from handlers.invitations.judging import has_room
from handlers.lasting import lasting
from handlers.replies import Button, Edit, Keyboard, Replies, Send, Toast, in_rows
from handlers.respondents.arriving import Arrival, arrival
from handlers.respondents.locating import located_by_app
from handlers.texts import LANGUAGES, Html, plain, say
from handlers.world import World
from surveys.errors import Missing
from surveys.feedback import InvitationId
from surveys.invitations import Invitation, InvitationState, Reason
from surveys.journey import RespondentId
from surveys.language import Language
from surveys.people import Consent, Respondent
from surveys.store.transaction import Transaction

_ABREAST = 2


async def start(event: Said, tx: Transaction, world: World) -> Replies:
    """`/start`, with or without the payload of a deep link."""
    arrived = await arrival(event, tx, world)
    respondent = await _arrive(event, arrived.customer if arrived else None, tx, world)
    invitation = await _invite(event, arrived, respondent, tx, world)
    if invitation and respondent.consent is Consent.GIVEN:
        return (replace(await send(invitation, respondent, event.at, tx, world), urgent=True),)
    if respondent.consent is Consent.GIVEN:
        await tx.invitations.wake(respondent.id, event.at)
        known = Send(event.chat.id, say("start-known", respondent.language, name=respondent.name))
        return await resume(event.chat.id, tx, world) or (known,)
    kept = lasting(world.keeps, respondent.language)
    welcome = say("start", respondent.language, name=respondent.name)
    text = Html("\n\n".join((welcome, say("start-kept", respondent.language, kept=kept))))
    return (Send(event.chat.id, text, _consent(respondent.language, invitation)),)


async def agree(event: Tapped, press: Agree, tx: Transaction, world: World) -> Replies:
    """Consent was given or refused under the welcome."""
    respondent = await tx.respondents.by_chat(event.chat.id)
    if respondent is None or event.person.id != event.chat.id:
        return (Toast(event.query, plain("button-foreign", await language_of(event, tx, world))),)
    if not press.agreed:
        open_survey = await put_away(event.chat.id, tx, world)
        await withdraw(respondent, event.at, tx)
        refused = Edit(event.chat.id, event.message, say("consent-refused", respondent.language))
        return (Toast(event.query), refused, *open_survey)
    consenting = respondent.consents(Consent.GIVEN, event.at)
    tx.respondents.put(consenting)
    await tx.invitations.wake(respondent.id, event.at)
    thanks = Edit(event.chat.id, event.message, say("consent-given", respondent.language))
    return (Toast(event.query), thanks, *await _ask_at_once(press.invitation, consenting, event.at, tx, world))


async def agree_in_words(event: Said | Showed, tx: Transaction) -> Replies | None:
    """The same, written as a button under the welcome says it; None from anybody else, and for other words."""
    respondent = await tx.respondents.by_chat(event.chat.id)
    if respondent is None or respondent.consent is not Consent.UNASKED or not isinstance(event, Said):
        return None
    language = respondent.language
    if is_label("button-refuse", event.text, language):
        await withdraw(respondent, event.at, tx)
        return (Send(event.chat.id, say("consent-refused", language)),)
    if any(is_label(key, event.text, language) for key in ("button-agree", "button-agree-now")):
        tx.respondents.put(respondent.consents(Consent.GIVEN, event.at))
        await tx.invitations.wake(respondent.id, event.at)
        return (Send(event.chat.id, say("consent-given", language)),)
    return None


async def stop(event: Said, tx: Transaction, world: World) -> Replies:
    """`/stop`: never ask again."""
    respondent = await tx.respondents.by_chat(event.chat.id)
    open_survey = await put_away(event.chat.id, tx, world)
    if respondent:
        await withdraw(respondent, event.at, tx)
    return (*open_survey, Send(event.chat.id, say("stop-said", await language_of(event, tx, world))))


async def offer_languages(event: Said, tx: Transaction, world: World) -> Replies:
    """`/language`: ask which one."""
    spoken = [one for one in world.languages if one in LANGUAGES]
    buttons = tuple(Button(_called(one), pack(Speak(one))) for one in spoken)
    text = say("language-which", await language_of(event, tx, world))
    return (Send(event.chat.id, text, in_rows(buttons, _ABREAST)),)


async def choose_language(event: Tapped, press: Speak, tx: Transaction, world: World) -> Replies:
    """A language was chosen."""
    if press.language not in world.languages:
        return (Toast(event.query, plain("button-old", await language_of(event, tx, world))),)
    respondent = await tx.respondents.by_chat(event.chat.id) or newcomer(event, tx, world)
    repainted = await speak(respondent, press.language, event.at, tx, world)
    chosen = Edit(event.chat.id, event.message, say("language-chosen", press.language))
    return (Toast(event.query), chosen, *repainted)


async def come_back(event: Admitted, tx: Transaction, world: World) -> Replies:  # noqa: ARG001 - the handlers' shape
    """A person unblocked us: they can be written to again."""
    respondent = await tx.respondents.by_chat(event.chat.id)
    if respondent and not respondent.reachable:
        tx.respondents.put(replace(respondent, reachable=True))
    return ()


async def leave(event: Expelled, tx: Transaction, world: World) -> Replies:  # noqa: ARG001 - the handlers' shape
    """A person blocked us, or a chat removed us."""
    await lose(event.chat.id, Reason.BLOCKED, event.at, tx)
    return ()


async def _arrive(event: Said, customer: str | None, tx: Transaction, world: World) -> Respondent:
    """The person in this chat, under the company's reference where the link gives one: then it is theirs."""
    here = await tx.respondents.by_chat(event.chat.id)
    known = await tx.respondents.by_customer(customer) if customer else None
    if known and known.chat is None:
        mine = replace(known, chat=event.chat.id, name=_name(event), language=_language(event, world))
        here = await tx.respondents.merge(known, here) if here else mine
    here = here or newcomer(event, tx, world)
    here = replace(here, customer=customer or here.customer, reachable=True, paused_until=None)
    here = replace(here, name=_name(event) or here.name, username=_username(event))
    here = located_by_app(here, event.person.language if event.person else None)
    tx.respondents.put(here)
    return here


def newcomer(event: Said | Tapped, tx: Transaction, world: World) -> Respondent:
    """Whoever writes for the first time."""
    number = RespondentId(tx.new_id(event.at))
    person = Respondent(number, None, event.chat.id, _name(event), _language(event, world))
    return replace(person, username=_username(event))


def _username(event: Said | Tapped) -> str | None:
    return event.person.username.lower() if event.person and event.person.username else None


def _name(event: Said | Tapped) -> str:
    return event.person.name if event.person else ""


def _language(event: Said | Tapped, world: World) -> Language:
    return world.language_for(event.person.language if event.person else None)


async def _invite(
    event: Said, arrived: Arrival | None, respondent: Respondent, tx: Transaction, world: World
) -> Invitation | None:
    """Who comes by a touchpoint's link is asked about it at once; once for each link, or each day."""
    if arrived is None or arrived.touchpoint is None:
        return None
    happened = Happened(arrived.touchpoint, event.at, arrived.key, attributes=arrived.attributes, at_once=True)
    decided = await happen(happened, respondent, tx, world)
    if arrived.link and not decided.repeated:
        tx.links.count(arrived.link)
    invitation = decided.invitation
    return invitation if invitation and _can_be_asked(invitation) else None


def _can_be_asked(invitation: Invitation) -> bool:
    """Whoever opted out and comes by a link all the same can still agree to be asked."""
    is_waiting = invitation.state in {InvitationState.DUE, InvitationState.DEFERRED}
    return is_waiting or invitation.reason is Reason.OPTED_OUT


async def _ask_at_once(
    number: InvitationId, respondent: Respondent, now: datetime, tx: Transaction, world: World
) -> tuple[Send, ...]:
    try:
        invitation = await tx.invitations.get(number)
    except Missing:
        return ()
    if invitation.respondent != respondent.id or not _can_be_asked(invitation):
        return ()
    survey = world.catalog.surveys.get(invitation.survey)
    if survey is None or not await has_room(survey, now, tx):
        return ()
    return (replace(await send(invitation, respondent, now, tx, world), urgent=True),)


def _called(language: Language) -> str:
    """What a language is called by those who speak it."""
    name = Locale.parse(language).get_language_name() or language
    return name[0].upper() + name[1:]


def _consent(language: Language, invitation: Invitation | None) -> Keyboard:
    number = invitation.id if invitation else InvitationId(0)
    key = "button-agree-now" if invitation else "button-agree"
    yes = Button(plain(key, language), pack(Agree(agreed=True, invitation=number)), style="success")
    no = Button(plain("button-refuse", language), pack(Agree(agreed=False, invitation=number)))
    return ((yes,), (no,))
