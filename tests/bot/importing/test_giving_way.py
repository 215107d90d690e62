"""Giving way: a large import lets others write in between, and one that was cut short is finished by another."""

import asyncio
import sqlite3
from contextlib import closing
from random import Random

import pytest
from sqlalchemy.exc import IntegrityError

from bot.importing.importer import Imported, Manner, import_table
from bot.importing.table import read_table
from surveys.journey import RespondentId
from surveys.language import Language
from surveys.people import Respondent
from surveys.store.store import Store
from tests.bot.importing.shop import Shop

ROWS = 1200
NO_ROOM = """
    CREATE TRIGGER full BEFORE INSERT ON respondents WHEN new.customer = 'C-700'
    BEGIN SELECT RAISE(ABORT, 'the disk is full'); END
"""


async def imports(shop: Shop, manner: Manner) -> Imported:
    lines = "".join(f"C-{number},parcel.delivered,2026-11-09\n" for number in range(ROWS))
    form = shop.form("events")
    table = read_table(shop.file(f"customer,touchpoint,at\n{lines}"), form.columns.known)
    return await import_table(table, form, shop.store, manner)


@pytest.mark.long
async def test_others_write_between_the_portions(shop: Shop) -> None:
    other = await Store.open(f"sqlite+aiosqlite:///{shop.folder / 'waypulse.db'}", Random(2))
    came: list[str] = []

    async def somebody_comes() -> None:
        name = f"guest-{len(came)}"
        async with other.transaction() as tx:
            tx.respondents.put(Respondent(RespondentId(len(came) + 1), name, len(came) + 1, name, Language("en")))
        came.append(name)

    try:
        done = await imports(shop, Manner(give_way=somebody_comes))
    finally:
        await other.close()
    assert (done.added, done.known, len(came)) == (ROWS, 0, 3)
    async with shop.store.snapshot() as tx:
        assert [person.name for name in came if (person := await tx.respondents.by_customer(name))] == came


@pytest.mark.long
async def test_what_was_cut_short_is_finished_by_another_import(shop: Shop) -> None:
    async def power_fails() -> None:
        raise ConnectionAbortedError

    with pytest.raises(ConnectionAbortedError):
        await imports(shop, Manner(give_way=power_fails))
    again = await imports(shop, Manner())
    assert (again.added, again.known) == (ROWS - 500, 500)


async def test_of_a_portion_that_fails_nothing_is_kept(shop: Shop) -> None:
    with closing(sqlite3.connect(shop.folder / "waypulse.db")) as connection:
        connection.execute(NO_ROOM)
    with pytest.raises(IntegrityError):
        await imports(shop, Manner())
    async with shop.store.snapshot() as tx:
        assert await tx.respondents.by_customer("C-499")
        assert await tx.respondents.by_customer("C-500") is None


@pytest.mark.long
async def test_the_bot_that_imports_goes_on_meanwhile(shop: Shop) -> None:
    came: list[int] = []

    async def somebody_comes() -> None:
        for _ in range(3):
            async with shop.store.transaction():
                came.append(len(progress))

    progress: list[int] = []
    manner = Manner(progress=lambda done, total: progress.append(done) if total else None)
    await asyncio.gather(imports(shop, manner), somebody_comes())
    assert came[0] == 0
    assert came[-1] < len(progress), "It waited until the whole file was in."
