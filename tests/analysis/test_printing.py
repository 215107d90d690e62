"""Printing: pictures as PNG, and leaves as a PDF that any reader can open, search and copy from."""

import io
import re
import zlib
from functools import cache

import numpy as np
import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it brings no types along
from PIL import Image

from analysis.charts.pixels import pressed, to_png
from analysis.papers.leaf import BODY, STRONG, Cell, Leaf, Line
from analysis.papers.printing import Imprint, printed
from surveys.language import Language

PIXELS = np.random.default_rng(1).integers(0, 256, (5, 7, 4), np.uint8)
IMPRINT = Imprint("Čačak → <Shop>", Language("nl"))
WORDS = ("An office ﬁle costs −5 €", "Ärger", "שלום abc", "مرحبا", "a\u0323\u0302bc", "")


@cache
def pdf() -> bytes:
    leaf = Leaf(("left", "right"))
    for number, words in enumerate(WORDS):
        leaf.put(Line(20, (Cell(100, words, STRONG if number == 1 else BODY),), ruled=True), 100 + 20 * number)
    leaf.put(Line(50, picture=to_png(PIXELS)), 400)
    return printed([leaf, Leaf(("", "2"))], IMPRINT)


def streams() -> list[bytes]:
    """What the objects hold that hold something, in their order."""
    found = re.finditer(rb"/Length (\d+) /Filter /FlateDecode[^\n]*\nstream\n", pdf())
    return [zlib.decompress(pdf()[one.end() : one.end() + int(one[1])]) for one in found]


def meant() -> list[dict[int, str]]:
    """What the signs of each typeface mean, by their number."""
    maps = [content.decode("ascii") for content in streams() if b"beginbfchar" in content]
    pairs = [re.findall(r"<(\w{4})> <((?:\w{4})+)>", told.split("endcodespacerange")[1]) for told in maps]
    return [{int(sign, 16): bytes.fromhex(text).decode("utf-16-be") for sign, text in one} for one in pairs]


def shown(meanings: list[dict[int, str]]) -> list[str]:
    """The words of the first page, as somebody who copies them gets them."""
    lines = re.findall(r"/(Plain|Bold) .*\n.*Td\n((?:.*TJ.*\n)*)\n?ET", streams()[0].decode("ascii"))
    signs = [(meanings[face == "Bold"], re.findall(r"<(\w{4})>", line)) for face, line in lines]
    return ["".join(meaning[int(sign, 16)] for sign in written) for meaning, written in signs]


def test_a_png_is_what_was_drawn() -> None:
    opened = Image.open(io.BytesIO(to_png(PIXELS)))
    assert (opened.mode, opened.size) == ("RGB", (7, 5))
    assert np.array_equal(np.asarray(opened), PIXELS[:, :, :3])
    assert len(zlib.decompress(pressed(to_png(PIXELS)).rows)) == 5 * (1 + 3 * 7)


def test_each_object_begins_where_the_table_says() -> None:
    table = pdf()[int(pdf().split(b"startxref\n")[1].split()[0]) :]
    begins = [int(one) for one in re.findall(rb"(\d{10}) 00000 n", table)]
    assert table.startswith(b"xref\n0 %d\n" % (len(begins) + 1))
    assert all(pdf()[begin:].startswith(b"%d 0 obj\n" % number) for number, begin in enumerate(begins, start=1))
    referred = {int(number) for number in re.findall(rb"(\d+) 0 R", pdf())}
    assert referred == set(range(1, len(begins) + 1))


def test_words_can_be_copied_from_paper() -> None:
    plain, bold = meant()
    left, right, *lines = shown([plain, bold])
    assert (left, right) == ("left", "right")
    assert lines[:2] == ["An office ﬁle costs −5 €", "Ärger"]
    assert sorted(lines[2]) == sorted("שלום abc")
    assert set("abc") <= set("".join(lines[4]))
    assert lines[5] == ""


def test_every_sign_that_is_written_has_its_outline() -> None:
    fonts = [TTFont(io.BytesIO(content)) for content in streams() if content.startswith(b"\0\1\0\0")]
    places = [content for content in streams() if content.startswith(b"\0\0\0") and len(content) % 2 == 0]
    assert len(fonts) == len(places) == 2
    for font, place, meaning in zip(fonts, places, meant(), strict=True):
        order, glyphs = font.getGlyphOrder(), font["glyf"]
        found = [order[int.from_bytes(place[at : at + 2])] for at in range(2, len(place), 2)]
        assert len(found) == len(meaning)
        blank = [
            text for text, name in zip(meaning.values(), found, strict=True) if not glyphs[name].numberOfContours
        ]
        assert set(blank) <= {" "}


def test_a_pdf_tells_its_title_and_language() -> None:
    assert b"/Title <FEFF" + IMPRINT.title.encode("utf-16-be").hex().encode() in pdf()
    assert b"/Lang <FEFF006e006c>" in pdf()


def test_paper_is_the_same_whenever_it_is_printed() -> None:
    first = pdf()
    pdf.cache_clear()
    assert pdf() == first


@pytest.mark.parametrize("colours", [3, 4])
def test_what_follows_the_colours_is_left_out(colours: int) -> None:
    assert to_png(PIXELS[:, :, :colours]) == to_png(PIXELS)
