"""The journey curve: score and sentiment from stage to stage, read from top to bottom."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from matplotlib.figure import Figure

from analysis.charts.framing import framed
from analysis.charts.lettering import wrap
from analysis.charts.moved import colour, main_kind, moved_title
from analysis.charts.sheet import (
    FAINT,
    INK,
    LABEL,
    MARGIN,
    NOTE,
    UNSURE,
    VALUE,
    Heading,
    Sheet,
    centred,
    inside,
    room,
)
from analysis.charts.stacking import stretched, weightiest
from analysis.charts.words import Words, words
from analysis.measures import RANGES, SENTIMENT, Measured
from analysis.report import Report, StageHeard
from analysis.titles import stage_title
from surveys.journey import Journey, StageId
from surveys.language import Language

_LABELS = 350
_SCORES = (440, 840)
_SENTIMENTS = (870, 1230)
_LEAST_ROW = 140
_MOST_ROW = 260
_HEAD = 60
_TAIL = 40
_LEAST_SPAN = 0.4


@dataclass(frozen=True, slots=True)
class _Panel:
    """One measure, drawn between two edges of the page on a scale that fits all stages."""

    kind: str
    edges: tuple[int, int]
    low: float
    high: float

    @property
    def clear(self) -> tuple[float, float]:
        """Where words hide nothing: all of it, or the wider side of the line at zero."""
        left, right = self.edges
        if not self.low < 0 < self.high:
            return left, right
        zero = self.x(0)
        return max((left, zero - NOTE.size), (zero + NOTE.size, right), key=lambda side: side[1] - side[0])

    def x(self, value: float) -> float:
        left, right = self.edges[0] + NOTE.size, self.edges[1] - NOTE.size
        return left + (value - self.low) * (right - left) / (self.high - self.low)


@dataclass(frozen=True, slots=True)
class _Row:
    """A stage, its words wrapped, and the middle of its row."""

    stage: StageHeard
    label: list[str]
    height: float
    middle: float = 0.0


def journey_curve(report: Report, language: Language) -> Figure:
    """Each stage as a row: its score and its sentiment, with intervals and n."""
    text, kind = words(language), main_kind(report)
    heading = Heading(_title(report, kind, language), _subtitle(report, kind, language))
    rows = [_row(stage, report, language) for stage in report.stages]
    heights, weights = [row.height for row in rows], [row.stage.heard.n for row in rows]
    shown = [rows[number] for number in weightiest(weights, heights, room(heading) - _HEAD - _TAIL)]
    sheet = Sheet(heading, _HEAD + _TAIL + sum(row.height for row in shown))
    placed = _placed(shown, sheet.top + _HEAD, sheet.bottom - _TAIL)
    for panel in _panels(placed, kind):
        _draw_panel(sheet, panel, placed, text)
    for row in placed:
        top = row.middle - len(row.label) * LABEL.leading / 2
        sheet.write_lines(MARGIN, top, row.label, LABEL)
    hidden = len(rows) - len(shown)
    sheet.notes([text.say("and-more-stages", count=hidden)] if hidden else [])
    return sheet.figure


def _title(report: Report, kind: str | None, language: Language) -> str:
    if not report.overall.responses:
        return words(language).say("title-empty")
    shown = [(one.stage, one.heard.measured(kind or "")) for one in report.stages]
    moved = moved_title(report, shown, "curve", language)
    scored = [(one.score.value, stage) for stage, one in shown if one and one.score.value is not None]
    if moved or kind is None or not scored:
        return moved or words(language).say("curve-title-too-few")
    return _lowest(scored, kind, report.journey, language)


def _lowest(scored: Sequence[tuple[float, StageId]], kind: str, journey: Journey, language: Language) -> str:
    """Where the score is lowest; stages whose scores are written alike are not told apart."""
    text = words(language)
    value, stage = min(scored)
    said = text.named_score(kind, value)
    alike = sum(text.named_score(kind, other) == said for other, _ in scored)
    if alike > 1:
        return text.say(f"curve-title-{'alike' if alike == len(scored) else 'lowest'}", count=alike, value=said)
    key = "curve-title-worst" if len(scored) > 1 else "curve-title-one"
    return text.say(key, stage=stage_title(journey, stage, language), value=said)


def _subtitle(report: Report, kind: str | None, language: Language) -> str:
    text = words(language)
    n, measure = text.number(report.overall.responses, 0), text.say(f"measure-{kind or 'csat'}")
    return text.say("curve-subtitle", period=framed(report, language), n=n, measure=measure)


def _row(stage: StageHeard, report: Report, language: Language) -> _Row:
    label = wrap(stage_title(report.journey, stage.stage, language), _LABELS, LABEL.size, bold=True)
    return _Row(stage, label, max(_LEAST_ROW, (len(label) + 1) * LABEL.leading))


def _placed(rows: Sequence[_Row], top: float, bottom: float) -> list[_Row]:
    """The rows below each other, with the spare room shared among them."""
    heights = stretched([row.height for row in rows], bottom - top, _MOST_ROW)
    tops = accumulate(heights, initial=top)
    return [
        replace(row, height=height, middle=start + height / 2)
        for row, height, start in zip(rows, heights, tops, strict=False)
    ]


def _panels(rows: Sequence[_Row], kind: str | None) -> list[_Panel]:
    panels = [(kind, _SCORES)] if kind else []
    return [_panel(one, edges, rows) for one, edges in [*panels, (SENTIMENT, _SENTIMENTS)]]


def _panel(kind: str, edges: tuple[int, int], rows: Sequence[_Row]) -> _Panel:
    """A scale from the lowest to the highest interval, and never so narrow that noise looks like news.

    Where there is none, the scale begins at zero at the least, and so has no line to be read against.
    """
    least, most = RANGES[kind]
    scores = [measured.score for row in rows if (measured := _measured(row, kind))]
    ends = [end for score in scores for end in (score.low, score.high) if end is not None] or [max(0.0, least), most]
    low, high = min(ends), max(ends)
    wider = max(0.0, (most - least) * _LEAST_SPAN - (high - low)) / 2
    return _Panel(kind, edges, low - wider, high + wider)


def _measured(row: _Row, kind: str) -> Measured | None:
    heard = row.stage.heard
    if kind == SENTIMENT:
        return heard.sentiment if heard.sentiment.score.n else None
    return heard.measured(kind)


def _draw_panel(sheet: Sheet, panel: _Panel, rows: Sequence[_Row], text: Words) -> None:
    name = text.say("curve-sentiment" if panel.kind == SENTIMENT else f"kind-{panel.kind}")
    sheet.write(sum(panel.edges) / 2, sheet.top, name, centred(VALUE))
    if panel.low < 0 < panel.high and rows:
        zero, lower = panel.x(0), rows[-1].middle + rows[-1].height / 2
        sheet.line([(zero, sheet.top + _HEAD), (zero, lower)], FAINT, 2)
        sheet.write(zero, lower, "0", centred(NOTE))
    points = [_point(row, panel) for row in rows]
    for one, other in pairwise(points):
        if one and other:
            sheet.line([one, other], UNSURE, 3)
    for row in rows:
        _draw_score(sheet, panel, row, text)


def _point(row: _Row, panel: _Panel) -> tuple[float, float] | None:
    measured = _measured(row, panel.kind)
    if measured is None or measured.score.value is None:
        return None
    return panel.x(measured.score.value), row.middle


def _draw_score(sheet: Sheet, panel: _Panel, row: _Row, text: Words) -> None:
    measured, middle = _measured(row, panel.kind), sum(panel.clear) / 2
    if measured is None:
        sheet.write(middle, row.middle - NOTE.size / 2, text.say("no-score"), replace(centred(NOTE), backed=True))
        return
    score, n = measured.score, text.say("n", n=text.number(measured.score.n, 0))
    if score.value is None or score.low is None or score.high is None:
        lines = [*wrap(text.say("too-few"), panel.clear[1] - panel.clear[0], NOTE.size), n]
        top = row.middle - len(lines) * NOTE.leading / 2
        sheet.write_lines(middle, top, lines, replace(centred(NOTE), backed=True))
        return
    x, look = panel.x(score.value), colour(measured, quiet=INK)
    sheet.line([(panel.x(score.low), row.middle), (panel.x(score.high), row.middle)], look, 4)
    sheet.dot(x, row.middle, look)
    value, style = _value(measured, text), replace(centred(VALUE, look), backed=True)
    sheet.write(inside(x, value, style, panel.edges), row.middle - 58, value, style)
    under = replace(centred(NOTE), backed=True)
    sheet.write(inside(x, n, under, panel.edges), row.middle + 20, n, under)


def _value(measured: Measured, text: Words) -> str:
    score, before = measured.score, measured.before
    value = text.score(score.kind, score.value or 0.0)
    if before is None or not measured.change_is_real:
        return value
    return text.say("curve-change", before=text.score(score.kind, before), value=value)
