"""Charts of a report, made for a phone held upright. Importing this package loads matplotlib."""

from analysis.charts.album import draw

__all__ = ["draw"]
