"""The statements that every noun needs: save many rows, remove many rows."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Delete, Insert, Table, and_, bindparam, delete
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

Row = Mapping[str, Any]


@cache
def _upsert(table: Table) -> Insert:
    statement = insert(table)
    keys = [column.name for column in table.primary_key]
    rest = {column.name: statement.excluded[column.name] for column in table.c if column.name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=rest)


@cache
def _delete(table: Table, names: tuple[str, ...]) -> Delete:
    return delete(table).where(and_(*(table.c[name] == bindparam(f"_{name}") for name in names)))


async def save(connection: AsyncConnection, table: Table, rows: Sequence[Row]) -> None:
    """Insert the rows; a row whose key is there already takes its place."""
    if rows:
        await connection.execute(_upsert(table), list(rows))


async def clear(connection: AsyncConnection, table: Table, chosen: Sequence[Row]) -> None:
    """Delete the rows that have these values; every choice names the same columns."""
    if chosen:
        statement = _delete(table, tuple(chosen[0]))
        await connection.execute(statement, [{f"_{name}": one[name] for name in one} for one in chosen])
