"""The pain points, ranked by what they cost."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from matplotlib.figure import Figure

from analysis.charts.framing import framed
from analysis.charts.lettering import shorten, width, wrap
from analysis.charts.sheet import (
    BETTER,
    INK,
    LABEL,
    MARGIN,
    MUTED,
    NOTE,
    PAPER,
    ROOM,
    UNSURE,
    VALUE,
    WIDTH,
    WORSE,
    Heading,
    Sheet,
    Style,
    room,
)
from analysis.charts.stacking import fitting, stretched
from analysis.charts.words import Words, words
from analysis.pain_points import PainPoint
from analysis.report import Report
from analysis.titles import place_title, stage_title, theme_title
from surveys.language import Language

_BAR = 44
_GAP = 42
_SPACE = 14
_MOST_ROW = 250
_RIGHT = 360
_QUOTED = Style(27, colour=INK)
_FEW = 3
_COLOURS = {WORSE: "pain-worse", BETTER: "pain-better", MUTED: "pain-steady", UNSURE: "pain-unsure"}


@dataclass(frozen=True, slots=True)
class _Row:
    """One pain point with its words, wrapped."""

    point: PainPoint
    label: list[str]
    where: list[str]
    customers: str
    since: str
    quote: list[str]

    @property
    def height(self) -> float:
        words = len(self.label) * LABEL.leading + len(self.where) * NOTE.leading
        return words + _SPACE + _BAR + len(self.quote) * _QUOTED.leading + _GAP


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where points stand across the page; the room right of it is for the values."""

    low: float
    high: float
    right: float

    def x(self, points: float) -> float:
        return MARGIN + (points - self.low) * (self.right - MARGIN) / (self.high - self.low)


def pain_chart(report: Report, language: Language) -> Figure:
    """One bar for each pain point, the costliest first, with its interval and how many complain."""
    text = words(language)
    rows = [_row(point, report, language) for point in report.pain_points]
    heading = Heading(_title(report, language), _subtitle(report, language))
    # The last row needs no gap below it.
    shown = rows[: fitting([row.height for row in rows], room(heading) + _GAP)]
    sheet = Sheet(heading, sum(row.height for row in shown) - _GAP)
    heights = stretched([row.height for row in shown], sheet.bottom + _GAP - sheet.top, _MOST_ROW)
    scale = _scale([row.point for row in shown], text)
    for row, top in zip(shown, accumulate(heights, initial=sheet.top), strict=False):
        _draw(sheet, row, top, scale, text)
    sheet.notes(_notes(rows, shown, text))
    return sheet.figure


def _title(report: Report, language: Language) -> str:
    text = words(language)
    if not report.pain_points:
        return text.say("pain-title-none" if report.overall.responses else "title-empty")
    first = report.pain_points[0]
    if first.too_few:
        return text.say("pain-title-too-few")
    told = first if first.everybody else next(filter(_stands_out, report.pain_points), None)
    return _finding(told, report, language) if told else text.say("pain-title-unsure")


def _stands_out(point: PainPoint) -> bool:
    return point.is_real or (point.change_is_real and point.by_number and (point.change or 0.0) > 0)


def _finding(point: PainPoint, report: Report, language: Language) -> str:
    """What it costs, where that is known for sure; else how many complain."""
    text = words(language)
    named = {
        "theme": theme_title(report.journey, point.theme, language),
        "place": place_title(report.journey, point.stage, point.touchpoint, language),
    }
    if point.is_real and point.impact is not None:
        key = "pain-title" if point.rank == 1 else "pain-title-real"
        return text.say(key, **named, points=text.number(point.impact))
    counts = {"customers": point.customers, "heard": point.heard}
    if point.before is None or not point.change_is_real:
        return text.say("pain-title-often", **named, **counts)
    return text.say("pain-title-oftener", **named, **counts, hits=point.before.hits, n=point.before.n)


def _subtitle(report: Report, language: Language) -> str:
    text = words(language)
    n = text.number(report.overall.responses, 0)
    return text.say("pain-subtitle", period=framed(report, language), n=n)


def _row(point: PainPoint, report: Report, language: Language) -> _Row:
    text, journey = words(language), report.journey
    stage = stage_title(journey, point.stage, language)
    place = place_title(journey, point.stage, point.touchpoint, language)
    since = _since(point, text)
    heard = {"customers": text.number(point.customers, 0), "heard": text.number(point.heard, 0)}
    quotes = point.quotes[:1] if len(report.pain_points) <= _FEW else ()
    return _Row(
        point=point,
        label=wrap(theme_title(journey, point.theme, language), ROOM - _RIGHT, LABEL.size, bold=True),
        where=wrap(
            stage if place == stage else f"{place} · {stage}", ROOM - width(since, NOTE.size) - _SPACE, NOTE.size
        ),
        customers=text.say("pain-customers", **heard),
        since=since,
        quote=[line for quote in quotes for line in _quoted(quote.text, text)],
    )


