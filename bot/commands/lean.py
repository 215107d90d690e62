"""Lean: what libraries would keep in memory for months and a running bot never asks for."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import cast

from babel.core import get_global
from babel.localedata import locale_identifiers

_COMMAND_LINES = ("click", "rich")
"""Libraries that have a command line of their own load these for it, and do without where they are not installed."""

_UNUSED = ("sqlalchemy.ext.asyncio.scoping", "sqlalchemy.ext.asyncio.session", "httpx")
"""What SQLAlchemy's object mapper is loaded for, where we work with tables alone, and a transport beside our own."""

_ELSEWHERE = ("territory_currencies", "territory_languages")
"""What Babel knows of countries and we never ask."""


class _Hollow(ModuleType):
    """A module that has every name, and nothing behind it."""

    def __getattr__(self, name: str) -> None:
        return None


@contextmanager
def hollow() -> Iterator[None]:
    """What is loaded meanwhile finds nothing behind the names of modules that it can do without: twelve megabytes."""
    # None is Python's own mark for "not to be found".
    stand_ins: dict[str, ModuleType | None] = {
        **dict.fromkeys(_COMMAND_LINES),
        **{name: _Hollow(name) for name in _UNUSED},
    }
    before = {name: sys.modules.get(name) for name in stand_ins}
    sys.modules.update(stand_ins)  # type: ignore[arg-type]  # see above: None is allowed
    try:
        yield
    finally:
        for name, module in before.items():
            if module is None:
                del sys.modules[name]
            else:
                sys.modules[name] = module


def forget_the_unspoken() -> None:
    """Let go of what Babel holds of countries and of thousands of languages without data: two megabytes."""
    for name in _ELSEWHERE:
        _table(name).clear()
    spoken = {name.partition("_")[0] for name in locale_identifiers()}
    likely = _table("likely_subtags")
    kept = {tag: full for tag, full in likely.items() if tag.partition("_")[0] in spoken}
    likely.clear()
    likely.update(kept)


def _table(name: str) -> dict[str, object]:
    return cast("dict[str, object]", get_global(name))  # type: ignore[arg-type]  # it names its tables one by one
