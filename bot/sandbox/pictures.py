"""Pictures: how large one is, and how to make one."""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_INDEXED = 3
_JPEG_START = b"\xff\xd8"
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True)
class Size:
    width: int
    height: int


def size(content: bytes) -> Size | None:
    """Read the size of a PNG or JPEG picture; None for anything else."""
    if content.startswith(_PNG_SIGNATURE) and len(content) >= 24:  # noqa: PLR2004 - up to the end of both numbers
        return Size(*struct.unpack(">II", content[16:24]))
    if content.startswith(_JPEG_START):
        return _jpeg_size(content)
    return None


def mime(content: bytes) -> str:
    """Return the media type a browser shows such a picture by."""
    return "image/jpeg" if content.startswith(_JPEG_START) else "image/png"


def blank(width: int = 96, height: int = 64) -> bytes:
    """Draw a plain grey PNG."""
    return drawn([b"\xb4" * width] * height)


def drawn(rows: Sequence[bytes | bytearray], palette: bytes = b"") -> bytes:
    """Return a PNG of these rows, a byte for each dot: a shade of grey, or its place among the palette's colours."""
    header = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, _INDEXED if palette else 0, 0, 0, 0)
    dots = zlib.compress(b"".join(b"\x00" + row for row in rows))
    colours = [(b"PLTE", palette)] if palette else []
    chunks = [(b"IHDR", header), *colours, (b"IDAT", dots), (b"IEND", b"")]
    return _PNG_SIGNATURE + b"".join(_chunk(name, body) for name, body in chunks)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _jpeg_size(content: bytes) -> Size | None:
    at = len(_JPEG_START)
    while at + 9 <= len(content) and content[at] == 0xFF:  # noqa: PLR2004 - every JPEG segment opens with it
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4])
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return Size(width, height)
        at += 2 + length
    return None
