"""Verbatims: free texts waiting to be read, and what was read in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, desc, exists, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.corrections import Place
from surveys.feedback import Mention, Sentiment, Verbatim
from surveys.figures import Period
from surveys.journey import JourneyId, RespondentId
from surveys.language import Language
from surveys.questions import Aim
from surveys.scope import Scope
from surveys.store import tables
from surveys.store.own_scores import OwnScore, own_scores
from surveys.store.scopes import within
from surveys.store.statements import change, clear, read
from surveys.store.tags import tag


@dataclass(frozen=True, slots=True)
class ReadVerbatim:
    """What an engine, named with its version, found in a verbatim; no sentiment in a language it does not know."""

    verbatim: Verbatim
    engine: str
    sentiment: Sentiment | None
    mentions: tuple[Mention, ...]

    @property
    def place(self) -> Place:
        """Where the text stands."""
        return self.verbatim.response, self.verbatim.question


class Verbatims:
    """Queries about free texts."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def unread(self, most: int) -> Sequence[Verbatim]:
        """Texts nobody has read yet, oldest first."""
        oldest = select(tables.answers).where(tables.UNREAD).order_by(tables.answers.c.at).limit(most)
        rows = await self._connection.execute(oldest)
        return await self.of_rows(rows.all())

    async def scored(self, journey: JourneyId, most: int) -> Sequence[Verbatim]:
        """The newest texts that were read and came with a score, at most so many.

        Left out is what was asked for as praise or as a fault: such a text does not explain the score.
        """
        felt, answer, score = tables.sentiments, tables.answers, tables.answers.alias("score")
        same = and_(answer.c.response == felt.c.response, answer.c.question == felt.c.question)
        has_score = exists(select(1).where(score.c.response == felt.c.response, score.c.is_score))
        is_free = and_(answer.c.text.is_not(None), answer.c.asks.is_(None))
        wanted = and_(felt.c.journey == journey, is_free, has_score)
        # By the day first, in the order of the index: nothing older than what is wanted is looked at.
        newest = (desc(felt.c.day), desc(felt.c.response), felt.c.question)
        query = select(answer).select_from(felt.join(answer, same)).where(wanted).order_by(*newest).limit(most)
        return await self.of_rows((await self._connection.execute(query)).all())

    async def segments(self, journey: JourneyId, period: Period, scope: Scope) -> Sequence[str]:
        """The segments of those heard, in the order of the alphabet."""
        table = tables.answers
        each = func.json_each(table.c.segments).table_valued("value", joins_implicitly=True)
        query = select(each.c.value).distinct().select_from(table).where(*within(table, journey, period, scope))
        return [row.value for row in await self._connection.execute(query.order_by(each.c.value))]

    async def keep(self, found: Sequence[ReadVerbatim]) -> None:
        """Keep what was read, unless the person has changed the text since."""
        current = await self._current(found)
        await change(self._connection, tables.answers, [{**_key(one), "read_by": one.engine} for one in current])
        places = [_key(one) for one in current]
        await clear(self._connection, tables.sentiments, places)
        await clear(self._connection, tables.mentions, places)
        respondents = await self._respondents(current)
        sentiments = [_sentiment_row(one, one.sentiment) for one in current if one.sentiment]
        mentions = [row for one in current for row in _mention_rows(one, respondents[one.verbatim.response])]
        for table, rows in ((tables.sentiments, sentiments), (tables.mentions, mentions)):
            if rows:
                await self._connection.execute(insert(table), rows)

    async def of_rows(self, rows: Sequence[Any]) -> Sequence[Verbatim]:
        """The texts of these rows of answers, each with the score that it explains."""
        scores = await own_scores(self._connection, rows)
        return [_verbatim(row, scores.get((row.response, row.question))) for row in rows]

    async def _current(self, found: Sequence[ReadVerbatim]) -> list[ReadVerbatim]:
        """Those whose text stands as it was read."""
        rows = await read(self._connection, tables.answers.c.response, {one.verbatim.response for one in found})
        texts = {(row.response, row.question): row.text for row in rows}
        return [one for one in found if texts.get(one.place) == one.verbatim.text]

    async def _respondents(self, found: Sequence[ReadVerbatim]) -> dict[int, int]:
        """Whose responses they are by now: two records may have become one person while the texts were read."""
        rows = await read(self._connection, tables.responses.c.id, {one.verbatim.response for one in found})
        return {row.id: row.respondent for row in rows}


def _verbatim(row: Any, own: OwnScore | None) -> Verbatim:
    return Verbatim(
        response=row.response,
        question=row.question,
        text=row.text,
        language=Language(row.language),
        tag=tag(row),
        at=row.at,
        day=row.day,
        score=own.score if own else None,
        scale=own.scale if own else None,
        asks=Aim(row.asks) if row.asks else None,
        respondent=RespondentId(row.respondent),
    )


def placed(verbatim: Verbatim) -> dict[str, Any]:
    """The columns that say where a text belongs, in every table of what was read in it."""
    return {
        "response": verbatim.response,
        "question": verbatim.question,
        "journey": verbatim.tag.journey,
        "day": verbatim.day,
        "stage": verbatim.tag.stage,
        "touchpoint": verbatim.tag.touchpoint,
    }


def _key(one: ReadVerbatim) -> dict[str, Any]:
    return {"response": one.verbatim.response, "question": one.verbatim.question}


def _sentiment_row(one: ReadVerbatim, sentiment: Sentiment) -> dict[str, Any]:
    return {**placed(one.verbatim), "value": sentiment.value, "label": sentiment.label.value}


def _mention_rows(one: ReadVerbatim, respondent: int) -> list[dict[str, Any]]:
    return [
        {
            **placed(one.verbatim),
            "place": place,
            "theme": mention.theme,
            "start": mention.start,
            "end": mention.end,
            "respondent": respondent,
            "value": mention.sentiment,
            "label": mention.label.value,
        }
        for place, mention in enumerate(one.mentions)
    ]
