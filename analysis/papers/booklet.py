"""Booklet: the numbered objects of a PDF file, and the table that says where each begins."""

import zlib
from collections.abc import Iterable

_HEAD = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"


class Booklet:
    """Objects are written in the language of ISO 32000-1; a reference to one is its number."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []

    def reserve(self) -> int:
        """The number of an object that others need to know before it can be filled."""
        self._objects.append(b"null")
        return len(self._objects)

    def fill(self, number: int, entries: str) -> None:
        """What a reserved object says."""
        self._objects[number - 1] = f"<< {entries} >>".encode("ascii")

    def add(self, entries: str) -> int:
        """An object with these entries."""
        number = self.reserve()
        self.fill(number, entries)
        return number

    def stream(self, content: bytes, entries: str = "") -> int:
        """An object that holds bytes, which are pressed."""
        return self.pressed(zlib.compress(content), entries)

    def pressed(self, content: bytes, entries: str = "") -> int:
        """The same for bytes that zlib has pressed already."""
        number = self.add(f"/Length {len(content)} /Filter /FlateDecode {entries}")
        self._objects[number - 1] += b"\nstream\n" + content + b"\nendstream"
        return number

    def bound(self, root: int, facts: int) -> bytes:
        """The file: what it opens with, and what is told of it."""
        out, begins = bytearray(_HEAD), []
        for number, written in enumerate(self._objects, start=1):
            begins.append(len(out))
            out += b"%d 0 obj\n%b\nendobj\n" % (number, written)
        table = len(out)
        size = len(begins) + 1
        out += f"xref\n0 {size}\n0000000000 65535 f \n".encode("ascii")
        out += b"".join(b"%010d 00000 n \n" % begin for begin in begins)
        out += f"trailer\n<< /Size {size} /Root {root} 0 R /Info {facts} 0 R >>\n".encode("ascii")
        out += f"startxref\n{table}\n%%EOF\n".encode("ascii")
        return bytes(out)


def said(words: str) -> str:
    """Words as a PDF says them outside its pages."""
    return f"<FEFF{words.encode('utf-16-be', 'replace').hex()}>"


def listed(numbers: Iterable[int]) -> str:
    """References to these objects."""
    return f"[{' '.join(f'{number} 0 R' for number in numbers)}]"
