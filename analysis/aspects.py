"""Surroundings: how a text feels about one place in it, from the words that decided and how far off they are.

A word counts the more, the nearer it stands, and less across a comma, a turn such as "but", and the end of a
sentence. So each mention in "fast delivery but the packaging was torn" feels as its own words do, and the text is
scored once for all of them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import exp, sqrt
from re import compile as pattern

from analysis.clauses import Clause
from analysis.sentiment.engine import BAND
from surveys.feedback import Sentiment

_WORD = pattern(r"\w+(?:['’]\w+)*")
_FADING = 5.0
_FARTHEST = 25
_ACROSS_COMMA, _ACROSS_TURN, _ACROSS_STOP = 0.55, 0.25, 0.15
_PART_OF_A_NAME = 0.5
_NOTHING_NEAR = 0.005
_CALM = 0.6


class Surroundings:
    """What decided in one text, with the words, clauses and turns that lie between."""

    def __init__(self, text: str, parts: Sequence[Clause], sentiment: Sentiment | None) -> None:
        """`parts` are the clauses of the text; without a sentiment every place is neutral."""
        self._whole = sentiment.value if sentiment else 0.0
        self._evidence = sentiment.evidence if sentiment else ()
        self._words = [mark.start() for mark in _WORD.finditer(text)]
        self._parts, self._starts = parts, [part.start for part in parts]
        gaps = (text[before.end : after.start] for before, after in pairwise(parts))
        self._turns = [0, *accumulate(int(any(map(str.isalpha, gap))) for gap in gaps)]
        # Where each evidence stands, in words and in clauses; its words keep the order of the text.
        self._firsts = [self._word(one.start) for one in self._evidence]
        self._lasts = [self._word(one.end - 1) for one in self._evidence]
        self._clauses = [self._clause(one.start) for one in self._evidence]

    def felt_at(self, start: int, end: int) -> float:
        """The sentiment of the place from `start` up to `end`, -1 to 1.

        Evidence of weight v at a distance of d words counts v·exp(-d/5), times 0.55 across a comma, 0.25 across
        a turn or 0.15 across the end of a sentence, and half where it is but a part of the place. Where nothing
        is near, the clause decides, then its sentence, then the text; where what is near is balanced, the place
        is neutral. A text of one clause whose words all point the same way feels the same everywhere.
        """
        if len(self._parts) == 1 and self._is_of_one_mind():
            return self._whole
        near = self._near(start, end)
        if sum(map(abs, near)) >= _NOTHING_NEAR:
            return _pressed(sum(near))
        return self._wider(start)

    def _is_of_one_mind(self) -> bool:
        return len({one.weight > 0 for one in self._evidence}) == 1

    def _near(self, start: int, end: int) -> list[float]:
        first, last, clause = self._word(start), self._word(end - 1), self._clause(start)
        nearest = bisect_left(self._firsts, first - _FARTHEST)
        farthest = bisect_right(self._firsts, last + _FARTHEST)
        return [
            self._evidence[at].weight * self._reach(at, first, last) * self._hindrance(clause, self._clauses[at])
            for at in range(nearest, farthest)
        ]

    def _reach(self, at: int, first: int, last: int) -> float:
        """What is left of a word's weight on the way to the words from `first` to `last`."""
        distance = max(0, self._firsts[at] - last, first - self._lasts[at])
        # One word of a longer name says less of what it names: the "wait" of a waiting list, a "hard" drive.
        is_part = not distance and self._lasts[at] - self._firsts[at] < last - first
        return _PART_OF_A_NAME if is_part else exp(-distance / _FADING)

    def _hindrance(self, one: int, other: int) -> float:
        """What is left of a word's weight on the way from one clause to another."""
        if one == other:
            return 1.0
        if self._parts[one].sentence != self._parts[other].sentence:
            return _ACROSS_STOP
        return _ACROSS_COMMA if self._turns[one] == self._turns[other] else _ACROSS_TURN

    def _wider(self, start: int) -> float:
        """The nearest stretch around a place that says anything, from its clause outwards."""
        if not self._parts:
            return self._whole
        clause = self._parts[self._clause(start)]
        stretches = ((clause.start, clause.end), (clause.sentence.start, clause.sentence.end))
        sums = (_pressed(self._sum(*stretch)) for stretch in stretches)
        return next((value for value in sums if abs(value) >= BAND), self._whole)

    def _sum(self, start: int, end: int) -> float:
        return sum(one.weight for one in self._evidence if start <= one.start < end)

    def _word(self, place: int) -> int:
        return bisect_right(self._words, place) - 1

    def _clause(self, place: int) -> int:
        return max(0, bisect_right(self._starts, place) - 1)


def _pressed(total: float) -> float:
    """A sum of any size as a value from -1 to 1."""
    return total / sqrt(total * total + _CALM)
