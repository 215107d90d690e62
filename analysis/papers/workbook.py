"""The full report as a workbook, with numbers as numbers, for whoever wants to count on."""

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from analysis.key_figures import key_figures
from analysis.measures import Measured
from analysis.papers.contents import FATES, contents, not_asked, reason_said
from analysis.papers.journey import figure_name, odd_score
from analysis.papers.wording import wording
from analysis.report import Heard, Report
from analysis.scores import Score
from analysis.titles import place_title, stage_title, theme_title, touchpoint_title
from surveys.language import Language

Value = str | int | float | date | None
_Row = Sequence[Value]
_LONGEST = 32_000
_WIDEST = 60
_SURROGATES = re.compile("[\ud800-\udfff]")
_SCORE = ("kind", "value", "low", "high", "n", "change", "real")


def bytes_of_workbook(report: Report, language: Language) -> bytes:
    """An .xlsx with nine sheets; an unknown number is an empty cell, and no words are ever taken for a formula."""
    text, book = wording(language), Workbook()
    book.remove(book.worksheets[0])
    sheets = {
        "overview": ((), _overview(report, language)),
        "stages-only": (("stage", "answers", "customers", *_SCORE), _stages(report, language)),
        "touchpoints": (("stage", "touchpoint", "answers", "customers", *_SCORE), _touchpoints(report, language)),
        "pain": (_PAIN, _pain_points(report, language)),
        "quotes": (("rank", "theme", "where", "at", "quote"), _quotes(report, language)),
        "weeks": (("from", "to", "stage", "kind", "value", "low", "high", "n"), _weeks(report, language)),
        "journey-only": (("figure", "value", "low", "high", "n", "real"), _journey(report, language)),
        "odd-only": (("stage", "touchpoint", "kind", "sentiment", "quote"), _odd(report, language)),
        "deeds": (("day", "theme", "deed", "share-before", "share-after", "n", "real"), _deeds(report, language)),
    }
    for name, (columns, rows) in sheets.items():
        sheet: Worksheet = book.create_sheet(text.say(name))
        _fill(sheet, [text.say(f"column-{column}") for column in columns], rows)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


_PAIN = (
    "rank", "stage", "touchpoint", "theme", "customers", "heard", "share", "severity",
    "impact", "low", "high", "change", "real", "new",
)  # fmt: skip


def _fill(sheet: Worksheet, columns: Sequence[str], rows: Iterable[_Row]) -> None:
    for row in [columns, *rows] if columns else rows:
        sheet.append([_cell(sheet, value) for value in row])
    if columns:
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = sheet.dimensions
        for cell in sheet[1]:
            cell.font = Font(bold=True)
    for number, cells in enumerate(sheet.columns, start=1):
        longest = max(len(str(cell.value or "")) for cell in cells)
        sheet.column_dimensions[get_column_letter(number)].width = min(longest, _WIDEST) + 2


def _cell(sheet: Worksheet, value: Value) -> Cell:
    """Words are marked as words, whatever they begin with, for programs that would rather calculate."""
    if not isinstance(value, str):
        return Cell(sheet, row=1, column=1, value=value)
    cell = Cell(sheet, row=1, column=1, value=_clean(value))
    cell.data_type = "s"
    cell.quotePrefix = value.startswith(("=", "+", "-", "@"))
    cell.alignment = Alignment(wrap_text=len(value) > _WIDEST, vertical="top")
    return cell


def _clean(words: str) -> str:
    """Without the signs that a workbook cannot hold."""
    return _SURROGATES.sub("\ufffd", ILLEGAL_CHARACTERS_RE.sub(" ", words))[:_LONGEST]


def _overview(report: Report, language: Language) -> Iterator[_Row]:
    """The news in words, then the denominator."""
    text, said = wording(language), contents(report, language)
    yield (said.title,)
    yield (said.compared,)
    yield from ((sentence,) for sentence in said.news)
    yield ()
    yield text.say("column-answers"), report.overall.responses
    yield text.say("column-customers"), report.overall.customers
    for fate in FATES:
        yield text.say(f"asked-{fate}"), getattr(report.asked, fate)
    for reason, count in not_asked(report.asked).most_common():
        yield text.say("asked-not", reason=reason_said(reason, text)), count
    yield ()
    yield from ((sentence,) for sentence in (*said.coverage, *said.method))


