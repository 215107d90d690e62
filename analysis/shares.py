"""Share: so many of so many, with an interval."""

from dataclasses import dataclass

from analysis.scores import MINIMUM, wilson


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `n`, and as a share from 0 to 1 with Wilson's 95 % interval (1927): None below the minimum."""

    hits: int
    n: int
    value: float | None = None
    low: float | None = None
    high: float | None = None


def share(hits: int, n: int, *, minimum: int = MINIMUM) -> Share:
    """The share of 0 to `n` hits; without a value where `n` is below the minimum."""
    if n < max(1, minimum):
        return Share(hits, n)
    value, (low, high) = hits / n, wilson(hits, n)
    return Share(hits, n, value, min(low, value), max(high, value))
