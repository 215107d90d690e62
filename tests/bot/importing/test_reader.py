"""The reader: rows are set aside as they are read, so that memory does not grow with their number."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.importing.reader import check
from bot.importing.row import Row, Rows
from bot.importing.spool import Spool
from bot.importing.table import read_table
from tests.bot.importing.shop import Shop

HEADER = "customer,touchpoint,at,text\n"


@pytest.mark.long
@pytest.mark.parametrize("sort", ["events", "feedback"])
def test_no_more_rows_than_one_portion_are_held(shop: Shop, sort: str) -> None:
    lines = "".join(f"C-{number},parcel.delivered,2026-11-09,late\n" for number in range(2345))
    form = shop.form(sort)
    table = read_table(shop.file(HEADER + lines), form.columns.known)
    held: list[int] = []

    with Spool[object]() as records:

        def watched() -> Iterator[Row]:
            for number, row in enumerate(table.rows):
                held.append(number - records.count)
                yield row

        assert check(replace(table, rows=Rows(watched)), form, records).bad == {}
        assert records.count == 2345
        assert [len(portion) for portion in records.portions()] == [500, 500, 500, 500, 345]
    assert max(held) < 500


def test_rows_that_belong_together_may_stand_anywhere(shop: Shop) -> None:
    visits = [f"C-{number},parcel.delivered,2026-11-{1 + number % 20:02}" for number in range(200)]
    lines = [f"{visit},satisfied,4" for visit in visits] + [f"{visit},why,Fine" for visit in reversed(visits)]
    form = shop.form("responses")
    table = read_table(shop.file("customer,touchpoint,at,question,value\n" + "\n".join(lines)), form.columns.known)
    with Spool[object]() as records:
        assert check(table, form, records).bad == {}
        assert records.count == 200
