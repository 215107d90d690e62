"""Exporter: records are read in portions, and each is written before the next is read."""

from collections.abc import Callable
from contextlib import closing
from typing import BinaryIO

from bot.exporting.files import begun
from bot.exporting.sheet import Sheet
from surveys.exports import Format

Progress = Callable[[int, int], None]
"""Told how many records were read, and of how many."""


async def write(sheet: Sheet, form: Format, file: BinaryIO, progress: Progress | None = None) -> int:
    """Write a sheet into a file; returns how many rows that made."""
    rows = done = 0
    with closing(begun(form, file, sheet.columns)) as out:
        async for portion in sheet.portions:
            out.write(portion.rows)
            rows, done = rows + len(portion.rows), done + portion.records
            if progress:
                progress(done, sheet.total)
    return rows
