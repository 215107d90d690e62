"""A store, and a caller who has the key."""

from collections.abc import AsyncIterator
from pathlib import Path
from random import Random

import pytest

from surveys.catalog import Catalog
from surveys.store.store import Store
from tests.bot.web.caller import Caller


@pytest.fixture
async def store(database: Path) -> AsyncIterator[Store]:
    opened = await Store.open(f"sqlite+aiosqlite:///{database}", Random(1))
    yield opened
    await opened.close()


@pytest.fixture
def caller(store: Store, four_stages: Catalog) -> Caller:
    return Caller(store, four_stages)
