"""Album: all charts of a report as pictures, in the order they are shown."""

from collections.abc import Sequence

from matplotlib.figure import Figure

from analysis.charts.customer_path import customer_path
from analysis.charts.framing import framed
from analysis.charts.heat_map import heat_map
from analysis.charts.importance_chart import importance_chart
from analysis.charts.journey_curve import journey_curve
from analysis.charts.pain_chart import pain_chart
from analysis.charts.sheet import png
from analysis.charts.trend_chart import trend_chart
from analysis.picture import Extras, Picture, Step
from analysis.report import Report
from surveys.language import Language

_NOTHING = Extras()


def draw(report: Report, language: Language, extras: Extras = _NOTHING) -> tuple[Picture, ...]:
    """Every chart of a report, in the reader's language; plain bytes, so that a worker process can send them.

    Importance and performance are drawn where `extras` places a touchpoint of which both are known.
    """
    return tuple(Picture(name, png(figure)) for name, figure in figures(report, language, extras).items())


def draw_pain(report: Report, language: Language) -> Picture:
    """What hurts alone."""
    return Picture("pain-points", png(pain_chart(report, language)))


def draw_trend(report: Report, language: Language, extras: Extras = _NOTHING) -> Picture:
    """The last weeks alone, with the moments at which something was done."""
    return Picture("trend", png(trend_chart(report, language, extras.marks)))


def draw_path(steps: Sequence[Step], customer: str, stages: Sequence[str], language: Language) -> Picture:
    """One customer's path; `stages` are the titles of the journey's stages in order."""
    return Picture("path", png(customer_path(steps, customer, stages, language)))


def figures(report: Report, language: Language, extras: Extras = _NOTHING) -> dict[str, Figure]:
    """The same by name, not yet turned into bytes."""
    drawn = {
        "pain-points": pain_chart(report, language),
        "journey": journey_curve(report, language),
        "complaints": heat_map(report, language),
        "trend": trend_chart(report, language, extras.marks),
    }
    if any(one.importance is not None and one.performance is not None for one in extras.placed):
        drawn["importance"] = importance_chart(extras.placed, extras.kind, framed(report, language), language)
    return drawn
