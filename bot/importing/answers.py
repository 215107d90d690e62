"""Answers: one answer to one of our own questions, as a row of a file holds it."""

import re

from bot.importing.fields import Fields
from bot.importing.given import Said
from surveys.documents.likeness import meant
from surveys.errors import Missing
from surveys.language import Language
from surveys.questions import (
    Ces,
    Choice,
    Choices,
    Csat,
    Nps,
    Number,
    Question,
    Rating,
    YesNo,
    aim,
    ends,
    kept_as,
)
from surveys.reply import Refusal, Wrote, read
from surveys.survey import Survey
from surveys.when import SKIPPED, QuestionId, Value


def read_answer(fields: Fields, survey: Survey, language: Language) -> Said | None:
    """The answer that the columns question and value hold."""
    question = fields.required("question", lambda words: _question(words, survey))
    if question is None:
        return None
    value = fields.optional("value", lambda words: _value(words, question, language))
    if not fields.words("value"):
        if not question.optional:
            fields.refuse("value", f"it is missing; write {_wanted(question)}")
        value = SKIPPED
    if value is None:
        return None
    kind = question.kind
    return Said(question.id, kept_as(kind), value, is_score=survey.is_score(question), asks=aim(kind))


def _question(words: str, survey: Survey) -> Question:
    try:
        return survey.question(QuestionId(words))
    except Missing:
        known = [question.id for question in survey.questions]
        hint = meant(words, known) or f"; it has {', '.join(known)}"
        raise ValueError(f"the survey {survey.id} has no question {words!r}{hint}") from None


def _value(words: str, question: Question, language: Language) -> Value:
    chosen = [part.strip() for part in words.split(";")]
    match question.kind:
        case Choice(options) if words in {option.id for option in options}:
            return words
        case Choices(options) if {*chosen} <= {option.id for option in options}:
            return tuple(sorted(set(chosen)))
    match read(question, Wrote(_plain(words, question), language)):
        case Refusal():
            raise ValueError(f"{words!r} is no answer to {question.id}; write {_wanted(question)}")
        case value:
            return value


def _plain(words: str, question: Question) -> str:
    """A score without the decimals that spreadsheets write: 8.0."""
    return re.sub(r"\.0+$", "", words) if isinstance(question.kind, Nps | Csat | Ces | Rating) else words


def _wanted(question: Question) -> str:
    match question.kind:
        case Choice(options):
            return " or ".join(option.id for option in options)
        case Choices(options):
            return f"some of {', '.join(option.id for option in options)}, with ; between them"
        case YesNo():
            return "yes or no"
        case (Nps() | Csat() | Ces() | Rating()) as kind:
            low, high = ends(kind)
            return f"a whole number from {low} to {high}"
        case Number():
            return "a number"
        case _:
            return "a text"
