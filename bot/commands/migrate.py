"""`waypulse migrate`: the database as this version needs it."""

import asyncio

import typer

from bot.commands.workplace import database, settings
from bot.settings import Settings


def migrate() -> None:
    """Bring the tables of the database up to date, or make them; `waypulse run` does so too."""
    set_up = settings()
    asyncio.run(_migrate(set_up))
    typer.echo(f"The database {set_up.database_file} is up to date.")


async def _migrate(set_up: Settings) -> None:
    async with database(set_up):
        pass  # Opening it is all there is to do.
