"""What the tests of imports are given."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from surveys.catalog import Catalog
from tests.bot.importing.shop import Shop, opened


@pytest.fixture
async def shop(four_stages: Catalog, database: Path) -> AsyncIterator[Shop]:
    async with opened(four_stages, database) as one:
        yield one
