"""What is thrown away at the end is kept in memory, where there is room for it."""

from pathlib import Path

import pytest

from bot.scratch import scratch

_MOST = 2**60


def test_where_there_is_no_room_the_usual_folder_is_used() -> None:
    assert scratch(_MOST) is None


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="This machine has no file system in memory.")  # noqa: S108 - it is only looked at
def test_where_there_is_room_it_is_a_folder() -> None:
    found = scratch(0)
    assert found
    assert Path(found).is_dir()
