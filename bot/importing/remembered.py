"""Remembered: the layouts of files that were imported before, in the operator's folder."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from bot.importing.layout import Layout
from bot.importing.row_keys import fingerprint
from surveys.errors import Fault, Unreadable

_FILE = "imports.yaml"
_HEAD = (
    "# How files with other columns than ours are read. `waypulse import` adds to it; edit or delete what is wrong.\n"
)


class Remembered:
    """The layouts by the sort of import and the names of the columns."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE

    def layout(self, sort: str, header: Sequence[str]) -> Layout | None:
        """How a file with this header was read before; raises `Unreadable` where that cannot be read itself."""
        found = self._all().get(_key(sort, header))
        if found is None:
            return None
        match found:
            case {"columns": dict(columns), "set": dict(fixed)} if _are_words(columns) and _are_words(fixed):
                return Layout(columns, fixed)
            case _:
                raise self._unreadable("an entry must have columns and set, each with names and texts")

    def keep(self, sort: str, header: Sequence[str], layout: Layout) -> None:
        """Read files with this header so from now on."""
        entry = {"sort": sort, "columns": dict(layout.columns), "set": dict(layout.fixed)}
        entries = {**self._all(), _key(sort, header): entry}
        text = yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=1000)
        try:
            self._path.write_text(_HEAD + text, encoding="utf-8")
        except OSError as error:
            raise self._unreadable(f"it cannot be written: {error.strerror}") from None

    def _all(self) -> Mapping[str, object]:
        try:
            found = yaml.safe_load(self._path.read_text(encoding="utf-8")) or {}
        except FileNotFoundError:
            return {}
        except (OSError, UnicodeDecodeError, yaml.YAMLError):
            raise self._unreadable("it is no YAML that can be read; mend or delete it") from None
        if not isinstance(found, dict):
            raise self._unreadable("it must hold an entry for each header; mend or delete it")
        return found

    def _unreadable(self, sentence: str) -> Unreadable:
        return Unreadable([Fault(str(self._path), 0, sentence)])


def _key(sort: str, header: Sequence[str]) -> str:
    return fingerprint({"sort": sort, **{f"column {name}": name for name in header}})


def _are_words(found: Mapping[object, object]) -> bool:
    return all(isinstance(part, str) for pair in found.items() for part in pair)
