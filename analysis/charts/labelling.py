"""Labelling: where names can stand beside their marks, so that none covers another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page, in pixels from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two have more than an edge in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def lies_in(self, other: "Box") -> bool:
        """Whether no part of it is outside the other."""
        across = other.left <= self.left and self.right <= other.right
        return across and other.top <= self.top and self.bottom <= other.bottom


def around(mark: Box, size: tuple[float, float], gap: float) -> list[Box]:
    """Where a label of this width and height can stand at a mark, the best place first."""
    wide, high = size
    middle_x, middle_y = (mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2
    lefts = (middle_x - wide / 2, middle_x - gap, middle_x + gap - wide)
    tops = (mark.top - gap - high, mark.bottom + gap)
    beside = ((mark.right + gap, middle_y - high / 2), (mark.left - gap - wide, middle_y - high / 2))
    corners = [*((left, top) for top in tops for left in lefts), *beside]
    return [Box(left, top, left + wide, top + high) for left, top in corners]


def free(candidates: Iterable[Box], page: Box, taken: Sequence[Box]) -> Box | None:
    """The first candidate on the page that meets nothing; None if there is none."""
    fits = (box for box in candidates if box.lies_in(page) and not any(box.meets(other) for other in taken))
    return next(fits, None)
