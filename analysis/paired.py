"""Paired: how the same persons scored two stages, and whether chance explains the difference."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, variance

from analysis import student
from analysis.scores import LEAST_VARIANCE, MINIMUM, points
from surveys.figures import CustomerScore
from surveys.journey import RespondentId, StageId

_FEWEST = 5
_LEAST_VARIANCE = 2 * LEAST_VARIANCE * (100 / 6) ** 2
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


def between(
    kind: str, scores: Sequence[CustomerScore], earlier: StageId, later: StageId, *, minimum: int = MINIMUM
) -> Paired | None:
    """How those who gave a score of this kind (nps, csat, ces) in both stages changed, in points of 100.

    Whoever scored a stage several times counts once, with the mean. None when fewer than the minimum did.
    """
    one, other = (_by_customer(kind, scores, stage) for stage in (earlier, later))
    both = sorted(one.keys() & other.keys())
    return paired([(one[who], other[who]) for who in both], least_variance=_LEAST_VARIANCE, minimum=minimum)


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


def _p(mean: float, error: float, df: int) -> float:
    if not error:
        return 0.0 if mean else 1.0
    return student.two_sided_p(mean / error, df)


def _by_customer(kind: str, scores: Sequence[CustomerScore], stage: StageId) -> dict[RespondentId, float]:
    given: dict[RespondentId, list[float]] = defaultdict(list)
    for one in scores:
        if one.kind == kind and one.stage == stage:
            given[one.customer].append(points(kind, one.value))
    return {who: fmean(values) for who, values in given.items()}
