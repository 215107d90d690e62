"""Routes: what arrives, from whom, and which handler answers. Read this first."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from handlers import hearing
from handlers.buttons import (
    Agree,
    Choose,
    Forget,
    LiveIn,
    Open,
    Pause,
    Place,
    Rest,
    Speak,
    Turn,
    UseChat,
    unpack,
)
from handlers.cases import casework, correcting, relaying, solving
from handlers.cases.buttons import HandOver, Judge, TakeAlert, WorkOn
from handlers.cases.correction_buttons import Look, Object, PickWrong, Retheme
from handlers.check_ins import bulk, checking_in, customers, upcoming
from handlers.check_ins.buttons import DoBulk, DoCheckIn, PickCustomer, PickTouchpoint, SeeCustomer
from handlers.dialogue import answering, volunteering, writing
from handlers.dialogue.run import language_of
from handlers.dialogue.telling import tell_why
from handlers.events import Admitted, Edited, Event, Expelled, Migrated, Parted, Reacted, Said, Showed, Tapped
from handlers.owners import admin, auditing, granting, linking, setting_up
from handlers.owners.link_buttons import ListLinks, PickForLink, RevokeLink
from handlers.owners.owner_buttons import LookBack, MakeLink, SetUp, TakeLog, TryOut
from handlers.replies import Replies, Send, Toast
from handlers.reports import doing, exploring, exporting, reporting
from handlers.reports.export_buttons import PickExport
from handlers.respondents import disclosing, forgetting, joining, pausing, resting
from handlers.roles import Role, may, notice, roles
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
    "upcoming": _for(upcoming.upcoming, Role.STAFF, Role.MANAGER),
    "customer": _for(customers.customer, Role.STAFF, Role.MANAGER),
    "link": _for(linking.link, Role.STAFF, Role.MANAGER),
    "note": _for(relaying.note, Role.STAFF),
    "report": _for(reporting.report, Role.MANAGER),
    "pain": _for(reporting.pain, Role.MANAGER),
    "done": _for(doing.done, Role.MANAGER),
    "export": _for(exporting.export, Role.MANAGER),
    "setup": _for(setting_up.set_up, Role.OWNER),
    "grant": _for(granting.grant, Role.OWNER),
    "revoke": _for(granting.revoke, Role.OWNER),
    "audit": _for(auditing.show_log, Role.OWNER),
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
    Look: _for(correcting.look, Role.STAFF, Role.MANAGER),
    Object: _for(correcting.object_to, Role.STAFF, Role.MANAGER),
    PickWrong: _for(correcting.pick_wrong, Role.STAFF, Role.MANAGER),
    Retheme: _for(correcting.retheme, Role.STAFF, Role.MANAGER),
    PickTouchpoint: _for(checking_in.pick_touchpoint, Role.STAFF),
    PickCustomer: _for(checking_in.pick_customer, Role.STAFF),
    DoCheckIn: _for(checking_in.do_check_in, Role.STAFF),
    DoBulk: _for(bulk.do_bulk, Role.STAFF),
    SeeCustomer: _for(customers.see_customer, Role.STAFF, Role.MANAGER),
    Open: _for(exploring.open_view, Role.MANAGER),
    PickExport: _for(exporting.pick_export, Role.MANAGER),
    PickForLink: _for(linking.pick_for_link, Role.STAFF, Role.MANAGER),
    ListLinks: _for(linking.list_links, Role.STAFF, Role.MANAGER),
    RevokeLink: _for(linking.revoke_link, Role.STAFF, Role.MANAGER),
    UseChat: _for(admin.use_chat, Role.OWNER),
    LookBack: _for(auditing.look_back, Role.OWNER),
    TakeLog: _for(auditing.take_log, Role.OWNER),
    SetUp: _for(setting_up.turn_to, Role.OWNER),
    MakeLink: _for(setting_up.make_link, Role.OWNER),
    TryOut: _for(setting_up.try_out, Role.OWNER),
}

IN_PRIVATE: dict[type[Event], Handler] = {
    Said: hearing.hear_in_private,
    Showed: writing.show_answer,
    Edited: writing.edit_answer,
    Reacted: relaying.carry_reaction,
    Admitted: joining.come_back,
    Expelled: joining.leave,
}

IN_GROUPS: dict[type[Event], Handler] = {
    Said: hearing.hear_in_group,
    Showed: hearing.see_in_group,
    Edited: relaying.edit_relayed,
    Reacted: relaying.carry_reaction,
    Admitted: admin.admit,
    Expelled: admin.expel,
    Parted: casework.part,
    Migrated: admin.migrate,
}


async def handle(event: Event, tx: Transaction, world: World) -> Replies:
    """Answer one event."""
    await notice(event, tx, world)
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
    if route and await may(event, route.allowed, tx, world):
        replies: Replies = await route.handler(event, tx, world)
        return replies
    if event.chat.kind != "private" and not (route and await roles(event, tx, world)):
        return ()
    key = "command-not-here" if route else "command-unknown"
    words = say(key, await language_of(event, tx, world))
    if event.chat.kind == "private":
        return await tell_why(event, key, words, tx)
    return (Send(event.chat.id, words, thread=event.chat.thread),)
