"""Table: the rows of a CSV or JSONL file as named words, each with the line it stands on."""

import codecs
import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice, zip_longest
from pathlib import Path
from typing import Literal

from surveys.errors import Fault, Unreadable

FAULT = "fault"
"""The column of a file of bad rows that says why; it is passed over where such a file is imported again."""

DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class Row:
    """What stands on a line: words by column, and as it was written. `broken` says why it is not a row at all."""

    line: int
    words: Mapping[str, str]
    written: Sequence[str]
    broken: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A file that was read. `columns` are the names and the line on which each stands first.

    Its rows would take several times the memory of its text: they are made anew each time they are gone through.
    """

    file: str
    form: Literal["csv", "jsonl"]
    columns: Mapping[str, int]
    rows: Iterable[Row]
    delimiter: str = ","
    unreadable: Sequence[Fault] = field(default=())


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows that are made each time they are gone through."""

    make: Callable[[], Iterator[Row]]

    def __iter__(self) -> Iterator[Row]:
        return self.make()


def read_table(path: Path, known: Sequence[str]) -> Table:
    """Read a file whole; `known` are the column names to look for, whatever their capitals.

    Raises `Unreadable` where there are no rows to be had.
    """
    text = _text(path)
    if not text.strip():
        raise _unreadable(path, 0, "the file is empty; its first line must name the columns, or be a JSON object")
    table = _jsonl(path, text, known) if text.lstrip().startswith("{") else _csv(path, text, known)
    if table.unreadable:
        raise Unreadable(table.unreadable)
    return table


def _text(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise _unreadable(path, 0, f"the file cannot be read: {error.strerror}") from None
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _unreadable(path: Path, line: int, sentence: str) -> Unreadable:
    return Unreadable([Fault(str(path), line, sentence)])


def _csv(path: Path, text: str, known: Sequence[str]) -> Table:
    delimiter = _delimiter(text, known)
    lines = _Lines(text, delimiter)
    _, header, broken = next(iter(lines), (1, [], "the first line must name the columns"))
    names = [_named(word, known) for word in header]
    faults = [Fault(str(path), 1, sentence) for sentence in ([broken] if broken else _header_faults(names))]
    columns = {name: 1 for name in names if name != FAULT}
    return Table(str(path), "csv", columns, _Rows(partial(_csv_rows, lines, names)), delimiter, faults)


class _Lines:
    """The records of a CSV text: first line, cells, and why it is broken. A broken one does not end the rest."""

    def __init__(self, text: str, delimiter: str) -> None:
        self._lines = list(io.StringIO(text, newline=""))
        self._delimiter = delimiter

    def __iter__(self) -> Iterator[tuple[int, list[str], str | None]]:
        reader = csv.reader(self._lines, delimiter=self._delimiter, strict=True)
        while True:
            line = reader.line_num + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                written = "".join(self._lines[line - 1 : reader.line_num]).rstrip("\r\n")
                yield line, [written], _broken(written, error)
                continue
            if any(cells):
                yield line, cells, None


def _broken(written: str, error: csv.Error) -> str:
    if len(written) > csv.field_size_limit():
        return f"the line is too long; a value has at most {csv.field_size_limit():,} characters"
    return f"the quotes are wrong ({error}); a quote within quotes is written twice"


def _delimiter(text: str, known: Sequence[str]) -> str:
    """The one that parts the first line into the most names we know, then into the most at all."""
    first = text.split("\n", 1)[0]

    def score(delimiter: str) -> tuple[int, int]:
        names = [word.strip().strip('"').casefold() for word in first.split(delimiter)]
        return sum(name in known for name in names), len(names)

    return max(DELIMITERS, key=score)


def _named(word: str, known: Sequence[str]) -> str:
    name = word.strip()
    return name.casefold() if name.casefold() in {*known, FAULT} else name


def _header_faults(names: Sequence[str]) -> Iterator[str]:
    for number, name in enumerate(names, start=1):
        if not name:
            yield f"column {number} has no name; name it or remove it"
        elif name in names[: number - 1]:
            yield f"the column '{name}' stands twice; remove one"


def _csv_rows(lines: _Lines, names: Sequence[str]) -> Iterator[Row]:
    return (_csv_row(line, cells, names, broken) for line, cells, broken in islice(lines, 1, None))


def _csv_row(line: int, cells: list[str], names: Sequence[str], broken: str | None) -> Row:
    if broken is None and len(cells) != len(names):
        told = f"the line has {len(cells)} values and the first line {len(names)} names"
        broken = f"{told}; a value that holds the delimiter must stand in quotes"
    words = {name: cell for name, cell in zip(names, cells, strict=False) if name != FAULT}
    written = [cell for name, cell in zip_longest(names, cells[: len(names)], fillvalue="") if name != FAULT]
    return Row(line, words, [*written, *cells[len(names) :]], broken)


def _jsonl(path: Path, text: str, known: Sequence[str]) -> Table:
    rows = _Rows(partial(_jsonl_rows, text.split("\n"), known))
    columns: dict[str, int] = {}
    for row in rows:
        for name in row.words:
            columns.setdefault(name, row.line)
    return Table(str(path), "jsonl", columns, rows)


def _jsonl_rows(lines: Sequence[str], known: Sequence[str]) -> Iterator[Row]:
    return (_jsonl_row(line, words, known) for line, words in enumerate(lines, start=1) if words.strip())


def _jsonl_row(line: int, written: str, known: Sequence[str]) -> Row:
    found = json_object(written)
    if found is None:
        return Row(line, {}, [written], "this is not a JSON object; write one on each line")
    nested = [name for name, value in found.items() if not _is_plain(value)]
    broken = f"{', '.join(nested)}: a value must be a text, a number or a list of texts" if nested else None
    words = {_named(name, known): _as_words(value) for name, value in found.items()}
    return Row(line, {name: said for name, said in words.items() if name != FAULT}, [written], broken)


def json_object(written: str) -> dict[str, object] | None:
    """The object on a line of JSONL, None where there is none."""
    try:
        found = json.loads(written)
        # Half of a surrogate pair is valid JSON, but no text that can be kept.
        json.dumps(found, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _is_plain(value: object) -> bool:
    if isinstance(value, list):
        return all(isinstance(part, str) for part in value)
    return value is None or isinstance(value, str | int | float)


def _as_words(value: object) -> str:
    """Lists as they stand in CSV: with semicolons."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list():
            return ";".join(map(str, value))
        case _:
            return str(value)
