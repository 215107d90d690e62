"""Importance: how much touchpoints matter in what customers think of a stage, or of the whole journey."""

from dataclasses import dataclass

from surveys.journey import StageId, TouchpointId


@dataclass(frozen=True, slots=True)
class ImportancePoint:
    """How important a touchpoint is said to be, and how important the answers show it to be.

    `stated` is the operator's, 0 to 1, None if not given. `derived` is the share of the differences between customers
    in the score of the whole that goes back to the touchpoint, 0 to 1, with its 95 % interval: None where fewer than
    30 of `together` gave both scores, or nothing differs. `performance` is the mean score of `n` customers, 0 to 100,
    None below ten.
    """

    touchpoint: TouchpointId
    stated: float | None
    derived: float | None
    low: float | None
    high: float | None
    performance: float | None
    n: int
    together: int


@dataclass(frozen=True, slots=True)
class Importance:
    """All touchpoints of a stage, or with None of the journey; `explained` is R², the sum of the derived weights.

    `n` counts the customers who scored the whole. `explained` is None where no weight could be derived.
    """

    stage: StageId | None
    points: tuple[ImportancePoint, ...]
    explained: float | None
    n: int
