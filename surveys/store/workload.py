"""Workload: how much waits to be done, for whoever watches over the bot."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, ColumnExpressionArgument, func, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.store import tables


@dataclass(frozen=True, slots=True)
class Load:
    """Letters and deliveries that wait, endpoints that are paused, and what was put aside for the operator."""

    letters: int
    deliveries: int
    paused_endpoints: int
    parked: int


class Workload:
    """Queries that count what waits; all of it is little, or has an index."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def now(self) -> Load:
        """What waits at this moment."""
        return Load(
            letters=await self._count(tables.outbox.c.id, true()),
            deliveries=await self._count(tables.deliveries.c.id, tables.UNDELIVERED),
            paused_endpoints=await self._count(tables.endpoints.c.id, tables.endpoints.c.paused_at.is_not(None)),
            parked=await self._count(tables.parked.c.id, true()),
        )

    async def _count(self, column: ColumnElement[int], condition: ColumnExpressionArgument[bool]) -> int:
        return (await self._connection.execute(select(func.count(column)).where(condition))).scalar_one()
