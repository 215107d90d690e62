"""Tables: a report as plain text for a terminal."""

from collections import Counter
from collections.abc import Iterator
from io import StringIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from analysis.contradictions import Disagreements
from analysis.followed import Followed
from analysis.key_figures import KeyFigure, Unit, key_figures
from analysis.measures import Measured
from analysis.pain_points import PainPoint
from analysis.report import Heard, Report
from analysis.scores import Score
from analysis.titles import place_title, stage_title, theme_title, touchpoint_title
from handlers.texts import shortened
from surveys.figures import Period
from surveys.language import Language

_NARROWEST = 120
_PAIN_POINTS = 10
_QUOTE = 60
_NAMES = {
    "went-on": "went on",
    "days": "days until then (median, middle half)",
    "repeat": "Bought again",
    "order-value": "Mean purchase",
    "lifetime-value": "Paid by a customer in all",
    "acquisition-cost": "Cost of a new customer",
    "worth": "Paid for each unit of cost",
    "paired": "{kind} of the same customers",
}
_FORMS = {
    Unit.SHARE: "{:.1f} %",
    Unit.DAYS: "{:.1f}",
    Unit.MONEY: "{:.2f}",
    Unit.POINTS: "{:+.1f}",
    Unit.RATIO: "{:.1f}",
}


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
    if report.followed and key_figures(report.followed):
        console.print(_journey(report, report.followed, language))
    if report.followed and report.followed.disagreements.count:
        console.print(_disagreements(report, report.followed.disagreements, language))


def _head(report: Report) -> Iterator[str]:
    asked, overall = report.asked, report.overall
    yield f"{report.journey.id}: {_days(report.period)}, compared with {_days(report.previous)}"
    yield f"{_so_many(overall.responses, 'response')} of {_so_many(overall.customers, 'customer')}"
    yield f"{asked.invited} invitations: {asked.delivered} sent, {asked.completed} completed, {asked.partial} partial"
    not_asked = Counter(asked.suppressed) + Counter(asked.deferred)
    if not_asked:
        yield f"not asked: {', '.join(f'{count} {reason}' for reason, count in not_asked.most_common())}"
    for one in report.revisions:
        compared = "compare with care" if one.is_comparable else "not compared with before"
        yield f"asked otherwise since {one.at:%Y-%m-%d}: {one.survey}, {one.question} ({one.what.value}; {compared})"


def _so_many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _scores(report: Report, language: Language) -> Table:
    table = Table("Where", box=box.SIMPLE_HEAD)
    for name in ("Responses", "Score", "n", "Value", "95 %", "Change", "Sentiment"):
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
    more = len(report.pain_points) - _PAIN_POINTS
    table.caption, table.caption_justify = (f"And {more} more; --json lists all." if more > 0 else None), "left"
    return table


def _cost(point: PainPoint) -> str:
    if point.impact is None or point.low is None or point.high is None:
        return "all complain" if point.everybody else "too few"
    return f"{point.impact:.1f} of {point.kind}\n({point.low:.1f} to {point.high:.1f})"


def _quote(point: PainPoint) -> str:
    return _cut(point.quotes[0].text) if point.quotes else ""


def _cut(said: str) -> str:
    return shortened(" ".join(said.split()), _QUOTE)


def _journey(report: Report, followed: Followed, language: Language) -> Table:
    """How customers went along the journey; of days the middle half stands where others have an interval."""
    table = Table(f"The journey, {_days(followed.span)}", box=box.SIMPLE_HEAD)
    for name in ("n", "Value", "95 %"):
        table.add_column(name, justify="right", no_wrap=True)
    for one in key_figures(followed):
        way = " > ".join(stage_title(report.journey, stage, language) for stage in one.stages)
        name = " ".join(filter(None, (way and f"{way}:", _NAMES[one.name].format(kind=one.kind))))
        table.add_row(Text(name), str(one.n), *_figure(one))
    return table


def _figure(one: KeyFigure) -> tuple[str, str]:
    if one.value is None:
        return "too few", ""
    certainty = {None: "", True: " real", False: " by chance?"}[one.is_real]
    ends = "" if one.low is None or one.high is None else f"{_counted(one, one.low)} to {_counted(one, one.high)}"
    return _counted(one, one.value) + certainty, ends


def _counted(one: KeyFigure, value: float) -> str:
    return _FORMS[one.unit].format(100 * value if one.unit is Unit.SHARE else value)


def _disagreements(report: Report, found: Disagreements, language: Language) -> Table:
    table = Table("Where", "Score", "In their words", box=box.SIMPLE_HEAD)
    table.title, table.title_justify = f"Words and scores that disagree: {found.count}", "left"
    for one in found.shown:
        opinion = one.contradiction.opinion
        where = place_title(report.journey, opinion.stage, opinion.touchpoint, language)
        table.add_row(*map(Text, (where, f"{opinion.kind} {opinion.value}", _cut(one.text))))
    return table


def _days(period: Period) -> str:
    return f"{period.start.isoformat()} to {period.end.isoformat()}"
