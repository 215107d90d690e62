"""The trend: each stage's score week by week, on one scale for each kind of score."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from matplotlib.figure import Figure

from analysis.charts.framing import framed
from analysis.charts.lettering import width, wrap
from analysis.charts.moments import Flag, flags, height, raise_flags, within
from analysis.charts.moved import colour, moved_title
from analysis.charts.sheet import (
    FAINT,
    INK,
    LABEL,
    MARGIN,
    NOTE,
    UNSURE,
    VALUE,
    WIDTH,
    Heading,
    Sheet,
    centred,
    room,
)
from analysis.charts.stacking import stretched, weightiest
from analysis.charts.words import Words, words
from analysis.picture import Mark
from analysis.report import Report, StageHeard, Week
from analysis.scores import Score
from analysis.titles import stage_title
from surveys.figures import Period
from surveys.language import Language

_LABELS = 350
_PLOT = (550, 1060)
_LEAST_ROW = 130
_MOST_ROW = 240
_AXIS = 50
_PADDING = 14
_INSET = 26
_LEAST_SPAN = {"csat": 40.0, "nps": 80.0, "ces": 2.4}

_Points = Sequence[tuple[float, float] | None]
"""Where the weeks' scores stand on the page; None is a week with too few answers."""


@dataclass(frozen=True, slots=True)
class _Band:
    """A row's place on the page, and the lowest and highest value drawn in it."""

    top: float
    height: float
    low: float
    high: float

    @property
    def middle(self) -> float:
        return self.top + self.height / 2

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def y(self, value: float) -> float:
        inner = self.height - 2 * _INSET
        return self.top + _INSET + inner * (self.high - value) / (self.high - self.low)


@dataclass(frozen=True, slots=True)
class _Row:
    """A stage with its weekly scores, oldest first."""

    stage: StageHeard
    label: list[str]
    scores: tuple[Score, ...]
    look: str

    @property
    def kind(self) -> str:
        """The kind of all its scores."""
        return self.scores[0].kind

    @property
    def height(self) -> float:
        """The least height that its words need."""
        return max(_LEAST_ROW, (len(self.label) + 1) * LABEL.leading + 2 * _PADDING)


def trend_chart(report: Report, language: Language, marks: Sequence[Mark] = ()) -> Figure:
    """A line for each stage, its first and last value written at its ends; `marks` are flags through all of them."""
    text = words(language)
    heading = Heading(_title(report, language), _subtitle(report, language))
    rows = [_row(one, report, language) for one in report.stages if _scores(one, report.trend)]
    moments = _moments(report, marks) if rows else []
    raised = flags(moments, [week.period for week in report.trend], _across(len(report.trend))) if moments else []
    taken = _AXIS + height(raised)
    heights, weights = [row.height for row in rows], [row.stage.heard.n for row in rows]
    shown = [rows[number] for number in weightiest(weights, heights, room(heading) - taken)]
    sheet = Sheet(heading, taken + sum(row.height for row in shown))
    _draw_rows(sheet, shown, raised, report, text)
    sheet.notes([*_notes(rows, shown, text), *_unshown(len(moments) - len(raised), text)])
    return sheet.figure


def _moments(report: Report, marks: Sequence[Mark]) -> list[Mark]:
    return within(marks, Period(report.trend[0].period.start, report.trend[-1].period.end))


def _draw_rows(sheet: Sheet, rows: Sequence[_Row], raised: Sequence[Flag], report: Report, text: Words) -> None:
    bands = _bands(sheet, rows, height(raised))
    if bands:
        raise_flags(sheet, raised, bands[-1].bottom)
        _draw_weeks(sheet, bands[-1].bottom, [week.period for week in report.trend], text)
    for row, band in zip(rows, bands, strict=True):
        _draw_row(sheet, row, band, text)


def _title(report: Report, language: Language) -> str:
    text = words(language)
    if not report.overall.responses:
        return text.say("title-empty")
    # Of a long period the last eight weeks may be empty: then nothing that is drawn bears out what moved.
    if not any(score.value is not None for week in report.trend for score in week.scores.values()):
        return text.say("trend-title-too-few")
    if not _ends_the_trend(report):
        return text.say("trend-title-weeks")
    moved = moved_title(report, [(one.stage, one.heard.main) for one in report.stages], "trend", language)
    if moved:
        return moved
    compared = any(one.heard.main and one.heard.main.change is not None for one in report.stages)
    return text.say("trend-title-steady" if compared else "trend-title-first")


def _ends_the_trend(report: Report) -> bool:
    """Whether what the report compares are the last two weeks of the trend, or the only one there is."""
    last = [week.period for week in report.trend[-2:]]
    return last == [report.previous, report.period][-len(last) :]


def _subtitle(report: Report, language: Language) -> str:
    text = words(language)
    if not report.trend:
        return framed(report, language)
    whole = Period(report.trend[0].period.start, report.trend[-1].period.end)
    n = sum(score.n for week in report.trend for score in week.scores.values())
    return text.say("trend-subtitle", period=framed(report, language, whole), n=text.number(n, 0))


def _scores(stage: StageHeard, trend: Sequence[Week]) -> tuple[Score, ...]:
    return tuple(week.scores[stage.stage] for week in trend if stage.stage in week.scores)


def _row(stage: StageHeard, report: Report, language: Language) -> _Row:
    scores, main = _scores(stage, report.trend), stage.heard.main
    label = wrap(stage_title(report.journey, stage.stage, language), _LABELS, LABEL.size, bold=True)
    return _Row(stage, label, scores, colour(main) if main and _ends_the_trend(report) else UNSURE)


