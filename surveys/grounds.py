"""Grounds: why staff are told of a response, by the rules of the journey and what was said."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from surveys import engine
from surveys.alert_rules import AlertRules
from surveys.language import Language
from surveys.questions import Kind, OpenText, Stepped, as_ease, kept_as
from surveys.survey import Survey
from surveys.when import Answers, Facts, Value

_NPS = "nps"
_PROMOTER = 9
_DETRACTOR = 6
"""NPS as Reichheld (2003) divides it: promoters from here on, detractors up to here."""


class Ground(StrEnum):
    """Why staff are told of a response."""

    SCORE = "score"
    WORDS = "words"
    THEME = "theme"
    FALLEN = "fallen"
    UNASKED = "unasked"


@dataclass(frozen=True, slots=True)
class Told:
    """What a response says, as far as the rules ask for it.

    `scores` are pairs of a kind and a value, of ces as ease; `languages` are those the texts may be written in;
    `complains` says whether feedback that nobody asked for sounds negative; `themes` are those complained of, known
    only once the texts were read; `nps_before` is what the person scored the last time, None where nobody knows.
    """

    scores: tuple[tuple[str, int], ...] = ()
    texts: tuple[str, ...] = ()
    languages: frozenset[Language] = frozenset()
    complains: bool = False
    themes: frozenset[str] = frozenset()
    nps_before: int | None = None

    def within(self, languages: frozenset[Language], *, complains: bool) -> "Told":
        """The same, with what the words themselves tell."""
        return replace(self, languages=languages, complains=complains)

    def knowing(self, themes: frozenset[str], nps_before: int | None) -> "Told":
        """The same, with what is known beside the answers."""
        return replace(self, themes=themes, nps_before=nps_before)


def told(survey: Survey, answers: Answers, facts: Facts) -> Told:
    """The scores and texts among the answers; everything else is for others to fill in."""
    given = [(question, answers[question.id]) for question in engine.answered(survey, answers, facts)]
    scores = (
        as_ease(kept_as(question.kind), value)
        for question, value in given
        if isinstance(question.kind, Stepped) and isinstance(value, int)
    )
    texts = (value for question, value in given if isinstance(question.kind, OpenText) and isinstance(value, str))
    return Told(tuple(scores), tuple(texts))


def may_hold(rules: AlertRules, survey: Survey, answers: Answers) -> bool:
    """Whether these answers can be a ground at all; False is certain, True has to be looked into.

    It is asked at every answer of every customer, and nearly always ends the matter: a text has to be read, a score
    only where it is low.
    """
    said = ((question.kind, answers.get(question.id)) for question in survey.questions)
    return any(_may_hold(rules, kind, value) for kind, value in said if value is not None)


def grounds(rules: AlertRules, said: Told) -> tuple[Ground, ...]:
    """Every ground on which staff are to be told, in the order of `Ground`; none is no alert."""
    holds = {
        Ground.SCORE: any(value <= rules.scores.get(kind, -1) for kind, value in said.scores),
        Ground.WORDS: bool(words_found(rules, said)),
        Ground.THEME: bool(rules.themes & said.themes),
        Ground.FALLEN: rules.fallen and _has_fallen(said),
        Ground.UNASKED: said.complains,
    }
    return tuple(ground for ground in Ground if holds[ground])


def words_found(rules: AlertRules, said: Told) -> tuple[str, ...]:
    """What was written of the words that the rules name, as it was written, each once."""
    return tuple(dict.fromkeys(_found(rules, said)))


def is_low(said: Told) -> bool:
    """Whether somebody is a detractor now: only then need it be known what they scored before."""
    return any(kind == _NPS and value <= _DETRACTOR for kind, value in said.scores)


def _has_fallen(said: Told) -> bool:
    """Whether a promoter has become a detractor."""
    return said.nps_before is not None and said.nps_before >= _PROMOTER and is_low(said)


def _may_hold(rules: AlertRules, kind: Kind, value: Value) -> bool:
    if not isinstance(value, int):
        return isinstance(kind, OpenText)
    if not isinstance(kind, Stepped):
        return False
    name, ease = as_ease(kept_as(kind), value)
    lowest = _DETRACTOR if rules.fallen and name == _NPS else -1
    return ease <= max(lowest, rules.scores.get(name, -1))


def _found(rules: AlertRules, said: Told) -> Iterator[str]:
    for language in sorted(rules.words.keys() & said.languages):
        sought = _pattern(tuple(rules.words[language]))
        for text in said.texts:
            yield from sought.findall(_composed(text))


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(_one(word) for word in words) or r"(?!)", re.IGNORECASE)


def _one(word: str) -> str:
    """A word is found whole, a stem with whatever follows it, a phrase whatever space is between its words."""
    stem = word.endswith("*")
    parts = (re.escape(part) for part in _composed(word.removesuffix("*")).split())
    return r"\b" + r"\s+".join(parts) + (r"\w*" if stem else r"\b")


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("’", "'")
