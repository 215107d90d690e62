"""The complaints: which theme is complained of in which stage, as shares of the customers heard."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from matplotlib.colors import to_hex, to_rgb
from matplotlib.figure import Figure

from analysis.charts.framing import framed
from analysis.charts.lettering import readable, width, wrap
from analysis.charts.sheet import (
    FAINT,
    INK,
    LABEL,
    MARGIN,
    NOTE,
    VALUE,
    WIDTH,
    WORSE,
    Heading,
    Sheet,
    Style,
    centred,
    room,
)
from analysis.charts.stacking import fitting, stretched
from analysis.charts.words import Words, words
from analysis.report import Complaint, Report, StageHeard
from analysis.scores import wilson
from analysis.titles import stage_title, theme_title
from surveys.journey import StageId, ThemeId
from surveys.language import Language

_LABELS = 310
_BESIDE = 16
_APART = 8
_MOST_STAGES = 8
_MOST_COLUMN = 260
_LEAST_ROW = 84
_MOST_ROW = 190
_GAP = 6
_LEAST_FULL = 0.05
_THEME = replace(LABEL, size=29)
_STAGE = Style(26, colour=INK)
_HEARD = Style(26)
_RARE = 2
_NONE = "–"
_BLANK = "#F5F5F5"


@dataclass(frozen=True, slots=True)
class _Columns:
    """The stages across the page, each label ending with how many customers were heard there.

    Labels wider than their column stand by turns on two levels.
    """

    stages: tuple[StageId, ...]
    labels: tuple[list[str], ...]
    left: float
    width: float
    levels: int

    @property
    def level(self) -> float:
        """The height of a level."""
        return max((len(lines) for lines in self.labels), default=0) * _STAGE.leading + _GAP

    @property
    def height(self) -> float:
        """The height of all labels."""
        return self.levels * self.level + 2 * _GAP

    def middle(self, number: int) -> float:
        """Where a column has its middle."""
        return self.left + (number + 0.5) * self.width


@dataclass(frozen=True, slots=True)
class _Row:
    """A theme, its words wrapped, and its cells by stage."""

    label: list[str]
    cells: dict[StageId, Complaint]

    @property
    def height(self) -> float:
        """The least height that its words need."""
        return max(_LEAST_ROW, len(self.label) * _THEME.leading + 2 * _GAP)

    @property
    def weight(self) -> tuple[float, int]:
        """What it is sorted by: its most frequent complaint, then its customers."""
        frequencies = [_frequency(cell) for cell in self.cells.values()]
        return max(frequencies, default=0.0), sum(cell.customers for cell in self.cells.values())

    @property
    def highest(self) -> float:
        """Its highest share."""
        return max((cell.share or 0.0 for cell in self.cells.values()), default=0.0)


def heat_map(report: Report, language: Language) -> Figure:
    """A row for each theme, the most frequent first, and a column for each stage where somebody was heard.

    How frequent a complaint is, is judged by the lower end of its share's interval: three of eighteen customers may
    be chance, where twelve of eighty are not.
    """
    text = words(language)
    heading = Heading(_title(report, language), _subtitle(report, language))
    columns = _columns(report, language)
    rows = sorted(_rows(report, columns, language), key=lambda row: row.weight, reverse=True)
    heights = [row.height for row in rows]
    shown = rows[: fitting(heights, room(heading) - columns.height)]
    sheet = Sheet(heading, columns.height + sum(heights[: len(shown)]))
    if shown:
        _draw_columns(sheet, columns)
        _draw_rows(sheet, columns, shown, text)
    left_out = sum(bool(one.heard.n) for one in report.stages) - len(columns.stages)
    sheet.notes(_notes(rows, shown, left_out, text))
    return sheet.figure


def _title(report: Report, language: Language) -> str:
    text = words(language)
    if not any(cell.customers for cell in report.complaints):
        return text.say("heat-title-none" if report.overall.responses else "title-empty")
    often = [cell for cell in report.complaints if cell.customers > _RARE]
    most = max(often, key=_frequency, default=None)
    if most and most.share:
        return _finding(most, report, language)
    if most or not any(cell.share for cell in report.complaints):
        return text.say("heat-title-too-few")
    return text.say("heat-title-rare", count=_RARE)


def _finding(most: Complaint, report: Report, language: Language) -> str:
    theme = theme_title(report.journey, most.theme, language)
    stage = stage_title(report.journey, most.stage, language)
    found = {"theme": theme, "stage": stage}
    return words(language).say("heat-title", customers=most.customers, heard=most.heard, **found)


def _frequency(cell: Complaint) -> float:
    """The share that is at least likely, by Wilson's interval; 0 if too few were heard."""
    return wilson(cell.customers, cell.heard)[0] if cell.share else 0.0


def _subtitle(report: Report, language: Language) -> str:
    text = words(language)
    n = text.number(report.overall.responses, 0)
    return text.say("heat-subtitle", period=framed(report, language), n=n)


