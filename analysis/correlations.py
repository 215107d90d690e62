"""Correlations: how columns with holes go together, for all rows or for the rows as drawn again."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from operator import mul
from random import Random

from analysis.eigen import Matrix, eigen, is_above

Row = Sequence[float | None]
"""What one customer said, column by column; None where nothing."""

LEAST_TOGETHER = 10
"""Columns that fewer rows fill both of are taken to have nothing to do with each other."""

LEAST_EIGENVALUE = 0.01
"""What every eigenvalue is raised to: less of a correlation matrix with holes is noise."""

_BAGS = 200
_SUMS = 6
_NOISE = 1e-9
"""A spread this small beside the values themselves is rounding."""


@dataclass(frozen=True, slots=True)
class Moments:
    """For each pair of columns the six sums that their correlation is made of, bag by bag.

    A bag is one row, or, of more than 200, a random handful of them: bags can be drawn again quickly, and of
    as many as 200 that is as good as drawing rows.
    """

    width: int
    bags: int
    sums: list[tuple[float, ...]]

    @staticmethod
    def of(rows: Sequence[Row], chance: Random) -> "Moments":
        """Of rows of equal length, whose order does not matter."""
        width = len(rows[0]) if rows else 0
        mixed = sorted(rows, key=lambda row: [(value is None, value or 0.0) for value in row])
        chance.shuffle(mixed)
        bags = min(len(rows), _BAGS)
        sums = [[0.0] * (_SUMS * width * (width - 1) // 2) for _ in range(bags)]
        for number, row in enumerate(mixed):
            _add(sums[number % bags], row)
        return Moments(width, bags, list(zip(*sums, strict=True)))

    def correlations(self, weights: Sequence[int] | None = None) -> list[list[float]]:
        """The matrix with each bag counted as often as its weight says, made positive definite."""
        times = weights or [1] * self.bags
        totals = [sum(map(mul, times, column)) for column in self.sums]
        matrix = [[float(row == column) for column in range(self.width)] for row in range(self.width)]
        for number, (one, other) in enumerate(combinations(range(self.width), 2)):
            found = _correlation(*totals[_SUMS * number : _SUMS * (number + 1)])
            matrix[one][other] = matrix[other][one] = found
        return positive_definite(matrix)

    def drawn(self, chance: Random) -> list[list[float]]:
        """The same of as many bags, drawn with replacement (the bootstrap: Efron 1979)."""
        weights = [0] * self.bags
        for bag in chance.choices(range(self.bags), k=self.bags):
            weights[bag] += 1
        return self.correlations(weights)


def positive_definite(matrix: Matrix) -> list[list[float]]:
    """A correlation matrix shrunk towards that of no correlation, just until its least eigenvalue is 0.01.

    Correlations of pairs, each over the customers who gave both, need not fit each other; shrinking to the identity
    mends it with the least that one number can (Ledoit and Wolf 2004 in kind). A matrix that fits stays as it is.
    """
    if is_above(matrix, LEAST_EIGENVALUE):
        return [list(row) for row in matrix]
    keep = (1 - LEAST_EIGENVALUE) / (1 - min(eigen(matrix).values))
    return [
        [value if row == column else keep * value for column, value in enumerate(values)]
        for row, values in enumerate(matrix)
    ]


def _add(sums: list[float], row: Row) -> None:
    for number, (x, y) in enumerate(combinations(row, 2)):
        if x is not None and y is not None:
            for at, part in enumerate((1.0, x, y, x * x, y * y, x * y), start=_SUMS * number):
                sums[at] += part


def _correlation(*sums: float) -> float:
    """Pearson's, 0 where a column does not vary or too few rows fill both."""
    n, x, y, xx, yy, xy = sums
    if n < LEAST_TOGETHER:
        return 0.0
    spread = (n * xx - x * x) * (n * yy - y * y)
    varies = min(n * xx - x * x, n * yy - y * y) > _NOISE * max(n * xx, n * yy)
    return max(-1.0, min(1.0, (n * xy - x * y) / sqrt(spread))) if varies else 0.0
