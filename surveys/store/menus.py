"""Menus: queries about what the menus of commands were last set to."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.store import tables
from surveys.store.statements import clear, save


class Menus:
    """Queries about menus, each known by its scope; what is changed is written at once."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def all(self) -> Mapping[str, str]:
        """The digest of what each menu was set to."""
        return {row.scope: row.digest for row in await self._connection.execute(select(tables.menus))}

    async def remember(self, scope: str, digest: str) -> None:
        """A menu was set to this."""
        await save(self._connection, tables.menus, [{"scope": scope, "digest": digest}])

    async def forget(self, scope: str) -> None:
        """A menu was taken away."""
        await clear(self._connection, tables.menus, [{"scope": scope}])
