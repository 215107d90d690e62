"""JSON rows: the objects of a JSONL file as rows of named words."""

import json
from collections.abc import Iterator, Mapping, Sequence

from bot.importing.row import FAULT, Row
from bot.importing.text_file import TextFile
from surveys.errors import Sentence

_NESTED = "{names}: a value must be a text, a number or a list of texts"


def json_rows(text: TextFile, known: Sequence[str]) -> Iterator[Row]:
    """One row for each line that is not empty; the names that are `known` are found whatever their capitals."""
    lines = enumerate(text.lines("\n"), start=1)
    return (_row(line, words.rstrip("\n"), known) for line, words in lines if words.strip())


def json_columns(text: TextFile, known: Sequence[str]) -> Mapping[str, int]:
    """Every name in the file, and the line on which it stands first."""
    columns: dict[str, int] = {}
    for row in json_rows(text, known):
        for name in row.words:
            columns.setdefault(name, row.line)
    return columns


def json_object(written: str) -> dict[str, object] | None:
    """The object on a line of JSONL, None where there is none."""
    found = _read(written)
    return found if isinstance(found, dict) else None


def json_list(written: str) -> list[object] | None:
    """The list on a line, which should have held an object; None where there is none."""
    found = _read(written)
    return found if isinstance(found, list) else None


def opens_list(first: str) -> bool:
    """Whether a file that begins with this line is one list of objects; a name of a column may stand in brackets."""
    return first.startswith("[") and first[1:].lstrip()[:1] in {"", "{"}


def _read(written: str) -> object:
    try:
        found = json.loads(written)
        # Half of a surrogate pair is valid JSON, but no text that can be kept.
        json.dumps(found, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return None
    return found


def _row(line: int, written: str, known: Sequence[str]) -> Row:
    found = json_object(written)
    if found is None:
        return Row(line, {}, [written], Sentence("object", "this is not a JSON object; write one on each line"))
    nested = ", ".join(name for name, value in found.items() if not _is_plain(value))
    broken = Sentence("nested", _NESTED, {"names": nested}) if nested else None
    words = {_named(name, known): _as_words(value) for name, value in found.items()}
    return Row(line, {name: said for name, said in words.items() if name != FAULT}, [written], broken)


def _named(word: str, known: Sequence[str]) -> str:
    name = word.strip()
    return name.casefold() if name.casefold() in {*known, FAULT} else name


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
