"""Leaf: one A4 page, written on in units of a hundredth of an inch from the top left corner."""

import io
from dataclasses import dataclass

from matplotlib.figure import Figure
from matplotlib.image import imread
from matplotlib.lines import Line2D
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from analysis.charts.lettering import DPI, font, points, readable
from analysis.charts.sheet import FAINT, INK, MUTED, PAPER, Style

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
    """Cells beside each other; `ruled` draws a line below them, `keeps` is room that must follow on the same page."""

    height: float
    cells: tuple[Cell, ...] = ()
    ruled: bool = False
    keeps: float = 0.0


class Leaf:
    """A page with a foot."""

    def __init__(self, foot: tuple[str, str]) -> None:
        """The foot's words stand left and right."""
        self.figure = Figure(figsize=(WIDTH / DPI, HEIGHT / DPI), dpi=DPI, facecolor=PAPER)
        # A PDF counts in other pixels than the screen does; inches are the same in both.
        self._units = Affine2D().scale(1 / DPI) + self.figure.dpi_scale_trans
        self._write(HEIGHT - 60, Cell(MARGIN, foot[0], SMALL))
        self._write(HEIGHT - 60, Cell(WIDTH - MARGIN, foot[1], Style(SMALL.size, align="right")))

    def put(self, line: Line, top: float) -> None:
        """A line with its upper edge at `top`."""
        for cell in line.cells:
            self._write(top, cell)
        if line.ruled:
            lower = HEIGHT - top - line.height + 4
            across = [MARGIN, WIDTH - MARGIN]
            self.figure.add_artist(Line2D(across, [lower, lower], color=FAINT, linewidth=0.8, transform=self._units))

    def show(self, png: bytes, top: float, size: tuple[float, float]) -> None:
        """A picture of this width and height, in the middle of the page."""
        wide, high = size
        place = ((WIDTH - wide) / 2 / WIDTH, (HEIGHT - top - high) / HEIGHT, wide / WIDTH, high / HEIGHT)
        frame = self.figure.add_axes(place)
        frame.set_axis_off()
        frame.imshow(imread(io.BytesIO(png)), aspect="auto", interpolation="none")

    def _write(self, top: float, cell: Cell) -> None:
        style = cell.style
        text = Text(
            cell.x,
            HEIGHT - top - style.size,
            readable(cell.words),
            fontproperties=font(bold=style.bold),
            fontsize=points(style.size),
            color=style.colour,
            horizontalalignment=style.align,
            verticalalignment="baseline",
            parse_math=False,
            transform=self._units,
        )
        self.figure.add_artist(text)
