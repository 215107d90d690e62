"""Files: what an export is written into, sheet by sheet or line by line."""

from collections.abc import Iterable, Sequence
from typing import BinaryIO, Protocol, assert_never

from bot.exporting.cells import Row
from bot.exporting.text_files import CsvFile, JsonlFile
from bot.exporting.workbook import WorkbookFile
from surveys.exports import Format


class ExportFile(Protocol):
    """A file that is being written."""

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows."""

    def close(self) -> None:
        """Write what is left; the file itself stays open."""


def begun(form: Format, file: BinaryIO, columns: Sequence[str]) -> ExportFile:
    """A file of this format, with its columns named."""
    match form:
        case Format.CSV:
            return CsvFile(file, columns)
        case Format.XLSX:
            return WorkbookFile(file, columns)
        case Format.JSONL:
            return JsonlFile(file, columns)
        case _:
            assert_never(form)
