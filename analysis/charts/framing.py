"""Framing: what a chart is about, its days and the part of the customers, for its subtitle."""

from analysis.charts.words import words
from analysis.report import Report
from analysis.titles import scope_title
from surveys.figures import Period
from surveys.language import Language


def framed(report: Report, language: Language, period: Period | None = None) -> str:
    """The days of the report, or those given, and where it is not about everything, of which part it is."""
    days = words(language).period(period or report.period)
    part = scope_title(report.journey, report.scope, language)
    return f"{days} · {part}" if part else days
