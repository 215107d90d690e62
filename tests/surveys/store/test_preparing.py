"""A database is made ready by whoever opens it once; whether it is can be told without opening it to write."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from surveys.errors import Misconfigured
from surveys.store.preparing import is_ready, prepare


def test_what_is_not_there_is_made_ready(tmp_path: Path) -> None:
    file = tmp_path / "waypulse.db"
    assert not is_ready(file)
    assert not list(tmp_path.iterdir())
    prepare(f"sqlite+aiosqlite:///{file}")
    assert is_ready(file)


def test_a_database_of_before_is_not_ready(database: Path) -> None:
    assert is_ready(database)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
    assert not is_ready(database)


@pytest.mark.parametrize("content", [b"", b"no database" * 100])
def test_a_file_that_is_no_database_is_not_ready(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "waypulse.db"
    file.write_bytes(content)
    assert not is_ready(file)
    if content:
        with pytest.raises(Misconfigured, match=r"waypulse\.db"):
            prepare(f"sqlite+aiosqlite:///{file}")
