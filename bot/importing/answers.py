"""Answers: one answer to one of our own questions, as a row of a file holds it."""

import re

from bot.importing.fields import Fields
from bot.importing.given import Said
from surveys.documents.likeness import meant
from surveys.errors import Missing
from surveys.language import Language
from surveys.questions import SCALES, Choice, Question, Refusal, Wrote, YesNo, aim, kept_as, read
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
    if isinstance(question.kind, Choice) and any(option.id == words for option in question.kind.options):
        return words
    match read(question, Wrote(_plain(words, question), language)):
        case Refusal():
            raise ValueError(f"{words!r} is no answer to {question.id}; write {_wanted(question)}")
        case value:
            return value


def _plain(words: str, question: Question) -> str:
    """A score without the decimals that spreadsheets write: 8.0."""
    return re.sub(r"\.0+$", "", words) if type(question.kind) in SCALES else words


def _wanted(question: Question) -> str:
    match question.kind:
        case Choice(options):
            return " or ".join(option.id for option in options)
        case YesNo():
            return "yes or no"
        case kind if type(kind) in SCALES:
            low, high = SCALES[type(kind)]
            return f"a whole number from {low} to {high}"
        case _:
            return "a text"
