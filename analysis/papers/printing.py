"""Printing: leaves become the pages of a PDF."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from analysis.charts.lettering import DPI, readable
from analysis.charts.pixels import Pressed, pressed
from analysis.charts.sheet import FAINT
from analysis.papers.booklet import Booklet, listed, said
from analysis.papers.leaf import HEIGHT, MARGIN, WIDTH, Cell, Frame, Leaf
from analysis.papers.typeface import Typeface
from surveys.language import Language

_POINTS = 72 / DPI
"""A PDF counts in points, of which an inch has 72."""
_NAMES = {False: "Plain", True: "Bold"}


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a PDF tells of itself."""

    title: str
    language: Language


def printed(leaves: Iterable[Leaf], imprint: Imprint) -> bytes:
    """The file, the same for the same leaves whenever it is made; words in it can be searched and copied."""
    booklet = Booklet()
    press = _Press(booklet, {bold: Typeface(bold=bold) for bold in _NAMES}, booklet.reserve(), booklet.reserve())
    pages = [press.page(leaf) for leaf in leaves]
    booklet.fill(press.pages, f"/Type /Pages /Kids {listed(pages)} /Count {len(pages)}")
    fonts = (f"/{_NAMES[bold]} {face.embed(booklet)} 0 R" for bold, face in press.faces.items())
    booklet.fill(press.fonts, " ".join(fonts))
    root = f"/Type /Catalog /Pages {press.pages} 0 R /Lang {said(imprint.language)}"
    facts = f"/Title {said(imprint.title)} /Creator (Waypulse)"
    return booklet.bound(booklet.add(f"{root} /ViewerPreferences << /DisplayDocTitle true >>"), booklet.add(facts))


@dataclass(frozen=True, slots=True)
class _Press:
    """Where pages are printed; all of them share the two typefaces."""

    booklet: Booklet
    faces: dict[bool, Typeface]
    pages: int
    fonts: int

    def page(self, leaf: Leaf) -> int:
        content = self.booklet.stream(b"\n".join(self._inked(leaf)))
        images = (
            f"/{_name(number)} {self._image(pressed(frame.picture))} 0 R" for number, frame in enumerate(leaf.frames)
        )
        return self.booklet.add(
            f"/Type /Page /Parent {self.pages} 0 R /MediaBox [0 0 {WIDTH * _POINTS:.2f} {HEIGHT * _POINTS:.2f}] "
            f"/Contents {content} 0 R /Resources << /Font {self.fonts} 0 R /XObject << {' '.join(images)} >> >>"
        )

    def _image(self, shown: Pressed) -> int:
        return self.booklet.pressed(
            shown.rows,
            f"/Type /XObject /Subtype /Image /Width {shown.wide} /Height {shown.high} /ColorSpace /DeviceRGB "
            f"/BitsPerComponent 8 /DecodeParms << /Predictor 15 /Colors 3 /Columns {shown.wide} >>",
        )

    def _inked(self, leaf: Leaf) -> Iterator[bytes]:
        """In the units of the leaf, but from its lower edge up."""
        yield f"{_POINTS} 0 0 {_POINTS} 0 0 cm".encode("ascii")
        for top, cell in leaf.cells:
            yield from self._written(top, cell)
        yield f"{_colour(FAINT)} RG 1.1 w".encode("ascii")
        for top in leaf.rules:
            yield f"{MARGIN} {HEIGHT - top:.2f} m {WIDTH - MARGIN} {HEIGHT - top:.2f} l S".encode("ascii")
        for number, frame in enumerate(leaf.frames):
            yield _placed(frame, number)

    def _written(self, top: float, cell: Cell) -> Iterator[bytes]:
        style = cell.style
        line, wide = self.faces[style.bold].line(readable(cell.words))
        left = cell.x - (wide * style.size if style.align == "right" else 0)
        base = HEIGHT - top - style.size
        yield f"BT {_colour(style.colour)} rg /{_NAMES[style.bold]} {style.size} Tf".encode("ascii")
        yield f"{left:.2f} {base:.2f} Td".encode("ascii")
        yield line
        yield b"ET"


def _placed(frame: Frame, number: int) -> bytes:
    wide, high = frame.size
    lower = HEIGHT - frame.top - high
    return f"q {wide:.2f} 0 0 {high:.2f} {frame.left:.2f} {lower:.2f} cm /{_name(number)} Do Q".encode("ascii")


def _name(number: int) -> str:
    return f"Chart{number}"


def _colour(colour: str) -> str:
    """Red, green and blue of 1, from #RRGGBB."""
    return " ".join(f"{part / 255:.3f}" for part in bytes.fromhex(colour[1:]))
