"""Stacking: how many rows fit below each other, and how high they become."""

from collections.abc import Sequence


def fitting(heights: Sequence[float], space: float) -> int:
    """How many of these rows, from the first on, fit; at least one if there is any."""
    used, count = 0.0, 0
    for height in heights:
        used += height
        count += used <= space
    return max(1, count) if heights else 0


def weightiest(weights: Sequence[int], heights: Sequence[float], space: float) -> list[int]:
    """The numbers of the rows that fit when the weightiest go first, in their own order."""
    by_weight = sorted(range(len(weights)), key=lambda number: -weights[number])
    count = fitting([heights[number] for number in by_weight], space)
    return sorted(by_weight[:count])


def stretched(heights: Sequence[float], space: float, most: float) -> list[float]:
    """The heights with the spare space shared among them, none beyond `most` by that."""
    spare = (space - sum(heights)) / max(1, len(heights))
    return [max(height, min(height + spare, most)) for height in heights]
