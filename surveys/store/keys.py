"""Keys: queries about who may do what over HTTP."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.keys import Key, KeyScope, in_order
from surveys.store import tables

_TABLE = tables.keys.c


class Keys:
    """Queries about keys; what is changed is written at once."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, key: Key) -> bool:
        """Keep a new key; False where its name was used before, be it by one that is revoked."""
        done = await self._connection.execute(insert(tables.keys).on_conflict_do_nothing(), _row(key))
        return bool(done.rowcount)

    async def by_digest(self, digest: str) -> Key | None:
        """The key whose secret has this digest, revoked or not."""
        row = (await self._connection.execute(select(tables.keys).where(_TABLE.digest == digest))).one_or_none()
        return None if row is None else _key(row)

    async def all(self) -> Sequence[Key]:
        """Every key, by name."""
        return [_key(row) for row in await self._connection.execute(select(tables.keys).order_by(_TABLE.name))]

    async def revoke(self, name: str, now: datetime) -> bool:
        """From now on the key opens nothing; False where there is no such key that still did."""
        mine = (_TABLE.name == name) & _TABLE.revoked_at.is_(None)
        return bool((await self._connection.execute(update(tables.keys).where(mine).values(revoked_at=now))).rowcount)


def _key(row: Row[Any]) -> Key:
    return Key(row.name, row.digest, frozenset(map(KeyScope, row.scopes)), row.made_at, row.revoked_at)


def _row(key: Key) -> dict[str, Any]:
    return {
        "name": key.name,
        "digest": key.digest,
        "scopes": in_order(key.scopes),
        "made_at": key.made_at,
        "revoked_at": key.revoked_at,
    }
