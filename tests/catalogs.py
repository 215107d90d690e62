"""Catalogs: files that say the same are read once for all tests of a process, not once for each command."""

from pathlib import Path

import pytest

from surveys.catalog import Catalog

_Content = tuple[tuple[str, bytes | None], ...]

_LOAD = Catalog.load
_LOADED: dict[_Content, Catalog] = {}


def load_once() -> None:
    """Keep every catalog that has been loaded; it never changes. Faults are looked for each time."""
    pytest.MonkeyPatch().setattr(Catalog, "load", _load)


def _load(folder: Path) -> Catalog:
    content = _content(folder)
    if content not in _LOADED:
        _LOADED[content] = _LOAD(folder)
    return _LOADED[content]


def _content(folder: Path) -> _Content:
    """Everything in a folder that loading may look at."""
    return tuple((path.relative_to(folder).as_posix(), _bytes(path)) for path in sorted(folder.rglob("*.y*ml")))


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
