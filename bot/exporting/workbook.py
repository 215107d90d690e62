"""Workbook: an export as .xlsx, each row packed as it comes.

By hand, since openpyxl takes several times as long, and keeps every sheet unpacked on the disk until the end.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import BinaryIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.utils import get_column_letter

from bot.exporting.cells import Cell, Row, is_dangerous, joined
from bot.exporting.workbook_parts import SHEET_BEGIN, SHEET_END, Look, parts, sheet_name

_MOST_ROWS = 1_048_576
_LONGEST = 32_000
_PACKED = 3
"""How hard to pack, of 9: more takes twice as long, for a file a tenth smaller."""

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = {"\r": "&#13;"}
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001  workbooks know no time zones
_DAY = timedelta(days=1)


class WorkbookFile:
    """Sheets of as many rows as a sheet can hold; numbers and moments stay what they are, and words are words."""

    def __init__(self, file: BinaryIO, columns: Sequence[str], *, most_rows: int = _MOST_ROWS) -> None:
        self._archive = ZipFile(file, "w", ZIP_DEFLATED, compresslevel=_PACKED)
        self._columns = columns
        self._letters = [get_column_letter(number) for number in range(1, len(columns) + 1)]
        self._most_rows = most_rows
        self._sheets = 0
        self._begin()

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows."""
        lines: list[str] = []
        for row in rows:
            if self._rows == self._most_rows:
                self._put(lines)
                self._end()
                self._begin()
                lines = []
            self._rows += 1
            lines.append(self._line([_written(cell) for cell in row]))
        self._put(lines)

    def close(self) -> None:
        """Write what is left; the file itself stays open."""
        self._end()
        for name, content in parts(self._sheets).items():
            self._archive.writestr(name, content)
        self._archive.close()

    def _begin(self) -> None:
        self._sheets += 1
        self._sheet = self._archive.open(sheet_name(self._sheets), "w", force_zip64=True)
        self._rows = 1
        self._put([SHEET_BEGIN, self._line([_words(name, Look.HEAD) for name in self._columns])])

    def _end(self) -> None:
        self._put([SHEET_END])
        self._sheet.close()

    def _put(self, lines: Sequence[str]) -> None:
        self._sheet.write("".join(lines).encode())

    def _line(self, cells: Iterable[str]) -> str:
        number = self._rows
        said = [f'<c r="{letter}{number}"{cell}' for letter, cell in zip(self._letters, cells, strict=True) if cell]
        return f'<row r="{number}">{"".join(said)}</row>'


def _written(cell: Cell) -> str:
    """What follows the place of a cell; nothing where it is empty."""
    match cell:
        case str():
            return _safe(cell)
        case None:
            return ""
        case datetime():
            return f' s="{Look.MOMENT:d}"><v>{(cell.replace(tzinfo=None) - _EPOCH) / _DAY!r}</v></c>'
        case int() | float():
            return f"><v>{cell!r}</v></c>"
        case _:
            return _safe(joined(cell))


def _safe(words: str) -> str:
    return _words(words, Look.QUOTED if is_dangerous(words) else Look.PLAIN) if words else ""


def _words(words: str, look: Look) -> str:
    """A cell that is marked as words, whatever they begin with."""
    clean = escape(_NO_XML.sub(" ", words)[:_LONGEST], _LINE_ENDS)
    return f' s="{look:d}" t="inlineStr"><is><t xml:space="preserve">{clean}</t></is></c>'
