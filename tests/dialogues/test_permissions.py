"""Permissions: every command and every button against every role, as tables to be read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pytest

from bot.sandbox.people import Person
from handlers.buttons import (
    Agree,
    Choose,
    Forget,
    LiveIn,
    Move,
    Open,
    Pause,
    Place,
    Press,
    Rest,
    Speak,
    Turn,
    UseChat,
    View,
    pack,
)
from handlers.cases.buttons import CaseStep, HandOver, Judge, TakeAlert, WorkOn
from handlers.cases.correction_buttons import NOTHING, Look, Object, PickWrong, Retheme
from handlers.check_ins.buttons import CheckInStep, DoBulk, DoCheckIn, PickCustomer, PickTouchpoint, SeeCustomer
from handlers.events import Chat, Event, Said, Tapped
from handlers.events import Person as Named
from handlers.owners.link_buttons import ListLinks, PickForLink, RevokeLink
from handlers.owners.owner_buttons import LookBack, MakeLink, SetUp, SetUpStep, TakeLog, TryOut
from handlers.replies import Send, Toast
from handlers.reports.export_buttons import PickExport
from handlers.routes import COMMANDS, PRESSES, handle
from surveys.audit import EntryId
from surveys.bulks import BulkId
from surveys.cases import AlertId
from surveys.check_ins import CheckInId
from surveys.corrections import Objection
from surveys.exports import Format, Sort
from surveys.feedback import InvitationId, ResponseId
from surveys.journey import RespondentId
from surveys.language import Language
from tests.service import Chats, Service

NOT_HERE = "This command is not for this chat. /help shows what you can do here."
FOREIGN = "This button is not for you."

IN_PRIVATE = """
                                                         customer staff manager staff* manager* owner
/feedback /forget /help /language /mydata                   x       x      x      x       x       x
/pause /quiet /start /stop                                  x       x      x      x       x       x
/checkin                                                    .       x      .      x       x       x
/customer /link /upcoming                                   .       x      x      x       x       x
/done /export /pain /report                                 .       .      x      .       x       x
/audit /grant /revoke /setup                                .       .      .      .       .       x

Agree Choose Forget LiveIn Pause Place Rest                 x       x      x      x       x       x
Speak Turn                                                  x       x      x      x       x       x
DoBulk DoCheckIn PickCustomer PickTouchpoint                .       x      .      x       x       x
HandOver TakeAlert WorkOn                                   .       x      .      x       x       x
Look Object PickWrong Retheme                               .       x      x      x       x       x
ListLinks PickForLink RevokeLink SeeCustomer                .       x      x      x       x       x
Judge                                                       .       .      .      .       .       .
Open PickExport                                             .       .      x      .       x       x
LookBack MakeLink SetUp TakeLog TryOut UseChat              .       .      .      .       .       x
"""
"""Staff and managers by the chats they are in; with a star by grant. `Judge` is for the customer of a case alone."""

IN_GROUPS = """
                                              staff chat       managers' chat    another group
                                           member manager*     member staff*    nobody manager* owner
/help                                         x       x           x      x         .       .      x
/checkin                                      x       x           .      x         .       .      x
/customer /link /upcoming                     x       x           x      x         .       .      x
/done /export /pain /report                   .       x           x      x         .       .      x
/audit /grant /revoke /setup                  .       .           .      .         .       .      x
/feedback /forget /language /mydata           .       .           .      .         .       .      .
/pause /quiet /start /stop                    .       .           .      .         .       .      .
"""
"""Nothing of a customer's is done before others; an owner is told in private what is theirs alone."""

SAMPLES: tuple[Press, ...] = (
    Agree(agreed=True, invitation=InvitationId(1)),
    Choose(ResponseId(1), 0, "1"),
    DoBulk(BulkId(1), start=True),
    DoCheckIn(CheckInId(1), CheckInStep.SEND),
    Forget(sure=False, asked=1),
    HandOver(AlertId(1), 1),
    Judge(AlertId(1), solved=True),
    ListLinks(),
    LiveIn("Europe/Lisbon"),
    Look(ResponseId(1)),
    LookBack(EntryId(1)),
    MakeLink(999),
    Object(ResponseId(1), "", Objection.NO_COMPLAINT),
    Open(1, View.STAGES),
    Pause(0),
    PickCustomer(CheckInId(1), RespondentId(1)),
    PickExport(1, Sort.RESPONSES, with_persons=True),
    PickForLink(999),
    PickTouchpoint(CheckInId(1), 0),
    PickWrong(ResponseId(1), NOTHING, NOTHING),
    Place(ResponseId(1), 0),
    Rest("22-8"),
    Retheme(ResponseId(1), NOTHING, NOTHING, NOTHING),
    RevokeLink("abcdefgh", in_list=False),
    SeeCustomer(RespondentId(1), as_picture=False),
    SetUp(SetUpStep.ZONE),
    Speak(Language("en")),
    TakeAlert(AlertId(1)),
    TakeLog(Format.CSV),
    TryOut(999),
    Turn(ResponseId(1), 0, Move.BACK),
    UseChat(None),
    WorkOn(AlertId(1), CaseStep.LATER),
)
"""Each button once; what it is about is not there, so whoever may press it is told no more than that."""

