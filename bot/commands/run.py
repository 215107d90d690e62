"""`waypulse run`: the bot, until it is told to stop."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module


def run() -> None:
    """Run the bot by long polling, with its HTTP door, until SIGTERM or Ctrl-C; what is under way is finished."""
    with _as_if_missing("click"), _as_if_missing("rich"):
        running = import_module("bot.running")
    running.run()


@contextmanager
def _as_if_missing(package: str) -> Iterator[None]:
    """Libraries that bring a command line of their own load this for it, and do without where it is not installed.

    A bot that runs for months would hold it in memory for nothing.
    """
    before = sys.modules.get(package)
    sys.modules[package] = None  # type: ignore[assignment]  # Python's own mark for "not to be found"
    try:
        yield
    finally:
        del sys.modules[package]
        if before:
            sys.modules[package] = before
