"""Album: all charts of a report as pictures, in the order they are shown."""

from analysis.charts.heat_map import heat_map
from analysis.charts.journey_curve import journey_curve
from analysis.charts.pain_chart import pain_chart
from analysis.charts.sheet import png
from analysis.charts.trend_chart import trend_chart
from analysis.picture import Picture
from analysis.report import Report
from surveys.language import Language

CHARTS = {"pain-points": pain_chart, "journey": journey_curve, "complaints": heat_map, "trend": trend_chart}


def draw(report: Report, language: Language) -> tuple[Picture, ...]:
    """Every chart of a report, in the reader's language; plain bytes, so that a worker process can send them."""
    return tuple(Picture(name, png(chart(report, language))) for name, chart in CHARTS.items())
