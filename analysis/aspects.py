"""Surroundings: how a text feels about one place in it, from the words that decided and how far off they are.

A word counts the more, the nearer it stands, and less across a comma, a turn such as "but", and the end of a
sentence. So each mention in "fast delivery but the packaging was torn" feels as its own words do, and the text is
scored once for all of them.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from math import exp, sqrt

from analysis.clauses import Clause
from analysis.joints import joints
from surveys.feedback import Evidence, Sentiment
from surveys.language import Language

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_FADING_BEFORE, _FADING_AFTER = 4.5, 8.0
_FARTHEST = 40
_ACROSS_COMMA, _ACROSS_TURN, _ACROSS_STOP, _ACROSS_BREAK = 0.55, 0.25, 0.15, 0.5
_PART_OF_A_NAME = 0.5
_MOOD = 0.04
_BY_THE_WAY = 0.1
_CALM = 0.6


class Surroundings:
    """What decided in one text, and what lies between it and a place."""

    def __init__(self, text: str, parts: Sequence[Clause], sentiment: Sentiment | None, language: Language) -> None:
        """`parts` are the clauses of the text; without a sentiment every place is neutral."""
        self._text, self._parts, self._joints = text, parts, joints(language)
        self._whole = sentiment.value if sentiment else 0.0
        self._evidence = sentiment.evidence if sentiment else ()
        self._is_of_one_mind = len(parts) == 1 and len({one.weight > 0 for one in self._evidence}) == 1

    def felt_at(self, start: int, end: int) -> float:
        """The sentiment of the place from `start` up to `end`, -1 to 1.

        Evidence of weight v at a distance of d words counts v·exp(-d/4.5) before the place and v·exp(-d/8) after it,
        where English has what is said of a thing; times 0.55 across a comma, 0.25 across a turn, 0.15 across the end
        of a sentence and 0.5 across a word that breaks off, such as "when"; and half where it is but a part of the
        place. To the sum S the text adds 0.04 of its own sentiment. What is named by the way ("for dinner") feels
        nothing unless |S| is above 0.1, and the less by as much. Other places in a text of one clause, whose words
        all point the same way, feel as it does.
        """
        by_the_way = self._joints.by_the_way(self._words.before(start))
        if not by_the_way and (self._is_of_one_mind or not self._evidence):
            return self._whole
        total = self._ground.near(start, end) + _MOOD * self._whole
        return _pressed(_beyond(_BY_THE_WAY, total) if by_the_way else total)

    @cached_property
    def _words(self) -> "_Words":
        return _Words(self._text, self._joints.breaks)

    @cached_property
    def _ground(self) -> "_Ground":
        return _Ground(self._text, self._words, self._parts, self._evidence)


class _Words:
    """The words of a text in lower case, where each begins, and which of them break off."""

    def __init__(self, text: str, breaks: frozenset[str]) -> None:
        marks = list(_WORD.finditer(text))
        # To make all of them lower at once is quicker than one by one.
        self._words = "\n".join([mark[0] for mark in marks]).lower().split("\n")
        self._starts = [mark.start() for mark in marks]
        self._breaks = [0, *accumulate(word in breaks for word in self._words)]

    def before(self, place: int) -> list[str]:
        """The last two words that begin before a place."""
        end = bisect_left(self._starts, place)
        return self._words[max(0, end - 2) : end]

    def at(self, place: int) -> int:
        """The number of the word that a place lies in, or else of the one before it."""
        return max(0, bisect_right(self._starts, place) - 1)

    def joined(self, start: int, end: int) -> float:
        """What is left of a word's weight across the words from `start` up to `end`."""
        return 1.0 if self._breaks[start] == self._breaks[end] else _ACROSS_BREAK


class _Ground:
    """Where each clause and each evidence of a text stands."""

    def __init__(self, text: str, words: _Words, parts: Sequence[Clause], evidence: Sequence[Evidence]) -> None:
        self._words, self._parts, self._starts = words, parts, [part.start for part in parts]
        self._weights = [one.weight for one in evidence]
        gaps = (text[before.end : after.start] for before, after in pairwise(parts))
        self._turns = [0, *accumulate(int(any(map(str.isalpha, gap))) for gap in gaps)]
        # The words of the evidence keep the order of the text.
        self._firsts = [words.at(one.start) for one in evidence]
        self._lasts = [words.at(one.end - 1) for one in evidence]
        self._clauses = [self._clause(one.start) for one in evidence]

    def near(self, start: int, end: int) -> float:
        """What the evidence near a place weighs there, all together."""
        first, last, clause = self._words.at(start), self._words.at(end - 1), self._clause(start)
        nearest = bisect_left(self._firsts, first - _FARTHEST)
        farthest = bisect_right(self._firsts, last + _FARTHEST)
        return sum(
            self._weights[at] * self._reach(at, first, last) * self._hindrance(clause, self._clauses[at])
            for at in range(nearest, farthest)
        )

    def _reach(self, at: int, first: int, last: int) -> float:
        """What is left of a word's weight on the way to the words from `first` to `last`."""
        start, end = self._firsts[at], self._lasts[at]
        if end < first:
            return exp((end - first) / _FADING_BEFORE) * self._words.joined(end + 1, first)
        if start > last:
            return exp((last - start) / _FADING_AFTER) * self._words.joined(last + 1, start)
        # One word of a longer name says less of what it names: the "wait" of a waiting list, a "hard" drive.
        return _PART_OF_A_NAME if end - start < last - first else 1.0

    def _hindrance(self, one: int, other: int) -> float:
        """What is left of a word's weight on the way from one clause to another."""
        if one == other:
            return 1.0
        if self._parts[one].sentence != self._parts[other].sentence:
            return _ACROSS_STOP
        return _ACROSS_COMMA if self._turns[one] == self._turns[other] else _ACROSS_TURN

    def _clause(self, place: int) -> int:
        return max(0, bisect_right(self._starts, place) - 1)


def _beyond(restraint: float, total: float) -> float:
    """What is left of a sum of either sign once so much is held back."""
    return max(0.0, total - restraint) + min(0.0, total + restraint)


def _pressed(total: float) -> float:
    """A sum of any size as a value from -1 to 1."""
    return total / sqrt(total * total + _CALM)
