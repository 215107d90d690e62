"""Bad rows: those that were left out of an import, written beside the file with what is wrong with each."""

import csv
import json
from collections.abc import Mapping
from pathlib import Path

from bot.importing.json_rows import json_object
from bot.importing.row import FAULT, Row
from bot.importing.table import Table


def place(path: Path) -> Path:
    """Where the bad rows of a file are written."""
    suffix = ".csv" if path.suffix.lower() in {"", ".xlsx", ".xlsm"} else path.suffix
    return path.with_name(f"{path.stem}.bad{suffix}")


def write(table: Table, bad: Mapping[int, str], path: Path) -> None:
    """Write the rows of these lines as they were, each with its fault; the file can be mended and imported again."""
    rows = (row for row in table.lines if row.line in bad)
    if table.form == "jsonl":
        with path.open("w", encoding="utf-8", newline="") as file:
            file.writelines(f"{_json(row, bad[row.line])}\n" for row in rows)
        return
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=table.delimiter)
        writer.writerow([*table.header, FAULT])
        writer.writerows(_cells(row, bad[row.line], len(table.header)) for row in rows)


def _cells(row: Row, fault: str, width: int) -> list[str]:
    """The fault under its name, however many values the row has; what is too much stands behind it."""
    written = [*row.written, *[""] * width]
    return [*written[:width], fault, *row.written[width:]]


def _json(row: Row, fault: str) -> str:
    """The object with its fault; what is no object stands in one as it was written."""
    found = json_object(row.written[0]) or {"line": row.written[0]}
    return json.dumps({**found, FAULT: fault}, ensure_ascii=False)
