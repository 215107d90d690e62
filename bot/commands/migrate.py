"""`waypulse migrate`: the database as this version needs it."""

import asyncio

import typer

from bot.commands.workplace import settings
from surveys.store.store import Store


def migrate() -> None:
    """Bring the tables of the database up to date, or make them; `waypulse run` does so too."""
    url = settings().database
    asyncio.run(_migrate(url))
    typer.echo(f"The database {url.rpartition('///')[2]} is up to date.")


async def _migrate(url: str) -> None:
    store = await Store.open(url)
    await store.close()
