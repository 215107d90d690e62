"""Link keys: queries about what shops sign links with."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.signed_links import LinkKey, LinkKeyId
from surveys.store import tables

_TABLE = tables.link_keys.c


class LinkKeys:
    """Queries about keys of signed links; what is changed is written at once.

    Unlike those of the door they are kept as they are: who has but a digest can check no signature.
    """

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, key: LinkKey) -> bool:
        """Keep a new key; False where its id was used before, be it by one that is revoked."""
        statement = insert(tables.link_keys).on_conflict_do_nothing()
        return bool((await self._connection.execute(statement, asdict(key))).rowcount)

    async def get(self, key: LinkKeyId) -> LinkKey | None:
        """The key with this id, revoked or not."""
        row = (await self._connection.execute(select(tables.link_keys).where(_TABLE.id == key))).one_or_none()
        return None if row is None else _key(row)

    async def all(self) -> Sequence[LinkKey]:
        """Every key, oldest first."""
        query = select(tables.link_keys).order_by(_TABLE.made_at, _TABLE.id)
        return [_key(row) for row in await self._connection.execute(query)]

    async def revoke(self, key: LinkKeyId, now: datetime) -> bool:
        """From now on none of its links is good; False where there is no such key that still signed any."""
        mine = (_TABLE.id == key) & _TABLE.revoked_at.is_(None)
        statement = update(tables.link_keys).where(mine).values(revoked_at=now)
        return bool((await self._connection.execute(statement)).rowcount)


def _key(row: Row[Any]) -> LinkKey:
    return LinkKey(LinkKeyId(row.id), row.secret, row.made_at, row.revoked_at)
