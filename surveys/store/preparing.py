"""Preparing: the database as this version needs it, made by whoever is not to keep what that takes in memory."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from surveys.store.inspection import revision_of
from surveys.store.migrations.upgrade import newest
from surveys.store.store import Store


def is_ready(file: Path) -> bool:
    """Whether nothing would be changed in it; it is opened to read only."""
    if not file.is_file():
        return False
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            return revision_of(connection) == newest()
    except sqlite3.Error:
        return False


def prepare(url: str) -> None:
    """Open it once, which does it all; raises what `Store.open` does."""
    asyncio.run(_prepare(url))


async def _prepare(url: str) -> None:
    store = await Store.open(url)
    await store.close()
