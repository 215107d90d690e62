"""Picture: a chart as it leaves the process that drew it. Who receives it need not load what draws."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart as PNG, 1,280 pixels wide."""

    name: str
    png: bytes
