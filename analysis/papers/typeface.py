"""Typeface: one weight of the font in a PDF, with only those of its signs that were written."""

import io
import zlib
from collections.abc import Iterator
from itertools import groupby

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]  # it brings no types along
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it brings no types along
from matplotlib._text_helpers import layout
from matplotlib.font_manager import findfont, get_font
from matplotlib.ft2font import FT2Font, LayoutItem, LoadFlags

from analysis.charts.lettering import font
from analysis.papers.booklet import Booklet

_EM = 1000
"""A PDF measures signs in thousandths of their size."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SYMBOLIC = 4
_STEM = {False: 80, True: 140}
# Where each sign stands is settled when a line is written; the file needs the outlines and nothing else.
_NEEDLESS = ("BASE", "FFTM", "GDEF", "GPOS", "GSUB", "MATH", "OS/2", "cmap", "gasp", "kern", "name", "post")
_MEANINGS = """\
/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
{ranges}
endcmap CMapName currentdict /CMap defineresource pop end end
"""
_MOST = 100
"""How many meanings a PDF takes at once."""


class Typeface:
    """Signs get their numbers in the order in which they are first written, from 1 on."""

    def __init__(self, *, bold: bool) -> None:
        self._file = findfont(font(bold=bold))
        self._bold = bold
        self._numbers: dict[tuple[str, int], int] = {}
        self._widths: dict[int, float] = {}
        self._lines: dict[str, tuple[bytes, float]] = {}

    def line(self, words: str) -> tuple[bytes, float]:
        """What shows these words in a PDF, with ligatures, kerning and both directions; and their width in sizes."""
        # Half of what stands in a table stands there more than once.
        if words not in self._lines:
            self._lines[words] = self._laid_out(words)
        return self._lines[words]

    def embed(self, booklet: Booklet) -> int:
        """The number of the font, with its outlines and with what its signs mean, so that words can be found."""
        name = f"{self._tag()}+{self._face().postscript_name}"
        outlines, places = self._outlines()
        file = booklet.stream(outlines, f"/Length1 {len(outlines)}")
        descriptor = booklet.add(self._described(name, file))
        widths = " ".join(f"{self._widths[glyph]:.2f}" for _, glyph in self._numbers)
        of_signs = booklet.add(
            f"/Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /FontDescriptor {descriptor} 0 R "
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            f"/W [1 [{widths}]] /CIDToGIDMap {booklet.stream(places)} 0 R"
        )
        return booklet.add(
            f"/Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{of_signs} 0 R] "
            f"/ToUnicode {booklet.stream(self._meanings())} 0 R"
        )

    def _laid_out(self, words: str) -> tuple[bytes, float]:
        face, pen, shown = self._face(), 0.0, []
        for rise, signs in groupby(layout(words, face), key=lambda sign: round(sign.y)):
            run = []
            for sign in signs:
                run.append(f"{round(pen - sign.x) or ''}<{self._number(sign):04X}>")
                pen = sign.x + self._width(sign)
            raised = f"{rise / _EM:.3f} Ts " if rise else ""
            shown.append(f"{raised}[{''.join(run)}] TJ{' 0 Ts' if rise else ''}")
        return "\n".join(shown).encode("ascii"), pen / _EM

    def _face(self) -> FT2Font:
        # The same face is lent to whoever draws, in whatever size.
        face = get_font(self._file)
        face.set_size(_EM, 72)
        return face

    def _number(self, sign: LayoutItem) -> int:
        """A sign may mean different letters, and a letter be written by different signs."""
        return self._numbers.setdefault((sign.char, sign.glyph_index), len(self._numbers) + 1)

    def _width(self, sign: LayoutItem) -> float:
        if sign.glyph_index not in self._widths:
            glyph = sign.ft_object.load_glyph(sign.glyph_index, LoadFlags.NO_HINTING)
            self._widths[sign.glyph_index] = glyph.linearHoriAdvance / 65_536
        return self._widths[sign.glyph_index]

    def _outlines(self) -> tuple[bytes, bytes]:
        """A font file of the written signs, and where in it each stands, two bytes a number."""
        options = Options(layout_features=[], notdef_outline=True)
        options.drop_tables = [*options.drop_tables, *_NEEDLESS]
        out = io.BytesIO()
        with TTFont(self._file, lazy=True, recalcTimestamp=False) as whole:
            subsetter = Subsetter(options)
            subsetter.populate(gids=[glyph for _, glyph in self._numbers])
            subsetter.subset(whole)
            whole.save(out, reorderTables=False)
        places = (0, *(subsetter.glyph_index_map[glyph] for _, glyph in self._numbers))
        return out.getvalue(), b"".join(place.to_bytes(2) for place in places)

    def _described(self, name: str, file: int) -> str:
        face = self._face()
        ascent, descent, *box = (
            round(length * _EM / face.units_per_EM) for length in (face.ascender, face.descender, *face.bbox)
        )
        return (
            f"/Type /FontDescriptor /FontName /{name} /Flags {_SYMBOLIC} /ItalicAngle 0 /FontFile2 {file} 0 R "
            f"/FontBBox [{' '.join(map(str, box))}] /Ascent {ascent} /Descent {descent} /CapHeight {ascent} "
            f"/StemV {_STEM[self._bold]}"
        )

    def _meanings(self) -> bytes:
        told = [f"<{number:04X}> <{char.encode('utf-16-be').hex()}>" for (char, _), number in self._numbers.items()]
        return _MEANINGS.format(ranges="\n".join(_in_ranges(told))).encode("ascii")

    def _tag(self) -> str:
        """Six letters that tell this choice of signs from others."""
        rest = zlib.crc32(repr(list(self._numbers)).encode())
        return "".join(_LETTERS[rest // len(_LETTERS) ** place % len(_LETTERS)] for place in range(6))


def _in_ranges(told: list[str]) -> Iterator[str]:
    for first in range(0, len(told), _MOST):
        some = told[first : first + _MOST]
        yield f"{len(some)} beginbfchar {' '.join(some)} endbfchar"
