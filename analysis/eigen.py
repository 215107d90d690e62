"""Eigen: the eigenvalues and eigenvectors of a small symmetric matrix."""

from collections.abc import Sequence
from itertools import combinations
from math import copysign, sqrt
from operator import mul
from typing import NamedTuple

Matrix = Sequence[Sequence[float]]

_SWEEPS = 15
"""Each sweep squares what is left beside the diagonal; six or seven are enough, and the others find nothing to do."""

_NOTHING = 1e-12


class Eigen(NamedTuple):
    """The eigenvalues, and in the same order the eigenvectors as columns of an orthonormal matrix."""

    values: list[float]
    vectors: list[list[float]]

    def power(self, exponent: float) -> list[list[float]]:
        """The matrix raised to this power; its eigenvalues must allow it."""
        raised = [value**exponent for value in self.values]
        return [
            [sum(a * b * c for a, b, c in zip(one, raised, other, strict=True)) for other in self.vectors]
            for one in self.vectors
        ]


def eigen(matrix: Matrix) -> Eigen:
    """By Jacobi's rotations (1846), of all that stands beside the diagonal in turn (Golub and Van Loan 2013, 8.5)."""
    rest = [list(row) for row in matrix]
    size = range(len(rest))
    vectors = [[float(row == column) for column in size] for row in size]
    for _ in range(_SWEEPS):
        for p, q in combinations(size, 2):
            _rotate(rest, vectors, p, q)
    return Eigen([rest[at][at] for at in size], vectors)


def is_above(matrix: Matrix, least: float) -> bool:
    """Whether every eigenvalue lies above this: only then does Cholesky's root of what remains exist (1910)."""
    root: list[list[float]] = []
    for at, row in enumerate(matrix):
        mine: list[float] = []
        for done, other in enumerate(root):
            mine.append((row[done] - sum(map(mul, mine, other))) / other[done])
        left = row[at] - least - sum(value * value for value in mine)
        if left <= 0:
            return False
        root.append([*mine, sqrt(left)])
    return True


def _rotate(rest: list[list[float]], vectors: list[list[float]], p: int, q: int) -> None:
    """Turn rows and columns p and q so that where they meet becomes 0."""
    if abs(rest[p][q]) < _NOTHING:
        return
    cosine, sine = _angle((rest[q][q] - rest[p][p]) / (2 * rest[p][q]))
    for row in (*rest, *vectors):
        row[p], row[q] = cosine * row[p] - sine * row[q], sine * row[p] + cosine * row[q]
    rows = list(zip(rest[p], rest[q], strict=True))
    rest[p] = [cosine * one - sine * other for one, other in rows]
    rest[q] = [sine * one + cosine * other for one, other in rows]


def _angle(cotangent: float) -> tuple[float, float]:
    """Cosine and sine of the smaller angle whose double has this cotangent."""
    tangent = copysign(1.0, cotangent) / (abs(cotangent) + sqrt(cotangent * cotangent + 1))
    cosine = 1 / sqrt(tangent * tangent + 1)
    return cosine, tangent * cosine
