"""Exports: many records, read in portions, so that it takes the same memory however many they are."""

from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import datetime, time, timedelta, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.exports import AnswerRecord, EventRecord, InvitationRecord, Reading, Readings, ResponseRecord, Who
from surveys.figures import Period
from surveys.journey import Journey
from surveys.scope import EVERYTHING, Scope
from surveys.store import tables
from surveys.store.scopes import happened, stages_in, within
from surveys.store.statements import among
from surveys.store.tags import tag
from surveys.volunteered import VOLUNTEERED

_PORTION = 250
_DAY = timedelta(days=1)
_WHO = (tables.respondents.c.customer, tables.respondents.c.chat, tables.respondents.c.name)
_SAID = tables.answers.c
# Under names of their own, since the conditions of a scope look up responses and events too.
_RUN, _LED = tables.responses.alias("run"), tables.events.alias("led")
_ANSWERS = (
    select(*(_SAID[name] for name in ("response", "question", "kind", "number", "text", "at", "asks", "read_by")))
    .where(among(_SAID.response, "responses"))
    .order_by(_SAID.response, _SAID.at, _SAID.question)
)
_FELT = select(tables.sentiments).where(among(tables.sentiments.c.response, "responses"))
_NAMED = (
    select(tables.mentions)
    .where(among(tables.mentions.c.response, "responses"))
    .order_by(tables.mentions.c.response, tables.mentions.c.place)
)


