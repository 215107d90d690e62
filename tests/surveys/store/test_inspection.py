"""Inspection: what a database file is like is told without changing it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from surveys.store.inspection import inspect
from surveys.store.migrations.upgrade import newest


def test_a_file_that_is_not_there_has_no_condition(tmp_path: Path) -> None:
    assert inspect(tmp_path / "waypulse.db") is None
    assert not list(tmp_path.iterdir())


def test_an_empty_file_is_sound_and_waits_for_its_tables(tmp_path: Path) -> None:
    file = tmp_path / "waypulse.db"
    file.touch()
    found = inspect(file)
    assert found is not None
    assert (found.fault, found.revision, found.is_current, found.is_newer) == (None, None, False, False)


def test_a_new_database_is_current(database: Path) -> None:
    found = inspect(database)
    assert found is not None
    assert (found.fault, found.revision, found.is_current, found.owners, found.chats) == (None, newest(), True, 0, ())
    assert found.bytes == database.stat().st_size


def test_a_page_that_was_overwritten_is_found(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'cases'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        connection.execute("PRAGMA journal_mode = DELETE")
    with database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    found = inspect(database)
    assert found is not None
    assert found.fault is not None
