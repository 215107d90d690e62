"""What must hold within a survey file beyond its shape."""

from collections.abc import Iterator
from datetime import timedelta

from surveys.documents.claim_rules import id_of, kinds_of
from surveys.documents.closing_rules import closing_faults
from surveys.documents.condition_rules import condition_faults
from surveys.documents.durations import duration
from surveys.documents.kind_rules import kind_faults
from surveys.documents.likeness import meant
from surveys.documents.rules import said_in_all, unique
from surveys.documents.shapes import QuestionDocument, SurveyDocument, keys
from surveys.documents.source import Place, Source, top
from surveys.errors import Fault
from surveys.questions import KINDS

_EXPIRES: timedelta = SurveyDocument.model_fields["expires"].default


def survey_faults(source: Source, languages: tuple[str, ...]) -> Iterator[Fault]:
    """Every fault that the shape does not show; looks at each part even where another part is malformed."""
    survey = top(source)
    questions = tuple(survey.at("questions").entries())
    yield from _reminder(survey)
    yield from said_in_all(survey.at("title"), languages)
    yield from closing_faults(survey, languages)
    yield from unique((id_of(question) for question in questions), "question")
    yield from condition_faults(questions, languages)
    for question in questions:
        yield from _kind(question, languages)
        yield from said_in_all(question.at("ask"), languages)


def _reminder(survey: Place) -> Iterator[Fault]:
    remind = _length(survey.at("remind"), timedelta())
    if remind >= _length(survey.at("expires"), _EXPIRES) > timedelta():
        yield survey.at("remind").fault("the reminder comes after the survey has expired; remind earlier")


def _length(place: Place, otherwise: timedelta) -> timedelta:
    """A duration that stands somewhere; 0 where it is malformed, which the shape reports."""
    try:
        return otherwise if place.value is None else duration(place.value)
    except ValueError:
        return timedelta()


def _kind(question: Place, languages: tuple[str, ...]) -> Iterator[Fault]:
    match kinds_of(question):
        case () if any(_like_a_kind(key) for key in question.keys):
            return  # The shape asks whether that kind was meant.
        case () if question.keys:
            example = "with the question's id, such as csat: satisfied"
            yield question.fault(f"the question has no kind; write one of {', '.join(KINDS)} {example}")
        case (first, second, *_):
            yield question.at(second).fault(f"the question has two kinds, '{first}' and '{second}'; keep one")
        case (kind,):
            yield from kind_faults(question, kind, languages)


def _like_a_kind(key: str) -> bool:
    return key not in keys(QuestionDocument) and bool(meant(key, KINDS))
