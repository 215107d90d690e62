"""Life: how a new process becomes `waypulse run`. It knows of nothing else, since every program begins with it."""

import os
import sys
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from pathlib import Path

from bot.__main__ import main

Life = Callable[[Connection, Path, Mapping[str, str]], None]
"""Given where to write what it says, the folder where it runs, and its environment."""


def copied(mouth: Connection, place: Path, environment: Mapping[str, str]) -> None:
    """Run what the copied process has loaded: what takes most of a start, and is the same each time."""
    _move(mouth, place)
    os.environ.clear()
    os.environ.update(environment)
    sys.exit(main(["run"]))


def typed(mouth: Connection, place: Path, environment: Mapping[str, str]) -> None:
    """Load all of it, as whoever types the command does."""
    _move(mouth, place)
    os.execve(sys.executable, [sys.executable, "-m", "bot", "run"], environment)  # noqa: S606  # the very point


def _move(mouth: Connection, place: Path) -> None:
    os.setsid()
    os.chdir(place)
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    for number in (1, 2):
        os.dup2(mouth.fileno(), number)
    mouth.close()
