"""Table: the rows of a CSV, JSONL or XLSX file as named words, each with the line it stands on."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Literal

from bot.importing.csv_records import csv_records
from bot.importing.grid import Record, grid
from bot.importing.json_rows import json_columns, json_list, json_rows, opens_list
from bot.importing.row import FAULT, Row, Rows
from bot.importing.text_file import TextFile, text_file
from bot.importing.tools import Tool
from surveys.errors import Fault, Sentence, Unreadable, Why

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
# A PDF and a PNG begin with a line that could be text, most other files with signs that nobody types.
_NO_TEXT = re.compile(r"^%PDF-|^‰PNG$|[\x00-\x08\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Table:
    """A file that was opened. `columns` are the names and the line on which each stands first.

    `header` names the columns as the file does, `lines` are its rows as they stand there, `called` says by which of
    its columns a field is known, and `tool` where such an export comes from. Rows are made anew each time they are
    gone through.
    """

    file: str
    form: Literal["csv", "jsonl", "xlsx"]
    columns: Mapping[str, int]
    rows: Iterable[Row]
    delimiter: str = ","
    tool: Tool | None = None
    header: Sequence[str] = ()
    lines: Iterable[Row] = ()
    called: Mapping[str, str] = field(default_factory=dict)


def read_table(path: Path, known: Sequence[str]) -> Table:
    """Open a file; `known` are the column names to look for, whatever their capitals.

    Raises `Unreadable` where there are no rows to be had.
    """
    if path.is_fifo() or path.is_socket() or path.is_char_device():
        raise _unreadable(path, "this can be read only once; save it as a file first")
    try:
        with path.open("rb") as file:
            start = file.read(len(_ZIP))
        if start == _ZIP:
            return _sheet(path, known)
        if start == _OLD_OFFICE:
            sentence = "this is an old Excel file, or a locked one; save it as .xlsx without a password"
            raise _unreadable(path, Sentence("excel", sentence))
        return _text(path, text_file(path), known)
    except OSError as error:
        raise _unreadable(path, f"the file cannot be read: {error.strerror or error}") from None


def _text(path: Path, text: TextFile, known: Sequence[str]) -> Table:
    first = next((line.strip() for line in text.lines() if line.strip()), "")
    if not first:
        sentence = "the file is empty; its first line must name the columns, or be a JSON object"
        raise _unreadable(path, Sentence("empty", sentence))
    if _NO_TEXT.search(first):
        sentence = "this is no text, but a picture or a PDF perhaps; save it as CSV, JSONL or XLSX"
        raise _unreadable(path, Sentence("binary", sentence))
    if opens_list(first):
        sentence = "the whole file is one list in JSON; write each of its objects on a line of its own"
        raise _unreadable(path, Sentence("list", sentence))
    if first.startswith("{") or json_list(first) is not None:
        columns, rows = json_columns(text, known), Rows(partial(json_rows, text, known))
        return Table(str(path), "jsonl", columns, rows, header=list(columns), lines=rows)
    records = csv_records(text, known)
    return _table(path, "csv", records, known, records.delimiter)


def _sheet(path: Path, known: Sequence[str]) -> Table:
    # To load what reads workbooks takes longer than most files do, and the bot itself never needs it.
    sheet = import_module("bot.importing.sheet_records")
    return _table(path, "xlsx", sheet.SheetRecords(path), known)


def _table(
    path: Path, form: Literal["csv", "xlsx"], records: Iterable[Record], known: Sequence[str], delimiter: str = ","
) -> Table:
    found = grid(records, known)
    if found.wrong:
        raise Unreadable([Fault(str(path), found.line, why) for why in found.wrong])
    names = [name for name in found.names if name != FAULT]
    columns = dict.fromkeys(names, found.line)
    return Table(str(path), form, columns, found.rows, delimiter, found.tool, names, found.rows)


def _unreadable(path: Path, why: Why) -> Unreadable:
    return Unreadable([Fault(str(path), 0, why)])
