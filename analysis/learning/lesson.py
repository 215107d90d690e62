"""Lesson: a text of which somebody told how it feels, by the score given with it or by a correction."""

from dataclasses import dataclass

from analysis.sentiment.engine import TEXT
from surveys.feedback import Verbatim
from surveys.journey import RespondentId
from surveys.language import Language
from surveys.mood import Label
from surveys.questions import SCORE_SCALES

MOODS = (Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE)
"""The labels that are learnt, in the order in which weights and probabilities are given."""

_NEUTRAL = {"nps": (7, 8), "csat": (3, 3), "ces": (3, 5)}
_CORRECTION = 1.5
"""Little more than a score: staff look at what reads badly, so what they correct leans one way. At twice the weight
of a score it undid what scores had taught (`benchmarks/corrections.py`)."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text and its label, one of MOODS; `weight` is how many texts it counts for while learning.

    `customer` wrote it, where that is known.
    """

    text: str
    language: Language
    label: Label
    question_kind: str = TEXT
    weight: float = 1.0
    customer: RespondentId | None = None


def scored(verbatim: Verbatim, question_kind: str) -> Lesson | None:
    """What a customer's own score says of the words given with it; None without a score on the scale of a kind.

    A score where a high number means effort has been turned round before.
    """
    kind = next((name for name, scale in SCORE_SCALES.items() if scale == verbatim.scale), None)
    label = mood(kind, verbatim.score) if kind and verbatim.score is not None else None
    if label is None:
        return None
    return Lesson(verbatim.text, verbatim.language, label, question_kind, customer=verbatim.respondent)


def corrected(text: str, language: Language, label: Label, customer: RespondentId | None = None) -> Lesson | None:
    """What staff said of a text; it counts half as much again as a score. None for a mixed text."""
    return Lesson(text, language, label, weight=_CORRECTION, customer=customer) if label in MOODS else None


def objected(verbatim: Verbatim) -> Lesson | None:
    """What is learnt where staff said that a text is not negative: positive where its own score is, else neutral.

    None for an answer to what was good or could be better: it is the question that makes the mood there.
    """
    given = scored(verbatim, TEXT)
    label = Label.POSITIVE if given and given.label is Label.POSITIVE else Label.NEUTRAL
    return None if verbatim.asks else corrected(verbatim.text, verbatim.language, label, verbatim.respondent)


def mood(kind: str, score: int) -> Label | None:
    """The label that a score of this kind (nps, csat, ces with 7 as easy) stands for.

    None for another kind or a number outside its scale. NPS: 0 to 6 negative, 7 and 8 neutral, 9 and 10
    positive. CSAT: up to 2, 3, from 4 on. CES: up to 2, 3 to 5, from 6 on.
    """
    low, high = SCORE_SCALES.get(kind, (1, 0))
    if not low <= score <= high:
        return None
    first, last = _NEUTRAL[kind]
    return Label.NEGATIVE if score < first else Label.POSITIVE if score > last else Label.NEUTRAL
