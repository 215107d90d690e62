"""Tables: a report as plain text for a terminal."""

from collections import Counter
from collections.abc import Iterator
from io import StringIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from analysis.measures import Measured
from analysis.pain_points import PainPoint
from analysis.report import Heard, Report
from analysis.scores import Score
from analysis.titles import place_title, stage_title, theme_title, touchpoint_title
from surveys.figures import Period
from surveys.language import Language

_NARROWEST = 120
_PAIN_POINTS = 10
_QUOTE = 60


def show(report: Report, language: Language) -> None:
    """Print a report to standard output; titles are in this language."""
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=_NARROWEST)
    _print(report, language, console)


def printed(report: Report, language: Language) -> str:
    """The same as plain text."""
    paper = StringIO()
    _print(report, language, Console(file=paper, highlight=False, width=_NARROWEST, color_system=None))
    return paper.getvalue()


def _print(report: Report, language: Language, console: Console) -> None:
    console.print(*map(Text, _head(report)), sep="\n")
    if report.overall.responses:
        console.print(_scores(report, language))
    if report.pain_points:
        console.print(_pain_points(report, language))


def _head(report: Report) -> Iterator[str]:
    asked, overall = report.asked, report.overall
    yield f"{report.journey.id}: {_days(report.period)}, compared with {_days(report.previous)}"
    yield f"{overall.responses} responses of {overall.customers} customers"
    yield f"{asked.invited} invitations: {asked.delivered} sent, {asked.completed} completed, {asked.partial} partial"
    not_asked = Counter(asked.suppressed) + Counter(asked.deferred)
    if not_asked:
        yield f"not asked: {', '.join(f'{count} {reason}' for reason, count in not_asked.most_common())}"


def _scores(report: Report, language: Language) -> Table:
    table = Table("Where", box=box.SIMPLE_HEAD)
    for name in ("Heard", "Score", "n", "Value", "95 %", "Change", "Sentiment"):
        table.add_column(name, justify="left" if name == "Score" else "right", no_wrap=True)
    for stage in report.stages:
        table.add_row(stage_title(report.journey, stage.stage, language), *_heard(stage.heard), style="bold")
        for held in stage.touchpoints:
            if held.touchpoint and held.heard.n:
                place = touchpoint_title(report.journey, held.touchpoint, language)
                table.add_row(f"  {place}", *_heard(held.heard))
    return table


def _heard(heard: Heard) -> tuple[str, ...]:
    """One row, in which several scores stand one below the other."""
    lines = [_score(one) for one in heard.scores] or [("",) * 5]
    columns = ("\n".join(cells) for cells in zip(*lines, strict=True))
    return str(heard.n), *columns, _value(heard.sentiment.score, "{:+.2f}")


def _score(measured: Measured) -> tuple[str, ...]:
    score = measured.score
    bounds = "" if score.low is None or score.high is None else f"{score.low:.1f} to {score.high:.1f}"
    change = "" if measured.change is None else f"{measured.change:+.1f}"
    certainty = {True: " real", False: " by chance?"}[measured.change_is_real] if change else ""
    return (
        score.kind,
        str(score.n),
        _value(score, "{:.1f} %" if score.kind == "csat" else "{:.1f}"),
        bounds,
        change + certainty,
    )


def _value(score: Score, form: str) -> str:
    if score.value is None:
        return "too few" if score.n else ""
    return form.format(score.value)


def _pain_points(report: Report, language: Language) -> Table:
    table = Table("", "Where", "What hurts", "Costs", "Customers", "In their words", box=box.SIMPLE_HEAD)
    for point in report.pain_points[:_PAIN_POINTS]:
        where = place_title(report.journey, point.stage, point.touchpoint, language)
        what = theme_title(report.journey, point.theme, language)
        row = (where, what, _cost(point), f"{point.customers} of {point.heard}", _quote(point))
        table.add_row(str(point.rank), *map(Text, row))
    return table


def _cost(point: PainPoint) -> str:
    if point.impact is None or point.low is None or point.high is None:
        return "too few"
    return f"{point.impact:.1f} of {point.kind}\n({point.low:.1f} to {point.high:.1f})"


def _quote(point: PainPoint) -> str:
    words = " ".join(point.quotes[0].text.split()) if point.quotes else ""
    return words if len(words) <= _QUOTE else f"{words[: _QUOTE - 1].rstrip()}…"


def _days(period: Period) -> str:
    return f"{period.start.isoformat()} to {period.end.isoformat()}"
