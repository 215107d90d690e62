"""Hearing: what is written that is no command. A reason that staff were asked for comes before all else."""

from handlers.cases import relaying
from handlers.check_ins import bulk
from handlers.check_ins.checking_in import explain
from handlers.events import Said, Showed
from handlers.owners import admin
from handlers.replies import Replies
from handlers.roles import Role, purpose_of, roles
from handlers.world import World
from surveys.store.chats import Purpose
from surveys.store.transaction import Transaction


async def hear_in_group(event: Said, tx: Transaction, world: World) -> Replies:
    """A reason, or words of staff among themselves or to a customer."""
    told = await _explained(event, tx, world)
    return await relaying.write_as_staff(event, tx, world) if told is None else told


async def see_in_group(event: Showed, tx: Transaction, world: World) -> Replies:
    """A file of check-ins, or something to talk about; what is sent in a case is for its customer."""
    is_for_us = bulk.is_bulk(event) and await purpose_of(event.chat, tx, world) is Purpose.STAFF
    if is_for_us and await relaying.case_at(event, tx) is None:
        return await bulk.receive(event, tx, world)
    return await relaying.write_as_staff(event, tx, world)


async def hear_in_private(event: Said, tx: Transaction, world: World) -> Replies:
    """A reason, or what a customer says."""
    told = await _explained(event, tx, world)
    return await admin.say_in_private(event, tx, world) if told is None else told


async def _explained(event: Said, tx: Transaction, world: World) -> Replies | None:
    """What comes of a reason; only a reply can be one, so that everything else costs nothing."""
    if event.reply_to is None or Role.STAFF not in await roles(event, tx, world):
        return None
    return await explain(event, tx, world)