def _columns(report: Report, language: Language) -> _Columns:
    stages = _busiest(report)
    titles = [stage_title(report.journey, one.stage, language) for one in stages]
    counts = [words(language).say("n", n=one.heard.customers) for one in stages]
    unbroken = [*counts, *(word for title in titles for word in readable(title).split())]
    widest = max((width(word, _STAGE.size) for word in unbroken), default=0.0)
    left = MARGIN + _aside(report, language)
    alone = min(_MOST_COLUMN, (WIDTH - MARGIN - left) / max(1, len(stages)))
    levels = 1 if widest <= alone - _APART else 2
    # The last label on two levels reaches half a column beyond its own.
    wide = min(_MOST_COLUMN, (WIDTH - MARGIN - left) / (max(1, len(stages)) + (levels - 1) / 2))
    wrapped = [wrap(title, levels * wide - _APART, _STAGE.size) for title in titles]
    labels = tuple([*lines, count] for lines, count in zip(wrapped, counts, strict=True))
    return _Columns(tuple(one.stage for one in stages), labels, left, wide, levels)


def _busiest(report: Report) -> list[StageHeard]:
    """The stages where somebody was heard; of many, those with most complaints."""
    heard = [one for one in report.stages if one.heard.n]
    complaining = Counter(one.stage for one in heard)
    for cell in report.complaints:
        complaining[cell.stage] += cell.customers
    busiest = sorted(heard, key=lambda one: -complaining[one.stage])[:_MOST_STAGES]
    return [one for one in heard if one in busiest]


def _aside(report: Report, language: Language) -> float:
    """How much of the page the themes take: what their widest line needs."""
    titles = {theme_title(report.journey, cell.theme, language) for cell in report.complaints}
    lines = (line for title in titles for line in _wrapped(title))
    return max((width(line, _THEME.size, bold=True) for line in lines), default=0.0) + _BESIDE


def _wrapped(title: str) -> list[str]:
    return wrap(title, _LABELS - _BESIDE, _THEME.size, bold=True)


def _rows(report: Report, columns: _Columns, language: Language) -> list[_Row]:
    cells: dict[ThemeId, dict[StageId, Complaint]] = {}
    for cell in (cell for cell in report.complaints if cell.stage in columns.stages):
        cells.setdefault(cell.theme, {})[cell.stage] = cell
    titles = {theme: theme_title(report.journey, theme, language) for theme in cells}
    return [_Row(_wrapped(titles[theme]), cells[theme]) for theme in cells]


def _draw_columns(sheet: Sheet, columns: _Columns) -> None:
    """Each label ends just above its cells, or above a thin line that leads down to them."""
    for number, (*lines, heard) in enumerate(columns.labels):
        below = (columns.levels - 1 - number % columns.levels) * columns.level
        bottom = sheet.top + columns.height - _GAP - below
        middle = columns.middle(number)
        above = bottom - _HEARD.leading
        sheet.write_lines(middle, above - len(lines) * _STAGE.leading, lines, centred(_STAGE))
        sheet.write(middle, above, heard, centred(_HEARD))
        if below:
            sheet.line([(middle, bottom + _GAP), (middle, bottom + below)], FAINT, 2)


def _draw_rows(sheet: Sheet, columns: _Columns, rows: Sequence[_Row], text: Words) -> None:
    top = sheet.top + columns.height
    full = max(_LEAST_FULL, *(row.highest for row in rows))
    heights = stretched([row.height for row in rows], sheet.bottom - top, _MOST_ROW)
    for row, height in zip(rows, heights, strict=True):
        label = top + (height - len(row.label) * _THEME.leading) / 2
        sheet.write_lines(MARGIN, label, row.label, _THEME)
        for number, stage in enumerate(columns.stages):
            share = row.cells[stage].share
            left = columns.middle(number) - columns.width / 2 + _GAP / 2
            corner, size = (left, top + _GAP / 2), (columns.width - _GAP, height - _GAP)
            sheet.bar(*corner, size, _shade((share or 0.0) / full))
            _write_share(sheet, share, (columns.middle(number), top + height / 2), text)
        top += height


def _write_share(sheet: Sheet, share: float | None, middle: tuple[float, float], text: Words) -> None:
    style = centred(VALUE if share else NOTE)
    written = _NONE if share is None else text.share(share)
    sheet.write(middle[0], middle[1] - style.leading / 2, written, style)


def _shade(depth: float) -> str:
    """From nearly white to the colour of what is worse."""
    red, green, blue = (
        start + (end - start) * depth for start, end in zip(to_rgb(_BLANK), to_rgb(WORSE), strict=True)
    )
    return to_hex((red, green, blue))


def _notes(rows: Sequence[_Row], shown: Sequence[_Row], stages: int, text: Words) -> list[str]:
    few = any(cell.share is None and cell.heard for row in shown for cell in row.cells.values())
    hidden = len(rows) - len(shown)
    return [
        *([text.say("heat-too-few")] if few else []),
        *([text.say("and-more-themes", count=hidden)] if hidden else []),
        *([text.say("and-more-stages", count=stages)] if stages else []),
        *([text.say("nothing")] if not rows else []),
    ]
