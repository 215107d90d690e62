"""What the tests of imports are given."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.importing.shop import Shop, opened


@pytest.fixture
async def shop(tmp_path: Path) -> AsyncIterator[Shop]:
    async with opened(tmp_path) as one:
        yield one
