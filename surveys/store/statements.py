"""The statements that every noun needs: read, save and remove many rows. Each is built once."""

from collections import namedtuple
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import cache
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    CursorResult,
    Delete,
    Dialect,
    Insert,
    Select,
    Table,
    TableValuedAlias,
    Update,
    and_,
    bindparam,
    delete,
    func,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

Values = Mapping[str, Any]


@cache
def _saving(table: Table, dialect: Dialect) -> tuple[str, Sequence[tuple[str, Callable[[Any], Any] | None]]]:
    """The words of the statement, and what turns each column's value into one of the database's.

    To hand over rows that are turned already takes half as long as to let SQLAlchemy turn them.
    """
    words = str(_upsert(table).compile(dialect=dialect))
    return words, [(column.name, column.type.dialect_impl(dialect).bind_processor(dialect)) for column in table.c]


def _upsert(table: Table) -> Insert:
    statement = insert(table)
    keys = [column.name for column in table.primary_key]
    rest = {column.name: statement.excluded[column.name] for column in table.c if column.name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=rest)


def listed(name: str) -> TableValuedAlias:
    """The values bound under this name, as the column `value`: however many they are, in one parameter.

    A list of parameters would be another statement for each length, and take twice as long for a hundred.
    """
    return func.json_each(bindparam(name, type_=JSON)).table_valued("value")


def among(column: Column[Any], name: str) -> ColumnElement[bool]:
    """Whether the column has one of the values bound under this name."""
    return column.in_(select(listed(name).c.value))


@cache
def _chosen(column: Column[Any]) -> Select[Any]:
    return select(column.table).where(among(column, "values"))


def _same(table: Table, names: Collection[str]) -> ColumnElement[bool]:
    return and_(*(table.c[name] == bindparam(f"_{name}") for name in names))


@cache
def _delete(table: Table, names: tuple[str, ...]) -> Delete:
    return delete(table).where(_same(table, names))


@cache
def _update(table: Table) -> Update:
    return update(table).where(_same(table, table.primary_key.columns.keys()))


@cache
def _delete_among(table: Table, name: str) -> Delete:
    return delete(table).where(among(table.c[name], "values"))


@cache
def _record(table: Table) -> Any:
    return namedtuple(table.name, table.c.keys())  # noqa: PYI024 - its names are known here only


def records(table: Table, found: CursorResult[Any]) -> list[Any]:
    """Whole rows of a table, each as a named tuple.

    A row of SQLAlchemy's takes twenty times as long to look up a column's value by its name.
    """
    return list(map(_record(table)._make, found.all()))


async def read(connection: AsyncConnection, column: Column[Any], values: Collection[Any]) -> list[Any]:
    """The rows that have one of these values in the column."""
    return records(column.table, await connection.execute(_chosen(column), {"values": list(values)}))


async def save(connection: AsyncConnection, table: Table, rows: Sequence[Values]) -> None:
    """Insert the rows; a row whose key is there already takes its place."""
    if rows:
        words, columns = _saving(table, connection.dialect)
        values = [tuple([to(row[name]) if to else row[name] for name, to in columns]) for row in rows]
        await connection.exec_driver_sql(words, values)


async def change(connection: AsyncConnection, table: Table, rows: Sequence[Values]) -> None:
    """Change the rows with these keys, where they are there; every row names its key and the same other columns."""
    keys = table.primary_key.columns
    if rows:
        named = [{f"_{name}" if name in keys else name: value for name, value in row.items()} for row in rows]
        await connection.execute(_update(table), named)


async def clear(connection: AsyncConnection, table: Table, chosen: Sequence[Values]) -> None:
    """Delete the rows that have these values; every choice names the same columns."""
    names = tuple(chosen[0]) if chosen else ()
    if len(names) == 1:
        await connection.execute(_delete_among(table, names[0]), {"values": [one[names[0]] for one in chosen]})
    elif names:
        statement = _delete(table, names)
        await connection.execute(statement, [{f"_{name}": one[name] for name in one} for one in chosen])


@asynccontextmanager
async def thoroughly(connection: AsyncConnection) -> AsyncIterator[None]:
    """What is removed inside is overwritten, though whole pages are written for that."""
    await connection.exec_driver_sql("PRAGMA secure_delete = ON")
    try:
        yield
    finally:
        await connection.exec_driver_sql("PRAGMA secure_delete = FAST")
