"""A shop with the built-in journey, in Amsterdam's time, on the evening of Sunday 22 November 2026."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.importing.choosing import Ask, Chooser
from bot.importing.events import Events
from bot.importing.feedback import Feedback
from bot.importing.form import Form
from bot.importing.importer import Imported, Manner, import_file, import_table
from bot.importing.layout import Layout, checked
from bot.importing.remembered import Remembered
from bot.importing.responses import Responses
from bot.importing.table import read_table
from bot.importing.terms import Terms
from handlers.world import World
from surveys.catalog import Catalog
from surveys.errors import Unreadable
from surveys.feedback import Answer, Response
from surveys.store.store import Store

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Amsterdam")
FORMS: dict[str, type[Events | Feedback | Responses]] = {
    "events": Events,
    "feedback": Feedback,
    "responses": Responses,
}


class Shop:
    """The shop's journey, database and folder, and what can be done with them."""

    def __init__(self, catalog: Catalog, store: Store, folder: Path) -> None:
        self.store = store
        self.folder = folder
        self.world = World(catalog, ZONE, "shop_bot", Random(7))
        self.terms = Terms(catalog, ZONE, NOW)

    def file(self, content: str | bytes, name: str = "file.csv") -> Path:
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    async def imports(
        self, sort: str, content: str | bytes, *, skip_bad: bool = False, name: str = "file.csv"
    ) -> Imported:
        return await import_file(self.file(content, name), self.form(sort), self.store, skip_bad=skip_bad)

    def chooser(self, sort: str, ask: Ask | None = None) -> Chooser:
        """As the command makes it; what it remembers lies in the shop's folder."""
        form = self.form(sort)
        return Chooser(sort, form.columns, Remembered(self.folder), self.terms, ask, guesses=sort == "feedback")

    async def imports_strange(self, content: str | bytes, told: Layout, sort: str = "feedback") -> Imported:
        """Import a file whose columns are not ours."""
        form = self.form(sort)
        table = read_table(self.file(content), form.columns.known)
        layout = self.chooser(sort).layout(table, told)
        assert layout
        ours = checked(layout, form.columns, table)
        done = await import_table(ours, form, self.store, Manner(skip_bad=True))
        Remembered(self.folder).keep(sort, table.header, layout)
        return done

    async def refuses(self, sort: str, content: str | bytes, name: str = "file.csv") -> list[str]:
        """What is wrong with a file, without its folder."""
        with pytest.raises(Unreadable) as wrong:
            await self.imports(sort, content, name=name)
        return [str(fault).removeprefix(f"{self.folder}/") for fault in wrong.value.faults]

    def form(self, sort: str) -> Form[object]:
        return FORMS[sort](self.world, self.terms)  # type: ignore[return-value]  # any record

    async def said_by(self, customer: str) -> tuple[Response, Sequence[Answer]]:
        """The newest response of a customer, with its answers."""
        async with self.store.snapshot() as tx:
            person = await tx.respondents.by_customer(customer)
            assert person
            response = await tx.responses.last_of(person.id)
            assert response
            return response, await tx.responses.answers(response.id)


@asynccontextmanager
async def opened(catalog: Catalog, database: Path) -> AsyncIterator[Shop]:
    store = await Store.open(f"sqlite+aiosqlite:///{database}", Random(1))
    try:
        yield Shop(catalog, store, database.parent)
    finally:
        await store.close()
