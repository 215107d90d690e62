"""Weighing: which touchpoints weigh most in what customers think of a stage, or of the whole journey.

It works with numpy, which takes a while to load and much memory: it is for the process that draws.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from statistics import fmean

import numpy as np

from analysis.correlations import Matrices, Moments, Row, powered
from analysis.importance import Importance, ImportancePoint
from analysis.scores import MINIMUM
from surveys.figures import CustomerScore
from surveys.journey import Journey, RespondentId, StageId, Touchpoint, TouchpointId
from surveys.questions import SCORE_SCALES, SCORED

LEAST = 30
"""So many customers must have scored a touchpoint and the whole before its weight is derived."""

_DRAWS = 200
_TAIL = 0.025
_OUTCOME = "nps"

Scores = Mapping[TouchpointId | None, float]
"""How one customer scored each touchpoint, and with None the whole: 0 is the low end of a scale, 100 the high end."""


@dataclass(frozen=True, slots=True)
class Weight:
    """A relative weight, 0 to 1, with its 95 % interval, which holds it."""

    value: float
    low: float
    high: float


def importance(
    journey: Journey, scores: Sequence[CustomerScore], chance: Random, *, stage: StageId | None = None
) -> Importance:
    """Stated and derived importance of the touchpoints of a stage, or of all.

    A touchpoint's score is a customer's mean CSAT and CES there. The score of the whole is the mean of their NPS
    and of what they gave to a stage and to no touchpoint of it, so the touchpoints do not explain themselves.
    """
    held = [one for each in journey.stages if stage in (None, each.id) for one in each.touchpoints]
    customers = by_customer([one for one in scores if stage in (None, one.stage) and one.kind in SCORED])
    told = [one for one in customers if None in one]
    known = [one.id for one in held if _is_known(one.id, told)]
    weights = dict(zip(known, _weights(known, told, chance), strict=True))
    points = tuple(_point(one, customers, weights.get(one.id)) for one in held)
    explained = sum(weight.value for weight in weights.values()) if weights else None
    return Importance(stage, points, explained, len(told))


def relative_weights(correlations: Matrices) -> Matrices:
    """How much each predictor adds to R², with what predictors share divided between them (Johnson 2000).

    The last column of a positive definite correlation matrix is the outcome, the others are the predictors. With
    L the root of their own correlations, b = L⁻¹r the outcome's with the orthogonal variables nearest to them, a
    weight is the sum over those of L²b². The weights are not negative and add up to R². Of matrices with the shape
    (..., n, n) the weights have the shape (..., n - 1).
    """
    predictors, outcome = correlations[..., :-1, :-1], correlations[..., :-1, -1:]
    loads, inverse = powered(predictors, 0.5), powered(predictors, -0.5)
    shares: Matrices = loads**2 @ (inverse @ outcome) ** 2
    return shares[..., 0]


def weights(rows: Sequence[Row], chance: Random) -> list[Weight]:
    """The relative weights of all columns but the last on the last, with bootstrap intervals.

    Where values are missing each correlation is that of the customers who gave both (pairwise complete), and the
    whole is shrunk until it is positive definite; 200 draws give the percentiles (Tonidandel, LeBreton and
    Johnson 2009).
    """
    moments = Moments.of(rows, chance)
    values = relative_weights(moments.correlations())
    drawn = relative_weights(moments.drawn(_DRAWS, chance))
    lows, highs = np.quantile(drawn, (_TAIL, 1 - _TAIL), axis=0, method="nearest")
    found = zip(values.tolist(), lows.tolist(), highs.tolist(), strict=True)
    return [Weight(value, min(value, low), max(value, high)) for value, low, high in found]


def by_customer(scores: Sequence[CustomerScore]) -> list[Scores]:
    """What each customer thinks of each touchpoint, and with None of the whole; in no particular order."""
    given: dict[RespondentId, dict[TouchpointId | None, list[float]]] = defaultdict(lambda: defaultdict(list))
    for one in scores:
        subject = None if one.kind == _OUTCOME else one.touchpoint
        given[one.customer][subject].append(position(one.kind, one.value))
    return [{subject: fmean(values) for subject, values in mine.items()} for mine in given.values()]


def position(kind: str, value: int) -> float:
    """Where a value stands on the scale of its kind: 0 at the low end, 100 at the high one, never beyond."""
    low, high = SCORE_SCALES[kind]
    return min(100.0, max(0.0, 100 * (value - low) / (high - low)))


def _is_known(touchpoint: TouchpointId, told: Sequence[Scores]) -> bool:
    """Whether enough scored both it and the whole, and not all the same."""
    both = [(one[touchpoint], one[None]) for one in told if touchpoint in one]
    return len(both) >= LEAST and all(len(set(values)) > 1 for values in zip(*both, strict=True))


def _weights(known: Sequence[TouchpointId], told: Sequence[Scores], chance: Random) -> Iterator[Weight]:
    rows = [[*(one.get(touchpoint) for touchpoint in known), one[None]] for one in told]
    return iter(weights(rows, chance) if known else [])


def _point(touchpoint: Touchpoint, customers: Sequence[Scores], weight: Weight | None) -> ImportancePoint:
    scored = [one for one in customers if touchpoint.id in one]
    return ImportancePoint(
        touchpoint=touchpoint.id,
        stated=touchpoint.importance,
        derived=weight.value if weight else None,
        low=weight.low if weight else None,
        high=weight.high if weight else None,
        performance=fmean(one[touchpoint.id] for one in scored) if len(scored) >= MINIMUM else None,
        n=len(scored),
        together=sum(None in one for one in scored),
    )
