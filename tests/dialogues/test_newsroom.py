"""While a report is made or a file read, all else goes on; a bot that ends meanwhile does it when it is back."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import time, timedelta
from typing import Any

import pytest

from bot.housekeeping import Fetch, Housekeeping, Plan
from bot.newsroom import Newsroom
from bot.sandbox.people import Person
from bot.week import Weekly
from bot.worker import ThreadWorker, WorkerDied
from tests.dialogues.feedback import documents
from tests.service import Chats, Service

PATIENCE_SECONDS = 20


class SlowPress:
    """Takes until it is told to go on; ends, as the real one, with what is under way."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()
        self.goes_on = asyncio.Event()
        self.is_closed = False

    async def run(self, function: str, *arguments: Any) -> Any:
        self.begun.set()
        await self.goes_on.wait()
        if self.is_closed:
            raise WorkerDied
        return await ThreadWorker().run(function, *arguments)

    def retire(self) -> None:
        """Nothing is held."""

    def close(self) -> None:
        self.is_closed = True
        self.goes_on.set()


def house(service: Service, press: SlowPress, fetch: Fetch | None = None) -> Housekeeping:
    app = service.app
    newsroom = Newsroom(app.store, app.world, app.clock, app.dispatcher, press)
    plan = Plan(Weekly(0, time(9)), "waypulse")
    worker, fetched = ThreadWorker(), fetch or app.courier.content_of
    return Housekeeping(app.store, app.world, app.clock, app.dispatcher, worker, newsroom, plan, fetched)


@asynccontextmanager
async def kept(keeper: Housekeeping, stop: asyncio.Event) -> AsyncIterator[None]:
    """A house that is kept for as long as this lasts."""
    async with asyncio.timeout(PATIENCE_SECONDS), asyncio.TaskGroup() as group:
        group.create_task(keeper.run(stop))
        yield
        stop.set()


async def comes(service: Service, query: str, rows: list[tuple[Any, ...]]) -> None:
    """Wait until the database says so."""
    while service.rows(query) != rows:  # noqa: ASYNC110 - a database tells nobody that it has changed
        await asyncio.sleep(0)


@pytest.fixture
async def press(service: Service, ada: Person, bob: Person, max_: Person, chats: Chats) -> SlowPress:
    """Bob has complained, Max has just tapped for a file of it, and Ada is to be asked in two hours."""
    await service.deliver(bob)
    await service.taps(bob, "1", "No", "No")
    await service.says(bob, "The courier was late.")
    max_.posts(chats.admin, "/export")
    await service.settle()
    await service.touchpoint("parcel.delivered", ada)
    max_.taps("CSV", chat=chats.admin)
    await service.app.intake.step()
    return SlowPress()


STATES = "SELECT state FROM invitations ORDER BY id"
CHECKED = "SELECT count(*) FROM bulks WHERE work IS NULL"
WAITING = "SELECT count(*) FROM digests WHERE done_at IS NULL"


async def test_people_are_asked_while_a_file_is_made(service: Service, press: SlowPress, chats: Chats) -> None:
    stop = asyncio.Event()
    async with kept(house(service, press), stop):
        await press.begun.wait()
        service.clock.advance(timedelta(hours=2))
        await comes(service, STATES, [("completed",), ("sent",)])
        assert service.rows(WAITING) == [(1,)]
        press.goes_on.set()
        await comes(service, WAITING, [(0,)])
    await service.settle()
    assert len(documents(chats.admin)) == 1


async def test_people_are_asked_while_a_file_of_check_ins_is_read(
    service: Service, chats: Chats, ada: Person, eva: Person
) -> None:
    begun, goes_on, stop = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def slowly(file: str) -> bytes:
        begun.set()
        await goes_on.wait()
        return await service.app.courier.content_of(file)

    await service.touchpoint("parcel.delivered", ada)
    eva.sends_document("orders.csv", b"customer,touchpoint,at\nC-2,ad.seen,2026-11-09\n", chat=chats.staff)
    await service.app.intake.step()
    async with kept(house(service, SlowPress(), slowly), stop):
        await begun.wait()
        service.clock.advance(timedelta(hours=2))
        await comes(service, STATES, [("sent",)])
        assert service.rows(CHECKED) == [(0,)]
        goes_on.set()
        await comes(service, CHECKED, [(1,)])


async def test_a_bot_that_ends_meanwhile_makes_it_after_the_next_start(
    service: Service, press: SlowPress, chats: Chats
) -> None:
    stop = asyncio.Event()
    async with kept(house(service, press), stop):
        await press.begun.wait()
        stop.set()
        press.close()
    assert service.rows(WAITING) == [(1,)]
    assert documents(chats.admin) == []
    await service.restart()
    await service.settle()
    assert service.rows(WAITING) == [(0,)]
    assert len(documents(chats.admin)) == 1


async def test_where_the_process_that_makes_it_dies_it_is_made_in_the_next(
    service: Service, press: SlowPress, chats: Chats
) -> None:
    stop = asyncio.Event()
    press.close()
    async with kept(house(service, press), stop):
        await press.begun.wait()
        press.is_closed = False
        await comes(service, WAITING, [(0,)])
    await service.settle()
    assert len(documents(chats.admin)) == 1
