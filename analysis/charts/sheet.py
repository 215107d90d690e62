"""Sheet: a picture for a phone, drawn in pixels from the top left corner."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import IdentityTransform

from analysis.charts.lettering import DPI, LEADING, font, points, readable, width, wrap
from analysis.charts.pixels import to_png

WIDTH = 1280
HEIGHTS = (1280, 1600)
MARGIN = 60
ROOM = WIDTH - 2 * MARGIN

# Okabe and Ito's colours: told apart by colour-blind people, and after JPEG compression.
WORSE = "#D55E00"
BETTER = "#0072B2"
UNSURE = "#8C8C8C"
INK = "#1A1A1A"
MUTED = "#595959"
FAINT = "#D9D9D9"
PAPER = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Style:
    """How words are written; `align` says what x means; `backed` words hide the lines behind them."""

    size: int = 27
    bold: bool = False
    colour: str = MUTED
    align: Literal["left", "center", "right"] = "left"
    backed: bool = False

    @property
    def leading(self) -> float:
        """The height of a line."""
        return self.size * LEADING


TITLE = Style(46, bold=True, colour=INK)
SUBTITLE = Style(28)
LABEL = Style(32, bold=True, colour=INK)
VALUE = Style(30, bold=True, colour=INK)
NOTE = Style(27)

_GAP = 16
_FOOT = 2 * NOTE.leading + MARGIN


@dataclass(frozen=True, slots=True)
class Heading:
    """The finding, and what it rests on."""

    title: str
    subtitle: str

    @property
    def title_lines(self) -> list[str]:
        """The finding, wrapped."""
        return wrap(self.title, ROOM, TITLE.size, bold=True)

    @property
    def subtitle_lines(self) -> list[str]:
        """Period, n and measure, wrapped."""
        return wrap(self.subtitle, ROOM, SUBTITLE.size)

    @property
    def height(self) -> float:
        """Down to where the chart begins."""
        lines = len(self.title_lines) * TITLE.leading + len(self.subtitle_lines) * SUBTITLE.leading
        return MARGIN + lines + 3 * _GAP


class Sheet:
    """A page with its heading; the chart has the room from `top` to `bottom`."""

    def __init__(self, heading: Heading, needs: float) -> None:
        """The lower of the two heights if what the chart `needs` fits there, else the greater."""
        fits = (height for height in HEIGHTS if room(heading, height) >= needs)
        self.height = next(fits, HEIGHTS[-1])
        self.figure = Figure(figsize=(WIDTH / DPI, self.height / DPI), dpi=DPI, facecolor=PAPER)
        FigureCanvasAgg(self.figure)
        self.top, self.bottom = heading.height, self.height - _FOOT
        lower = self.write_lines(MARGIN, MARGIN, heading.title_lines, TITLE)
        self.write_lines(MARGIN, lower + _GAP, heading.subtitle_lines, SUBTITLE)

    def write(self, x: float, top: float, words: str, style: Style = NOTE) -> None:
        """One line of words, with its upper edge at `top`."""
        text = Text(
            x,
            self.height - top - style.size,
            readable(words),
            fontproperties=font(bold=style.bold),
            fontsize=points(style.size),
            color=style.colour,
            horizontalalignment=style.align,
            verticalalignment="baseline",
            parse_math=False,
            transform=IdentityTransform(),
            zorder=3,
        )
        if style.backed:
            text.set_bbox({"facecolor": PAPER, "edgecolor": "none", "pad": 2})
        self.figure.add_artist(text)

    def write_lines(self, x: float, top: float, lines: Sequence[str], style: Style) -> float:
        """Lines below each other; gives the lower edge of the last."""
        for number, line in enumerate(lines):
            self.write(x, top + number * style.leading, line, style)
        return top + len(lines) * style.leading

    def bar(self, left: float, top: float, size: tuple[float, float], colour: str) -> None:
        """A filled rectangle of this width and height."""
        corner = (left, self.height - top - size[1])
        pixels = IdentityTransform()
        self.figure.add_artist(Rectangle(corner, *size, facecolor=colour, linewidth=0, transform=pixels, zorder=1))

    def line(self, path: Sequence[tuple[float, float]], colour: str, thickness: float = 3) -> None:
        """A line through these points."""
        self._mark(path, color=colour, linewidth=points(thickness), zorder=2)

    def dot(self, x: float, y: float, colour: str, *, hollow: bool = False) -> None:
        """A round mark; a hollow one stands for something that is not known."""
        inside = PAPER if hollow else colour
        round_mark = {"marker": "o", "markersize": points(18), "markeredgewidth": points(3)}
        self._mark([(x, y)], color=colour, markerfacecolor=inside, zorder=2.5, **round_mark)

    def notes(self, notes: Sequence[str]) -> None:
        """What stands below the chart, on at most two lines."""
        self.write_lines(MARGIN, self.bottom + _GAP, wrap(" ".join(notes), ROOM, NOTE.size), NOTE)

    def _mark(self, path: Sequence[tuple[float, float]], **look: Any) -> None:
        across, down = [x for x, _ in path], [self.height - y for _, y in path]
        self.figure.add_artist(Line2D(across, down, transform=IdentityTransform(), **look))


def room(heading: Heading, height: int = HEIGHTS[-1]) -> float:
    """How high a chart may be below this heading."""
    return height - _FOOT - heading.height


def centred(style: Style, colour: str | None = None) -> Style:
    """The same style around its x."""
    return replace(style, align="center", colour=colour or style.colour)


def inside(x: float, words: str, style: Style, limits: tuple[float, float]) -> float:
    """The nearest x at which centred words stay between the limits."""
    half = width(readable(words), style.size, bold=style.bold) / 2
    return min(max(x, limits[0] + half), limits[1] - half)


def png(figure: Figure) -> bytes:
    """The figure as a picture."""
    canvas = FigureCanvasAgg(figure)
    canvas.draw()  # type: ignore[no-untyped-call] # matplotlib's own gap
    return to_png(np.asarray(canvas.buffer_rgba()))  # type: ignore[no-untyped-call] # matplotlib's own gap
