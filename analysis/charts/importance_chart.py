"""Importance and performance: what matters much and scores low is to be mended first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import sqrt
from statistics import fmean

from matplotlib.figure import Figure

from analysis.charts.labelling import Box, around, free
from analysis.charts.lettering import readable, width, wrap
from analysis.charts.sheet import (
    BETTER,
    FAINT,
    INK,
    MARGIN,
    NOTE,
    UNSURE,
    WIDTH,
    WORSE,
    Heading,
    Sheet,
    Style,
)
from analysis.charts.words import Words, words
from analysis.measures import RANGES
from analysis.picture import Placed
from analysis.scores import Z
from surveys.language import Language

_NAME = Style(27, bold=True, colour=INK)
_WIDEST = 330
_HIGH = 1050
_DOT = 11
_GAP = 8
_AXIS = 50
_LEAST_SPAN = {"csat": 20.0, "nps": 40.0, "ces": 1.2, "sentiment": 0.4, "points": 20.0}
_LEAST_IMPORTANCE = 0.05
_RANGES = {**RANGES, "points": (0.0, 100.0)}


@dataclass(frozen=True, slots=True)
class _Point:
    """A touchpoint of which both figures are known."""

    placed: Placed
    importance: float
    performance: float
    doubt: float
    """Half the widest 95 % interval that a mean on this scale can have."""

    @property
    def low(self) -> float:
        return self.importance if self.placed.low is None else self.placed.low

    @property
    def high(self) -> float:
        return self.importance if self.placed.high is None else self.placed.high


@dataclass(frozen=True, slots=True)
class _Plane:
    """Where importance and score stand on the page, and the averages that cut it in four."""

    page: Box
    most: float
    scores: tuple[float, float]
    importance: float
    performance: float

    def x(self, importance: float) -> float:
        return self.page.left + importance * (self.page.right - self.page.left) / self.most

    def y(self, performance: float) -> float:
        low, high = self.scores
        return self.page.bottom - (performance - low) * (self.page.bottom - self.page.top) / (high - low)

    def look(self, point: _Point) -> str:
        """Worse or better in colour where it surely matters more than the average and scores otherwise, else grey."""
        apart = point.performance - self.performance
        if point.low <= self.importance or abs(apart) <= point.doubt:
            return UNSURE
        return BETTER if apart > 0 else WORSE

    def dot(self, point: _Point) -> Box:
        x, y = self.x(point.importance), self.y(point.performance)
        return Box(x - _DOT, y - _DOT, x + _DOT, y + _DOT)

    def interval(self, point: _Point) -> Box:
        y = self.y(point.performance)
        return Box(self.x(point.low), y - 3, self.x(point.high), y + 3)


def importance_chart(placed: Sequence[Placed], kind: str, days: str, language: Language) -> Figure:
    """A dot for each touchpoint: how much it matters across, with its interval, and its score of this kind upwards.

    The page is cut in four at the averages. Touchpoints of which too little is known are named below.
    `days` says what the chart is about, as `framed` puts it.
    """
    text, points = words(language), _known(placed, kind)
    ends = _ends(points, kind)
    heading = Heading(_title(points, kind, text), _subtitle(kind, days, text))
    sheet = Sheet(heading, _HIGH)
    page = Box(MARGIN, sheet.top + _AXIS, WIDTH - MARGIN, sheet.bottom - _AXIS)
    plane = _Plane(page, *ends, *_averages(points))
    names = _draw_quarters(sheet, plane, text) if len(points) > 1 else []
    _draw_axes(sheet, plane, kind, text)
    for point in points:
        _draw_point(sheet, plane, point)
    unnamed = _draw_names(sheet, plane, points, names, (kind, text))
    sheet.notes(_notes(placed, points, unnamed, text))
    return sheet.figure


def _known(placed: Sequence[Placed], kind: str) -> list[_Point]:
    """The most important first."""
    known = [
        _Point(one, one.importance, one.performance, _doubt(one.performance, one.n, kind))
        for one in placed
        if one.importance is not None and one.performance is not None
    ]
    return sorted(known, key=lambda point: (-point.importance, point.performance, point.placed.label))


def _doubt(mean: float, n: int, kind: str) -> float:
    """From the greatest variance that values between two bounds can have about their mean (Bhatia and Davis 2000)."""
    low, high = _RANGES[kind]
    return Z * sqrt(max(0.0, (mean - low) * (high - mean)) / max(1, n))


def _averages(points: Sequence[_Point]) -> tuple[float, float]:
    if not points:
        return 0.0, 0.0
    return fmean(point.importance for point in points), fmean(point.performance for point in points)


def _ends(points: Sequence[_Point], kind: str) -> tuple[float, tuple[float, float]]:
    """The greatest importance, and the lowest and highest score, with room for the names at the edges."""
    most = max((point.high for point in points), default=_LEAST_IMPORTANCE)
    scores = [point.performance for point in points] or [0.0]
    span = max(max(scores) - min(scores), _LEAST_SPAN.get(kind, 20.0))
    middle = (max(scores) + min(scores)) / 2
    return max(most, _LEAST_IMPORTANCE), (middle - 0.68 * span, middle + 0.68 * span)


def _first(points: Sequence[_Point]) -> _Point | None:
    """What surely matters more than the average and surely scores below it, the most of both."""
    importance, performance = _averages(points)
    low = [point for point in points if point.low > importance and point.performance + point.doubt < performance]
    return max(low, key=lambda point: point.importance * (performance - point.performance), default=None)


def _title(points: Sequence[_Point], kind: str, text: Words) -> str:
    if not points:
        return text.say("importance-title-too-few")
    first = _first(points)
    shown = first or points[0]
    value = text.named_score(kind, shown.performance)
    if len(points) == 1:
        return text.say("importance-title-one", label=shown.placed.label, value=value)
    key = "importance-title-first" if first else "importance-title-unsure"
    return text.say(key, label=shown.placed.label, value=value)


def _subtitle(kind: str, days: str, text: Words) -> str:
    return text.say("importance-subtitle", period=days, measure=text.say(f"measure-{kind}"))


def _draw_quarters(sheet: Sheet, plane: _Plane, text: Words) -> list[Box]:
    """The averages as lines, and in each corner what it stands for; gives where the words are."""
    x, y, page = plane.x(plane.importance), plane.y(plane.performance), plane.page
    sheet.line([(x, page.top), (x, page.bottom)], FAINT, 3)
    sheet.line([(page.left, y), (page.right, y)], FAINT, 3)
    right = replace(NOTE, align="right")
    corners = (
        ("importance-watch", page.left + _GAP, page.bottom - NOTE.leading - _GAP, NOTE),
        ("importance-fine", page.left + _GAP, page.top + _GAP, NOTE),
        ("importance-keep", page.right - _GAP, page.top + _GAP, replace(right, colour=BETTER)),
        ("importance-first", page.right - _GAP, page.bottom - NOTE.leading - _GAP, replace(right, colour=WORSE)),
    )
    return [_written(sheet, (at, top), text.say(key), style) for key, at, top, style in corners]


def _written(sheet: Sheet, corner: tuple[float, float], said: str, style: Style) -> Box:
    (x, top), wide = corner, width(said, style.size, bold=style.bold)
    sheet.write(x, top, said, replace(style, backed=True))
    left = x - wide if style.align == "right" else x
    return Box(left - _GAP, top - _GAP, left + wide + _GAP, top + style.leading)


def _draw_axes(sheet: Sheet, plane: _Plane, kind: str, text: Words) -> None:
    page = plane.page
    sheet.line([(page.left, page.top), (page.left, page.bottom), (page.right, page.bottom)], INK, 2)
    sheet.write(page.left, page.top - NOTE.leading - _GAP, text.say("importance-up", score=text.say(f"kind-{kind}")))
    sheet.write(page.left, page.bottom + _GAP, text.share(0.0))
    across = text.say("importance-across", most=text.share(plane.most))
    sheet.write(page.right, page.bottom + _GAP, across, replace(NOTE, align="right"))


def _draw_point(sheet: Sheet, plane: _Plane, point: _Point) -> None:
    look, y = plane.look(point), plane.y(point.performance)
    sheet.line([(plane.x(point.low), y), (plane.x(point.high), y)], look, 3)
    sheet.dot(plane.x(point.importance), y, look)


def _draw_names(
    sheet: Sheet, plane: _Plane, points: Sequence[_Point], names: Sequence[Box], unit: tuple[str, Words]
) -> int:
    """What can be named without covering anything is; gives how many cannot."""
    marks = [plane.dot(point) for point in points]
    intervals = [plane.interval(point) for point in points]
    taken, unnamed = [*names, *marks], 0
    for point, mark in zip(points, marks, strict=True):
        lines = _lines(point, *unit)
        candidates = around(mark, _size(lines), _GAP)
        box = free(candidates, plane.page, [*taken, *intervals]) or free(candidates, plane.page, taken)
        if box is None:
            unnamed += 1
            continue
        _draw_name(sheet, box, lines)
        taken.append(Box(box.left - _GAP, box.top, box.right + _GAP, box.bottom))
    return unnamed


def _lines(point: _Point, kind: str, text: Words) -> list[str]:
    """The name, wrapped, and the figures below it."""
    stated = point.placed.stated
    figures = [text.score(kind, point.performance), text.say("n", n=text.number(point.placed.n, 0))]
    figures += [text.say("importance-stated", share=text.share(stated))] if stated is not None else []
    return [*wrap(point.placed.label, _WIDEST, _NAME.size, bold=True), " · ".join(figures)]


def _size(lines: Sequence[str]) -> tuple[float, float]:
    widths = [*(width(readable(line), _NAME.size, bold=True) for line in lines[:-1]), width(lines[-1], NOTE.size)]
    return max(widths), len(lines) * NOTE.leading


def _draw_name(sheet: Sheet, box: Box, lines: Sequence[str]) -> None:
    middle = (box.left + box.right) / 2
    for number, line in enumerate(lines):
        style = NOTE if number == len(lines) - 1 else _NAME
        sheet.write(middle, box.top + number * NOTE.leading, line, replace(style, align="center", backed=True))


def _notes(placed: Sequence[Placed], points: Sequence[_Point], unnamed: int, text: Words) -> list[str]:
    few = len(placed) - len(points)
    return [
        *([text.say("importance-unnamed", count=unnamed)] if unnamed else []),
        *([text.say("importance-few", count=few)] if few else []),
        *([text.say("importance-unsure")] if len(points) > 1 else []),
        *([text.say("nothing")] if not placed else []),
    ]
