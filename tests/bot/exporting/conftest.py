"""What the tests of exports are given."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from surveys.catalog import Catalog
from tests.bot.importing.shop import Shop, opened


@pytest.fixture
async def shop(four_stages: Catalog, database: Path) -> AsyncIterator[Shop]:
    async with opened(four_stages, database) as one:
        yield one


@pytest.fixture
async def other_shop(four_stages: Catalog, empty_database: Path, tmp_path: Path) -> AsyncIterator[Shop]:
    """Another shop, which knows nobody yet."""
    async with opened(four_stages, Path(shutil.copy(empty_database, tmp_path / "other.db"))) as one:
        yield one
