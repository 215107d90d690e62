"""Contradiction: a customer whose score says one thing and whose words say the other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from analysis.masking import masked
from surveys.feedback import ResponseId
from surveys.figures import Opinion
from surveys.when import QuestionId

SHOWN = 10
"""So many are told of in full."""

CLEAR = 0.4
"""A sentiment this far from 0 is plainly angry, or plainly praise."""

ENDS = {"nps": (2, 9), "csat": (1, 5), "ces": (1, 7)}
"""Up to which value a score stands at the bottom of its scale, and from which at the top."""


class Odd(StrEnum):
    """What does not fit."""

    ANGRY_AT_THE_TOP = "angry-at-the-top"
    PRAISE_AT_THE_BOTTOM = "praise-at-the-bottom"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A score and words that do not fit: the scale was read upside down, or the words were misread."""

    opinion: Opinion
    odd: Odd


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A contradiction in the customer's own words, masked."""

    contradiction: Contradiction
    text: str


@dataclass(frozen=True, slots=True)
class Disagreements:
    """How many texts do not fit their score, and the plainest of them, at most ten."""

    count: int = 0
    shown: tuple[Disagreement, ...] = ()


def disagreements(said: Mapping[Opinion, str]) -> Disagreements:
    """Those among opinions with their texts; a text that contradicts several scores counts once."""
    found: dict[tuple[ResponseId, QuestionId], Contradiction] = {}
    for one in contradictions(said):
        found.setdefault((one.opinion.response, one.opinion.question), one)
    plainest = islice(found.values(), SHOWN)
    return Disagreements(len(found), tuple(Disagreement(one, masked(said[one.opinion])) for one in plainest))


def contradictions(opinions: Iterable[Opinion]) -> tuple[Contradiction, ...]:
    """Those that do not fit, the plainest words first."""
    flagged = [
        Contradiction(one, odd) for one in opinions if (odd := contradicts(one.kind, one.value, one.sentiment))
    ]
    return tuple(sorted(flagged, key=_plainness))


def contradicts(kind: str, value: int, sentiment: float) -> Odd | None:
    """How a score (nps, csat, ces with 7 as easy) and a sentiment, -1 to 1, do not fit; None where they may.

    At the top stand NPS 9 and 10, CSAT 5 and CES 7, at the bottom NPS 0 to 2, CSAT 1 and CES 1. A score of any
    other kind, or a sentiment that is not plain, contradicts nothing.
    """
    if kind not in ENDS:
        return None
    bottom, top = ENDS[kind]
    if value >= top and sentiment <= -CLEAR:
        return Odd.ANGRY_AT_THE_TOP
    if value <= bottom and sentiment >= CLEAR:
        return Odd.PRAISE_AT_THE_BOTTOM
    return None


def _plainness(one: Contradiction) -> tuple[float, int, str]:
    return (-abs(one.opinion.sentiment), one.opinion.response, one.opinion.question)
