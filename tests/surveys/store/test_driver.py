"""Driver: the rows of a statement, however many there are and however they are fetched."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import column, func, insert, select, table, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from surveys.store.driver import Connection

NUMBERS = table("numbers", column("n"))


@pytest.fixture
async def connection(tmp_path: Path) -> AsyncIterator[AsyncConnection]:
    engine = create_async_engine(
        f"sqlite+aiosqlite:///{tmp_path}/numbers.db", connect_args={"async_creator_fn": Connection}
    )
    async with engine.connect() as connection:
        await connection.execute(text("CREATE TABLE numbers (n INTEGER PRIMARY KEY)"))
        yield connection
    await engine.dispose()


async def fill(connection: AsyncConnection, count: int) -> None:
    if count:
        await connection.execute(insert(NUMBERS), [{"n": n} for n in range(count)])


@pytest.mark.parametrize("count", [0, 1, 999, 1_000, 1_001, 2_000, 2_345])
async def test_all_rows_are_fetched_in_their_order(connection: AsyncConnection, count: int) -> None:
    await fill(connection, count)

    found = await connection.execute(select(NUMBERS).order_by(NUMBERS.c.n))

    assert found.scalars().all() == list(range(count))


@pytest.mark.long
@pytest.mark.parametrize("portion", [1, 300, 1_000, 1_700])
@pytest.mark.parametrize("count", [0, 999, 1_000, 2_345])
async def test_a_stream_gives_every_row_once(connection: AsyncConnection, count: int, portion: int) -> None:
    await fill(connection, count)

    async with connection.stream_scalars(
        select(NUMBERS).order_by(NUMBERS.c.n).execution_options(yield_per=portion)
    ) as found:
        assert [n async for n in found] == list(range(count))


async def test_a_stream_that_is_left_early_leaves_the_table_free(connection: AsyncConnection) -> None:
    await fill(connection, 2_345)

    async with connection.stream_scalars(select(NUMBERS).order_by(NUMBERS.c.n)) as found:
        assert (await found.fetchmany(2), await found.first()) == ([0, 1], 2)

    await connection.execute(text("DROP TABLE numbers"))


async def test_a_stream_may_be_taken_to_its_end_at_once(connection: AsyncConnection) -> None:
    await fill(connection, 2_345)

    async with connection.stream_scalars(select(NUMBERS).order_by(NUMBERS.c.n)) as found:
        assert [*await found.fetchmany(5), *await found.all()] == list(range(2_345))


async def test_what_a_change_touched_is_counted(connection: AsyncConnection) -> None:
    await fill(connection, 10)

    assert (await connection.execute(text("DELETE FROM numbers WHERE n < 4"))).rowcount == 4
    assert (await connection.execute(text("UPDATE numbers SET n = n + 100"))).rowcount == 6


async def test_a_refused_statement_leaves_the_connection_usable(connection: AsyncConnection) -> None:
    await fill(connection, 1)

    with pytest.raises(IntegrityError):
        await connection.execute(insert(NUMBERS), {"n": 0})

    assert await connection.scalar(select(func.count()).select_from(NUMBERS)) == 1


@pytest.mark.parametrize(
    ("setting", "value"), [("synchronous", 2), ("journal_mode", "wal"), ("foreign_keys", 1), ("secure_delete", 2)]
)
async def test_what_is_committed_survives_a_cut_of_the_power(
    connection: AsyncConnection, setting: str, value: object
) -> None:
    """SQLite's manual: FULL in WAL mode is durable, NORMAL may roll back what was committed last."""
    assert await connection.scalar(text(f"PRAGMA {setting}")) == value
