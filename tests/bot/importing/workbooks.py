"""Workbooks: sound ones, and files that look like one."""

from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from openpyxl import Workbook


def workbook(path: Path, *rows: tuple[str | float | datetime | date | None, ...], sheets: int = 1) -> Path:
    """Rows on the first of so many sheets; notes stand on the others."""
    book = Workbook()
    for _ in range(1, sheets):
        book.create_sheet().append(("Notes",))
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def archive() -> bytes:
    """A table in an archive, as it comes from a download of several files."""
    written = BytesIO()
    with ZipFile(written, "w") as files:
        files.writestr("answers.csv", "text,at,stage\n")
    return written.getvalue()


def swollen(part: str, size: int) -> bytes:
    """A small archive that says it holds a large part."""
    written = BytesIO()
    with ZipFile(written, "w") as files:
        files.writestr(part, "<sst/>")
        files.getinfo(part).file_size = size
    return written.getvalue()
