"""Written: a survey made up by chance as its file would have it, in two languages, with a version of its own."""

from typing import assert_never

from surveys.documents import building
from surveys.documents.shapes import SurveyDocument
from surveys.documents.spelling import spelt
from surveys.documents.ways import spell_way
from surveys.language import Text
from surveys.questions import (
    Ces,
    Choice,
    Choices,
    Contact,
    Csat,
    Kind,
    Nps,
    Number,
    OpenText,
    Option,
    Photo,
    Question,
    Rating,
    YesNo,
    name,
)
from surveys.survey import Survey

_Written = dict[str, object]


def written(survey: Survey) -> Survey:
    """The same survey, read from a document that says what it says; those who are asked for contact may decline."""
    document = {
        "survey": survey.id,
        "title": _both(survey.title),
        "questions": [_question(question) for question in survey.questions],
    }
    return building.survey(SurveyDocument.model_validate(document))


def _question(question: Question) -> _Written:
    parts: _Written = {
        name(question.kind): question.id,
        "ask": _both(question.ask),
        "when": spelt(question.when) if question.when else None,
        "go": spell_way(question.end_if) if question.end_if else None,
        "shuffle": question.shuffle,
    }
    said = {key: part for key, part in parts.items() if part is not None}
    return {**said, "optional": question.optional, **_details(question.kind)}


def _details(kind: Kind) -> _Written:
    match kind:
        case Nps() | Csat() | YesNo() | OpenText() | Photo():
            return {}
        case Ces(direction):
            return {"direction": direction.value}
        case Rating(most, look):
            return {"most": most, "look": look.value}
        case Choice(options) | Choices(options):
            return {"options": [_option(option) for option in options]}
        case Number(low, high, decimals):
            return {"low": low, "high": high, "decimals": decimals}
        case Contact(purpose):
            return {"purpose": _both(purpose)}
        case _:
            assert_never(kind)


def _option(option: Option) -> _Written:
    return {"id": option.id, "title": _both(option.title)}


def _both(text: Text) -> dict[str, str]:
    """What somebody who reads Dutch sees differs from what others see."""
    (words,) = text.by_language.values()
    return {"en": words, "nl": f"{words} (nl)"}