def _quoted(quote: str, text: Words) -> list[str]:
    return shorten(wrap(text.say("quoted", quote=quote), ROOM, _QUOTED.size), 2)


def _since(point: PainPoint, text: Words) -> str:
    """What is said of the change; nothing where it may be chance."""
    if point.new:
        return text.say("pain-new")
    if not point.change_is_real or point.change is None:
        return ""
    if point.by_number and point.before:
        return text.say("pain-before", hits=point.before.hits, n=point.before.n)
    key = "pain-more" if point.change > 0 else "pain-less"
    return text.say(key, points=text.number(abs(point.change)))


def look(point: PainPoint) -> str:
    """Worse and better in colours of their own, dark where nothing changed, pale where it may be chance."""
    if point.change_is_real and point.change is not None and not point.new:
        return WORSE if point.change > 0 else BETTER
    if not point.is_real:
        return UNSURE
    return WORSE if point.new else MUTED


def _scale(points: Sequence[PainPoint], text: Words) -> _Scale:
    ends = [end for point in points for end in (point.low, point.high) if end is not None]
    low, high = min([0.0, *ends]), max([1.0, *ends])
    widest = max((sum(_widths(point, text)) for point in points), default=0.0)
    return _Scale(low, high, WIDTH - MARGIN - widest - 3 * _SPACE)


def _widths(point: PainPoint, text: Words) -> tuple[float, float]:
    """How much room the value and the interval need."""
    return width(_value(point, text), VALUE.size, bold=True), width(_interval(point, text), NOTE.size)


def _value(point: PainPoint, text: Words) -> str:
    return "" if point.impact is None else text.number(point.impact)


def _interval(point: PainPoint, text: Words) -> str:
    if point.low is None or point.high is None:
        return ""
    return text.say("pain-interval", low=text.number(point.low), high=text.number(point.high))


def _draw(sheet: Sheet, row: _Row, top: float, scale: _Scale, text: Words) -> None:
    colour = look(row.point)
    right = Style(NOTE.size, colour=NOTE.colour if colour == UNSURE else colour, align="right")
    sheet.write(WIDTH - MARGIN, top, row.customers, replace(NOTE, align="right"))
    top = sheet.write_lines(MARGIN, top, row.label, LABEL)
    sheet.write(WIDTH - MARGIN, top, row.since, right)
    top = sheet.write_lines(MARGIN, top, row.where, NOTE) + _SPACE
    _draw_bar(sheet, row.point, top, scale, text)
    sheet.write_lines(MARGIN, top + _BAR + _SPACE, row.quote, _QUOTED)


def _draw_bar(sheet: Sheet, point: PainPoint, top: float, scale: _Scale, text: Words) -> None:
    if point.impact is None or point.low is None or point.high is None:
        sheet.write(MARGIN, top + _SPACE / 2, text.say("pain-everybody" if point.everybody else "too-few"))
        return
    zero, end, middle = scale.x(0), scale.x(point.impact), top + _BAR / 2
    sheet.bar(min(zero, end), top, (abs(end - zero), _BAR), look(point))
    sheet.line([(zero, top - 4), (zero, top + _BAR + 4)], INK, 2)
    interval = [(scale.x(point.low), middle), (scale.x(point.high), middle)]
    sheet.line(interval, PAPER, 9)
    sheet.line(interval, INK, 3)
    beside = scale.x(max(point.high, 0)) + _SPACE
    sheet.write(beside, top + (_BAR - VALUE.leading) / 2, _value(point, text), VALUE)
    beyond = beside + _widths(point, text)[0] + _SPACE
    sheet.write(beyond, top + (_BAR - NOTE.leading) / 2, _interval(point, text))


def _notes(rows: Sequence[_Row], shown: Sequence[_Row], text: Words) -> list[str]:
    drawn = {look(row.point) for row in shown if row.point.impact is not None}
    hidden = len(rows) - len(shown)
    return [
        *(text.say(key) for colour, key in _COLOURS.items() if colour in drawn),
        *([text.say("and-more", count=hidden)] if hidden else []),
        *([text.say("nothing")] if not rows else []),
    ]
