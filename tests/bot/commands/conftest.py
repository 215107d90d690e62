"""An operator at a terminal."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.__main__ import main
from surveys.catalog import Catalog, built_in_folder
from tests.databases import copied


@dataclass(frozen=True, slots=True)
class Printed:
    """What a command left: its exit code, and what stood on the screen."""

    code: int
    out: str
    err: str


Types = Callable[..., Printed]


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The operator sits in an empty folder, and nothing is set."""
    for name in [name for name in os.environ if name.startswith("WAYPULSE_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


@pytest.fixture(autouse=True)
def _read_once(four_stages: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command is a process that reads its journey; all of them are one here, and the built-in one stays read."""
    read = Catalog.load

    def load(folder: Path) -> Catalog:
        return four_stages if folder == built_in_folder("four-stages") else read(folder)

    monkeypatch.setattr(Catalog, "load", load)


@pytest.fixture(autouse=True)
def _made_once(empty_database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that finds no database makes one; migrating takes longer than all else that most of them do."""
    copied(empty_database, monkeypatch)


@pytest.fixture
def types(capsys: pytest.CaptureFixture[str]) -> Types:
    """Types a command."""

    def typed(*words: str) -> Printed:
        code = main(words)
        screen = capsys.readouterr()
        return Printed(code, screen.out, screen.err)

    return typed
