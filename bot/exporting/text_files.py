"""Text files: an export as CSV for spreadsheets, or as JSONL for programs."""

import codecs
import csv
import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import BinaryIO

import orjson

from bot.exporting.cells import Cell, Row, defused, joined


class CsvFile:
    """RFC 4180, in UTF-8 with the mark by which Excel knows it; no words are ever taken for a formula."""

    def __init__(self, file: BinaryIO, columns: Sequence[str]) -> None:
        self._file = file
        self._file.write(codecs.BOM_UTF8)
        self.write([columns])

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows."""
        lines = io.StringIO(newline="")
        csv.writer(lines).writerows([_written(cell) for cell in row] for row in rows)
        self._file.write(lines.getvalue().encode())

    def close(self) -> None:
        """Nothing is left to write."""


class JsonlFile:
    """An object on each line; every object has every key."""

    def __init__(self, file: BinaryIO, columns: Sequence[str]) -> None:
        self._file = file
        self._columns = columns

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows."""
        lines = (orjson.dumps(dict(zip(self._columns, row, strict=True)), option=_LINE) for row in rows)
        self._file.writelines(lines)

    def close(self) -> None:
        """Nothing is left to write."""


_LINE = orjson.OPT_APPEND_NEWLINE


def _written(cell: Cell) -> str | float | None:
    match cell:
        case str():
            return defused(cell)
        case datetime():
            return cell.isoformat(timespec="milliseconds")
        case None | int() | float():
            return cell
        case _:
            return defused(joined(cell))
