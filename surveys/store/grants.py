"""Grants: queries about what owners let people do."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.grants import Grant, GrantedRole
from surveys.store import tables
from surveys.store.buffer import Buffer, Shelf
from surveys.store.statements import clear, save


class Grants:
    """Queries about grants. There are few: all are read at the first question."""

    def __init__(self, connection: AsyncConnection, buffer: Buffer) -> None:
        self._connection = connection
        self._shelf: Shelf[int, Grant] = Shelf(buffer)
        self._read = False

    async def of(self, person: int) -> Grant | None:
        """What this person was granted."""
        await self._load()
        return self._shelf.get(person)

    async def all(self) -> Sequence[Grant]:
        """Every grant, by name."""
        await self._load()
        return sorted(self._shelf.values(), key=lambda one: (one.name, one.person))

    async def give(self, grant: Grant) -> None:
        """Grant something, in the place of what was granted before."""
        await self._load()
        self._shelf.put(grant.person, grant)

    async def take(self, person: int) -> None:
        """Grant nothing any more."""
        await self._load()
        self._shelf.put(person, None)

    async def flush(self) -> None:
        """Save what was changed."""
        gone = [{"person": person} for person in self._shelf.removed()]
        await clear(self._connection, tables.grants, gone)
        await save(self._connection, tables.grants, [asdict(grant) for grant in self._shelf.written()])

    async def _load(self) -> None:
        if self._read:
            return
        self._read = True
        for row in await self._connection.execute(select(tables.grants)):
            self._shelf.keep(row.person, Grant(row.person, GrantedRole(row.role), row.name, row.by, row.since))
