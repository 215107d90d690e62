"""Deeds: the moments when something was done about a theme."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import desc, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.deeds import Deed, DeedId
from surveys.figures import Period
from surveys.journey import ThemeId
from surveys.store import tables


class Deeds:
    """Queries about deeds."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, deed: Deed) -> None:
        """Keep a new deed."""
        await self._connection.execute(insert(tables.deeds), asdict(deed))

    async def within(self, period: Period) -> Sequence[Deed]:
        """Those of a period, oldest first."""
        table = tables.deeds
        query = select(table).where(table.c.day.between(period.start, period.end)).order_by(table.c.at, table.c.id)
        return [_deed(row) for row in await self._connection.execute(query)]

    async def newest(self, most: int) -> Sequence[Deed]:
        """The last ones, newest first."""
        query = select(tables.deeds).order_by(desc(tables.deeds.c.at), desc(tables.deeds.c.id)).limit(most)
        return [_deed(row) for row in await self._connection.execute(query)]


def _deed(row: Any) -> Deed:
    return Deed(DeedId(row.id), ThemeId(row.theme), row.text, row.person, row.at, row.day)
