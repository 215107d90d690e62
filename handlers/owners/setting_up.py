"""Setting up: an owner is led through what a new bot needs. What is settled is read off: it can be left anywhere."""

from dataclasses import dataclass

from handlers.buttons import pack
from handlers.dialogue.run import language_of
from handlers.dialogue.trying_out import begin_trial
from handlers.events import Said, Tapped
from handlers.owners.auditing import record
from handlers.owners.linking import link_to
from handlers.owners.owner_buttons import MakeLink, OwnerPress, SetUp, SetUpStep, TryOut
from handlers.purposes import chat_for
from handlers.replies import Button, Edit, Keyboard, Replies, Send, Toast
from handlers.respondents.joining import newcomer
from handlers.texts import Html, lines, moment, plain, say
from handlers.world import World, staff_language
from surveys.audit import Act
from surveys.journey import Touchpoint
from surveys.language import Language
from surveys.links import Reach, address
from surveys.store.chats import Purpose
from surveys.store.transaction import Transaction

_STEPS = tuple(step for step in SetUpStep if step is not SetUpStep.START)
_CHATS = {SetUpStep.STAFF: Purpose.STAFF, SetUpStep.ADMIN: Purpose.ADMIN}
_OFFERED = 20


@dataclass(frozen=True, slots=True)
class _Page:
    text: Html
    keyboard: Keyboard


async def set_up(event: Said, tx: Transaction, world: World) -> Replies:
    """`/setup`: what is settled and what is not, each with a button. In private only."""
    if event.chat.kind != "private":
        return (Send(event.chat.id, say("owner-private", staff_language(world)), thread=event.chat.thread),)
    page = await _start(event, await language_of(event, tx, world), tx, world)
    return (Send(event.chat.id, page.text, page.keyboard),)


async def turn_to(event: Tapped, press: SetUp, tx: Transaction, world: World) -> Replies:
    """A page was opened."""
    language = await language_of(event, tx, world)
    if press.step is SetUpStep.START:
        return _turned(event, await _start(event, language, tx, world))
    text, own = await _told(press.step, event, language, tx, world), _own(press.step, language, world)
    return _turned(event, _Page(text, (*own, _turning(press.step, language))))


async def make_link(event: Tapped, press: MakeLink, tx: Transaction, world: World) -> Replies:
    """A link to a touchpoint, for everybody who follows it."""
    language, touchpoint = await language_of(event, tx, world), _chosen(press.touchpoint, world)
    if touchpoint is None:
        return (Toast(event.query, plain("button-old", language)),)
    made = await link_to(touchpoint.id, Reach(), event, tx, world)
    title, where = touchpoint.title.said_in(language), address(world.bot, made.token)
    text = say("setup-link-made", language, touchpoint=title, link=where)
    return _turned(event, _Page(text, (_turning(SetUpStep.LINK, language),)))


async def try_out(event: Tapped, press: TryOut, tx: Transaction, world: World) -> Replies:
    """The owner is asked a survey, of which nothing counts."""
    touchpoint = _chosen(press.touchpoint, world)
    if touchpoint is None or event.person.id != event.chat.id:
        return (Toast(event.query, plain("button-old", await language_of(event, tx, world))),)
    person = await tx.respondents.by_chat(event.chat.id) or newcomer(event, tx, world)
    tx.respondents.put(person)
    record(Act.TRIAL, event.person, touchpoint.id, tx, event.at)
    return (Toast(event.query), *await begin_trial(touchpoint, person, event.at, tx, world))


async def _start(event: Said | Tapped, language: Language, tx: Transaction, world: World) -> _Page:
    settled = {step: await _settled(step, event, language, tx, world) for step in _STEPS}
    listed = lines(_line(step, value, language) for step, value in settled.items())
    rows = tuple((_to(step, language),) for step in _STEPS)
    is_done = all(settled.values())
    return _Page(Html("\n\n".join((say("setup-done" if is_done else "setup-head", language), listed))), rows)


