"""Figures: the few GROUP BYs that every report is made of."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Select, and_, case, desc, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.figures import (
    Asked,
    Audience,
    ComplainerCount,
    ComplaintCount,
    CustomerScore,
    Figures,
    Heard,
    MentionCount,
    Period,
    Quote,
    ScoreCount,
    SentimentSum,
)
from surveys.invitations import InvitationState
from surveys.journey import JourneyId, StageId, TouchpointId
from surveys.mood import Label
from surveys.questions import as_ease
from surveys.scope import EVERYTHING, Scope
from surveys.store import tables
from surveys.store.scopes import Conditions, within

_QUOTES_A_PLACE = 20
_BEGUN = (InvitationState.STARTED, InvitationState.COMPLETED, InvitationState.PARTIAL)
_FINISHED = (
    *(InvitationState.COMPLETED, InvitationState.PARTIAL, InvitationState.EXPIRED),
    *(InvitationState.DECLINED, InvitationState.UNDELIVERABLE),
)


@dataclass(frozen=True, slots=True)
class _Crowd:
    """Which responses and customers were heard somewhere."""

    responses: set[int] = field(default_factory=set)
    customers: set[int] = field(default_factory=set)

    def add(self, responses: Sequence[int], customers: Sequence[int]) -> None:
        self.responses.update(responses)
        self.customers.update(customers)

    def count(self) -> Heard:
        return Heard(len(self.responses), len(self.customers))


class FiguresQueries:
    """Counts of a period, of everything or of what lies within a scope."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def all_of(self, journey: JourneyId, period: Period, scope: Scope = EVERYTHING) -> Figures:
        """Everything that is counted."""
        return Figures(
            period=period,
            scores=await self.scores(journey, period, scope),
            complaints=await self.complaints(journey, period, scope),
            mentions=await self.mentions(journey, period, scope),
            complainers=await self.complainers(journey, period, scope),
            sentiments=await self.sentiments(journey, period, scope),
            audience=await self.audience(journey, period, scope),
            quotes=await self.quotes(journey, period, scope),
            asked=await self.asked(journey, period, scope),
        )

    async def scores_of(self, journey: JourneyId, period: Period, scope: Scope = EVERYTHING) -> Figures:
        """Only the scores, for a trend."""
        return Figures(period=period, scores=await self.scores(journey, period, scope))

    async def has_any(self, journey: JourneyId, period: Period, scope: Scope = EVERYTHING) -> bool:
        """Whether anybody was asked or answered at all."""
        audience = await self.audience(journey, period, scope)
        return bool(audience.overall.responses) or bool((await self.asked(journey, period, scope)).invited)

    async def scores(self, journey: JourneyId, period: Period, scope: Scope = EVERYTHING) -> tuple[ScoreCount, ...]:
        """How often each score was given; read from its index alone."""
        table = tables.answers
        place = (table.c.stage, table.c.touchpoint, table.c.kind, table.c.number)
        wanted = (and_(tables.SCORE, *within(table, journey, period, scope)),)
        rows = await self._rows(_by_day_first(place, {"n": func.count()}, wanted))
        return tuple(ScoreCount(stage, at, *as_ease(kind, value), n) for stage, at, kind, value, n in rows)

    async def complaints(
        self, journey: JourneyId, period: Period, scope: Scope = EVERYTHING
    ) -> tuple[ComplaintCount, ...]:
        """The same among those who complain of a theme."""
        table, mention = tables.answers, tables.mentions
        negative = and_(mention.c.label == Label.NEGATIVE, *within(mention, journey, period, scope))
        complaint = select(mention.c.theme, mention.c.response).where(negative).distinct().subquery()
        place = (complaint.c.theme, table.c.stage, table.c.touchpoint, table.c.kind, table.c.number)
        joined = table.join(complaint, complaint.c.response == table.c.response)
        query = select(*place, func.count()).select_from(joined).where(table.c.is_score).group_by(*place)
        rows = await self._rows(query)
        return tuple(
            ComplaintCount(theme, stage, at, *as_ease(kind, value), n) for theme, stage, at, kind, value, n in rows
        )

    async def mentions(
        self, journey: JourneyId, period: Period, scope: Scope = EVERYTHING
    ) -> tuple[MentionCount, ...]:
        """How often each theme was mentioned, and by how many."""
        table = tables.mentions
        place = (table.c.theme, table.c.stage, table.c.touchpoint, table.c.label)
        people = func.json_group_array(table.c.respondent)
        query = (
            select(*place, people, func.sum(table.c.value))
            .where(*within(table, journey, period, scope))
            .group_by(*place)
        )
        return await asyncio.to_thread(_mentioned, await self._rows(query))

    async def complainers(
        self, journey: JourneyId, period: Period, scope: Scope = EVERYTHING
    ) -> tuple[ComplainerCount, ...]:
        """How many complain of each theme in each stage; whoever does so at several touchpoints counts once."""
        table = tables.mentions
        where = (table.c.theme, table.c.stage)
        negative = and_(table.c.label == Label.NEGATIVE, *within(table, journey, period, scope))
        query = select(*where, func.count(table.c.respondent.distinct())).where(negative).group_by(*where)
        return tuple(ComplainerCount(*row) for row in await self._rows(query))

    async def sentiments(
        self, journey: JourneyId, period: Period, scope: Scope = EVERYTHING
    ) -> tuple[SentimentSum, ...]:
        """What the texts of each place add up to."""
        table = tables.sentiments
        place = (table.c.stage, table.c.touchpoint, table.c.label)
        squares = func.sum(table.c.value * table.c.value)
        sums = {"n": func.count(), "total": func.sum(table.c.value), "squares": squares}
        rows = await self._rows(_by_day_first(place, sums, within(table, journey, period, scope)))
        return tuple(SentimentSum(stage, at, Label(label), *values) for stage, at, label, *values in rows)

    async def audience(self, journey: JourneyId, period: Period, scope: Scope = EVERYTHING) -> Audience:
        """How many answered at each place, in each stage, and at all."""
        table = tables.answers
        place = (table.c.stage, table.c.touchpoint)
        lists = (func.json_group_array(table.c.response), func.json_group_array(table.c.respondent))
        # By the day first, in the order of the index: nothing is sorted.
        days = select(*place, *lists).where(tables.FIRST, *within(table, journey, period, scope))
        return await asyncio.to_thread(_audience, await self._rows(days.group_by(table.c.day, *place)))

    async def quotes(self, journey: JourneyId, period: Period, scope: Scope = EVERYTHING) -> tuple[Quote, ...]:
        """The worst complaints of each theme at each place, of equal ones the newest, at most 20 each."""
        table, said, answer = tables.mentions, tables.mentions.alias("said"), tables.answers
        place = (table.c.theme, table.c.stage, table.c.touchpoint)
        # Ids grow with time. Ranked by the index alone: of the rows and texts only these few are needed.
        worst = (table.c.value, desc(table.c.day), desc(table.c.response))
        rank = func.row_number().over(partition_by=place, order_by=worst).label("rank")
        negative = and_(table.c.label == Label.NEGATIVE, *within(table, journey, period, scope))
        ranked = select(table.c.response, table.c.question, table.c.place, rank).where(negative).subquery()
        mention = and_(*(said.c[key] == ranked.c[key] for key in ("response", "question", "place")))
        text = and_(answer.c.response == ranked.c.response, answer.c.question == ranked.c.question)
        columns = (said.c.theme, said.c.stage, said.c.touchpoint, func.coalesce(answer.c.text, ""), answer.c.at)
        query = select(*columns, said.c.response, said.c.value).where(ranked.c.rank <= _QUOTES_A_PLACE)
        rows = await self._rows(query.select_from(ranked.join(said, mention).join(answer, text)))
        return tuple(Quote(*row) for row in rows)

    async def asked(self, journey: JourneyId, period: Period, scope: Scope = EVERYTHING) -> Asked:
        """What became of the invitations that came due."""
        table = tables.invitations
        sent = func.sum(case((table.c.sent_at.is_not(None), 1), else_=0))
        groups = (table.c.state, table.c.reason)
        query = select(*groups, func.count(), sent).where(*within(table, journey, period, scope)).group_by(*groups)
        return _asked(await self._rows(query))

    async def customer_scores(
        self, journey: JourneyId, period: Period, scope: Scope = EVERYTHING
    ) -> tuple[CustomerScore, ...]:
        """Every score with who gave it, for what is compared within persons."""
        table = tables.answers
        columns = (table.c.respondent, table.c.stage, table.c.touchpoint, table.c.kind, table.c.number)
        wanted = and_(tables.SCORE, table.c.number.is_not(None), *within(table, journey, period, scope))
        rows = await self._rows(select(*columns).where(wanted))
        return tuple(CustomerScore(who, stage, at, *as_ease(kind, value)) for who, stage, at, kind, value in rows)

    async def _rows(self, query: Any) -> list[Any]:
        return list(await self._connection.execute(query))


