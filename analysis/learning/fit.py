"""Fit: a layer from lessons, or the reason why there is none."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random
from statistics import correlation

from analysis.detection import detect
from analysis.learning.features import features
from analysis.learning.layer import Layer, layer
from analysis.learning.lesson import MOODS, Lesson
from analysis.learning.names import names, without
from analysis.learning.regression import Example, fitted
from analysis.learning.summary import LearningSummary, summary
from analysis.learning.validation import Gain, gain, is_real, verdicts
from analysis.masking import masked
from analysis.sentiment.engine import TEXT, SentimentEngine, label
from analysis.sentiment.engines import engine as engine_called
from surveys.feedback import Sentiment
from surveys.language import Language

LEAST = 200
"""So many lessons are needed to learn from."""

MOST = 3000
"""Of more lessons, so many are drawn to learn from: more take longer and teach little."""

_LEAST_PER_MOOD = 10
_LEAST_COMPARED = 30
_EXPLAINED = 0.6


class Reason(StrEnum):
    """Why nothing was learnt."""

    TOO_FEW = "too few texts with a score"
    ONE_SIDED = "too few texts of one mood"
    UNEXPLAINED = "the texts do not explain the scores"
    NO_GAIN = "no gain beyond chance"


@dataclass(frozen=True, slots=True)
class Declined:
    """Nothing was learnt from so many texts; `gain` is None where it did not come to a comparison."""

    reason: Reason
    texts: int
    gain: Gain | None = None


@dataclass(frozen=True, slots=True)
class Learnt:
    """What is said of a layer, and the layer itself as JSON, as it is kept and handed on."""

    summary: LearningSummary
    document: str


@dataclass(frozen=True, slots=True)
class _Read:
    """A lesson as an example, and what the engine alone reads: the value, and its mood as a place in MOODS."""

    example: Example
    value: float
    before: int


def fit(lessons: Iterable[Lesson], engine: SentimentEngine, chance: Random, *, most: int = MOST) -> Layer | Declined:
    """The layer that these lessons teach, if it reads texts better than the engine alone and that is no chance.

    Left out are answers to what was good or could be better, mixed texts, empty ones, and those in a language that
    the engine does not know. Compared is the macro-F1 of three moods over texts held out in turn (five folds);
    the share that is right must not fall either.
    Declined are also texts that do not explain their scores: the engine's value must correlate with the mood
    (Pearson, .6), as it does for answers to "why this score?" (.8) and not for answers to "what could be better?"
    (.4). Nothing is learnt of a word that may be a name, number or address: one that is masked in quotes, has
    a capital inside a sentence, or was used by fewer than five customers. The lessons' order does not matter; 1,000
    take one to two seconds.
    """
    read = _read(_chosen(lessons, chance, most), engine)
    declined = _unfit(read)
    if declined:
        return declined
    examples = [one.example for one in read]
    found = verdicts(examples, [one.before for one in read], chance)
    gained = gain(found)
    if gained.after.accuracy < gained.before.accuracy or not is_real(found, chance):
        return Declined(Reason.NO_GAIN, len(read), gained)
    return layer(f"{engine.name}@{engine.version}", gained, fitted(examples, chance))


def fit_called(
    lessons: Sequence[Lesson], engine_name: str, chance: Random, among: Sequence[Language] = ()
) -> Learnt | Declined:
    """The same from plain values to plain values, so that a worker process can be asked for it.

    A text may be in one of the languages `among` instead of its own, as where it is read.
    """
    written = (replace(one, language=detect(one.text, among, one.language)) for one in lessons)
    found = fit(written, engine_called(engine_name), chance)
    return found if isinstance(found, Declined) else Learnt(summary(found), found.to_json())


def _chosen(lessons: Iterable[Lesson], chance: Random, most: int) -> list[Lesson]:
    fitting = (one for one in lessons if one.question_kind == TEXT and one.label in MOODS and one.text.strip())
    ordered = sorted(fitting, key=lambda one: (one.text, one.language, one.label, one.weight, one.customer or 0))
    return chance.sample(ordered, most) if len(ordered) > most else ordered


def _read(lessons: Sequence[Lesson], engine: SentimentEngine) -> list[_Read]:
    called = names((one.text, one.language) for one in lessons)
    scored = ((one, engine.score(one.text, one.language, one.question_kind)) for one in lessons)
    return [_as_read(lesson, sentiment, called) for lesson, sentiment in scored if sentiment is not None]


def _as_read(lesson: Lesson, sentiment: Sentiment, called: frozenset[str]) -> _Read:
    known = without(features(masked(lesson.text), lesson.language, sentiment), called)
    example = Example(known, MOODS.index(lesson.label), lesson.weight, lesson.customer)
    return _Read(example, sentiment.value, MOODS.index(label(sentiment.value)))


def _unfit(read: Sequence[_Read]) -> Declined | None:
    if len(read) < LEAST:
        return Declined(Reason.TOO_FEW, len(read))
    moods = Counter(one.example.mood for one in read)
    if min(moods[0], moods[len(MOODS) - 1]) < _LEAST_PER_MOOD:
        return Declined(Reason.ONE_SIDED, len(read))
    return None if _explained(read) else Declined(Reason.UNEXPLAINED, len(read))


def _explained(read: Sequence[_Read]) -> bool:
    """Whether the texts say what the scores say: complaints in the one go with low numbers in the other.

    Held-out texts cannot tell: who answers "what could be better?" writes of faults and scores high, so that words of
    complaint would be learnt as praise. Corrections are beyond doubt and not asked.
    """
    pairs = [(one.value, one.example.mood) for one in read if one.example.weight <= 1]
    if len(pairs) < _LEAST_COMPARED:
        return True
    values, moods = [value for value, _ in pairs], [float(mood) for _, mood in pairs]
    varied = len(set(values)) > 1 and len(set(moods)) > 1
    return varied and correlation(values, moods) >= _EXPLAINED
