"""A desk where exports are made, and what stands in them."""

import csv
import io
import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from openpyxl import load_workbook

from bot.exporting.exporter import write
from bot.exporting.sheets import sheet_of
from bot.exporting.source import Source
from bot.exporting.veil import Veil
from surveys.exports import Format, Sort, Wanted
from surveys.figures import Period
from surveys.scope import EVERYTHING, Scope
from tests.bot.importing.shop import ZONE, Shop

NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))
SALT = bytes(16)


def wanted(
    sort: Sort, *, period: Period = NOVEMBER, scope: Scope = EVERYTHING, wide: bool = False, persons: bool = False
) -> Wanted:
    return Wanted(sort, period, scope, is_wide=wide, with_persons=persons)


async def exported(shop: Shop, what: Wanted, form: Format = Format.JSONL, *, salt: bytes = SALT) -> bytes:
    """The file that is made."""
    out = io.BytesIO()
    async with shop.store.snapshot() as tx:
        veil = Veil(salt, is_lifted=what.with_persons)
        source = Source(what, tx.exports, shop.world.catalog, ZONE, veil)
        await write(await sheet_of(source), form, out)
    return out.getvalue()


async def records(shop: Shop, what: Wanted, *, salt: bytes = SALT) -> list[dict[str, Any]]:
    """The rows, by the names of their columns."""
    return [json.loads(line) for line in (await exported(shop, what, salt=salt)).splitlines()]


async def table(shop: Shop, what: Wanted) -> list[Mapping[str, str]]:
    """The rows of the CSV, as a spreadsheet reads them."""
    content = await exported(shop, what, Format.CSV)
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


async def cells(shop: Shop, what: Wanted) -> list[list[Any]]:
    """The cells of the workbook's first sheet, with their names above."""
    book = load_workbook(io.BytesIO(await exported(shop, what, Format.XLSX)))
    return [list(row) for row in book.worksheets[0].iter_rows()]
