"""Passages: who came by which touchpoint, when, and with how much money."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.journey import Journey, StageId, TouchpointId
from surveys.money import money
from surveys.passage import Passage
from surveys.scope import EVERYTHING, Scope
from surveys.store import tables
from surveys.store.scopes import happened, stages_in

_PORTION = 500
AMOUNT, COST, ORDER = "amount", "cost", "order"
"""The attributes of an event that the figures of a journey are made of."""


class Passages:
    """Queries about the ways that customers went."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def between(
        self, journey: Journey, start: datetime, end: datetime, scope: Scope = EVERYTHING
    ) -> tuple[Passage, ...]:
        """All from `start` up to, but not at, `end`, oldest first; those of touchpoints no longer there are left out.

        A stage or touchpoint in the scope keeps the passages there alone, so no more is seen of where they led.
        """
        stages = stages_in(journey, scope)
        table = tables.events
        columns = (table.c.respondent, table.c.touchpoint, table.c.at, table.c.attributes)
        wanted = (table.c.at >= start, table.c.at < end, table.c.touchpoint.in_(stages), *happened(scope))
        query = select(*columns).where(*wanted).order_by(table.c.at, table.c.id)
        # In portions: a year of events read at once would hold up everybody who waits for an answer.
        async with self._connection.stream(query.execution_options(yield_per=_PORTION)) as found:
            return tuple([_passage(row, stages) async for row in found])


def _passage(row: Any, stages: Mapping[TouchpointId, StageId]) -> Passage:
    said: Mapping[str, str] = row.attributes
    return Passage(
        customer=row.respondent,
        stage=stages[row.touchpoint],
        touchpoint=row.touchpoint,
        at=row.at,
        amount=money(said.get(AMOUNT)),
        cost=money(said.get(COST)),
        order=said.get(ORDER) or None,
    )
