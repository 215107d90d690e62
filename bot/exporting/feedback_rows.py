"""Feedback rows: what was said without having been asked, one row each."""

from collections.abc import AsyncIterator

from bot.exporting.cells import Cell, Row
from bot.exporting.sheet import Portion, Sheet
from bot.exporting.source import Source
from surveys.exports import AnswerRecord, ResponseRecord
from surveys.questions import SCORED

_SAID = ("at", "text", "score", "scale", "asks", "source", "language", "segments")


async def feedback_sheet(source: Source) -> Sheet:
    """The columns are those that an import of feedback reads; of a scale only nps, csat and ces are kept."""
    columns = ("id", *source.who_columns, "stage", "touchpoint", *_SAID)
    return Sheet(columns, await source.count_responses(asked=False), _portions(source))


async def _portions(source: Source) -> AsyncIterator[Portion]:
    async for part in source.responses(asked=False):
        yield Portion([_row(one, source) for one in part], len(part))


def _row(one: ResponseRecord, source: Source) -> Row:
    text = next((answer for answer in one.answers if isinstance(answer.value, str)), None)
    score = next((answer for answer in one.answers if isinstance(answer.value, int | float)), None)
    tag, at = one.tag, source.local(one.started_at or one.opened_at)
    said = (at, _words(text, source), *_scored(score), text.asks if text else None, tag.channel, one.language)
    return (source.id_of(one), *source.who(one.who), tag.stage, tag.touchpoint, *said, tag.segments)


def _words(text: AnswerRecord | None, source: Source) -> str | None:
    return source.veil.words(text.kind, text.value) if text and isinstance(text.value, str) else None


def _scored(score: AnswerRecord | None) -> tuple[Cell, Cell]:
    if score is None:
        return None, None
    return score.value, score.kind if score.kind in SCORED else None
