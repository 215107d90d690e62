"""Frequency: whether so many of so many is more, or less, than it was before."""

from math import exp, lgamma
from typing import NamedTuple

ALARM = 0.8
"""Of the risk of a false claim, the part spent on what became more frequent; the rest on what became rarer.

Complaints that pile up are to be noticed early; that they went away may be certain a week later.
"""

_NEGLIGIBLE = 1e-17


class Frequency(NamedTuple):
    """`hits` of `n`."""

    hits: int
    n: int


def frequency_p(before: Frequency, after: Frequency) -> float:
    """The p-value of no change in a share of hits, with unequal tails: 0.8 of it for a rise.

    Given the hits of both sides together, those of one are hypergeometric (Fisher 1934), of which the mid-p is taken
    (Lancaster 1961). 1 where either side holds nobody, or more hits than it can.
    """
    if not (0 <= before.hits <= before.n and 0 <= after.hits <= after.n and before.n and after.n):
        return 1.0
    rise, fall = _mid_p(after, before), _mid_p(before, after)
    return min(1.0, rise / ALARM, fall / (1 - ALARM))


def _mid_p(one: Frequency, other: Frequency) -> float:
    """The probability of more hits on this side than there are, and half of that of as many."""
    hits, total = one.hits, one.hits + other.hits
    term = exp(_log_choose(one.n, hits) + _log_choose(other.n, other.hits) - _log_choose(one.n + other.n, total))
    tail, least = term / 2, other.n - total
    while hits < min(one.n, total) and term > _NEGLIGIBLE:
        term *= (one.n - hits) * (total - hits) / ((hits + 1) * (least + hits + 1))
        hits += 1
        tail += term
    return min(1.0, tail)


def _log_choose(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
