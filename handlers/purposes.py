"""Purposes: which chat serves what, by the settings or by a tap."""

from handlers.world import World
from surveys.store.chats import Purpose
from surveys.store.transaction import Transaction


async def chat_for(purpose: Purpose, tx: Transaction, world: World) -> int | None:
    """The chat that serves a purpose: that of the settings, else the one chosen by a tap."""
    fixed = world.fixed_chats.get(purpose)
    chosen = await tx.chats.with_purpose(purpose)
    return fixed or (chosen.id if chosen else None)


async def staff_chat(tx: Transaction, world: World) -> int | None:
    """Where staff are."""
    return await chat_for(Purpose.STAFF, tx, world)


async def admin_chat(tx: Transaction, world: World) -> int | None:
    """Where managers read."""
    return await chat_for(Purpose.ADMIN, tx, world)