def _by_day_first(
    place: Sequence[ColumnElement[Any]], sums: Mapping[str, ColumnElement[Any]], wanted: Conditions
) -> Select[Any]:
    """The sums of each place. The index serves one day's places after the other, so that nothing long is sorted."""
    day = place[0].table.c.day
    daily = select(*place, *(one.label(name) for name, one in sums.items())).where(*wanted)
    days = daily.group_by(day, *place).subquery()
    columns = [days.c[column.name] for column in place]
    return select(*columns, *(func.sum(days.c[name]) for name in sums)).group_by(*columns)


def _mentioned(rows: Sequence[tuple[Any, ...]]) -> tuple[MentionCount, ...]:
    """Customers are told apart here: that takes the database twice as long."""
    found = ((*where, Label(label), orjson.loads(people), total) for *where, label, people, total in rows)
    return tuple(
        MentionCount(theme, stage, at, label, len(people), len(set(people)), total)
        for theme, stage, at, label, people, total in found
    )


def _audience(rows: Sequence[tuple[StageId, TouchpointId | None, str, str]]) -> Audience:
    """Whoever was heard on several days counts once; told apart here, in a fifth of the database's time."""
    overall = _Crowd()
    stages: dict[StageId, _Crowd] = defaultdict(_Crowd)
    places: dict[tuple[StageId, TouchpointId | None], _Crowd] = defaultdict(_Crowd)
    for stage, at, responses, people in rows:
        told = orjson.loads(responses), orjson.loads(people)
        for crowd in (overall, stages[stage], places[stage, at]):
            crowd.add(*told)
    return Audience(
        overall.count(),
        {stage: crowd.count() for stage, crowd in stages.items()},
        {place: crowd.count() for place, crowd in places.items()},
    )


def _asked(rows: Sequence[tuple[str, str | None, int, int]]) -> Asked:
    states: Counter[InvitationState] = Counter()
    delivered, suppressed, deferred = 0, Counter[str](), Counter[str]()
    for state, reason, count, sent in rows:
        states[InvitationState(state)] += count
        delivered += sent
        if state == InvitationState.SUPPRESSED:
            suppressed[reason or ""] += count
        if state == InvitationState.DEFERRED:
            deferred[reason or ""] += count
    return Asked(
        invited=states.total(),
        delivered=delivered,
        started=sum(states[state] for state in _BEGUN),
        **{state.value: states[state] for state in _FINISHED},
        suppressed=dict(suppressed),
        deferred=dict(deferred),
    )