def _line(step: SetUpStep, value: str | None, language: Language) -> Html:
    what = plain(f"button-setup-{step.value}", language)
    if value is None:
        return say("setup-lacks", language, what=what)
    return say("setup-has", language, what=what, value=value)


async def _settled(
    step: SetUpStep, event: Said | Tapped, language: Language, tx: Transaction, world: World
) -> str | None:
    """How a step stands, None where it is still to be taken."""
    journey = world.catalog.journey
    match step:
        case SetUpStep.STAFF | SetUpStep.ADMIN:
            return await _title(_CHATS[step], tx, world)
        case SetUpStep.ZONE:
            return f"{world.zone}, {moment(event.at, world.zone, language)}"
        case SetUpStep.JOURNEY:
            return plain("setup-journey-has", language, journey=journey.id, count=len(world.asked_about))
        case SetUpStep.LINK:
            found = await tx.links.recent(1)
            return plain("setup-is-done", language) if found else None
        case _:
            return plain("setup-is-done", language) if await tx.audit.was_done(Act.TRIAL) else None


async def _title(purpose: Purpose, tx: Transaction, world: World) -> str | None:
    chat = await chat_for(purpose, tx, world)
    known = await tx.chats.get(chat) if chat is not None else None
    return known.title if known else None if chat is None else str(chat)


async def _told(step: SetUpStep, event: Tapped, language: Language, tx: Transaction, world: World) -> Html:
    """What a page says: what the step is for, and how it stands."""
    now, journey = moment(event.at, world.zone, language), world.catalog.journey
    match step:
        case SetUpStep.ZONE:
            words = say("setup-zone", language, zone=str(world.zone), now=now)
        case SetUpStep.JOURNEY:
            spoken, stages = (
                ", ".join(journey.languages),
                ", ".join(one.title.said_in(language) for one in journey.stages),
            )
            words = say("setup-journey", language, journey=journey.id, stages=stages, languages=spoken)
        case _:
            words = say(f"setup-{step.value}", language)
    return lines((words, "", _line(step, await _settled(step, event, language, tx, world), language)))


def _own(step: SetUpStep, language: Language, world: World) -> Keyboard:
    """The buttons of a page, beside those that turn it."""
    to_group, to_channel = f"https://t.me/{world.bot}?startgroup", f"https://t.me/{world.bot}?startchannel"
    group = Button(plain("button-add-group", language), url=f"{to_group}&admin=manage_topics")
    channel = Button(plain("button-add-channel", language), url=f"{to_channel}&admin=post_messages")
    match step:
        case SetUpStep.STAFF:
            return ((group,),)
        case SetUpStep.ADMIN:
            return (channel,), (group,)
        case SetUpStep.LINK:
            return _touchpoints(MakeLink, language, world)
        case SetUpStep.TRIAL:
            return _touchpoints(TryOut, language, world)
        case _:
            return ()


def _touchpoints(press: type[MakeLink | TryOut], language: Language, world: World) -> Keyboard:
    shown = enumerate(world.asked_about[:_OFFERED])
    return tuple((Button(one.title.said_in(language), pack(press(number))),) for number, one in shown)


def _turning(step: SetUpStep, language: Language) -> tuple[Button, ...]:
    """Back to the list, and on to the next step."""
    at = _STEPS.index(step)
    on = (_to(_STEPS[at + 1], language),) if at + 1 < len(_STEPS) else ()
    return (_to(SetUpStep.START, language), *on)


def _to(step: SetUpStep, language: Language) -> Button:
    press: OwnerPress = SetUp(step)
    return Button(plain(f"button-setup-{step.value}", language), pack(press))


def _chosen(number: int, world: World) -> Touchpoint | None:
    return world.asked_about[number] if number < len(world.asked_about) else None


def _turned(event: Tapped, page: _Page) -> Replies:
    return (Toast(event.query), Edit(event.chat.id, event.message, page.text, page.keyboard))
