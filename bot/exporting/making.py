"""Making: an export from the database itself, in the process that draws and reads. The bot never loads this."""

import asyncio
import io
from random import Random

from bot.exporting.exporter import write
from bot.exporting.order import Made, Order
from bot.exporting.sheets import sheet_of
from bot.exporting.source import Source
from bot.exporting.veil import Veil
from surveys.store.store import Store


def made(order: Order) -> Made:
    """Read the database, which others may write meanwhile, and make the file."""
    return asyncio.run(_made(order))


async def _made(order: Order) -> Made:
    store = await Store.open(order.url, Random(0))  # noqa: S311  nothing is written, so no id is ever made
    try:
        return await _written(order, store)
    finally:
        await store.close()


async def _written(order: Order, store: Store) -> Made:
    async with store.snapshot() as tx:
        veil = Veil(order.salt, is_lifted=order.wanted.with_persons)
        sheet = await sheet_of(Source(order.wanted, tx.exports, order.catalog, order.zone, veil))
        if sheet.total > order.most:
            return Made(b"", sheet.total)
        file = io.BytesIO()
        rows = await write(sheet, order.form, file)
        return Made(file.getvalue(), rows)
