"""Score: NPS, CSAT or CES of a histogram of answers, with `n` and a 95 % interval."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from analysis import student
from surveys.errors import Missing
from surveys.questions import SCORE_SCALES

MINIMUM = 10
"""Fewer answers than this give no score."""

Z = NormalDist().inv_cdf(0.975)
Histogram = Mapping[int, int]
"""How many answers gave each value."""

_NPS_PRIOR = (0.75, 1.5, 0.75)


@dataclass(frozen=True, slots=True)
class Score:
    """A score with its 95 % interval, all three None when fewer than the minimum answered.

    NPS runs from -100 to 100, CSAT is a percentage, CES a mean from 1 to 7, sentiment a mean from -1 to 1.
    `easy` is the percentage of 5 to 7 of a CES, None for the others.
    """

    kind: str
    n: int
    value: float | None = None
    low: float | None = None
    high: float | None = None
    easy: float | None = None

    @property
    def too_few(self) -> bool:
        """Whether there are too few answers to say anything."""
        return self.value is None


@dataclass(frozen=True, slots=True)
class Sample:
    """Count, mean and variance of measured values."""

    n: int
    mean: float
    variance: float

    @staticmethod
    def of(n: int, total: float, squares: float) -> "Sample":
        """From the count, the sum and the sum of squares."""
        if n == 0:
            return Sample(0, 0.0, 0.0)
        mean = total / n
        spread = max(0.0, squares - n * mean * mean)
        return Sample(n, mean, spread / (n - 1) if n > 1 else 0.0)


def score(kind: str, counts: Histogram, *, minimum: int = MINIMUM) -> Score:
    """The score of this kind (nps, csat, ces); without a value below `minimum` answers."""
    n = sum(counts.values())
    if n < max(1, minimum):
        return Score(kind, n)
    match kind:
        case "nps":
            return nps(counts)
        case "csat":
            return csat(counts)
        case "ces":
            return ces(counts)
        case _:
            raise Missing(f"There is no score called {kind}; use nps, csat or ces.")


def nps(counts: Histogram) -> Score:
    """% of 9 and 10 minus % of 0 to 6, over at least one answer.

    The interval is the adjusted Wald one of Rocks (2016): three pseudo-answers are added, ¾ promoter,
    1½ passive, ¾ detractor; it is cut at ±100 and always holds the value.
    """
    promoters, detractors, n = _sides(counts)
    centre, variance = _adjusted_nps(counts)
    value, half = 100 * (promoters - detractors) / n, 100 * Z * sqrt(variance)
    low, high = max(-100.0, 100 * centre - half), min(100.0, 100 * centre + half)
    return Score("nps", n, value, min(low, value), max(high, value))


def csat(counts: Histogram) -> Score:
    """% of 4 and 5 over at least one answer, with Wilson's interval (1927)."""
    satisfied, n = _at_least(counts, 4), sum(counts.values())
    value = 100 * satisfied / n
    low, high = wilson(satisfied, n)
    return Score("csat", n, value, min(100 * low, value), max(100 * high, value))


def ces(counts: Histogram) -> Score:
    """The mean over at least one answer with Student's interval, and % of 5 to 7 as `easy`."""
    low, high = 1.0, 7.0
    plain = mean_score("ces", sample_of(counts), bounds=(low, high))
    return Score("ces", plain.n, plain.value, plain.low, plain.high, 100 * _at_least(counts, 5) / plain.n)


def mean_score(kind: str, sample: Sample, *, bounds: tuple[float, float], minimum: int = 1) -> Score:
    """The mean of a sample with Student's interval, cut at the bounds of its scale."""
    if sample.n < max(1, minimum):
        return Score(kind, sample.n)
    variance = max(sample.variance, rounding_variance(bounds))
    half = student.quantile(0.975, max(1, sample.n - 1)) * sqrt(variance / sample.n)
    low, high = max(bounds[0], sample.mean - half), min(bounds[1], sample.mean + half)
    return Score(kind, sample.n, sample.mean, min(low, sample.mean), max(high, sample.mean))


def rounding_variance(bounds: tuple[float, float]) -> float:
    """What answering in one of seven steps hides of a value between these bounds: a twelfth of a step squared.

    No variance is taken to be less, so that ten equal answers do not look like certainty (Sheppard 1898).
    """
    return ((bounds[1] - bounds[0]) / 6) ** 2 / 12


def wilson(hits: int, n: int) -> tuple[float, float]:
    """Wilson's 95 % interval (1927) of a share of at least one, within 0 and 1."""
    share, z2 = hits / n, Z * Z
    centre = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = Z * sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return max(0.0, centre - half), min(1.0, centre + half)


def is_on_scale(kind: str, value: int) -> bool:
    """Whether a value can be an answer to a score of this kind (nps, csat, ces); no other kind has any."""
    low, high = SCORE_SCALES.get(kind, (1, 0))
    return low <= value <= high


def points(kind: str, value: int) -> float:
    """What one answer adds to its score, in points of 100: the score is the mean of these.

    NPS gives 100, 0 or -100; CSAT 100 or 0; CES is stretched from 1..7 to 0..100.
    """
    match kind:
        case "nps":
            return 100.0 * ((value >= 9) - (value <= 6))  # noqa: PLR2004  the scale's own borders
        case "csat":
            return 100.0 * (value >= 4)  # noqa: PLR2004  4 and 5 are satisfied
        case "ces":
            return (value - 1) * 100 / 6
        case _:
            raise Missing(f"There is no score called {kind}; use nps, csat or ces.")


def points_sample(kind: str, counts: Histogram) -> Sample:
    """Count, mean and variance of the answers in points of 100."""
    worth = {points(kind, value): 0 for value in counts}
    for value, n in counts.items():
        worth[points(kind, value)] += n
    total = sum(point * n for point, n in worth.items())
    return Sample.of(sum(worth.values()), total, sum(point * point * n for point, n in worth.items()))


def sample_of(counts: Histogram) -> Sample:
    """Count, mean and variance of the values as answered."""
    total = sum(value * n for value, n in counts.items())
    return Sample.of(sum(counts.values()), total, sum(value * value * n for value, n in counts.items()))


def _sides(counts: Histogram) -> tuple[int, int, int]:
    detractors = sum(n for value, n in counts.items() if value <= 6)  # noqa: PLR2004  0 to 6, by definition
    return _at_least(counts, 9), detractors, sum(counts.values())


def _adjusted_nps(counts: Histogram) -> tuple[float, float]:
    """Centre and variance of the score as a share, with Rocks's three pseudo-answers."""
    promoters, detractors, n = _sides(counts)
    weight = n + sum(_NPS_PRIOR)
    up, down = (promoters + _NPS_PRIOR[0]) / weight, (detractors + _NPS_PRIOR[2]) / weight
    return up - down, (up + down - (up - down) ** 2) / weight


def _at_least(counts: Histogram, least: int) -> int:
    return sum(n for value, n in counts.items() if value >= least)
