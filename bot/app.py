"""App: all parts put together. build() makes them, run() keeps them going until it is time to stop."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import tzinfo
from functools import partial
from random import Random

import structlog

from bot.books import Hooks
from bot.clock import Clock
from bot.delivering import Delivering
from bot.dispatcher import Dispatcher
from bot.housekeeping import Housekeeping, Plan
from bot.intake import Intake
from bot.letterbox import Letterbox
from bot.limits import Limits
from bot.menus import Menus
from bot.newsroom import Newsroom
from bot.telegram import Courier
from bot.waiting import patiently
from bot.webhook import Webhook
from bot.worker import Worker
from handlers.cases.relaying import tell_of_loss
from handlers.cases.settling import settle_letter
from handlers.invitations.inviting import lose
from handlers.owners.admin import move
from handlers.replies import post
from handlers.world import World
from surveys.catalog import Catalog
from surveys.invitations import Reason
from surveys.store.chats import Purpose
from surveys.store.mailbox import Letter
from surveys.store.store import Store
from surveys.store.transaction import Transaction
from surveys.volunteered import VOLUNTEERED

POLL_SECONDS = 50

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Company:
    """What the operator decided: the journey, the time zone, who owns the bot, and which chats are for what."""

    catalog: Catalog
    zone: tzinfo
    plan: Plan
    owners: frozenset[int] = frozenset()
    fixed_chats: Mapping[Purpose, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outside:
    """What the bot meets: Telegram, time, chance, and somebody to do long work.

    `press` makes reports and exports, so that no text waits for them to be read; without it the worker does that too.
    To the `webhook` Telegram brings updates; without one they are fetched.
    """

    courier: Courier
    clock: Clock
    worker: Worker
    chance: Random = field(default_factory=secrets.SystemRandom)
    press: Worker | None = None
    webhook: Webhook | None = None


@dataclass(frozen=True, slots=True)
class App:
    """The whole bot. Its parts can be run together, or step by step."""

    store: Store
    world: World
    intake: Intake
    dispatcher: Dispatcher
    housekeeping: Housekeeping
    newsroom: Newsroom
    delivering: Delivering
    menus: Menus
    clock: Clock
    courier: Courier
    letterbox: Letterbox | None

    async def run(self, stop: asyncio.Event) -> None:
        """Take in, send, look around and tell others until told to stop; if one of these dies, all end."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self.intake.run(stop, POLL_SECONDS))
            group.create_task(self.dispatcher.run(stop))
            group.create_task(self.housekeeping.run(stop))
            group.create_task(self.delivering.run(stop))
            group.create_task(self.menus.run(stop))


@asynccontextmanager
async def build(company: Company, outside: Outside, database_url: str) -> AsyncIterator[App]:
    """Open the database, greet Telegram, and put the parts together."""
    async with AsyncExitStack() as opened:
        store = await Store.open(database_url, outside.chance)
        opened.push_async_callback(store.close)
        # Even an introduction that failed has opened connections.
        opened.push_async_callback(outside.courier.close)
        username = await patiently(outside.courier.introduce, outside.clock)
        await patiently(partial(outside.courier.agree, outside.webhook), outside.clock)
        yield _assemble(await _world(company, outside, store, username), store, outside, company.plan)


def _assemble(world: World, store: Store, outside: Outside, plan: Plan) -> App:
    clock = outside.clock

    async def on_unreachable(tx: Transaction, chat: int, reason: Reason) -> None:
        told = await tell_of_loss(chat, tx, world)
        await lose(chat, reason, clock.now(), tx)
        post(told, tx, clock.now())

    async def on_moved(tx: Transaction, old: int, new: int) -> None:
        await move(old, new, tx)

    async def on_settled(tx: Transaction, one: Letter, message: int | None) -> None:
        await settle_letter(one, message, clock.now(), tx, world)

    hooks = Hooks(on_unreachable, on_moved, on_settled)
    dispatcher = Dispatcher(store, outside.courier, clock, limits=Limits(), hooks=hooks)
    newsroom = Newsroom(store, world, clock, dispatcher, outside.press or outside.worker)
    fetch = outside.courier.content_of
    letterbox = Letterbox() if outside.webhook else None
    return App(
        store=store,
        world=world,
        intake=Intake(letterbox or outside.courier, store, world, clock, dispatcher),
        dispatcher=dispatcher,
        housekeeping=Housekeeping(store, world, clock, dispatcher, outside.worker, newsroom, plan, fetch),
        newsroom=newsroom,
        delivering=Delivering(store, world, clock, dispatcher, outside.chance),
        menus=Menus(outside.courier, store, world, clock),
        clock=clock,
        courier=outside.courier,
        letterbox=letterbox,
    )


async def _world(company: Company, outside: Outside, store: Store, username: str) -> World:
    async with store.transaction() as tx:
        await tx.survey_versions.remember([*company.catalog.surveys.values(), VOLUNTEERED], outside.clock.now())
        documents = await tx.survey_versions.documents()
        has_owner = bool(company.owners) or await tx.chats.has_owner()
    return World(
        catalog=company.catalog,
        zone=company.zone,
        bot=username,
        chance=outside.chance,
        fixed_chats=company.fixed_chats,
        owners=company.owners,
        code=None if has_owner else one_time_code(),
        documents=documents,
        keeps=company.plan.keep,
    )


def one_time_code() -> str:
    """What the first owner has to send to the bot."""
    return f"waypulse-{secrets.token_hex(4)}"
