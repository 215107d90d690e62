"""Text file: a file of text in whatever encoding, read line by line as often as needed."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_CHUNK = 1 << 20
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_WINDOWS = "cp1252"


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file and the encoding it is in; what is no character there is read as a question mark in a diamond."""

    path: Path
    encoding: str

    def lines(self, newline: str = "") -> Iterator[str]:
        """Its lines with their ends, which are any of the three usual ones, or only the one given."""
        with self.path.open(encoding=self.encoding, errors="replace", newline=newline) as file:
            yield from file


def text_file(path: Path) -> TextFile:
    """The file with its encoding: UTF-16 by its mark or its zeros, else UTF-8, else Windows-1252."""
    with path.open("rb") as file:
        head = file.read(_CHUNK)
        for mark, encoding in _MARKS:
            if head.startswith(mark):
                return TextFile(path, encoding)
        unmarked = _sixteen_bits(head)
        if unmarked:
            return TextFile(path, unmarked)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while head:
                decoder.decode(head)
                head = file.read(_CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return TextFile(path, _WINDOWS)
    return TextFile(path, "utf-8")


def _sixteen_bits(head: bytes) -> str | None:
    """In UTF-16 most characters of a western text have a zero as their other half."""
    sample = head[:4096]
    half = len(sample) // 2
    if half and sample[1::2].count(0) > half / 2:
        return "utf-16-le"
    if half and sample[0::2].count(0) > half / 2:
        return "utf-16-be"
    return None
