"""Roles: who a person is in a chat, and so what they may do there. Checked on every event, by the table of routes."""

from enum import StrEnum

from handlers.events import Chat, Event, Migrated
from handlers.world import World
from surveys.store.chats import Purpose
from surveys.store.transaction import Transaction


class Role(StrEnum):
    """What somebody may do."""

    CUSTOMER = "customer"
    STAFF = "staff"
    MANAGER = "manager"
    OWNER = "owner"


async def may(event: Event, allowed: frozenset[Role], tx: Transaction, world: World) -> bool:
    """Whether whoever caused the event has one of these roles here; what any customer may do asks nobody further."""
    is_everybodys = event.chat.kind == "private" and Role.CUSTOMER in allowed
    return is_everybodys or bool(allowed & await roles(event, tx, world))


async def roles(event: Event, tx: Transaction, world: World) -> frozenset[Role]:
    """All roles of whoever caused the event, in the chat where it happened.

    In private everybody is a customer. Staff are those who write in the staff chat, managers those who write in the
    admin chat; an owner may do everything anywhere.
    """
    person = None if isinstance(event, Migrated) else event.person
    found = {Role.CUSTOMER} if event.chat.kind == "private" else set()
    purpose = await purpose_of(event.chat, tx, world)
    if purpose:
        found.add(Role.STAFF if purpose is Purpose.STAFF else Role.MANAGER)
    if person and await is_owner(person.id, tx, world):
        found |= {Role.OWNER, Role.STAFF, Role.MANAGER}
    return frozenset(found)


async def purpose_of(chat: Chat, tx: Transaction, world: World) -> Purpose | None:
    """What a group or channel was chosen for, by the settings or by a tap."""
    if chat.kind == "private":
        return None
    fixed = next((purpose for purpose, number in world.fixed_chats.items() if number == chat.id), None)
    known = await tx.chats.get(chat.id)
    return fixed or (known.purpose if known else None)


async def is_owner(person: int, tx: Transaction, world: World) -> bool:
    """Whether this person may set the bot up."""
    return person in world.owners or await tx.chats.is_owner(person)
