"""QR codes: an address as a picture that a telephone reads, with words below it, for a screen and for print."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.util import find_spec
from io import BytesIO
from itertools import groupby
from pathlib import Path

import segno
from PIL import Image, ImageDraw, ImageFont

_QUIET = 4
"""Modules of white around a code, as ISO/IEC 18004 asks for."""
_LEAST_PIXELS = 1000
_LETTER, _LINE, _ROOM = 1 / 20, 1 / 15, 0.9
"""Height of a letter, height of a line, and how long a line may be, in widths of the picture."""
_UNITS = 1000
"""To measure words, letters are drawn in a picture of this width."""
_IN_NO_FONT = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class QrCode:
    """The same code twice: `png` is at least 1,000 pixels wide, `svg` is sharp at any size."""

    png: bytes
    svg: bytes


def qr_code(address: str, caption: str = "") -> QrCode:
    """The code of an address of at most 2,000 characters; it can be read with 15 % of it worn off.

    The caption stands below it in as many lines as it takes, without what cannot be printed; the picture lacks the
    signs that its font lacks, such as emoji, which a printer may have. Needs some 20 ms.
    """
    code = segno.make_qr(address, error="m")
    lines = _lines(caption)
    return QrCode(_png(code, lines), _svg(code, lines).encode())


def _png(code: segno.QRCode, lines: Sequence[str]) -> bytes:
    modules = len(code.matrix)
    scale = -(-_LEAST_PIXELS // (modules + 2 * _QUIET))
    width, inside = (modules + 2 * _QUIET) * scale, modules * scale
    picture = Image.new("L", (width, round(width * _height(lines))), "white")
    dark = Image.new("L", (modules, modules))
    dark.putdata([0 if is_dark else 255 for row in code.matrix for is_dark in row])
    picture.paste(dark.resize((inside, inside), Image.Resampling.NEAREST), (_QUIET * scale, _QUIET * scale))
    pen, font = ImageDraw.Draw(picture), _font(round(width * _LETTER))
    for number, line in enumerate(lines):
        pen.text((width / 2, width * _baseline(number)), _drawable(line), fill="black", font=font, anchor="ms")
    written = BytesIO()
    picture.save(written, "png")
    return written.getvalue()


def _svg(code: segno.QRCode, lines: Sequence[str]) -> str:
    """One path of dark runs, and each line of the caption in the middle below; a module is a millimetre."""
    width = len(code.matrix) + 2 * _QUIET
    height = width * _height(lines)
    words = "".join(
        f'<text x="{width / 2:g}" y="{width * _baseline(number):.2f}">{escape(line)}</text>'
        for number, line in enumerate(lines)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height:.2f}"'
        f' width="{width}mm" height="{height:.2f}mm"'
        f' font-family="sans-serif" font-size="{width * _LETTER:.2f}" text-anchor="middle">'
        f'<path fill="#fff" d="M0 0h{width}v{height:.2f}h-{width}z"/>'
        f'<path shape-rendering="crispEdges" d="{"".join(_runs(code))}"/>{words}</svg>\n'
    )


def _runs(code: segno.QRCode) -> Iterator[str]:
    for y, row in enumerate(code.matrix):
        x = 0
        for is_dark, run in groupby(row):
            length = len(list(run))
            if is_dark:
                yield f"M{x + _QUIET} {y + _QUIET}h{length}v1h-{length}z"
            x += length


def _height(lines: Sequence[str]) -> float:
    return 1 + _LINE * (len(lines) + 0.5) if lines else 1


def _baseline(number: int) -> float:
    """Where a line stands; none of its letters reaches into the white border of the code."""
    return 1 + _LINE * (number + 0.7)


def _lines(caption: str) -> list[str]:
    """The caption in lines that fit; a word that is longer than a line is broken."""
    printable = "".join(sign if sign.isprintable() else " " for sign in caption)
    lines: list[str] = []
    for word in printable.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _fits(longer):
            lines[-1] = longer
        else:
            lines += _broken(word)
    return lines


def _broken(word: str) -> Iterator[str]:
    while not _fits(word):
        fitting = next(length for length in range(len(word) - 1, 0, -1) if length == 1 or _fits(word[:length]))
        yield word[:fitting]
        word = word[fitting:]
    yield word


def _fits(words: str) -> bool:
    return _font(round(_UNITS * _LETTER)).getlength(words) <= _UNITS * _ROOM


def _drawable(line: str) -> str:
    """The line without the signs for which the font would draw a box."""
    return " ".join("".join(sign if _is_in_font(sign) else " " for sign in line).split())


@cache
def _is_in_font(sign: str) -> bool:
    font = _font(round(_UNITS * _LETTER))
    return bytes(font.getmask(sign)) != bytes(font.getmask(_IN_NO_FONT))


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    """The font of the charts, which matplotlib brings along; matplotlib itself need not be loaded for it."""
    found = find_spec("matplotlib")
    assert found, "matplotlib is not installed."  # noqa: S101 - it is a dependency
    assert found.origin  # noqa: S101 - a package has one
    return ImageFont.truetype(str(Path(found.origin).parent / "mpl-data" / "fonts" / "ttf" / "DejaVuSans.ttf"), size)
