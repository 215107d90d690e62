"""Paths: single customers on their way. What they scored, what does not fit it, and all contacts of one of them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.feedback import ResponseId
from surveys.figures import CustomerScore, Opinion, Period
from surveys.journey import Journey, JourneyId, RespondentId
from surveys.mood import Label
from surveys.passage import Contact
from surveys.questions import EFFORT, Ces, as_ease, name, turned
from surveys.scope import EVERYTHING, Scope
from surveys.store import tables
from surveys.store.scopes import within

Ends = Mapping[str, tuple[int, int]]
"""Up to which value a score of a kind stands at the bottom of its scale, and from which at the top."""

_CES = name(Ces())


class Paths:
    """Queries about single customers."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def scores(
        self, journey: JourneyId, period: Period, scope: Scope = EVERYTHING
    ) -> tuple[CustomerScore, ...]:
        """Every score of those who were heard in more than one stage; of all others nothing can be compared."""
        table = tables.answers
        heard = within(table, journey, period, scope)
        several = func.min(table.c.stage) < func.max(table.c.stage)
        # Who and where stands in an index; only the answers of these few are looked up.
        movers = select(table.c.respondent).where(*heard).group_by(table.c.respondent).having(several)
        theirs = select(table.c.response).where(*heard, table.c.respondent.in_(movers))
        columns = (table.c.respondent, table.c.stage, table.c.touchpoint, table.c.kind, table.c.number)
        wanted = and_(tables.SCORE, table.c.number.is_not(None), table.c.response.in_(theirs), *heard)
        rows = await self._connection.execute(select(*columns).where(wanted))
        return tuple(CustomerScore(who, stage, at, *as_ease(kind, value)) for who, stage, at, kind, value in rows)

    async def at_odds(
        self, journey: JourneyId, period: Period, ends: Ends, clear: float, scope: Scope = EVERYTHING
    ) -> dict[Opinion, str]:
        """Texts of at most `-clear` with a score at the top of its scale, or of `clear` with one at the bottom."""
        score, said, felt = tables.answers, tables.answers.alias("said"), tables.sentiments
        same = and_(said.c.response == felt.c.response, said.c.question == felt.c.question)
        joined = felt.join(score, score.c.response == felt.c.response).join(said, same)
        odd = or_(*(_odd(kind, *limits, clear) for kind, limits in _both_ways(ends).items()))
        wanted = (score.c.is_score, said.c.text.is_not(None), odd, *within(score, journey, period, scope))
        place = (felt.c.response, felt.c.question, score.c.stage, score.c.touchpoint)
        query = select(*place, score.c.kind, score.c.number, felt.c.value, said.c.text)
        rows = await self._connection.execute(query.select_from(joined).where(*wanted))
        return {_opinion(row): row.text for row in rows}

    async def of(self, journey: Journey, respondent: RespondentId) -> tuple[Contact, ...]:
        """All that happened to one customer and all that they said of it, oldest first.

        Of a touchpoint that the journey no longer has only what was said is known. Who was asked for several scores
        at once is told by the first.
        """
        said = await self._said(journey.id, respondent)
        stages = {one.id: stage.id for stage in journey.stages for one in stage.touchpoints}
        table = tables.events
        mine = and_(table.c.respondent == respondent, table.c.touchpoint.in_(stages))
        rows = await self._connection.execute(select(table.c.id, table.c.touchpoint, table.c.at).where(mine))
        silent = [Contact(at, stages[where], where) for event, where, at in rows if event not in said]
        return tuple(sorted([*said.values(), *silent], key=lambda one: one.at))

    async def _said(self, journey: JourneyId, respondent: RespondentId) -> dict[int, Contact]:
        """What was said, by the event that led to it, or by its own id where none did."""
        run, score, event = tables.responses, tables.answers, tables.events
        scored = and_(score.c.response == run.c.id, score.c.is_score)
        joined = run.outerjoin(score, scored).outerjoin(event, event.c.id == run.c.event)
        when = func.coalesce(event.c.at, score.c.at, run.c.opened_at, type_=tables.Moment)
        columns = (run.c.id, run.c.event, when, run.c.stage, run.c.touchpoint, score.c.kind, score.c.number)
        mine = and_(run.c.respondent == respondent, run.c.journey == journey)
        rows = await self._connection.execute(
            select(*columns).select_from(joined).where(mine).order_by(score.c.question)
        )
        moods, found = await self._moods(respondent), dict[int, Contact]()
        for response, led, at, stage, where, kind, value in rows:
            contact = Contact(at, stage, where, mood=moods.get(response))
            if kind is not None and value is not None:
                scale, turned = as_ease(kind, value)
                contact = replace(contact, kind=scale, number=turned)
            found.setdefault(led or response, contact)
        return found

    async def _moods(self, respondent: RespondentId) -> dict[ResponseId, Label]:
        """How the unhappiest text of each response sounds."""
        run, felt = tables.responses, tables.sentiments
        joined = run.join(felt, felt.c.response == run.c.id)
        query = select(run.c.id, felt.c.label).select_from(joined).where(run.c.respondent == respondent)
        rows = await self._connection.execute(query.order_by(felt.c.value.desc()))
        return {response: Label(label) for response, label in rows}


def _both_ways(ends: Ends) -> dict[str, tuple[int, int]]:
    """The ends of the scales as they were asked: of an effort the top is where it was least."""
    bottom, top = ends[_CES]
    return {**ends, EFFORT: (turned(bottom), turned(top))}


def _odd(kind: str, bottom: int, top: int, clear: float) -> ColumnElement[bool]:
    """Angry words at the top of the scale, or praise at its bottom."""
    number, felt = tables.answers.c.number, tables.sentiments.c.value
    is_high, is_low = (number <= top, number >= bottom) if kind == EFFORT else (number >= top, number <= bottom)
    unhappy, happy = felt <= -clear, felt >= clear
    return and_(tables.answers.c.kind == kind, or_(and_(is_high, unhappy), and_(is_low, happy)))


def _opinion(row: Any) -> Opinion:
    kind, value = as_ease(row.kind, row.number)
    return Opinion(row.response, row.question, row.stage, row.touchpoint, kind, value, row.value)
