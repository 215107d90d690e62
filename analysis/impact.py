"""Impact: how many points of its stage's score a complaint costs."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from analysis.changes import z_test
from analysis.scores import Sample, Z, points_sample

DOUBT = 4
"""So many complainers are needed before their gap is believed by half."""

_PSEUDO = 2
_FEWEST_GAPS = 4


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


@dataclass(frozen=True, slots=True)
class Gap:
    """How many points of 100 lower than the others at a place those who complain scored, and its variance.

    `chance` is the variance it would have if those who complain scored as mixed as all do there, so that a few who
    happen to agree do not seem certain.
    """

    value: float
    variance: float
    chance: float


@dataclass(frozen=True, slots=True)
class Usual:
    """What the gaps of `n` complaints have in common: their mean and its variance, and how far they really differ."""

    mean: float
    variance: float
    between: float
    n: int


def impact(
    kind: str, complainers: Counter[int], everyone: Counter[int], of_stage: int, *, usual: Usual | None = None
) -> Impact | None:
    """What the stage's score would gain if the complainers at a place had scored as the others there do.

    `everyone` are all answers at the place, complainers included, and `of_stage` is how many its whole stage has.
    The gain is (complainers / stage answers) × (mean of the others - mean of the complainers), in points of
    100. The gap between the means is drawn toward the `usual` one, if given. With n complainers the gain is shrunk by
    n / (n + 4), the posterior mean under a normal prior around 0, and its standard error, by the delta method, by the
    root of that. None without a complainer or without others.
    """
    own = gap(kind, complainers, everyone)
    if own is None:
        return None
    pooled = drawn(own, usual) if usual else own
    complaining = complainers.total()
    n = complaining + (everyone - complainers).total()
    belief = complaining / (complaining + DOUBT)
    share, place = complaining / of_stage, n / of_stage
    error = place * sqrt(belief * _gain_variance(complaining, n, pooled))
    return Impact(belief * share * pooled.value, error, sqrt(belief) * place * abs(pooled.value))


def gap(kind: str, complainers: Counter[int], everyone: Counter[int]) -> Gap | None:
    """How much lower the complainers among everyone at a place scored; None without either sort."""
    complaining, others = points_sample(kind, complainers), points_sample(kind, everyone - complainers)
    if not complaining.n or not others.n:
        return None
    spread = points_sample(kind, everyone).variance
    variance = _of_mean(complaining, spread) + _of_mean(others, spread)
    return Gap(others.mean - complaining.mean, variance, spread * (1 / complaining.n + 1 / others.n))


def usual_gap(gaps: Sequence[Gap]) -> Usual | None:
    """The mean of gaps, each by its precision, and the variance between them beyond chance.

    By moments: DerSimonian and Laird (1986), Meta-analysis in clinical trials. None of fewer than four, of which
    nothing can be learned for one (Morris 1983).
    """
    known = [one for one in gaps if one.chance > 0]
    if len(known) < _FEWEST_GAPS:
        return None
    weights = [1 / one.chance for one in known]
    mean = _weighed(known, weights)
    beyond = sum(w * (one.value - mean) ** 2 for w, one in zip(weights, known, strict=True)) - len(known) + 1
    between = max(0.0, beyond / (sum(weights) - sum(w * w for w in weights) / sum(weights)))
    weights = [1 / (one.chance + between) for one in known]
    return Usual(_weighed(known, weights), 1 / sum(weights), between, len(known))


def drawn(own: Gap, usual: Usual) -> Gap:
    """The gap drawn toward the usual one, as far as chance explains what sets it apart.

    Empirical Bayes with its price in the variance: Morris (1983), Parametric empirical Bayes inference, JASA 78,
    formulas 1.16 and 1.17.
    """
    if not own.chance:
        return own
    part = (usual.n - 3) / (usual.n - 1) * own.chance / (own.chance + usual.between)
    apart = own.value - usual.mean
    unsure = usual.variance + 2 / (usual.n - 3) * apart * apart
    return Gap(own.value - part * apart, (1 - part) * own.variance + part * part * unsure, own.chance)


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


def _weighed(gaps: Sequence[Gap], weights: Sequence[float]) -> float:
    return sum(w * one.value for w, one in zip(weights, gaps, strict=True)) / sum(weights)


def _gain_variance(complaining: int, n: int, pooled: Gap) -> float:
    """Delta method for share × gap; the share with one pseudo-answer of each sort, so that it is never certain."""
    share, careful = complaining / n, (complaining + 1) / (n + _PSEUDO)
    of_share = pooled.value * pooled.value * careful * (1 - careful) / (n + _PSEUDO)
    return of_share + share * share * pooled.variance


def _of_mean(sample: Sample, spread: float) -> float:
    """Variance of a mean; small groups borrow from the spread of all answers at the place."""
    variance = (sample.n * sample.variance + _PSEUDO * spread) / (sample.n + _PSEUDO)
    return variance / sample.n
