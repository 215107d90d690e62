"""Response rows: what was answered to surveys, one row an answer or one row a response."""

from collections.abc import AsyncIterator, Iterator, Sequence
from itertools import count

from bot.exporting.cells import Cell, Row
from bot.exporting.sheet import Portion, Sheet
from bot.exporting.source import PLACE_COLUMNS, Source, place
from surveys.exports import AnswerRecord, ResponseRecord
from surveys.questions import CHOICES

_CHOSEN = frozenset({"choice", "yesno"})
_Question = tuple[str, str]
"""A survey and a question in it."""


async def answer_sheet(source: Source) -> Sheet:
    """One row an answer, with the columns that an import of responses reads."""
    said = ("at", "question", "kind", "value", "answered_at", "state")
    columns = ("id", *source.who_columns, "survey", *PLACE_COLUMNS, "language", *said)
    return Sheet(columns, await source.count_responses(asked=True), _answers(source))


async def response_sheet(source: Source) -> Sheet:
    """One row a response, with a column for each question in the order in which the surveys ask them."""
    wanted = source.wanted
    order = _order(source)
    found = await source.exports.questions(source.journey, wanted.period, wanted.scope)
    questions = sorted(found, key=lambda one: (order.get(one, len(order)), one))
    run = ("opened_at", "started_at", "closed_at", "state")
    asked = (".".join(one) for one in questions)
    columns = ("id", *source.who_columns, "survey", *PLACE_COLUMNS, "language", *run, *asked)
    return Sheet(columns, await source.count_responses(asked=True), _responses(source, questions))


async def _answers(source: Source) -> AsyncIterator[Portion]:
    async for part in source.responses(asked=True):
        yield Portion([row for one in part for row in _answer_rows(one, source)], len(part))


async def _responses(source: Source, questions: Sequence[_Question]) -> AsyncIterator[Portion]:
    async for part in source.responses(asked=True):
        yield Portion([_response_row(one, questions, source) for one in part], len(part))


def _order(source: Source) -> dict[_Question, int]:
    """Which question comes where, by the surveys as they are now."""
    place_of = count()
    return {
        (survey.id, one.id): next(place_of) for survey in source.catalog.surveys.values() for one in survey.questions
    }


def _answer_rows(one: ResponseRecord, source: Source) -> Iterator[Row]:
    head = _head(one, source)
    at = source.local(one.started_at or one.opened_at)
    for answer in one.answers:
        said = (at, answer.question, answer.kind, value(answer, source), source.local(answer.at), one.state)
        yield (*head, *said)


def _response_row(one: ResponseRecord, questions: Sequence[_Question], source: Source) -> Row:
    said = {(one.survey, answer.question): value(answer, source) for answer in one.answers}
    run = (source.local(at) for at in (one.opened_at, one.started_at, one.closed_at))
    return (*_head(one, source), *run, one.state, *(said.get(question) for question in questions))


def _head(one: ResponseRecord, source: Source) -> tuple[Cell, ...]:
    return (source.id_of(one), *source.who(one.who), one.survey, *place(one.tag), one.language)


def value(answer: AnswerRecord, source: Source) -> Cell:
    """What was answered; options by their ids."""
    said = answer.value
    if not isinstance(said, str) or answer.kind in _CHOSEN:
        return said
    if answer.kind == CHOICES:
        return said.split(",") if said else ()
    return source.veil.words(answer.kind, said)
