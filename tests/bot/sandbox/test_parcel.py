"""The picture that people send."""

import zlib

from bot.sandbox.parcel import torn_parcel
from bot.sandbox.pictures import Size, blank, size

PARTS = 8
"""Wall, table, front, lid, tape, tear, label and the lines on it."""


def test_it_is_a_small_picture_in_all_its_colours() -> None:
    drawn = torn_parcel()
    assert size(drawn) == Size(240, 180)
    assert len(drawn) < 1024
    assert set(dots(drawn, 240)) == set(range(PARTS))


def test_a_blank_one_has_one_shade() -> None:
    assert set(dots(blank(3, 2), 3)) == {0xB4}


def dots(png: bytes, width: int) -> bytes:
    """Every dot's byte, without the filter that begins each row."""
    begin = png.index(b"IDAT") + 4
    rows = zlib.decompress(png[begin : png.index(b"IEND") - 8])
    return b"".join(rows[at + 1 : at + 1 + width] for at in range(0, len(rows), width + 1))
