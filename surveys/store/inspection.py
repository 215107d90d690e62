"""Inspection: what a database file is like, seen from outside and without changing anything in it."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from surveys.store.migrations.upgrade import newest

_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Condition:
    """A database as it was found; `bytes` is its size.

    `fault` says what is wrong with the file, None for nothing; where not `is_open`, it could not be looked into at
    all, as by an account that may not. `revision` is that of its tables, None where there are none, or where they are
    those of another program (`is_foreign`); the counts and chats are read from tables of this program's own revision
    alone. `chats` are the numbers of those that were chosen, by their purpose.
    """

    bytes: int
    fault: str | None = None
    is_open: bool = True
    is_foreign: bool = False
    revision: str | None = None
    parked: int = 0
    paused: int = 0
    owners: int = 0
    chats: tuple[tuple[str, int], ...] = ()

    @property
    def is_newer(self) -> bool:
        """Whether it was made by a newer program than this."""
        return self.revision is not None and self.revision > newest()

    @property
    def is_current(self) -> bool:
        """Whether nothing is left to migrate."""
        return self.revision == newest()


def inspect(file: Path) -> Condition | None:
    """Look at a database; None where there is no file. It is opened to read only, beside a bot that runs."""
    if not file.exists():
        return None
    size = file.stat().st_size
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, timeout=_SECONDS)) as connection:
            return _found(connection, size)
    except sqlite3.OperationalError as error:
        return Condition(size, fault=str(error), is_open=False)
    except sqlite3.Error as error:
        return Condition(size, fault=str(error))


def _found(connection: sqlite3.Connection, size: int) -> Condition:
    said = _one(connection, "PRAGMA quick_check(1)")
    if said != "ok":
        return Condition(size, fault=str(said))
    revision = revision_of(connection)
    if revision != newest():
        has_tables = bool(_one(connection, "SELECT count(*) FROM sqlite_master WHERE type = 'table'"))
        return Condition(size, is_foreign=revision is None and has_tables, revision=revision)
    return Condition(
        size,
        revision=revision,
        parked=int(str(_one(connection, "SELECT count(*) FROM parked"))),
        paused=int(str(_one(connection, "SELECT count(*) FROM endpoints WHERE paused_at IS NOT NULL"))),
        owners=int(str(_one(connection, "SELECT count(*) FROM owners"))),
        chats=tuple(connection.execute("SELECT purpose, id FROM chats WHERE purpose IS NOT NULL").fetchall()),
    )


def revision_of(connection: sqlite3.Connection) -> str | None:
    """The revision of its tables, None where there are none."""
    known = _one(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'")
    found = _one(connection, "SELECT version_num FROM alembic_version") if known else None
    return None if found is None else str(found)


def _one(connection: sqlite3.Connection, query: str) -> object:
    row = connection.execute(query).fetchone()
    return row[0] if row else None
