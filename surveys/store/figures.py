"""Figures: the few GROUP BYs that every report is made of."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import and_, case, desc, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.feedback import Label
from surveys.figures import (
    Asked,
    ComplaintCount,
    Figures,
    Heard,
    MentionCount,
    Period,
    Quote,
    ScoreCount,
    SentimentSum,
)
from surveys.invitations import InvitationState
from surveys.journey import JourneyId
from surveys.questions import EFFORT, SCALES, Ces, name
from surveys.store import tables

_QUOTES_A_PLACE = 20


class FiguresQueries:
    """Counts of a period."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def all_of(self, journey: JourneyId, period: Period) -> Figures:
        """Everything that is counted."""
        return Figures(
            period=period,
            scores=await self.scores(journey, period),
            complaints=await self.complaints(journey, period),
            mentions=await self.mentions(journey, period),
            sentiments=await self.sentiments(journey, period),
            heard=await self.heard(journey, period),
            quotes=await self.quotes(journey, period),
            asked=await self.asked(journey, period),
        )

    async def scores_of(self, journey: JourneyId, period: Period) -> Figures:
        """Only the scores, for a trend."""
        return Figures(period=period, scores=await self.scores(journey, period))

    async def has_any(self, journey: JourneyId, period: Period) -> bool:
        """Whether anybody was asked or answered at all."""
        return bool(await self.heard(journey, period)) or bool((await self.asked(journey, period)).invited)

    async def scores(self, journey: JourneyId, period: Period) -> tuple[ScoreCount, ...]:
        """How often each score was given; read from its index alone."""
        table = tables.answers
        place = (table.c.stage, table.c.touchpoint, table.c.kind, table.c.number)
        wanted = and_(tables.SCORE, *_within(table, journey, period))
        query = select(*place, func.count()).where(wanted).group_by(*place)
        rows = await self._rows(query)
        return tuple(ScoreCount(stage, at, *_turned(kind, value), n) for stage, at, kind, value, n in rows)

    async def complaints(self, journey: JourneyId, period: Period) -> tuple[ComplaintCount, ...]:
        """The same among those who complain of a theme."""
        table, mention = tables.answers, tables.mentions
        negative = and_(mention.c.label == Label.NEGATIVE, *_within(mention, journey, period))
        complaint = select(mention.c.theme, mention.c.response).where(negative).distinct().subquery()
        place = (complaint.c.theme, table.c.stage, table.c.touchpoint, table.c.kind, table.c.number)
        joined = table.join(complaint, complaint.c.response == table.c.response)
        query = select(*place, func.count()).select_from(joined).where(table.c.is_score).group_by(*place)
        rows = await self._rows(query)
        return tuple(
            ComplaintCount(theme, stage, at, *_turned(kind, value), n) for theme, stage, at, kind, value, n in rows
        )

    async def mentions(self, journey: JourneyId, period: Period) -> tuple[MentionCount, ...]:
        """How often each theme was mentioned, and by how many."""
        table = tables.mentions
        place = (table.c.theme, table.c.stage, table.c.touchpoint, table.c.label)
        counts = (func.count(), func.count(table.c.respondent.distinct()))
        query = select(*place, *counts).where(*_within(table, journey, period)).group_by(*place)
        rows = await self._rows(query)
        return tuple(MentionCount(theme, stage, at, Label(label), *n) for theme, stage, at, label, *n in rows)

    async def sentiments(self, journey: JourneyId, period: Period) -> tuple[SentimentSum, ...]:
        """What the texts of each place add up to."""
        table = tables.sentiments
        place = (table.c.stage, table.c.touchpoint, table.c.label)
        sums = (func.count(), func.sum(table.c.value), func.sum(table.c.value * table.c.value))
        query = select(*place, *sums).where(*_within(table, journey, period)).group_by(*place)
        rows = await self._rows(query)
        return tuple(SentimentSum(stage, at, Label(label), *values) for stage, at, label, *values in rows)

    async def heard(self, journey: JourneyId, period: Period) -> tuple[Heard, ...]:
        """How many answered at each place."""
        table = tables.answers
        place = (table.c.stage, table.c.touchpoint)
        counts = (func.count(table.c.response.distinct()), func.count(table.c.respondent.distinct()))
        query = select(*place, *counts).where(*_within(table, journey, period)).group_by(*place)
        return tuple(Heard(*row) for row in await self._rows(query))

    async def quotes(self, journey: JourneyId, period: Period) -> tuple[Quote, ...]:
        """The newest complaints of each theme at each place, at most 20 each."""
        table, answer = tables.mentions, tables.answers
        same = and_(answer.c.response == table.c.response, answer.c.question == table.c.question)
        place = (table.c.theme, table.c.stage, table.c.touchpoint)
        rank = func.row_number().over(partition_by=place, order_by=desc(answer.c.at)).label("rank")
        columns = (*place, answer.c.text, answer.c.at, table.c.response, table.c.value)
        negative = and_(table.c.label == Label.NEGATIVE, answer.c.text != "", *_within(table, journey, period))
        ranked = select(*columns, rank).select_from(table.join(answer, same)).where(negative).subquery()
        newest = select(*(ranked.c[column.name] for column in columns)).where(ranked.c.rank <= _QUOTES_A_PLACE)
        return tuple(Quote(*row) for row in await self._rows(newest))

    async def asked(self, journey: JourneyId, period: Period) -> Asked:
        """What became of the invitations that came due."""
        table = tables.invitations
        sent = func.sum(case((table.c.sent_at.is_not(None), 1), else_=0))
        groups = (table.c.state, table.c.reason)
        query = select(*groups, func.count(), sent).where(*_within(table, journey, period)).group_by(*groups)
        return _asked(await self._rows(query))

    async def _rows(self, query: Any) -> list[Any]:
        return list(await self._connection.execute(query))


def _within(table: Any, journey: JourneyId, period: Period) -> tuple[Any, Any]:
    return table.c.journey == journey, table.c.day.between(period.start, period.end)


def _turned(kind: str, value: int) -> tuple[str, int]:
    """A CES in which 7 means hard, as one in which it means easy."""
    low, high = SCALES[Ces]
    return (name(Ces()), low + high - value) if kind == EFFORT else (kind, value)


def _asked(rows: Sequence[tuple[str, str | None, int, int]]) -> Asked:
    states: Counter[str] = Counter()
    delivered, suppressed, deferred = 0, Counter[str](), Counter[str]()
    for state, reason, count, sent in rows:
        states[state] += count
        delivered += sent
        if state == InvitationState.SUPPRESSED:
            suppressed[reason or ""] += count
        if state == InvitationState.DEFERRED:
            deferred[reason or ""] += count
    finished = {state: states[state] for state in ("completed", "partial", "expired", "declined", "undeliverable")}
    started = states["started"] + states["completed"] + states["partial"]
    return Asked(states.total(), delivered, started, **finished, suppressed=dict(suppressed), deferred=dict(deferred))
