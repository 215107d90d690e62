"""Verbatim rows: one a text, with what was read in it."""

from collections.abc import AsyncIterator

from bot.exporting.cells import Row
from bot.exporting.sheet import Portion, Sheet
from bot.exporting.source import PLACE_COLUMNS, Source, place
from surveys.exports import AnswerRecord, Reading, ResponseRecord
from surveys.mood import Label
from surveys.questions import CHOSEN

_NO_TEXTS = CHOSEN | {"contact"}
_READ = ("sentiment", "label", "themes", "complaints", "praises", "read_by")
_UNREAD = Reading(None, None, ())


async def verbatim_sheet(source: Source) -> Sheet:
    """Complaints are the themes that the text speaks badly of, praises those that it speaks well of."""
    columns = ("id", *source.who_columns, *PLACE_COLUMNS, "language", "at", "question", "text", *_READ)
    return Sheet(columns, await source.count_responses(), _portions(source))


async def _portions(source: Source) -> AsyncIterator[Portion]:
    async for part in source.responses():
        readings = await source.exports.readings(part)
        rows = [
            _row(one, answer, readings.get((one.id, answer.question), _UNREAD), source)
            for one in part
            for answer in one.answers
            if isinstance(answer.value, str) and answer.value and answer.kind not in _NO_TEXTS
        ]
        yield Portion(rows, len(part))


def _row(one: ResponseRecord, answer: AnswerRecord, reading: Reading, source: Source) -> Row:
    head = (source.id_of(one), *source.who(one.who), *place(one.tag), one.language)
    said = (source.local(answer.at), answer.question, source.veil.words(answer.kind, str(answer.value)))
    themes = list(dict.fromkeys(theme for theme, _ in reading.themes))
    named = (themes, _labelled(reading, Label.NEGATIVE), _labelled(reading, Label.POSITIVE))
    return (*head, *said, reading.value, reading.label, *named, answer.read_by)


def _labelled(reading: Reading, label: Label) -> list[str]:
    return [theme for theme, its_label in reading.themes if its_label == label]
