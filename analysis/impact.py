"""Impact: how many points of its stage's score a complaint costs."""

from collections import Counter
from dataclasses import dataclass
from math import sqrt

from analysis.changes import z_test
from analysis.scores import Sample, Z, points_sample

DOUBT = 4
"""So many complainers are needed before their gap is believed by half."""

_PSEUDO = 2


@dataclass(frozen=True, slots=True)
class Impact:
    """Points of 100 that the stage's score would gain, and their standard error.

    `at_most` is what it would cost if everybody there complained.
    """

    value: float
    error: float
    at_most: float

    @property
    def low(self) -> float:
        """The lower end of the 95 % interval."""
        return self.value - Z * self.error

    @property
    def high(self) -> float:
        """The upper end of the 95 % interval."""
        return self.value + Z * self.error


def impact(kind: str, complainers: Counter[int], everyone: Counter[int], stage: int) -> Impact | None:
    """What the stage's score would gain if the complainers at a place had scored as the others there do.

    `everyone` are all answers at the place, complainers included, and `stage` counts those of its stage.
    The gain is (complainers / stage answers) × (mean of the others - mean of the complainers), in points of
    100. With n complainers it is shrunk by n / (n + 4), the posterior mean under a normal prior around 0,
    and its standard error, by the delta method, by the root of that. None without a complainer or without others.
    """
    complaining, others = points_sample(kind, complainers), points_sample(kind, everyone - complainers)
    if not complaining.n or not others.n:
        return None
    spread = points_sample(kind, everyone).variance
    gap, weight = others.mean - complaining.mean, (complaining.n + others.n) / stage
    belief = complaining.n / (complaining.n + DOUBT)
    error = sqrt(_gain_variance(complaining, others, gap, spread))
    gain = gap * complaining.n / (complaining.n + others.n)
    return Impact(belief * weight * gain, sqrt(belief) * weight * error, sqrt(belief) * weight * abs(gap))


def difference_p(before: Impact, after: Impact) -> float:
    """The p-value of no difference between two impacts."""
    if not (before.error or after.error):
        return 1.0
    return z_test((before.value, before.error**2), (after.value, after.error**2))


def none_yet(later: Impact, answers: int) -> Impact:
    """The impact of a complaint that nobody of so many made, before it became `later`.

    It is 0, and no more certain than so few answers allow: a share of one in `answers` + 2.
    """
    return Impact(0.0, later.at_most / (answers + _PSEUDO), later.at_most)


def _gain_variance(complaining: Sample, others: Sample, gap: float, spread: float) -> float:
    """Delta method for share × gap; the share with one pseudo-answer of each sort, so that it is never certain."""
    n = complaining.n + others.n
    share, careful = complaining.n / n, (complaining.n + 1) / (n + _PSEUDO)
    of_share = gap * gap * careful * (1 - careful) / (n + _PSEUDO)
    return of_share + share * share * (_of_mean(complaining, spread) + _of_mean(others, spread))


def _of_mean(sample: Sample, spread: float) -> float:
    """Variance of a mean; small groups borrow from the spread of all answers at the place."""
    variance = (sample.n * sample.variance + _PSEUDO * spread) / (sample.n + _PSEUDO)
    return variance / sample.n
