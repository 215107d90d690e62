"""Sheet records: the rows of the first sheet of an XLSX file as cells of words."""

import warnings
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import BinaryIO
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook

from bot.importing.grid import Record
from surveys.errors import Fault, Sentence, Unreadable

_UNUSABLE = (BadZipFile, zlib.error, ParseError, KeyError, ValueError, EOFError)
_MOST_UNPACKED = 1_000_000_000
_MOST_TEXTS = 200_000_000
"""Bytes of the part that is held whole while the rows are read."""
_TEXTS = "xl/sharedStrings.xml"


@dataclass(frozen=True, slots=True)
class SheetRecords:
    """The rows of the first sheet, read anew each time they are gone through; empty ones are left out.

    Raises `Unreadable` where the file is no workbook, a damaged one, or one that holds more than it seems to.
    """

    path: Path

    def __iter__(self) -> Iterator[Record]:
        width = None
        for line, cells in self._cells():
            while cells and not cells[-1]:
                cells.pop()
            if cells:
                width = width or len(cells)
                yield Record(line, [*cells, *[""] * (width - len(cells))])
        if width is None:
            sentence = "the first sheet is empty, and only that one is read; its first row must name the columns"
            raise Unreadable([Fault(str(self.path), 0, Sentence("sheet", sentence))])

    def _cells(self) -> Iterator[tuple[int, list[str]]]:
        try:
            self._refuse_if_swollen()
            # Opened here, for by its path it would be refused where the name of the file does not end in .xlsx.
            with self.path.open("rb") as file, closing(_opened(file)) as workbook:
                sheet = workbook.worksheets[0]
                # Some programs say less than what is there.
                sheet.reset_dimensions()
                for line, values in enumerate(sheet.iter_rows(values_only=True), start=1):
                    yield line, [_words(value) for value in values]
        except (*_UNUSABLE, IndexError) as error:
            raise Unreadable([Fault(str(self.path), 0, _why(error))]) from None

    def _refuse_if_swollen(self) -> None:
        """No part of an archive is ever unpacked further than it says itself."""
        with ZipFile(self.path) as archive:
            sizes = {part.filename: part.file_size for part in archive.infolist()}
        if sum(sizes.values()) > _MOST_UNPACKED or sizes.get(_TEXTS, 0) > _MOST_TEXTS:
            sentence = "this workbook is too large when unpacked; save its sheet as CSV, and import that"
            raise Unreadable([Fault(str(self.path), 0, Sentence("swollen", sentence))])


def _opened(file: BinaryIO) -> Workbook:
    with warnings.catch_warnings():
        # A workbook without a style of its own, or with validations, is none the worse for us.
        warnings.simplefilter("ignore")
        return load_workbook(file, read_only=True, data_only=True)


def _why(error: Exception) -> Sentence:
    if isinstance(error, KeyError):
        sentence = "this is an archive, but no workbook; unpack it, and import the file that is in it"
        return Sentence("archive", sentence)
    sentence = "this is no workbook that can be read ({error}); open it in your spreadsheet and save it anew"
    return Sentence("workbook", f"{sentence} as .xlsx or CSV", {"error": type(error).__name__})


def _words(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime() if value.time() == time():
            # A day is kept as its midnight.
            return value.date().isoformat()
        case date() | time():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
