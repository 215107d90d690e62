"""Retention: words and people that were kept long enough are erased, the figures stay."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Integer, bindparam, delete, exists, func, or_, select, update
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

_ANSWERS, _EVENTS, _RESPONSES = tables.answers.c, tables.events.c, tables.responses.c
_PEOPLE = tables.respondents.c
_BEFORE, _MOST = bindparam("before", type_=tables.Moment), bindparam("most", type_=Integer)

_OLD_ANSWERS = (
    select(_ANSWERS.response, _ANSWERS.question)
    .where(tables.WORDED, _ANSWERS.at < _BEFORE)
    .order_by(_ANSWERS.at)
    .limit(_MOST)
)

_REST = func.json_remove(_EVENTS.attributes, *(f'$."{name}"' for name in _COUNTED))
_OLD_EVENTS = select(_EVENTS.id, _EVENTS.attributes).where(_EVENTS.at < _BEFORE, _REST != "{}").limit(_MOST)

_IS_SOMEBODY = or_(_PEOPLE.chat.is_not(None), _PEOPLE.customer.is_not(None), _PEOPLE.name != "")
_OLD_PEOPLE = (
    select(_PEOPLE.id)
    .where(
        _IS_SOMEBODY,
        _PEOPLE.id < bindparam("first"),
        *(or_(column.is_(None), column < _BEFORE) for column in (_PEOPLE.consent_at, _PEOPLE.answered_at)),
        ~exists().where(_EVENTS.respondent == _PEOPLE.id, _EVENTS.at >= _BEFORE),
        ~exists().where(_RESPONSES.respondent == _PEOPLE.id, _RESPONSES.id >= bindparam("first")),
    )
    .limit(_MOST)
)
"""Those of whom nothing was heard since then, and to whom nothing happened."""


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
        """What is older than this, at most so many of each kind.

        Orders and names of events go; the product and the money that figures are made of stay.
        """
        asked = {"before": before, "most": most}
        answers = await self._connection.execute(_OLD_ANSWERS, asked)
        events = await self._connection.execute(_OLD_EVENTS, asked)
        people = await self._connection.execute(_OLD_PEOPLE, {**asked, "first": first_id(before)})
        return TooOld(
            [(row.response, row.question) for row in answers],
            {row.id: _left(row.attributes) for row in events},
            [RespondentId(row.id) for row in people],
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


def _left(attributes: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in attributes.items() if name in _COUNTED}