BUTTONS = {type(one).__name__: pack(one) for one in SAMPLES}

Table = Mapping[str, Sequence[bool]]
"""Of each command or button, whether it is allowed, column by column."""


def read(table: str) -> Table:
    """A table as it stands above: names, then a sign for each column; what has no signs is a heading."""
    rows: dict[str, Sequence[bool]] = {}
    for line in table.splitlines():
        names = [word for word in line.split() if word not in {".", "x"}]
        signs = [word == "x" for word in line.split() if word in {".", "x"}]
        rows |= dict.fromkeys(names, signs) if signs else {}
    return rows


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person at a place where they do things."""

    person: Person
    place: Chat


async def may(service: Service, who: Somebody, name: str) -> bool:
    """Whether this command, or a press of this button, is answered by more than a refusal, or silence."""
    person, now = Named(who.person.id, who.person.first_name, "en"), service.clock.now()
    event: Event = (
        Said(who.place, person, now, 1, f"{name} ?")
        if name.startswith("/")
        else Tapped(who.place, person, now, "1", 1, BUTTONS[name])
    )
    async with service.app.store.transaction() as tx:
        replies = await handle(event, tx, service.app.world)
    told = {reply.text for reply in replies if isinstance(reply, Send | Toast)}
    return bool(told - {NOT_HERE, FOREIGN})


async def found(service: Service, people: Iterable[Somebody], names: Iterable[str]) -> Table:
    """The table as it is in truth."""
    there = list(people)
    return {name: [await may(service, who, name) for who in there] for name in names}


def alone(person: Person) -> Somebody:
    """Somebody in private."""
    return Somebody(person, Chat(person.id, "private"))


@pytest.fixture
async def people(service: Service, chats: Chats, olga: Person, eva: Person, max_: Person) -> dict[str, Person]:
    """Somebody of each role, by the names of the columns."""
    bob, nina, noor = (service.place.telegram.person(name) for name in ("Bob", "Nina", "Noor"))
    await service.admit(bob)
    await service.says(eva, "Good morning", chat=chats.staff)
    max_.taps_data(BUTTONS["Open"], max_.posts(chats.admin, "Good morning"))
    await service.says(olga, f"/grant {nina.id} staff", f"/grant {noor.id} manager")
    return {"customer": bob, "staff": eva, "manager": max_, "staff*": nina, "manager*": noor, "owner": olga}


def test_every_command_and_every_button_stands_in_the_tables() -> None:
    # Whoever may write a `/note` is answered as little as whoever may not: what stands in it goes nowhere.
    commands = {f"/{command}" for command in COMMANDS if command != "note"}
    buttons = {press.__name__ for press in PRESSES}
    assert read(IN_PRIVATE).keys() == commands | buttons
    assert read(IN_GROUPS).keys() == commands
    assert BUTTONS.keys() == buttons


@pytest.mark.long
async def test_in_private_everybody_may_do_what_their_role_may(service: Service, people: dict[str, Person]) -> None:
    table = read(IN_PRIVATE)
    assert await found(service, map(alone, people.values()), table) == table


@pytest.mark.long
async def test_who_left_the_chat_or_lost_the_grant_is_refused_at_the_next_press(
    service: Service, chats: Chats, people: dict[str, Person]
) -> None:
    people["staff"].leaves(chats.staff)
    people["manager"].leaves(chats.admin)
    for name in ("staff*", "manager*"):
        await service.says(people["owner"], f"/revoke {people[name].id}")
    lost = [alone(people[name]) for name in ("staff", "manager", "staff*", "manager*")]
    table = {name: [False] * len(lost) for name, (is_everybodys, *_) in read(IN_PRIVATE).items() if not is_everybodys}
    assert await found(service, lost, table) == table


@pytest.mark.long
async def test_in_groups_everybody_may_do_what_the_place_and_their_role_allow(
    service: Service, chats: Chats, people: dict[str, Person]
) -> None:
    staff, managers, elsewhere = (Chat(number, "group") for number in (chats.staff.id, chats.admin.id, -1))
    columns = [
        *(Somebody(people[name], staff) for name in ("staff", "manager*")),
        *(Somebody(people[name], managers) for name in ("manager", "staff*")),
        *(Somebody(people[name], elsewhere) for name in ("customer", "manager*", "owner")),
    ]
    table = read(IN_GROUPS)
    assert await found(service, columns, table) == table
