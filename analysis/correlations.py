"""Correlations: how columns with holes go together, for all rows or for the rows as drawn again."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

Row = Sequence[float | None]
"""What one customer said, column by column; None where nothing."""

Matrices = NDArray[np.float64]
"""One symmetric matrix, or several along the first axes."""

LEAST_TOGETHER = 10
"""Columns that fewer rows fill both of are taken to have nothing to do with each other."""

LEAST_EIGENVALUE = 0.01
"""What every eigenvalue is raised to: less of a correlation matrix with holes is noise."""

_BAGS = 200
_NOISE = 1e-9
"""A spread this small beside the values themselves is rounding."""


@dataclass(frozen=True, slots=True)
class Moments:
    """The six sums that each pair's correlation is made of, with the shape (bags, pairs, 6).

    A bag is one row, or, of more than 200, a random handful of them: bags can be drawn again quickly, and of
    as many as 200 that is as good as drawing rows.
    """

    width: int
    sums: NDArray[np.float64]

    @staticmethod
    def of(rows: Sequence[Row], chance: Random) -> "Moments":
        """Of one row or more, of equal length, whose order does not matter."""
        mixed = sorted(rows, key=lambda row: [(value is None, value or 0.0) for value in row])
        chance.shuffle(mixed)
        table = np.array(mixed, dtype=np.float64)  # None becomes "not a number"
        bags = min(len(rows), _BAGS)
        # Bag by bag: the parts of all rows at once could take gigabytes.
        return Moments(table.shape[1], np.stack([_sums(table[bag::bags]) for bag in range(bags)]))

    def correlations(self) -> Matrices:
        """The matrix of all rows, made positive definite."""
        return positive_definite(_correlations(self.sums.sum(axis=0), self.width))

    def drawn(self, times: int, chance: Random) -> Matrices:
        """So many of as many bags, drawn with replacement (the bootstrap: Efron 1979)."""
        bags = len(self.sums)
        counts = np.random.default_rng(chance.getrandbits(64)).multinomial(bags, [1 / bags] * bags, size=times)
        return positive_definite(_correlations(np.tensordot(counts, self.sums, axes=1), self.width))


def positive_definite(matrices: Matrices) -> Matrices:
    """Correlation matrices shrunk towards that of no correlation, just until the least eigenvalue is 0.01.

    Correlations of pairs, each over the customers who gave both, need not fit each other; shrinking to the identity
    mends it with the least that one number can (Ledoit and Wolf 2004 in kind). A matrix that fits stays as it is.
    """
    least = np.linalg.eigvalsh(matrices)[..., :1, np.newaxis]
    fits = least >= LEAST_EIGENVALUE
    keep = np.where(fits, 1.0, (1 - LEAST_EIGENVALUE) / np.where(fits, 1.0, 1 - least))
    return keep * matrices + (1 - keep) * np.eye(matrices.shape[-1])


def powered(matrices: Matrices, exponent: float) -> Matrices:
    """Matrices raised to this power; their eigenvalues must be positive."""
    values, vectors = np.linalg.eigh(matrices)
    raised: Matrices = (vectors * values[..., np.newaxis, :] ** exponent) @ np.swapaxes(vectors, -1, -2)
    return raised


def _sums(table: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of each pair of columns, over the rows that fill both."""
    one, other = np.triu_indices(table.shape[1], 1)
    x, y = table[:, one], table[:, other]
    both = ~(np.isnan(x) | np.isnan(y))
    x, y = np.where(both, x, 0.0), np.where(both, y, 0.0)
    return np.stack([part.sum(axis=0) for part in (both, x, y, x * x, y * y, x * y)], axis=-1)


def _correlations(sums: NDArray[np.float64], width: int) -> Matrices:
    """Pearson's; 0 where a column does not vary or too few rows fill both."""
    n, x, y, xx, yy, xy = np.moveaxis(sums, -1, 0)
    of_x, of_y = n * xx - x * x, n * yy - y * y
    varies = np.minimum(of_x, of_y) > _NOISE * np.maximum(n * xx, n * yy)
    counts = varies & (n >= LEAST_TOGETHER)
    spread = np.sqrt(np.where(counts, of_x * of_y, 1.0))
    matrices = np.zeros((*sums.shape[:-2], width, width)) + np.eye(width)
    one, other = np.triu_indices(width, 1)
    matrices[..., one, other] = np.where(counts, np.clip((n * xy - x * y) / spread, -1.0, 1.0), 0.0)
    matrices[..., other, one] = matrices[..., one, other]
    return matrices
