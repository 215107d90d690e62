"""Leaf: one A4 page, written on in units of a hundredth of an inch from the top left corner."""

import struct
from collections.abc import Iterable
from dataclasses import dataclass

from analysis.charts.sheet import INK, MUTED, Style

WIDTH, HEIGHT = 827, 1169
MARGIN = 70
ROOM = WIDTH - 2 * MARGIN
TOP, BOTTOM = 70, HEIGHT - 90

TITLE = Style(26, bold=True, colour=INK)
HEADING = Style(17, bold=True, colour=INK)
BODY = Style(13, colour=INK)
STRONG = Style(13, bold=True, colour=INK)
SMALL = Style(12, colour=MUTED)


@dataclass(frozen=True, slots=True)
class Cell:
    """Words at an x of the page."""

    x: float
    words: str
    style: Style = BODY


@dataclass(frozen=True, slots=True)
class Line:
    """Cells beside each other, or a PNG as high as the line.

    `ruled` draws a line below them, `keeps` is room that must follow on the same page.
    """

    height: float
    cells: tuple[Cell, ...] = ()
    ruled: bool = False
    keeps: float = 0.0
    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class Frame:
    """A PNG, and where it stands."""

    picture: bytes
    left: float
    top: float
    size: tuple[float, float]


class Leaf:
    """A page with a foot."""

    def __init__(self, foot: tuple[str, str]) -> None:
        """The foot's words stand left and right."""
        low = HEIGHT - 60.0
        right = Style(SMALL.size, align="right")
        self.cells = [(low, Cell(MARGIN, foot[0], SMALL)), (low, Cell(WIDTH - MARGIN, foot[1], right))]
        self.rules: list[float] = []
        self.frames: list[Frame] = []

    def fill(self, lines: Iterable[Line]) -> None:
        """Lines below each other, from the top."""
        top = float(TOP)
        for line in lines:
            self.put(line, top)
            top += line.height

    def put(self, line: Line, top: float) -> None:
        """A line with its upper edge at `top`; a picture stands in the middle of the page."""
        self.cells += ((top, cell) for cell in line.cells)
        if line.picture:
            wide = line.height * ratio(line.picture)
            self.frames.append(Frame(line.picture, (WIDTH - wide) / 2, top, (wide, line.height)))
        if line.ruled:
            self.rules.append(top + line.height - 4)


def ratio(png: bytes) -> float:
    """How many times as wide as high a picture is, from the two numbers in the head of a PNG."""
    wide, high = struct.unpack(">II", png[16:24])
    return float(wide / high)
