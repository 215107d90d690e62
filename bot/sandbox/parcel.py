"""Parcel: the picture that people send, of one that arrived with a torn corner."""

from functools import cache

from bot.sandbox.pictures import drawn

_WIDTH, _HEIGHT = 240, 180
_WALL, _TABLE, _FRONT, _LID, _TAPE, _TEAR, _LABEL, _LINE = range(8)
_PALETTE = bytes.fromhex("e9e4da b7a590 c99b63 dcb783 f1e4c6 46321f fbfaf6 8d8a84")

_PARTS = (
    (0, 0, _WIDTH, 122, _WALL),
    (0, 122, _WIDTH, _HEIGHT, _TABLE),
    (44, 74, 196, 152, _FRONT),
    *((44 + 74 - down, down, 196 - 74 + down, down + 1, _LID) for down in range(56, 74)),
    (112, 56, 128, 96, _TAPE),
    (58, 108, 104, 140, _LABEL),
    *((64, down, 98, down + 2, _LINE) for down in (113, 120, 128)),
    *((76 + down - 5 * (down // 7 % 2), down, 196, down + 1, _TEAR) for down in range(74, 110)),
)
"""Left, top, right, bottom and colour; each covers what is there before it."""


@cache
def torn_parcel() -> bytes:
    """Draw it as a PNG."""
    rows = [bytearray(_WIDTH) for _ in range(_HEIGHT)]
    for left, top, right, bottom, colour in _PARTS:
        for row in rows[top:bottom]:
            row[left:right] = bytes([colour]) * (right - left)
    return drawn(rows, _PALETTE)
