"""Statements: each is compiled once for all the databases of a process, as in a bot that runs for months."""

from typing import Any

from sqlalchemy import Connection, Dialect, Engine, event

_DIALECTS: dict[tuple[str, str], Dialect] = {}
_COMPILED: dict[Any, Any] = {}


def compile_once() -> None:
    """Let every engine use what another has compiled; each test has engines of its own, and runs a statement once."""
    event.listen(Engine, "engine_connect", _share)


def _share(connection: Connection) -> None:
    # A compiled statement belongs to a dialect, which differs from engine to engine in nothing but its identity.
    own = connection.dialect
    connection.dialect = _DIALECTS.setdefault((own.name, own.driver), own)
    connection.execution_options(compiled_cache=_COMPILED)
