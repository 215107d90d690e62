"""Sayings: what customers wrote in a period, for looking at the words they use."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import and_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.figures import Period
from surveys.journey import JourneyId
from surveys.language import Language
from surveys.mood import Label
from surveys.store import tables
from surveys.store.scopes import within


@dataclass(frozen=True, slots=True)
class Saying:
    """A text as it was written, and what was read in it; None while nobody has read it."""

    text: str
    language: Language
    label: Label | None


class Sayings:
    """Queries that only read texts."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def within(self, journey: JourneyId, period: Period, most: int) -> Sequence[Saying]:
        """The newest texts of a period, at most so many."""
        answer, felt = tables.answers, tables.sentiments
        same = and_(felt.c.response == answer.c.response, felt.c.question == answer.c.question)
        is_text = and_(answer.c.kind == "text", answer.c.text.is_not(None), answer.c.text != "")
        said = and_(*within(answer, journey, period), is_text)
        columns = (answer.c.text, answer.c.language, felt.c.label)
        query = select(*columns).select_from(answer.outerjoin(felt, same)).where(said)
        rows = await self._connection.execute(query.order_by(answer.c.at.desc()).limit(most))
        return [Saying(text, Language(code), Label(label) if label else None) for text, code, label in rows]
