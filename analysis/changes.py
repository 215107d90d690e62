"""Change: one period against the one before, and whether chance explains it."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from math import sqrt
from statistics import NormalDist
from typing import TypeVar

from analysis import student
from analysis.scores import MINIMUM, Histogram, Sample, points, rounding_variance, sample_of, score
from surveys.questions import SCORE_SCALES

FALSE_DISCOVERIES = 0.1
"""Of the changes called real, at most this share may be chance."""

_FEWEST = 2
"""A single value has no variance."""
_NORMAL = NormalDist()
_PSEUDO_ANSWERS: dict[str, dict[float, float]] = {
    "nps": {100.0: 0.75, 0.0: 1.5, -100.0: 0.75},
    "csat": {100.0: 1.0, 0.0: 1.0},
}
K = TypeVar("K", bound=Hashable)


class Family(Enum):
    """What is corrected together, with its part of the false discoveries that a report may hold."""

    SCORES = 0.25
    COMPLAINTS = 0.75


@dataclass(frozen=True, slots=True)
class Change:
    """After minus before, in the measure's own unit, and the p-value of no change.

    In its family a change of more `weight` is believed on less evidence, at the cost of the others; the weight must
    come from something that says nothing of the change itself, as the number of answers of both periods together.
    """

    value: float
    p: float
    family: Family = Family.SCORES
    weight: float = 1.0


def change(kind: str, before: Histogram, after: Histogram, *, minimum: int = MINIMUM) -> Change | None:
    """The change of a score (nps, csat, ces); None when one side has too few answers.

    NPS: z on the difference with multinomial variances, each side with the pseudo-answers of Rocks (2016).
    CSAT: z on two proportions, one pseudo-answer of each sort on each side (Agresti and Caffo 2000).
    CES: Welch's t (1947).
    """
    old, new = score(kind, before, minimum=minimum), score(kind, after, minimum=minimum)
    if old.value is None or new.value is None:
        return None
    if kind == "ces":
        p = welch(sample_of(before), sample_of(after), least_variance=rounding_variance(SCORE_SCALES[kind]))
    else:
        p = z_test(_padded(kind, before), _padded(kind, after))
    return Change(new.value - old.value, p)


def welch(before: Sample, after: Sample, *, least_variance: float) -> float:
    """The p-value of equal means by Welch's test (1947); 1 where either side holds fewer than two values.

    Variances below the least one, above 0, are raised to it, so that equal answers do not pass for certainty.
    """
    if min(before.n, after.n) < _FEWEST:
        return 1.0
    parts = [max(side.variance, least_variance) / side.n for side in (before, after)]
    variance = sum(parts)
    df = variance**2 / sum(part**2 / (side.n - 1) for part, side in zip(parts, (before, after), strict=True))
    return student.two_sided_p((after.mean - before.mean) / sqrt(variance), df)


def z_test(before: tuple[float, float], after: tuple[float, float]) -> float:
    """The p-value of two equal values, each given with its variance, above 0, in large samples."""
    return two_sided((after[0] - before[0]) / sqrt(before[1] + after[1]))


def two_sided(z: float) -> float:
    """The p-value of a standard normal this far from 0."""
    return 2 * _NORMAL.cdf(-abs(z))


def benjamini_hochberg(p_values: Sequence[float], q: float = FALSE_DISCOVERIES) -> list[bool]:
    """Which of these hold with a false discovery rate of `q` (Benjamini and Hochberg 1995)."""
    ordered = sorted(p_values)
    passed = [p for rank, p in enumerate(ordered, start=1) if p <= q * rank / len(ordered)]
    limit = max(passed, default=-1.0)
    return [p <= limit for p in p_values]


def real(changes: Mapping[K, Change | None], q: float = FALSE_DISCOVERIES) -> frozenset[K]:
    """The keys of the changes that stand after correction for all that were looked at.

    Each family is corrected by itself with its part of `q`, or all of it if there is no other, so that where nothing
    changed at all anything is claimed with a probability of at most `q`.
    """
    known = {key: found for key, found in changes.items() if found is not None}
    families = {found.family for found in known.values()}
    whole = sum(family.value for family in families)
    return frozenset(key for family in families for key in _standing(known, family, q * family.value / whole))


def _standing(changes: Mapping[K, Change], family: Family, q: float) -> Iterator[K]:
    """By the procedure of Benjamini and Hochberg on p / weight (Genovese, Roeder and Wasserman 2006)."""
    own = [(key, found) for key, found in changes.items() if found.family is family]
    mean = sum(found.weight for _, found in own) / len(own)
    weighted = [found.p * mean / found.weight if found.weight else 1.0 for _, found in own]
    stands = benjamini_hochberg(weighted, q)
    return (key for (key, _), holds in zip(own, stands, strict=True) if holds)


def _padded(kind: str, counts: Histogram) -> tuple[float, float]:
    """Mean in points and variance of that mean, pseudo-answers included."""
    weights = dict(_PSEUDO_ANSWERS[kind])
    for value, n in counts.items():
        weights[points(kind, value)] += n
    total = sum(weights.values())
    mean = sum(point * weight for point, weight in weights.items()) / total
    square = sum(point * point * weight for point, weight in weights.items()) / total
    return mean, (square - mean * mean) / total
