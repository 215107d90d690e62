"""Drawings: what the worker has drawn, as files that can be sent."""

from analysis.picture import Picture as Drawing
from handlers.replies import Picture


def file_of(drawn: Drawing) -> Picture:
    """The drawing under its name."""
    return Picture(f"{drawn.name}.png", drawn.png)
