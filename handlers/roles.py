"""Roles: who a person is in a chat, and so what they may do there. Checked on every event, by the table of routes."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import assert_never

from handlers.events import Chat, Event, Migrated, Person, Said, Showed, Tapped
from handlers.purposes import chat_for
from handlers.world import World
from surveys.cases import Member
from surveys.grants import GrantedRole
from surveys.store.chats import Purpose
from surveys.store.transaction import Transaction

SEEN_LATELY = timedelta(days=30)
"""So long somebody counts as a member of a chat in which they did something, unless they are known to have left."""


class Role(StrEnum):
    """What somebody may do."""

    CUSTOMER = "customer"
    STAFF = "staff"
    MANAGER = "manager"
    OWNER = "owner"


OF_PURPOSE = {Purpose.STAFF: Role.STAFF, Purpose.ADMIN: Role.MANAGER}
"""What whoever is in a chat that serves a purpose is there."""

_NOBODY: frozenset[Role] = frozenset()
_OF_OWNER = frozenset({Role.OWNER, Role.MANAGER, Role.STAFF})


async def may(event: Event, allowed: frozenset[Role], tx: Transaction, world: World) -> bool:
    """Whether whoever caused the event has one of these roles here.

    What a place allows to everybody in it asks nobody further: taps of customers and of staff look nothing up.
    """
    is_everybodys = event.chat.kind == "private" and Role.CUSTOMER in allowed
    if is_everybodys or allowed & await _of_place(event.chat, tx, world):
        return True
    return bool(allowed & await _of_person(event, tx, world))


async def roles(event: Event, tx: Transaction, world: World) -> frozenset[Role]:
    """All roles of whoever caused the event, in the chat where it happened.

    In private everybody is a customer. Staff are those who write in the staff chat, managers those who write in the
    admin chat; in private they are so as members of these chats. What was granted holds in private and in these
    chats, and an owner may do everything anywhere.
    """
    return await _of_place(event.chat, tx, world) | await _of_person(event, tx, world)


async def notice(event: Event, tx: Transaction, world: World) -> None:
    """Whoever does something in the staff or admin chat is a member of it."""
    if event.chat.kind == "private" or not isinstance(event, Tapped | Said | Showed) or event.person is None:
        return
    if await purpose_of(event.chat, tx, world):
        person = event.person
        await tx.staff.meet(event.chat.id, Member(person.id, person.name), event.at, username=person.username)


async def purpose_of(chat: Chat, tx: Transaction, world: World) -> Purpose | None:
    """What a group or channel was chosen for, by the settings or by a tap."""
    if chat.kind == "private":
        return None
    fixed = next((purpose for purpose, number in world.fixed_chats.items() if number == chat.id), None)
    known = await tx.chats.get(chat.id)
    return fixed or (known.purpose if known else None)


async def is_owner(person: int, tx: Transaction, world: World) -> bool:
    """Whether this person may set the bot up; whom the settings name takes the place of whoever sent the code."""
    return person in world.owners if world.owners else await tx.chats.is_owner(person)


async def roles_of(person: int, now: datetime, tx: Transaction, world: World) -> frozenset[Role]:
    """All roles of a person in their private chat, beside that of a customer."""
    if await is_owner(person, tx, world):
        return _OF_OWNER
    return await _granted(person, tx) | await _by_membership(person, now, tx, world)


async def _of_place(chat: Chat, tx: Transaction, world: World) -> frozenset[Role]:
    """What everybody is who can do something there."""
    if chat.kind == "private":
        return frozenset({Role.CUSTOMER})
    purpose = await purpose_of(chat, tx, world)
    return frozenset({OF_PURPOSE[purpose]}) if purpose else _NOBODY


async def _of_person(event: Event, tx: Transaction, world: World) -> frozenset[Role]:
    """What whoever caused the event is beside that."""
    person: Person | None = None if isinstance(event, Migrated) else event.person
    if person is None:
        return _NOBODY
    if event.chat.kind == "private":
        return await roles_of(person.id, event.at, tx, world)
    if await is_owner(person.id, tx, world):
        return _OF_OWNER
    return await _granted(person.id, tx) if await purpose_of(event.chat, tx, world) else _NOBODY


async def _granted(person: int, tx: Transaction) -> frozenset[Role]:
    grant = await tx.grants.of(person)
    if grant is None:
        return _NOBODY
    match grant.role:
        case GrantedRole.STAFF:
            return frozenset({Role.STAFF})
        case GrantedRole.MANAGER:
            return frozenset({Role.MANAGER, Role.STAFF})
        case _:
            assert_never(grant.role)


async def _by_membership(person: int, now: datetime, tx: Transaction, world: World) -> frozenset[Role]:
    found = set()
    for purpose, role in OF_PURPOSE.items():
        chat = await chat_for(purpose, tx, world)
        seen_at = await tx.staff.seen_at(chat, person) if chat is not None else None
        if seen_at and now - seen_at <= SEEN_LATELY:
            found.add(role)
    return frozenset(found)
