"""Paired: how the same persons scored two stages, and whether chance explains the difference."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import sqrt
from statistics import fmean, variance

from analysis import student
from analysis.changes import FALSE_DISCOVERIES, Change, Family, real
from analysis.scores import MINIMUM, is_on_scale, points, rounding_variance
from surveys.figures import CustomerScore
from surveys.journey import Journey, RespondentId, StageId
from surveys.questions import SCORED

_FEWEST = 5
_LEAST_VARIANCE = 2 * rounding_variance((0.0, 100.0))
"""What rounding two answers to a seven-point scale hides of their difference, in points of 100."""


@dataclass(frozen=True, slots=True)
class Paired:
    """The mean of `n` persons earlier and later, and of their differences, with its 95 % interval.

    `p` is the probability of a difference as far from 0 if there were none.
    """

    n: int
    before: float
    after: float
    low: float
    high: float
    p: float

    @property
    def difference(self) -> float:
        """Later minus earlier."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Crossing:
    """How those who scored both stages changed on the way; `n` persons did, and `paired` is None if too few."""

    kind: str
    earlier: StageId
    later: StageId
    n: int
    paired: Paired | None
    is_real: bool = False


def crossings(journey: Journey, scores: Sequence[CustomerScore], *, minimum: int = MINIMUM) -> tuple[Crossing, ...]:
    """For each kind of score, each stage that somebody scored with the next such stage, in the order of the journey.

    In points of 100; whoever scored a stage several times counts once, with the mean. Real is what stands by
    Benjamini and Hochberg (1995) among all of them, at the rate that the changes of scores have. They are a family of
    their own: a lasting difference between stages is no news, and in one family with the changes it would make each
    of those easier to believe.
    """
    found = [
        _crossing(kind, (earlier, later), scores, minimum)
        for kind in SCORED
        for earlier, later in pairwise(_scored(journey, kind, scores))
    ]
    tested = {at: Change(one.paired.difference, one.paired.p) for at, one in enumerate(found) if one.paired}
    stands = real(tested, FALSE_DISCOVERIES * Family.SCORES.value)
    return tuple(replace(one, is_real=at in stands) for at, one in enumerate(found))


def paired(
    pairs: Sequence[tuple[float, float]], *, least_variance: float = 0.0, minimum: int = MINIMUM
) -> Paired | None:
    """Student's t (1908) on the differences of pairs (earlier, later); None below the minimum, which is at least 5.

    A variance below the least one is raised to it, so that ten equal differences do not pass for certainty.
    """
    n = len(pairs)
    if n < max(_FEWEST, minimum):
        return None
    differences = [after - before for before, after in pairs]
    error = sqrt(max(variance(differences), least_variance) / n)
    mean, half = fmean(differences), student.quantile(0.975, n - 1) * error
    before, after = fmean(before for before, _ in pairs), fmean(after for _, after in pairs)
    return Paired(n, before, after, mean - half, mean + half, _p(mean, error, n - 1))


def _crossing(kind: str, stages: tuple[StageId, StageId], scores: Sequence[CustomerScore], minimum: int) -> Crossing:
    pairs = _pairs(kind, scores, stages)
    return Crossing(kind, *stages, len(pairs), paired(pairs, least_variance=_LEAST_VARIANCE, minimum=minimum))


def _scored(journey: Journey, kind: str, scores: Sequence[CustomerScore]) -> Iterator[StageId]:
    """The stages in which a score of this kind was given."""
    given = {one.stage for one in scores if one.kind == kind}
    return (stage.id for stage in journey.stages if stage.id in given)


def _pairs(kind: str, scores: Sequence[CustomerScore], stages: tuple[StageId, StageId]) -> list[tuple[float, float]]:
    one, other = (_by_customer(kind, scores, stage) for stage in stages)
    return [(one[who], other[who]) for who in sorted(one.keys() & other.keys())]


def _p(mean: float, error: float, df: int) -> float:
    if not error:
        return 0.0 if mean else 1.0
    return student.two_sided_p(mean / error, df)


def _by_customer(kind: str, scores: Sequence[CustomerScore], stage: StageId) -> dict[RespondentId, float]:
    given: dict[RespondentId, list[float]] = defaultdict(list)
    for one in scores:
        if one.kind == kind and one.stage == stage and is_on_scale(kind, one.value):
            given[one.customer].append(points(kind, one.value))
    return {who: fmean(values) for who, values in given.items()}
