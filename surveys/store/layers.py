"""Layers: what was learnt from the customers' own scores, and when nothing was, why."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import desc, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.store import tables


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt to learn from so many texts, and what came of it: a layer with its version, or a reason.

    `engine` is the one that is corrected, as `name@version` where there is a layer. `summary` says as JSON what is
    gained; `document` is the layer itself, which one that is not used any more has lost.
    """

    fitted_at: datetime
    engine: str
    texts: int
    version: str | None = None
    summary: str | None = None
    reason: str | None = None
    document: str | None = None


class Layers:
    """Queries about what was learnt."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def last(self) -> Attempt | None:
        """The last attempt, whatever came of it."""
        return await self._first(select(tables.layers))

    async def in_use(self) -> Attempt | None:
        """The one whose layer texts are read with, if there is one."""
        return await self._first(select(tables.layers).where(tables.IN_USE))

    async def keep(self, attempt: Attempt, number: int) -> None:
        """Keep an attempt under this number; its layer, or none, takes the place of the one in use."""
        table = tables.layers
        await self._connection.execute(update(table).where(tables.IN_USE).values(in_use=False, document=None))
        row = asdict(attempt) | {"id": number, "in_use": attempt.document is not None}
        await self._connection.execute(insert(table), row)

    async def _first(self, query: Any) -> Attempt | None:
        row = (await self._connection.execute(query.order_by(desc(tables.layers.c.id)).limit(1))).one_or_none()
        return None if row is None else _attempt(row)


def _attempt(row: Any) -> Attempt:
    return Attempt(
        fitted_at=row.fitted_at,
        engine=row.engine,
        texts=row.texts,
        version=row.version,
        summary=row.summary,
        reason=row.reason,
        document=row.document,
    )
