"""Workplace: what a command works with, the settings, the open database and the world."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from random import SystemRandom

from sqlalchemy.exc import DatabaseError

from bot.settings import Settings, configured
from handlers.world import World
from surveys.errors import Fault, Misconfigured
from surveys.store.store import Store


@dataclass(frozen=True, slots=True)
class Workplace:
    """Open while a command runs."""

    settings: Settings
    store: Store
    world: World


def settings() -> Settings:
    """The settings of this process; raises `Misconfigured` with every fault."""
    return Settings.load(os.environ)


@asynccontextmanager
async def workplace() -> AsyncIterator[Workplace]:
    """Open the database; a running bot may use it at the same time."""
    set_up, catalog = configured(os.environ)
    async with database(set_up) as store:
        keeps = timedelta(days=set_up.retention_days)
        yield Workplace(set_up, store, World(catalog, set_up.timezone, "", SystemRandom(), keeps=keeps))


@asynccontextmanager
async def database(set_up: Settings) -> AsyncIterator[Store]:
    """The database of these settings; raises `Misconfigured` where it cannot be opened, or refuses."""
    try:
        store = await Store.open(set_up.database)
        try:
            yield store
        finally:
            await store.close()
    except DatabaseError as error:
        sentence = f"{set_up.database_file} cannot be used now: {error.orig}; nothing was changed."
        raise Misconfigured([Fault("WAYPULSE_DATABASE_URL", 0, sentence)]) from None
