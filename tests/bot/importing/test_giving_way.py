"""Giving way: a large import lets others write in between, and one that was cut short is finished by another."""

from random import Random

import pytest

from bot.importing.importer import Imported, Manner, import_table
from bot.importing.table import read_table
from surveys.journey import RespondentId
from surveys.language import Language
from surveys.people import Respondent
from surveys.store.store import Store
from tests.bot.importing.shop import Shop

ROWS = 1200


async def imports(shop: Shop, manner: Manner) -> Imported:
    lines = "".join(f"C-{number},parcel.delivered,2026-11-09\n" for number in range(ROWS))
    form = shop.form("events")
    table = read_table(shop.file(f"customer,touchpoint,at\n{lines}"), form.columns.known)
    return await import_table(table, form, shop.store, manner)


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


async def test_what_was_cut_short_is_finished_by_another_import(shop: Shop) -> None:
    async def power_fails() -> None:
        raise ConnectionAbortedError

    with pytest.raises(ConnectionAbortedError):
        await imports(shop, Manner(give_way=power_fails))
    again = await imports(shop, Manner())
    assert (again.added, again.known) == (ROWS - 500, 500)


async def test_without_giving_way_nothing_is_kept_of_what_was_cut_short(shop: Shop) -> None:
    def power_fails(_done: int, total: int | None) -> None:
        if total:
            raise ConnectionAbortedError

    with pytest.raises(ConnectionAbortedError):
        await imports(shop, Manner(progress=power_fails))
    again = await imports(shop, Manner())
    assert (again.added, again.known) == (ROWS, 0)
