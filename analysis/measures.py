"""Measured: a score of a stage or a touchpoint, compared with the period before."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import NamedTuple

from analysis.changes import Change, change, welch
from analysis.places import Counts, Heap, Place, Topic
from analysis.scores import Score, mean_score, rounding_variance, score
from surveys.journey import StageId
from surveys.questions import SCORED

SENTIMENT = "sentiment"
BOUNDS = (-1.0, 1.0)
"""The lowest and highest sentiment."""
RANGES = {"nps": (-100.0, 100.0), "csat": (0.0, 100.0), "ces": (1.0, 7.0), SENTIMENT: BOUNDS}
"""The lowest and highest value that each kind of measure can have."""


class Measure(NamedTuple):
    """A kind of score (or the sentiment) of a whole stage, or of one place in it."""

    where: StageId | Place
    kind: str


Looked = Measure | Topic
"""Whatever a report compares with the period before."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A score and how it changed; `change` is None where either period has too few answers."""

    score: Score
    change: float | None = None
    change_is_real: bool = False

    @property
    def before(self) -> float | None:
        """The value in the period before, None where it is not known."""
        if self.score.value is None or self.change is None:
            return None
        return self.score.value - self.change


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two periods, the changes between them, and which of these are real."""

    now: Counts
    past: Counts
    minimum: int
    changes: dict[Looked, Change | None]
    real: AbstractSet[Looked]

    def measured(self, measure: Measure) -> Measured:
        """A score of the period with its change."""
        found = self.changes.get(measure)
        value = _score(_heap(self.now, measure.where), measure.kind, self.minimum)
        return Measured(value, found.value if found else None, measure in self.real)


def changes(now: Counts, past: Counts, minimum: int) -> dict[Looked, Change | None]:
    """The change of every measure that was taken in the period."""
    heaps: list[tuple[StageId | Place, Heap]] = [*now.stages.items(), *now.places.items()]
    return {
        Measure(where, kind): _change(_heap(past, where), heap, kind, minimum)
        for where, heap in heaps
        for kind in kinds(heap)
    }


def kinds(heap: Heap) -> Iterator[str]:
    """What was measured here: the scores that somebody gave, the most answered first, then sentiment."""
    given = (kind for kind in SCORED if heap.histogram(kind))
    yield from sorted(given, key=lambda kind: (-heap.histogram(kind).total(), kind))
    yield SENTIMENT


def _heap(counts: Counts, where: StageId | Place) -> Heap:
    return counts.place(where) if isinstance(where, Place) else counts.stage(where)


def _score(heap: Heap, kind: str, minimum: int) -> Score:
    if kind == SENTIMENT:
        return mean_score(kind, heap.sentiment(), bounds=BOUNDS, minimum=minimum)
    return score(kind, heap.histogram(kind), minimum=minimum)


def _change(before: Heap, after: Heap, kind: str, minimum: int) -> Change | None:
    if kind != SENTIMENT:
        return change(kind, before.histogram(kind), after.histogram(kind), minimum=minimum)
    old, new = before.sentiment(), after.sentiment()
    if min(old.n, new.n) < max(1, minimum):
        return None
    return Change(new.mean - old.mean, welch(old, new, least_variance=rounding_variance(BOUNDS)))