class Exports:
    """Queries that go through everything of a period. Each is meant for a snapshot: it may last for minutes."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def responses(
        self, journey: Journey, period: Period, scope: Scope = EVERYTHING, *, asked: bool | None = None
    ) -> AsyncIterator[Sequence[ResponseRecord]]:
        """The responses heard in a period, in the order of their ids, each once and whole.

        `asked` keeps to answers to surveys, or, where it is False, to feedback that nobody asked for.
        """
        run, invited = _RUN, tables.invitations
        joined = run.outerjoin(tables.respondents, tables.respondents.c.id == run.c.respondent)
        joined = joined.outerjoin(invited, invited.c.id == run.c.invitation)
        query = select(run, invited.c.state, *_WHO).select_from(joined)
        wanted = query.where(*_heard(journey, period, scope, asked=asked)).order_by(run.c.id)
        async for rows in self._portions(wanted):
            said = await self._answers([row.id for row in rows])
            yield [_response(row, said.get(row.id, ())) for row in rows]

    async def readings(self, responses: Sequence[ResponseRecord]) -> Readings:
        """What was read in the texts of these responses."""
        chosen = {"responses": [one.id for one in responses]}
        themes: dict[tuple[int, str], dict[tuple[str, str], None]] = defaultdict(dict)
        for row in await self._connection.execute(_NAMED, chosen):
            themes[row.response, row.question][row.theme, row.label] = None
        found = {place: Reading(None, None, tuple(named)) for place, named in themes.items()}
        for row in await self._connection.execute(_FELT, chosen):
            place = (row.response, row.question)
            found[place] = Reading(row.value, row.label, tuple(themes.get(place, ())))
        return found

    async def events(
        self, journey: Journey, period: Period, zone: tzinfo, scope: Scope = EVERYTHING
    ) -> AsyncIterator[Sequence[EventRecord]]:
        """What happened on the days of a period in this time zone, oldest first."""
        table = tables.events
        joined = table.outerjoin(tables.respondents, tables.respondents.c.id == table.c.respondent)
        query = select(table, *_WHO, tables.respondents.c.language).select_from(joined)
        wanted = query.where(*_happened(journey, period, zone, scope)).order_by(table.c.at, table.c.id)
        async for rows in self._portions(wanted):
            yield [_event(row) for row in rows]

    async def invitations(
        self, journey: Journey, period: Period, scope: Scope = EVERYTHING
    ) -> AsyncIterator[Sequence[InvitationRecord]]:
        """The invitations that came due in a period, in the order of their ids."""
        table = tables.invitations
        joined = table.outerjoin(tables.respondents, tables.respondents.c.id == table.c.respondent)
        joined = joined.outerjoin(_LED, _LED.c.id == table.c.event)
        query = select(table, _LED.c.key, *_WHO).select_from(joined)
        wanted = query.where(*within(table, journey.id, period, scope)).order_by(table.c.id)
        async for rows in self._portions(wanted):
            yield [_invitation(row) for row in rows]

    async def count_responses(
        self, journey: Journey, period: Period, scope: Scope = EVERYTHING, *, asked: bool | None = None
    ) -> int:
        """How many responses there are to read."""
        return await self._count(_RUN, *_heard(journey, period, scope, asked=asked))

    async def count_events(self, journey: Journey, period: Period, zone: tzinfo, scope: Scope = EVERYTHING) -> int:
        """How many events there are to read."""
        return await self._count(tables.events, *_happened(journey, period, zone, scope))

    async def count_invitations(self, journey: Journey, period: Period, scope: Scope = EVERYTHING) -> int:
        """How many invitations there are to read."""
        return await self._count(tables.invitations, *within(tables.invitations, journey.id, period, scope))

    async def questions(
        self, journey: Journey, period: Period, scope: Scope = EVERYTHING
    ) -> Sequence[tuple[str, str]]:
        """Every survey with every question that was answered in it, in the order of the alphabet."""
        said = tables.answers.alias("said")
        joined = _RUN.join(said, said.c.response == _RUN.c.id)
        heard = _heard(journey, period, scope, asked=True)
        query = select(_RUN.c.survey, said.c.question).select_from(joined).where(*heard).distinct()
        return sorted((row.survey, row.question) for row in await self._connection.execute(query))

    async def attributes(
        self, journey: Journey, period: Period, zone: tzinfo, scope: Scope = EVERYTHING
    ) -> Sequence[str]:
        """The names of the attributes that the events have, in the order of the alphabet."""
        table = tables.events
        each = func.json_each(table.c.attributes).table_valued("key", joins_implicitly=True)
        query = select(each.c.key).distinct().select_from(table).where(*_happened(journey, period, zone, scope))
        return sorted(row.key for row in await self._connection.execute(query))

    async def _portions(self, query: Select[Any]) -> AsyncIterator[Sequence[Row[Any]]]:
        async with self._connection.stream(query.execution_options(yield_per=_PORTION)) as found:
            async for rows in found.partitions():
                yield rows

    async def _count(self, table: Any, *conditions: ColumnElement[bool]) -> int:
        return int(await self._connection.scalar(select(func.count()).select_from(table).where(*conditions)) or 0)

    async def _answers(self, responses: Sequence[int]) -> Mapping[int, Sequence[AnswerRecord]]:
        found: dict[int, list[AnswerRecord]] = defaultdict(list)
        for number, *said in await self._connection.execute(_ANSWERS, {"responses": responses}):
            found[number].append(_answer(*said))
        return found


def _heard(journey: Journey, period: Period, scope: Scope, *, asked: bool | None) -> tuple[ColumnElement[bool], ...]:
    """Where something was said stands in an index; whole responses are looked up by it."""
    answers = tables.answers
    said = select(answers.c.response).where(tables.FIRST, *within(answers, journey.id, period, scope))
    is_heard = _RUN.c.id.in_(said)
    if asked is None:
        return (is_heard,)
    volunteered = and_(_RUN.c.survey == VOLUNTEERED.id, _RUN.c.invitation.is_(None), _RUN.c.key.is_(None))
    unasked = or_(_RUN.c.survey.is_(None), volunteered)
    return is_heard, ~unasked if asked else unasked


def _happened(journey: Journey, period: Period, zone: tzinfo, scope: Scope) -> tuple[ColumnElement[bool], ...]:
    table = tables.events
    start, end = (datetime.combine(day, time(), zone) for day in (period.start, period.end + _DAY))
    return (table.c.at >= start, table.c.at < end, *_placed(journey, scope), *happened(scope))


def _placed(journey: Journey, scope: Scope) -> tuple[ColumnElement[bool], ...]:
    """An event knows its touchpoint; to which stage that belongs is for the journey to say."""
    if scope.stage is None and scope.touchpoint is None:
        return ()
    return (tables.events.c.touchpoint.in_(stages_in(journey, scope)),)


def _who(row: Row[Any]) -> Who:
    return Who(row.respondent, row.customer, row.chat, row.name or "")


def _answer(  # noqa: PLR0913, PLR0917  the columns, as they come: there are millions of them
    question: str,
    kind: str,
    number: float | None,
    text: str | None,
    at: datetime,
    asks: str | None,
    read_by: str | None,
) -> AnswerRecord:
    return AnswerRecord(question, kind, text if number is None else number, at, asks, read_by)


def _response(row: Row[Any], answers: Sequence[AnswerRecord]) -> ResponseRecord:
    return ResponseRecord(
        id=row.id,
        key=row.key,
        who=_who(row),
        tag=tag(row),
        survey=row.survey,
        language=row.language,
        state=row.state,
        opened_at=row.opened_at,
        started_at=row.started_at,
        closed_at=row.closed_at,
        answers=tuple(answers),
    )


def _event(row: Row[Any]) -> EventRecord:
    return EventRecord(
        key=row.key,
        who=_who(row),
        language=row.language or "",
        touchpoint=row.touchpoint,
        at=row.at,
        channel=row.channel,
        segments=tuple(row.segments),
        attributes=row.attributes,
    )


def _invitation(row: Row[Any]) -> InvitationRecord:
    return InvitationRecord(
        id=row.id,
        event=row.key,
        who=_who(row),
        tag=tag(row),
        survey=row.survey,
        state=row.state,
        reason=row.reason,
        due_at=row.due_at,
        sent_at=row.sent_at,
        reminded_at=row.reminded_at,
        expires_at=row.expires_at,
        closed_at=row.closed_at,
    )