def _stages(report: Report, language: Language) -> Iterator[_Row]:
    for one in report.stages:
        named = (stage_title(report.journey, one.stage, language), one.heard.n, one.heard.customers)
        yield from ((*named, *figures) for figures in _heard(one.heard, language))


def _touchpoints(report: Report, language: Language) -> Iterator[_Row]:
    for stage in report.stages:
        title = stage_title(report.journey, stage.stage, language)
        for one in stage.touchpoints:
            where = touchpoint_title(report.journey, one.touchpoint, language) if one.touchpoint else None
            named = (title, where, one.heard.n, one.heard.customers)
            yield from ((*named, *figures) for figures in _heard(one.heard, language))


def _heard(heard: Heard, language: Language) -> Iterator[_Row]:
    yield from (_measured(one, language) for one in (*heard.scores, heard.sentiment))


def _measured(measured: Measured, language: Language) -> _Row:
    real = None if measured.change is None else _yes(language, measured.change_is_real)
    return (*_score(measured.score, language), _rounded(measured.change), real)


def _score(score: Score, language: Language) -> _Row:
    kind = wording(language).say(f"kind-{score.kind}")
    return kind, _rounded(score.value), _rounded(score.low), _rounded(score.high), score.n


def _pain_points(report: Report, language: Language) -> Iterator[_Row]:
    for point in report.pain_points:
        stage = stage_title(report.journey, point.stage, language)
        where = touchpoint_title(report.journey, point.touchpoint, language) if point.touchpoint else None
        theme = theme_title(report.journey, point.theme, language)
        share = (_rounded(point.share), _rounded(point.severity))
        cost = (_rounded(point.impact), _rounded(point.low), _rounded(point.high), _rounded(point.change))
        real = None if point.change is None else _yes(language, point.change_is_real)
        counted = (point.customers, point.heard, *share, *cost, real, _yes(language, point.new))
        yield (point.rank, stage, where, theme, *counted)


def _quotes(report: Report, language: Language) -> Iterator[_Row]:
    for point in report.pain_points:
        theme = theme_title(report.journey, point.theme, language)
        where = place_title(report.journey, point.stage, point.touchpoint, language)
        for quote in point.quotes:
            yield point.rank, theme, where, _day(quote.at), quote.text


def _weeks(report: Report, language: Language) -> Iterator[_Row]:
    for week in report.trend:
        days = (week.period.start, week.period.end)
        for stage, score in week.scores.items():
            yield (*days, stage_title(report.journey, stage, language), *_score(score, language))


def _journey(report: Report, language: Language) -> Iterator[_Row]:
    for one in key_figures(report.followed) if report.followed else ():
        real = None if one.is_real is None else _yes(language, one.is_real)
        ends = (_rounded(one.value), _rounded(one.low), _rounded(one.high))
        yield (figure_name(one, report, language), *ends, one.n, real)


def _odd(report: Report, language: Language) -> Iterator[_Row]:
    for one in report.followed.disagreements.shown if report.followed else ():
        opinion = one.contradiction.opinion
        stage = stage_title(report.journey, opinion.stage, language)
        where = touchpoint_title(report.journey, opinion.touchpoint, language) if opinion.touchpoint else None
        yield stage, where, odd_score(one, language), _rounded(opinion.sentiment), one.text


def _deeds(report: Report, language: Language) -> Iterator[_Row]:
    """What was done, and which share of customers complained before and after."""
    for deed, effect in report.deeds:
        theme = theme_title(report.journey, deed.theme, language)
        known = effect.change is not None
        shares = (_rounded(effect.before.value), _rounded(effect.after.value)) if known else (None, None)
        real = _yes(language, effect.is_real) if known else None
        yield (deed.day, theme, deed.text, *shares, effect.after.heard, real)


def _yes(language: Language, is_so: bool) -> str:  # noqa: FBT001  the one thing it says
    return wording(language).say("said-yes" if is_so else "said-no")


def _day(at: datetime) -> date:
    """Workbooks know no time zones."""
    return at.date()


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3) + 0.0
