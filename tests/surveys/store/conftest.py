"""An open store for each test."""

from collections.abc import AsyncIterator
from pathlib import Path
from random import Random

import pytest

from surveys.store.store import Store


@pytest.fixture
async def store(database: Path) -> AsyncIterator[Store]:
    opened = await Store.open(f"sqlite+aiosqlite:///{database}", Random(1))
    yield opened
    await opened.close()
