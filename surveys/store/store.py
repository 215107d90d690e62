"""Store: the database. One writer at a time; readers see the last commit."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Self

import orjson
from sqlalchemy import URL, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncTransaction, create_async_engine

from surveys.errors import Busy, Fault, Misconfigured
from surveys.store.driver import LOCK_SECONDS, Connection
from surveys.store.hooks import Audience
from surveys.store.ids import Ids
from surveys.store.migrations.upgrade import is_current, upgrade
from surveys.store.transaction import Transaction

_OWNER_ONLY = 0o600
_TRIES = 10
"""Each takes as long as the database waits for a lock."""


class Store:
    """An open database. Close it in the end: an open connection keeps the process alive."""

    def __init__(self, writer: AsyncEngine, reader: AsyncEngine, ids: Ids) -> None:
        self._writer = writer
        self._reader = reader
        self._ids = ids
        self._audience = Audience()
        self._turn = asyncio.Lock()
        self._connection: AsyncConnection | None = None

    @classmethod
    async def open(cls, url: str, chance: Random | None = None) -> Self:
        """Open the database, make it where it is missing, and bring its tables up to date.

        Raises `Misconfigured` where the URL cannot be used, or the file cannot be opened.
        """
        address = _address(url)
        _make(address)
        writer, reader = _writer(address), _engine(address, reads=True)
        try:
            await _bring_up_to_date(writer, reader)
        except BaseException as error:
            await writer.dispose()
            await reader.dispose()
            if isinstance(error, DatabaseError):
                raise _closed(address, error) from None
            raise
        # Ids are no secrets: they need chance, but not the system's, which takes a call of its own each time.
        seed = chance.getrandbits(64) if chance else None
        return cls(writer, reader, Ids(Random(seed)))  # noqa: S311

    @property
    def url(self) -> str:
        """Where it is, for another process that reads it."""
        return self._reader.url.render_as_string(hide_password=False)

    async def close(self) -> None:
        """Let go of every connection."""
        if self._connection:
            await self._connection.close()
        await self._writer.dispose()
        await self._reader.dispose()

    @asynccontextmanager
    async def transaction(self, *, patient: bool = False) -> AsyncIterator[Transaction]:
        """The one writing transaction: committed at the end, or rolled back if anything raises.

        Raises `Busy` where another process writes for ten seconds; whoever is patient waits for it to end.
        """
        async with self._begun(patient=patient) as connection:
            transaction = Transaction(connection, self._ids, self._audience)
            yield transaction
            await transaction.flush()

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[Transaction]:
        """The database as of now, to read only."""
        async with self._reader.connect() as connection:
            yield Transaction(connection, self._ids, self._audience)

    async def scrub(self) -> bool:
        """Leave nothing of what was erased in the log beside the database; False where a reader is in the way."""
        return await self._alone("PRAGMA wal_checkpoint(TRUNCATE)") == [0]

    async def rewrite(self) -> bool:
        """Write the whole database anew; False where another process is in the way. Takes seconds for each gigabyte.

        What is erased is overwritten where it stands, but when a page was divided earlier, copies of its rows may
        have been left between those of today.
        """
        return await self._alone("VACUUM") == [] and await self.scrub()

    async def bytes(self) -> int:
        """How large the database is."""
        (pages,), (size,) = [await self._alone(f"PRAGMA {name}") or [0] for name in ("page_count", "page_size")]
        return pages * size

    async def _alone(self, statement: str) -> list[int] | None:
        """Carry out what cannot be done within a transaction; the first column, or None where somebody is in the way.

        It goes past SQLAlchemy, which would begin one. Where nobody waits for it any more it is given up.
        """
        async with self._its_turn(patient=True):
            connection = self._connection = self._connection or await self._writer.connect()
            driver = (await connection.get_raw_connection()).driver_connection
            assert driver  # noqa: S101 - an open connection has one
            try:
                async with driver.execute(statement) as found:
                    return [row[0] for row in await found.fetchall()]
            except sqlite3.OperationalError:
                return None
            except asyncio.CancelledError:
                await driver.interrupt()
                raise

    @asynccontextmanager
    async def _begun(self, *, patient: bool) -> AsyncIterator[AsyncConnection]:
        async with self._its_turn(patient=patient):
            connection = self._connection = self._connection or await self._writer.connect()
            transaction = await _begin(connection, patient=patient)
            try:
                yield connection
            except BaseException:
                await transaction.rollback()
                raise
            await transaction.commit()

    @asynccontextmanager
    async def _its_turn(self, *, patient: bool) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout(None if patient else _TRIES * LOCK_SECONDS):
                await self._turn.acquire()
        except TimeoutError:
            raise Busy from None
        try:
            yield
        finally:
            self._turn.release()


async def _bring_up_to_date(writer: AsyncEngine, reader: AsyncEngine) -> None:
    """Look first without the writer's lock, which another process may hold."""
    async with reader.connect() as connection:
        if await connection.run_sync(is_current):
            return
    async with writer.connect() as connection:
        await connection.run_sync(upgrade)
        await connection.commit()


async def _begin(connection: AsyncConnection, *, patient: bool) -> AsyncTransaction:
    tries = 0
    while True:
        try:
            return await connection.begin()
        except OperationalError as error:
            tries += 1
            if "locked" not in str(error.orig):
                raise
            if tries >= _TRIES and not patient:
                raise Busy from None


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except ArgumentError:
        raise _unusable("it is not a database URL") from None
    if address.drivername != "sqlite+aiosqlite":
        raise _unusable(f"{address.drivername} is not supported yet")
    folder = Path(address.database or ".").parent
    if not folder.is_dir():
        raise _unusable(f"the folder {folder} does not exist")
    return address


def _make(address: URL) -> None:
    """A new database is for its owner's eyes only; SQLite gives the files beside it the same rights."""
    with suppress(OSError):  # It is there already; whatever else is wrong, SQLite tells.
        Path(address.database or "").touch(_OWNER_ONLY, exist_ok=False)


def _unusable(why: str) -> Misconfigured:
    sentence = (
        f"The database cannot be used: {why}; write sqlite+aiosqlite:///FILE with a file in a folder that exists."
    )
    return Misconfigured([Fault("WAYPULSE_DATABASE_URL", 0, sentence)])


def _closed(address: URL, error: DatabaseError) -> Misconfigured:
    told = f"{address.database} cannot be opened: {error.orig}; nothing was changed."
    sentence = f"{told} `waypulse doctor` says what can be done."
    return Misconfigured([Fault("WAYPULSE_DATABASE_URL", 0, sentence)])


def _json(value: object) -> str:
    return orjson.dumps(value).decode()


def _writer(address: URL) -> AsyncEngine:
    """Each of its transactions begins with the writer's lock: a deferred one could lose it to another half-way."""
    engine = _engine(address, reads=False)

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _engine(address: URL, *, reads: bool) -> AsyncEngine:
    return create_async_engine(
        address,
        connect_args={"async_creator_fn": partial(Connection, reads=reads)},
        pool_size=1,
        max_overflow=7,
        json_serializer=_json,
        json_deserializer=orjson.loads,
    )
