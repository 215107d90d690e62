"""Lettering: how wide words are, where lines break, and which signs the font has."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import chain
from typing import cast

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.ft2font import LoadFlags

from analysis.charts.hyphens import hyphen_place

DPI = 100
LEADING = 1.3
"""A line's height in sizes of its letters."""

_FAMILY = "DejaVu Sans"
_TIGHTEST = 0.8
"""Signs that move together, such as A and V, leave at least this share of what they take one by one."""
_BREAKS = re.compile("[^\\S\u00a0\u202f]+")


@cache
def font(*, bold: bool) -> FontProperties:
    """The one font, which matplotlib brings along, in one of two weights; its file is found once."""
    weighted = FontProperties(family=_FAMILY, weight="bold" if bold else "normal")
    weighted.set_file(findfont(weighted))
    return weighted


def points(pixels: float) -> float:
    """A letter size in pixels as matplotlib takes it."""
    return pixels * 72 / DPI


@lru_cache(maxsize=8192)
def width(words: str, pixels: int, *, bold: bool = False) -> float:
    """How many pixels wide these words are."""
    sized = font(bold=bold).copy()
    sized.set_size(points(pixels))
    measure = cast("Callable[..., tuple[float, float, float]]", _renderer().get_text_width_height_descent)
    across, _, _ = measure(words, sized, ismath=False)
    return float(across)


@lru_cache(maxsize=8192)
def readable(words: str) -> str:
    """The words without signs that the font lacks, such as emoji, and on one line."""
    known = _signs()
    return " ".join(_words("".join(sign if ord(sign) in known else " " for sign in words)))


def wrap(words: str, room: float, pixels: int, *, bold: bool = False) -> list[str]:
    """Lines that fit; a word wider than the room is broken, nothing is left out."""
    pieces = chain.from_iterable(_pieces(word, room, pixels, bold=bold) for word in _words(readable(words)))
    lines: list[str] = []
    for piece in pieces:
        longer = f"{lines[-1]} {piece}" if lines else piece
        if lines and _fits(longer, room, pixels, bold=bold):
            lines[-1] = longer
        else:
            lines.append(piece)
    return lines


def shorten(lines: list[str], most: int) -> list[str]:
    """At most so many lines; the last one says with an ellipsis that more followed."""
    return lines if len(lines) <= most else [*lines[: most - 1], lines[most - 1].rsplit(" ", 1)[0] + " …"]


def _words(said: str) -> list[str]:
    """What stands between spaces; those that do not break, as before a French colon, are part of the word."""
    return [word for word in _BREAKS.split(said) if word]


def _pieces(word: str, room: float, pixels: int, *, bold: bool) -> list[str]:
    """A word, cut with hyphens where it is wider than the room."""
    pieces, rest = [], word
    while len(rest) > 1 and not _fits(rest, room, pixels, bold=bold):
        fits = (cut for cut in range(len(rest) - 1, 1, -1) if _fits(rest[:cut] + "-", room, pixels, bold=bold))
        cut = hyphen_place(rest, next(fits, 1))
        pieces.append(rest[:cut] + "-")
        rest = rest[cut:]
    return [*pieces, rest]


@lru_cache(maxsize=8192)
def _fits(words: str, room: float, pixels: int, *, bold: bool) -> bool:
    """Whether they are at most so wide. To measure words takes long; most are far from the limit, either way."""
    single = sum(_advance(sign, pixels, bold=bold) for sign in words)
    if single + pixels <= room:
        return True
    return single * _TIGHTEST - pixels <= room and width(words, pixels, bold=bold) <= room


@lru_cache(maxsize=8192)
def _advance(sign: str, pixels: int, *, bold: bool) -> float:
    """How wide a sign is by itself, in pixels."""
    face = get_font(findfont(font(bold=bold)))
    face.set_size(points(pixels), DPI)
    return float(face.load_char(ord(sign), LoadFlags.NO_HINTING).linearHoriAdvance) / 65_536


@cache
def _renderer() -> RendererAgg:
    return RendererAgg(1, 1, DPI)  # type: ignore[no-untyped-call] # matplotlib's own gap


@cache
def _signs() -> frozenset[int]:
    weights = (get_font(findfont(font(bold=bold))).get_charmap() for bold in (False, True))
    return frozenset.intersection(*(frozenset(charmap) for charmap in weights))
