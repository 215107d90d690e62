"""Statements: each is compiled once for all the databases of a process, as in a bot that runs for months.

And what is sent to them can be listened to.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Dialect, Engine, event

_DIALECTS: dict[tuple[object, ...], Dialect] = {}
_COMPILED: dict[Any, Any] = {}


def compile_once() -> None:
    """Let every engine use what another has compiled; each test has engines of its own, and runs a statement once."""
    event.listen(Engine, "engine_connect", _share)


def _share(connection: Connection) -> None:
    # A compiled statement belongs to a dialect, which differs from engine to engine in how it writes JSON alone.
    own = connection.dialect
    kind = (own.name, own.driver, getattr(own, "_json_serializer", None))
    connection.dialect = _DIALECTS.setdefault(kind, own)
    connection.execution_options(compiled_cache=_COMPILED)


@contextmanager
def asked() -> Iterator[list[tuple[str, tuple[Any, ...]]]]:
    """What is sent to any database meanwhile: each statement with its values."""
    sent: list[tuple[str, tuple[Any, ...]]] = []

    def listen(_connection: object, _cursor: object, statement: str, values: tuple[Any, ...], *_: object) -> None:
        sent.append((statement, values))

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", listen)
