"""Charts of a report, made for a phone held upright. Importing this package loads matplotlib."""

from analysis.charts.album import draw, draw_pain, draw_path, draw_trend

__all__ = ["draw", "draw_pain", "draw_path", "draw_trend"]
