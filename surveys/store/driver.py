"""Driver: aiosqlite's connection, whose thread is asked once for a statement and its rows rather than four times."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, Self

import aiosqlite

LOCK_SECONDS = 1
"""How long a statement waits for a lock that another process holds. Nobody can call it off meanwhile."""

_AHEAD = 1_000
"""So many rows come with the statement; what is longer is fetched on, as whoever asked goes on."""

_SETUP = f"""
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA busy_timeout = {LOCK_SECONDS * 1000};
PRAGMA cache_size = -1000;
-- What is removed is overwritten where that costs no more writing; whoever erases a person asks for more.
PRAGMA secure_delete = FAST;
"""


class Connection(aiosqlite.Connection):
    """A connection that asks its thread as rarely as can be.

    Whoever writes begins a transaction by a statement of its own, with the lock that it needs. For whoever only reads
    it begins with the first statement, and what is read until its end is the database as it was then.
    """

    def __init__(self, database: str, *, reads: bool = False, **options: Any) -> None:
        # Python's own transactions begin too late to have the lock that a change needs.
        super().__init__(partial(sqlite3.connect, database, isolation_level=None, **options), _AHEAD)
        self._thread.daemon = True
        self.reads = reads

    async def _connect(self) -> Self:
        await super()._connect()
        try:
            await self.executescript(_SETUP)
        except sqlite3.Error:
            # Nobody else closes what could not be set up, and its thread would be left waiting.
            await self.close()
            raise
        return self

    def cursor(self) -> "Cursor":  # type: ignore[override]  # to make one asks nobody, so that none need be awaited
        """Make a cursor, at once."""
        return Cursor(self, self._conn.cursor())


class Cursor(aiosqlite.Cursor):
    """A cursor that fetches the first rows as it executes."""

    _conn: Connection
    _rows: Sequence[Any] = ()
    _is_done = True

    async def execute(self, sql: str, parameters: Iterable[Any] | None = None) -> Self:
        """Execute a statement."""
        await self._ask(partial(self._begin, sql, parameters or ()))
        return self

    async def fetchone(self) -> Any:
        """The next row, or None at the end."""
        return next(iter(await self.fetchmany(1)), None)

    async def fetchmany(self, size: int | None = None) -> Sequence[Any]:
        """Up to so many of the next rows; none at the end."""
        if not self._rows and not self._is_done:
            await self._ask(self._go_on)
        taken, self._rows = self._rows[:size], self._rows[size or len(self._rows) :]
        return taken

    async def fetchall(self) -> list[Any]:
        """All rows that are left."""
        rest = [] if self._is_done else await super().fetchall()
        taken, self._rows = [*self._rows, *rest], ()
        return taken

    async def close(self) -> None:
        """Close it; a statement whose rows were all fetched holds nothing that its thread must let go of."""
        if not self._is_done:
            await super().close()

    async def _ask(self, step: Callable[[], None]) -> None:
        await self._execute(step)  # type: ignore[no-untyped-call]  # the library's own way to its thread has no types

    def _begin(self, sql: str, parameters: Any) -> None:
        if self._conn.reads and not self._cursor.connection.in_transaction:
            self._cursor.execute("BEGIN")
        self._cursor.execute(sql, parameters)
        self._go_on()

    def _go_on(self) -> None:
        self._rows = self._cursor.fetchmany(_AHEAD)
        self._is_done = len(self._rows) < _AHEAD
