"""Charts of a report, made for a phone held upright. Importing this package loads matplotlib."""

from analysis.charts.album import draw, draw_path, draw_trend

__all__ = ["draw", "draw_path", "draw_trend"]
