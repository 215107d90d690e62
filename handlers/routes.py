"""Routes: what arrives, from whom, and which handler answers. Read this first."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from handlers import (
    admin,
    answering,
    casework,
    checking_in,
    disclosing,
    doing,
    exploring,
    forgetting,
    joining,
    pausing,
    relaying,
    reporting,
    resting,
    solving,
    volunteering,
    writing,
)
from handlers.buttons import (
    Agree,
    Choose,
    Forget,
    LiveIn,
    Open,
    Pause,
    PickCustomer,
    PickTouchpoint,
    Place,
    Rest,
    Speak,
    Turn,
    UseChat,
    unpack,
)
from handlers.case_buttons import HandOver, Judge, TakeAlert, WorkOn
from handlers.events import Admitted, Edited, Event, Expelled, Migrated, Parted, Reacted, Said, Showed, Tapped
from handlers.replies import Replies, Send, Toast
from handlers.roles import Role, may, roles
from handlers.run import language_of
from handlers.telling import tell_why
from handlers.texts import plain, say
from handlers.world import World
from surveys.store.transaction import Transaction

Handler = Callable[..., Awaitable[Replies]]
"""`async def handler(event, tx, world) -> Replies`; a button's handler takes the press after the event."""


@dataclass(frozen=True, slots=True)
class Route:
    """Who may use a handler: anybody who has one of the roles in this chat."""

    handler: Handler
    allowed: frozenset[Role]


def _for(handler: Handler, *allowed: Role) -> Route:
    return Route(handler, frozenset(allowed))


COMMANDS: dict[str, Route] = {
    "start": _for(joining.start, Role.CUSTOMER),
    "help": _for(admin.help_, *Role),
    "language": _for(joining.offer_languages, Role.CUSTOMER),
    "stop": _for(joining.stop, Role.CUSTOMER),
    "pause": _for(pausing.pause, Role.CUSTOMER),
    "quiet": _for(resting.rest, Role.CUSTOMER),
    "feedback": _for(volunteering.volunteer, Role.CUSTOMER),
    "mydata": _for(disclosing.disclose, Role.CUSTOMER),
    "forget": _for(forgetting.offer, Role.CUSTOMER),
    "checkin": _for(checking_in.check_in, Role.STAFF),
    "note": _for(relaying.note, Role.STAFF),
    "report": _for(reporting.report, Role.MANAGER),
    "pain": _for(reporting.pain, Role.MANAGER),
    "done": _for(doing.done, Role.MANAGER),
}

PRESSES: dict[type[Any], Route] = {
    Choose: _for(answering.choose, Role.CUSTOMER),
    Turn: _for(answering.turn, Role.CUSTOMER),
    Agree: _for(joining.agree, Role.CUSTOMER),
    Speak: _for(joining.choose_language, Role.CUSTOMER),
    Pause: _for(pausing.choose_pause, Role.CUSTOMER),
    Rest: _for(resting.choose_hours, Role.CUSTOMER),
    LiveIn: _for(resting.choose_zone, Role.CUSTOMER),
    Place: _for(volunteering.place, Role.CUSTOMER),
    Forget: _for(forgetting.choose, Role.CUSTOMER),
    TakeAlert: _for(casework.take_case, Role.STAFF),
    WorkOn: _for(casework.work_on, Role.STAFF),
    HandOver: _for(casework.hand_case_over, Role.STAFF),
    Judge: _for(solving.judge, Role.CUSTOMER),
    PickTouchpoint: _for(checking_in.pick_touchpoint, Role.STAFF),
    PickCustomer: _for(checking_in.pick_customer, Role.STAFF),
    Open: _for(exploring.open_view, Role.MANAGER),
    UseChat: _for(admin.use_chat, Role.OWNER),
}

IN_PRIVATE: dict[type[Event], Handler] = {
    Said: admin.say_in_private,
    Showed: writing.show_answer,
    Edited: writing.edit_answer,
    Reacted: relaying.carry_reaction,
    Admitted: joining.come_back,
    Expelled: joining.leave,
}

IN_GROUPS: dict[type[Event], Handler] = {
    Said: relaying.write_as_staff,
    Showed: relaying.write_as_staff,
    Edited: relaying.edit_relayed,
    Reacted: relaying.carry_reaction,
    Admitted: admin.admit,
    Expelled: admin.expel,
    Parted: casework.part,
    Migrated: admin.migrate,
}


async def handle(event: Event, tx: Transaction, world: World) -> Replies:
    """Answer one event."""
    if isinstance(event, Tapped):
        return await _press(event, tx, world)
    command = command_of(event, world.bot)
    if command is not None:
        return await _command(command, event, tx, world)
    table = IN_PRIVATE if event.chat.kind == "private" else IN_GROUPS
    handler = table.get(type(event))
    return await handler(event, tx, world) if handler else ()


def command_of(event: Event, bot: str) -> str | None:
    """The command a text begins with, without its slash; None for other texts and commands to other bots."""
    if not isinstance(event, Said) or not event.text.startswith("/"):
        return None
    word, _, addressee = event.text[1:].partition(" ")[0].partition("@")
    # In private nobody else can be meant: what is addressed to another bot is a slip, and no answer to a question.
    is_ours = addressee.lower() in {"", bot.lower()} or event.chat.kind == "private"
    return word.lower() if is_ours else None


async def _press(event: Tapped, tx: Transaction, world: World) -> Replies:
    press = unpack(event.data)
    route = PRESSES[type(press)] if press else None
    if route is None:
        return (Toast(event.query, plain("button-old", await language_of(event, tx, world))),)
    if not await may(event, route.allowed, tx, world):
        return (Toast(event.query, plain("button-foreign", world.language_for(event.person.language))),)
    replies: Replies = await route.handler(event, press, tx, world)
    return replies


async def _command(command: str, event: Event, tx: Transaction, world: World) -> Replies:
    assert isinstance(event, Said)  # noqa: S101 - commands are texts
    route = COMMANDS.get(command)
    held = await roles(event, tx, world)
    if route and route.allowed & held:
        replies: Replies = await route.handler(event, tx, world)
        return replies
    if event.chat.kind != "private" and not (route and held):
        return ()
    key = "command-not-here" if route else "command-unknown"
    words = say(key, await language_of(event, tx, world))
    if event.chat.kind == "private":
        return await tell_why(event, key, words, tx)
    return (Send(event.chat.id, words, thread=event.chat.thread),)