def _bands(sheet: Sheet, rows: Sequence[_Row], above: float) -> list[_Band]:
    """The rows below each other, those of the same kind of score on the same scale; `above` them stands something."""
    space = sheet.bottom - _AXIS - sheet.top - above
    heights = stretched([row.height for row in rows], space, _MOST_ROW)
    tops = accumulate(heights, initial=sheet.top + above)
    return [_Band(top, height, *_ends(rows, row.kind)) for row, height, top in zip(rows, heights, tops, strict=False)]


def _ends(rows: Sequence[_Row], kind: str) -> tuple[float, float]:
    """The lowest and highest end of any interval, and never so near each other that noise looks like news."""
    scores = [score for row in rows if row.kind == kind for score in row.scores]
    ends = [end for score in scores for end in (score.low, score.high) if end is not None] or [0.0]
    wider = max(0.0, _LEAST_SPAN[kind] - (max(ends) - min(ends))) / 2
    return min(ends) - wider, max(ends) + wider


def _draw_row(sheet: Sheet, row: _Row, band: _Band, text: Words) -> None:
    _draw_label(sheet, row, band, text)
    if any(score.value is not None for score in row.scores):
        _draw_line(sheet, row, band, text)
    else:
        sheet.write(sum(_PLOT) / 2, band.middle - NOTE.leading / 2, text.say("too-few"), centred(NOTE))
    sheet.line([(MARGIN, band.bottom), (WIDTH - MARGIN, band.bottom)], FAINT, 2)


def _draw_label(sheet: Sheet, row: _Row, band: _Band, text: Words) -> None:
    note = f"{text.say(f'kind-{row.kind}')} · {text.say('n', n=text.number(row.scores[-1].n, 0))}"
    high = len(row.label) * LABEL.leading + NOTE.leading
    lower = sheet.write_lines(MARGIN, band.middle - high / 2, row.label, LABEL)
    sheet.write(MARGIN, lower, note)


def _draw_line(sheet: Sheet, row: _Row, band: _Band, text: Words) -> None:
    across = _across(len(row.scores))
    points = [
        None if score.value is None else (x, band.y(score.value)) for x, score in zip(across, row.scores, strict=True)
    ]
    for one, other in pairwise(points):
        if one and other:
            sheet.line([one, other], row.look, 5)
    for x, score in zip(across, row.scores, strict=True):
        _draw_week(sheet, (x, score), band, row.look)
    _draw_ends(sheet, row, points, band, text)


def _draw_week(sheet: Sheet, week: tuple[float, Score], band: _Band, look: str) -> None:
    x, score = week
    if score.value is None or score.low is None or score.high is None:
        sheet.dot(x, band.bottom - _PADDING - 10, UNSURE, hollow=True)
        return
    sheet.line([(x, band.y(score.low)), (x, band.y(score.high))], look, 2)
    sheet.dot(x, band.y(score.value), look)


def _draw_ends(sheet: Sheet, row: _Row, points: _Points, band: _Band, text: Words) -> None:
    """The first known value stands left of its mark, the last one right of its own, large if it is the newest."""
    known = [(score, point) for score, point in zip(row.scores, points, strict=True) if point]
    (first, (start, left)), (last, (end, right)) = known[0], known[-1]
    if len(known) > 1:
        value = text.score(first.kind, first.value or 0.0)
        sheet.write(start - 24, left - NOTE.size / 2 - 4, value, replace(NOTE, align="right", backed=True))
    value = text.score(last.kind, last.value or 0.0)
    if points[-1] is None:
        above_hollow = band.bottom - _PADDING - 24 - NOTE.leading
        sheet.write(end + 24, min(right - NOTE.size / 2 - 4, above_hollow), value, replace(NOTE, backed=True))
        return
    strong = replace(VALUE, size=36, backed=True, colour=INK if row.look == UNSURE else row.look)
    sheet.write(end + 24, right - strong.size / 2 - 4, value, strong)


def _across(count: int) -> list[float]:
    """Where the weeks stand across the page; a single one at the right, where the newest belongs."""
    if count == 1:
        return [float(_PLOT[1])]
    return [_PLOT[0] + number * (_PLOT[1] - _PLOT[0]) / (count - 1) for number in range(count)]


def _draw_weeks(sheet: Sheet, top: float, weeks: Sequence[Period], text: Words) -> None:
    """The first days of as many weeks as there is room for, the newest always among them."""
    days = [text.day(week.start) for week in weeks]
    places = list(zip(_across(len(weeks)), days, strict=True))
    widest = max(width(day, NOTE.size) for day in days) + NOTE.size
    step = 1 if len(places) == 1 else max(1, -int(-widest // (places[1][0] - places[0][0])))
    for x, day in places[::-1][::step]:
        sheet.write(x, top + _PADDING / 2, day, centred(NOTE))


def _notes(rows: Sequence[_Row], shown: Sequence[_Row], text: Words) -> list[str]:
    lines = [row for row in shown if any(score.value is not None for score in row.scores)]
    few = any(score.value is None for row in lines for score in row.scores)
    hidden = len(rows) - len(shown)
    return [
        *([text.say("trend-hollow")] if few else []),
        *([text.say("and-more-stages", count=hidden)] if hidden else []),
        *([text.say("nothing")] if not rows else []),
    ]


def _unshown(count: int, text: Words) -> list[str]:
    return [text.say("trend-earlier", count=count)] if count > 0 else []
