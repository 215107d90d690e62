"""Moments: days on which something was done, as flags on a chart over time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.charts.lettering import shorten, wrap
from analysis.charts.sheet import INK, MARGIN, NOTE, Sheet
from analysis.picture import Mark
from surveys.figures import Period

_MOST = 4
_LINES = 2
_GAP = 14
_STYLE = replace(NOTE, colour=INK, align="right")


@dataclass(frozen=True, slots=True)
class Flag:
    """A moment: its words end at its line, at this x."""

    x: float
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        """The room that its words need."""
        return len(self.lines) * _STYLE.leading


def within(marks: Sequence[Mark], period: Period) -> list[Mark]:
    """The moments of a period, the earliest first."""
    held = (mark for mark in marks if period.start <= mark.day <= period.end)
    return sorted(held, key=lambda mark: (mark.day, mark.label))


def flags(marks: Sequence[Mark], weeks: Sequence[Period], across: Sequence[float]) -> list[Flag]:
    """A flag for each of the latest moments, the earliest first; `across` is where the weeks stand."""
    return [_flag(mark, _x(mark, weeks, across)) for mark in marks[-_MOST:]]


def height(shown: Sequence[Flag]) -> float:
    """The room that the flags need above the chart."""
    return sum(flag.height for flag in shown) + (_GAP if shown else 0.0)


def raise_flags(sheet: Sheet, shown: Sequence[Flag], bottom: float) -> None:
    """The latest highest: the line of an earlier one is left of it and ends below its words, so that none cross."""
    top = sheet.top
    for flag in reversed(shown):
        sheet.line([(flag.x, top), (flag.x, bottom)], INK, 2)
        sheet.write_lines(flag.x - _GAP, top, flag.lines, _STYLE)
        top += flag.height


def _flag(mark: Mark, x: float) -> Flag:
    return Flag(x, tuple(shorten(wrap(mark.label, x - _GAP - MARGIN, _STYLE.size), _LINES)))


def _x(mark: Mark, weeks: Sequence[Period], across: Sequence[float]) -> float:
    """A score stands where its week has its middle; a moment before the first or after the last stays near it."""
    step = across[1] - across[0] if len(across) > 1 else 0.0
    days = (mark.day - weeks[0].start).days
    return min(max(across[0] + (days / 7 - 0.5) * step, across[0] - _GAP), across[-1] + _GAP)
