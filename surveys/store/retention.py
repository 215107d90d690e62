"""Retention: words and people that were kept long enough are erased, the figures stay."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.feedback import ResponseId
from surveys.journey import EventId, RespondentId
from surveys.store import tables
from surveys.store.ids import first_id
from surveys.store.passages import AMOUNT, COST
from surveys.store.scopes import PRODUCT
from surveys.store.statements import thoroughly
from surveys.when import QuestionId

_COUNTED = (PRODUCT, AMOUNT, COST)
"""The attributes of an event that figures are made of: they outlive the others."""


@dataclass(frozen=True, slots=True)
class TooOld:
    """What is to be erased: answers in words, events with what is left of their attributes, and people."""

    answers: Sequence[tuple[ResponseId, QuestionId]] = ()
    events: Mapping[EventId, Mapping[str, str]] = field(default_factory=dict)
    people: Sequence[RespondentId] = ()

    def __bool__(self) -> bool:
        return bool(self.answers or self.events or self.people)


class Retention:
    """Queries about what is too old. To look takes longer than to erase, and holds up nobody in a snapshot."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def too_old(self, before: datetime, most: int) -> TooOld:
        """What is older than this, at most so many of each kind."""
        return TooOld(
            await self._answers(before, most), await self._events(before, most), await self._people(before, most)
        )

    async def wear_out(self, old: TooOld) -> None:
        """Erase the words and attributes; people are for the eraser."""
        async with thoroughly(self._connection):
            for response, question in old.answers:
                await self._erase_answer(response, question)
            for number, left in old.events.items():
                mine = tables.events.c.id == number
                await self._connection.execute(update(tables.events).where(mine).values(attributes=dict(left)))

    async def _erase_answer(self, response: ResponseId, question: QuestionId) -> None:
        table = tables.answers
        there = (table.c.response == response) & (table.c.question == question)
        await self._connection.execute(update(table).where(there).values(text=None, parts=None))

    async def forget_parked(self, before: datetime) -> None:
        """Drop what was put aside for the operator so long ago."""
        await self._connection.execute(delete(tables.parked).where(tables.parked.c.at < before))

    async def _answers(self, before: datetime, most: int) -> list[tuple[ResponseId, QuestionId]]:
        table = tables.answers
        query = select(table.c.response, table.c.question).where(tables.WORDED, table.c.at < before)
        rows = await self._connection.execute(query.order_by(table.c.at).limit(most))
        return [(row.response, row.question) for row in rows]

    async def _events(self, before: datetime, most: int) -> dict[EventId, dict[str, str]]:
        """Orders and names go; the product and the money that figures are made of stay."""
        table = tables.events
        rest = func.json_remove(table.c.attributes, *(f'$."{name}"' for name in _COUNTED))
        query = select(table.c.id, table.c.attributes).where(table.c.at < before, rest != "{}").limit(most)
        rows = await self._connection.execute(query)
        return {row.id: {name: value for name, value in row.attributes.items() if name in _COUNTED} for row in rows}

    async def _people(self, before: datetime, most: int) -> list[RespondentId]:
        """Those of whom nothing was heard since then, and to whom nothing happened."""
        table, events, responses = tables.respondents, tables.events, tables.responses
        is_somebody = or_(table.c.chat.is_not(None), table.c.customer.is_not(None), table.c.name != "")
        said = [or_(column.is_(None), column < before) for column in (table.c.consent_at, table.c.answered_at)]
        happened = exists().where(events.c.respondent == table.c.id, events.c.at >= before)
        asked = exists().where(responses.c.respondent == table.c.id, responses.c.id >= first_id(before))
        query = select(table.c.id).where(is_somebody, table.c.id < first_id(before), *said, ~happened, ~asked)
        return [RespondentId(row.id) for row in await self._connection.execute(query.limit(most))]
