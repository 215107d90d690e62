"""QR codes: the same code on the screen and in print, and a caption that breaks nothing."""

import re
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from analysis.qr import qr_code

ADDRESS = "https://t.me/shop_bot?start=" + "x" * 64
_SVG = "{http://www.w3.org/2000/svg}"


def drawn(svg: bytes) -> ET.Element:
    """The picture as whoever prints it reads it."""
    return ET.fromstring(svg)  # noqa: S314 - our own picture


def dark_in(svg: bytes) -> set[tuple[int, int]]:
    """The dark modules of the printed code."""
    path = drawn(svg).findall(f"{_SVG}path")[1].attrib["d"]
    runs = (map(int, found) for found in re.findall(r"M(\d+) (\d+)h(\d+)v1", path))
    return {(x + more, y) for x, y, length in runs for more in range(length)}


def test_the_picture_for_the_screen_is_large_and_shows_what_is_printed() -> None:
    code = qr_code(ADDRESS, "Tell us")
    picture = Image.open(BytesIO(code.png)).convert("L")
    modules = round(float(drawn(code.svg).attrib["viewBox"].split()[2]))
    scale = picture.width // modules
    assert picture.width == modules * scale >= 1000
    places = [(x, y) for x in range(modules) for y in range(modules)]
    dark = {(x, y) for x, y in places if picture.getpixel((x * scale + scale // 2, y * scale + scale // 2)) == 0}
    assert dark == dark_in(code.svg)
    assert {place for place in dark if min(place) < 4 or max(place) >= modules - 4} == set()
    assert {(4 + at, 4) for at in range(7)} <= dark


def test_another_address_is_another_code() -> None:
    assert dark_in(qr_code(ADDRESS).svg) == dark_in(qr_code(ADDRESS, "Hello").svg)
    assert dark_in(qr_code(ADDRESS).svg) != dark_in(qr_code(f"{ADDRESS}y").svg)


def test_the_caption_stands_below_the_picture_too_and_leaves_a_margin() -> None:
    bare, said = (Image.open(BytesIO(qr_code(ADDRESS, words).png)) for words in ("", "W" * 60))
    assert (bare.width, bare.height) == (said.width, said.width)
    below = said.crop((0, said.width, said.width, said.height))
    assert said.crop((0, 0, said.width, said.width)).getcolors() == bare.getcolors()
    left, _, right, bottom = below.point(lambda shade: 255 - shade).getbbox() or (0, 0, 0, 0)
    assert said.width * 0.04 <= left < right <= said.width * 0.96
    assert bottom < below.height


def test_what_the_font_lacks_leaves_no_box_in_the_picture_and_stays_in_print() -> None:
    merry, plain = qr_code(ADDRESS, "Hello \U0001f389 there \u738b"), qr_code(ADDRESS, "Hello there")
    assert merry.png == plain.png
    assert "Hello \U0001f389 there \u738b".encode() in merry.svg


@pytest.mark.parametrize(
    ("caption", "lines"),
    [
        ("", []),
        ("How was it?", ["How was it?"]),
        ("Tell us & <us> how you like \n\x00your new lamp", ["Tell us & <us> how you like your", "new lamp"]),
        ("x" * 45, ["x" * 30, "x" * 15]),
        ("Hello " + "x" * 31 + " dear", ["Hello", "x" * 30, "x dear"]),
    ],
)
def test_the_caption_stands_below_in_lines_that_fit(caption: str, lines: list[str]) -> None:
    picture = drawn(qr_code(ADDRESS, caption).svg)
    words = picture.findall(f"{_SVG}text")
    assert [one.text for one in words] == lines
    width, height = map(float, picture.attrib["viewBox"].split()[2:])
    assert all(width < float(one.attrib["y"]) < height for one in words)
