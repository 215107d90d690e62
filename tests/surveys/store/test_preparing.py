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


def test_a_database_of_another_program_gets_no_tables_of_ours(tmp_path: Path) -> None:
    file = tmp_path / "waypulse.db"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE users (name TEXT)")
    assert not is_ready(file)
    with pytest.raises(Misconfigured, match="it holds the tables of another program; name a file of its own"):
        prepare(f"sqlite+aiosqlite:///{file}")
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("users",)]


@pytest.mark.parametrize("content", [b"", b"no database" * 100])
def test_a_file_that_is_no_database_is_not_ready(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "waypulse.db"
    file.write_bytes(content)
    assert not is_ready(file)
    if content:
        with pytest.raises(Misconfigured, match=r"waypulse\.db"):
            prepare(f"sqlite+aiosqlite:///{file}")
