"""Moods: how the texts of a response sound, where the survey goes on by it. Read by the word engine alone."""

from collections.abc import Mapping
from functools import lru_cache

from analysis.detection import detect, detectable
from analysis.sentiment.engine import TEXT
from analysis.sentiment.waypulse import WaypulseEngine
from surveys.language import Language
from surveys.mood import Label
from surveys.questions import Question, aim
from surveys.survey import Survey
from surveys.when import Answers, Feels, QuestionId, claims

_ENGINE = WaypulseEngine()
_LANGUAGES = tuple(sorted(detectable()))


def moods(survey: Survey, answers: Answers, language: Language) -> Mapping[QuestionId, Label]:
    """The mood of each text answer on which a condition of the survey rests; most surveys have none.

    `language` is that of the response, taken for the text's own where another is not clearly meant. A text in a
    language that the engine does not know has no mood.
    """
    felt = _felt(survey)
    if not felt:
        return {}
    said = ((question, answers.get(question.id)) for question in survey.questions if question.id in felt)
    read = {question.id: mood_of(text, language, question) for question, text in said if isinstance(text, str)}
    return {question: mood for question, mood in read.items() if mood}


@lru_cache(maxsize=256)
def _felt(survey: Survey) -> frozenset[QuestionId]:
    """The questions whose answers' mood some condition asks about."""
    conditions = (condition for question in survey.questions for condition in (question.when, question.end_if))
    return frozenset(
        claim.question for condition in conditions for claim in claims(condition) if isinstance(claim, Feels)
    )


def mood_of(text: str, language: Language, question: Question) -> Label | None:
    """The mood of a text that answers this question; None in a language that the engine does not know.

    Read anew each time: that takes less than a millisecond, and nobody's words are kept in memory.
    """
    meant = detect(text, _LANGUAGES, language)
    sentiment = _ENGINE.score(text, meant, aim(question.kind) or TEXT)
    return sentiment.label if sentiment else None
