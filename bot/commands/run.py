"""`waypulse run`: the bot, until it is told to stop."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

from bot.commands.loading import loading

_COMMAND_LINES = ("click", "rich")
"""Libraries that have a command line of their own load these for it, and do without where they are not installed."""

_UNUSED = ("sqlalchemy.ext.asyncio.scoping", "sqlalchemy.ext.asyncio.session", "httpx")
"""What SQLAlchemy's object mapper is loaded for, where we work with tables alone, and a transport beside our own."""


def run() -> None:
    """Run the bot by long polling, with its HTTP door, until SIGTERM or Ctrl-C; what is under way is finished."""
    missing = dict.fromkeys(_COMMAND_LINES)
    with _in_place_of(missing | {name: _Hollow(name) for name in _UNUSED}):
        # The journey first: the memory that it takes to read its files then serves what is loaded after it.
        settings = import_module("bot.settings").Settings.load(os.environ)
        catalog = settings.catalog()
        with loading():
            running = import_module("bot.running")
    running.run(settings, catalog)


class _Hollow(ModuleType):
    """A module that has every name, and nothing behind it."""

    def __getattr__(self, name: str) -> None:
        return None


@contextmanager
def _in_place_of(modules: dict[str, ModuleType | None]) -> Iterator[None]:
    """These stand for the real modules meanwhile; None is Python's own mark for "not to be found".

    A bot that runs for months would hold twelve megabytes in memory for nothing.
    """
    before = {name: sys.modules.get(name) for name in modules}
    sys.modules.update(modules)  # type: ignore[arg-type]  # see above: None is allowed
    try:
        yield
    finally:
        for name, module in before.items():
            if module is None:
                del sys.modules[name]
            else:
                sys.modules[name] = module
