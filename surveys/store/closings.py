"""Closings: responses in the order in which they were closed, to read on from a place."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.feedback import ResponseId
from surveys.store import tables

_TABLE = tables.closings.c


@dataclass(frozen=True, slots=True)
class Closed:
    """A response, at a place that is higher than those of all that were closed before it."""

    place: int
    response: ResponseId


class Closings:
    """Queries about closed responses. One writer at a time gives the places, so none is filled in later."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def after(self, place: int, most: int) -> Sequence[Closed]:
        """Those behind this place, in order."""
        query = select(tables.closings).where(_TABLE.place > place).order_by(_TABLE.place).limit(most)
        return [Closed(row.place, ResponseId(row.response)) for row in await self._connection.execute(query)]
