"""Other systems are told what happened: signed, at least once, and in the end."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.clock import TravelClock
from bot.delivering import TIMEOUT_SECONDS, Delivering
from bot.signing import new_secret
from handlers.announcing import announce
from handlers.world import World
from surveys.catalog import Catalog
from surveys.store.chats import KnownChat, Purpose
from surveys.store.mailbox import Letter
from surveys.store.store import Store
from surveys.webhooks import Delivery, Endpoint, EndpointId, HookKind
from tests.bot.receiver import HANGS, Receiver, receiving
from tests.statements import asked

NOW = datetime(2026, 11, 20, 11, 0, tzinfo=UTC)
ABOUT = {"response": 7, "score": 2, "texts": {"why": "It came late."}}
SECRET = new_secret()
EVERYTHING = frozenset(HookKind)


class Letters:
    """Where letters end up that would go to Telegram."""

    is_full = False

    def __init__(self) -> None:
        self.letters: list[Letter] = []

    def hand_over(self, letters: Sequence[Letter], toasts: Sequence[object]) -> None:  # noqa: ARG002 - as Post has it
        self.letters += letters


class House:
    """A bot as far as webhooks go."""

    def __init__(self, store: Store, catalog: Catalog) -> None:
        self.store = store
        self.clock = TravelClock(NOW)
        self.post = Letters()
        self._world = World(catalog, ZoneInfo("UTC"), "shop_bot", Random(7))
        self.delivering = self.begin()

    def begin(self) -> Delivering:
        """A sender, as each start of the bot makes one."""
        self.delivering = Delivering(self.store, self._world, self.clock, self.post, Random(3))
        return self.delivering

    async def add(self, url: str, number: int = 1, *, with_texts: bool = False) -> None:
        added = Endpoint(EndpointId(number), url, EVERYTHING, SECRET, NOW, with_texts)
        async with self.store.transaction() as tx:
            await tx.hooks.change(added)

    async def happens(self, kind: HookKind = HookKind.ALERT) -> None:
        async with self.store.transaction() as tx:
            await announce(kind, ABOUT, tx, self.clock.now())

    async def endpoint(self) -> Endpoint:
        async with self.store.snapshot() as tx:
            return (await tx.hooks.endpoints())[0]

    async def log(self) -> Sequence[Delivery]:
        async with self.store.snapshot() as tx:
            return await tx.hooks.log(50)

    async def fault(self) -> str | None:
        """What went wrong with the one thing that is to be told."""
        (waiting,) = await self.log()
        return waiting.fault

    async def later(self, **units: float) -> bool:
        """Time goes by, and the sender does what is due then."""
        self.clock.advance(timedelta(**units))
        return await self.delivering.step()


@pytest.fixture
async def house(database: Path, four_stages: Catalog) -> AsyncIterator[House]:
    store = await Store.open(f"sqlite+aiosqlite:///{database}", Random(1))
    house = House(store, four_stages)
    yield house
    await house.delivering.close()
    await store.close()


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with receiving() as running:
        yield running


async def test_what_happened_arrives_signed(house: House, receiver: Receiver) -> None:
    await house.add(receiver.url)
    await house.happens()
    assert await house.delivering.step()
    (heard,) = receiver.heard
    assert heard.is_signed_with(SECRET)
    assert not heard.is_signed_with(new_secret())
    assert heard.headers["webhook-timestamp"] == str(int(NOW.timestamp()))
    assert heard.told == {
        "type": "alert",
        "timestamp": "2026-11-20T11:00:00+00:00",
        "data": {"response": 7, "score": 2},
    }
    (done,) = await house.log()
    assert (done.done_at, done.status, done.tries, done.body, f"msg_{done.id}") == (NOW, 204, 1, b"", heard.id)
    assert not await house.later(minutes=5)


async def test_what_customers_wrote_goes_to_those_alone_who_may_have_it(house: House, receiver: Receiver) -> None:
    await house.add(receiver.url)
    await house.add(f"{receiver.url}/texts", 2, with_texts=True)
    await house.happens()
    await house.delivering.step()
    assert sorted("texts" in heard.told["data"] for heard in receiver.heard) == [False, True]


async def test_a_receiver_that_fails_and_hangs_gets_it_when_it_is_back(house: House, receiver: Receiver) -> None:
    await house.add(receiver.url)
    receiver.codes += [500, HANGS, 302]
    await house.happens()
    assert await house.delivering.step()
    assert not await house.delivering.step()
    assert await house.fault() == "it answered 500"
    house.delivering.timeout_seconds = 0.5
    assert await house.later(minutes=2)
    assert await house.fault() == "no answer within 0.5 s"
    house.delivering.timeout_seconds = TIMEOUT_SECONDS
    assert await house.later(minutes=2)
    assert await house.fault() == "it answered 302"
    assert await house.later(minutes=2)
    assert len({heard.id for heard in receiver.heard}) == 1
    (done,) = await house.log()
    assert (done.status, done.tries, done.fault) == (204, 4, None)
    assert (await house.endpoint()).failures == 0


async def test_nobody_there_is_no_answer_either(house: House) -> None:
    await house.add("http://127.0.0.1:9/")
    await house.happens()
    await house.delivering.step()
    assert await house.fault() == "no connection (ClientConnectorError)"


async def test_who_is_killed_in_the_middle_sends_it_again_under_the_same_id(house: House, receiver: Receiver) -> None:
    await house.add(receiver.url)
    receiver.codes += [HANGS]
    await house.happens()
    sending = asyncio.ensure_future(house.delivering.step())
    await receiver.has_heard(1)
    sending.cancel()
    with suppress(asyncio.CancelledError):
        await sending
    await house.delivering.close()
    await house.begin().step()
    first, again = receiver.heard
    assert (first.id, first.body) == (again.id, again.body)
    assert not await house.later(days=1)


async def test_it_stops_at_once_though_a_receiver_hangs(house: House, receiver: Receiver) -> None:
    await house.add(receiver.url)
    receiver.codes += [HANGS]
    await house.happens()
    stop = asyncio.Event()
    running = asyncio.ensure_future(house.delivering.run(stop))
    await receiver.has_heard(1)
    stop.set()
    await running
    (waiting,) = await house.log()
    assert (waiting.tries, waiting.done_at) == (0, None)


async def test_one_that_is_down_holds_up_nobody_else(house: House, receiver: Receiver) -> None:
    await house.add("http://127.0.0.1:9/")
    await house.add(receiver.url, 2)
    for _ in range(30):
        await house.happens()
    await house.delivering.step()
    await house.delivering.step()
    assert len(receiver.heard) == 30


async def test_one_that_hangs_holds_up_nobody_else(house: House, receiver: Receiver) -> None:
    async with receiving() as slow:
        slow.codes += [HANGS]
        await house.add(slow.url)
        await house.add(receiver.url, 2)
        await house.happens()
        stop = asyncio.Event()
        running = asyncio.ensure_future(house.delivering.run(stop))
        async with asyncio.timeout(5):
            await slow.has_heard(1)
            for number in range(2, 5):
                await receiver.has_heard(number - 1)
                await house.happens()
                house.clock.advance(timedelta(seconds=1))
            await receiver.has_heard(4)
        stop.set()
        await running
    assert len(slow.heard) == 1


async def test_an_endpoint_dead_for_a_day_is_paused_and_told_of_once(house: House, receiver: Receiver) -> None:
    async with house.store.transaction() as tx:
        await tx.chats.choose(KnownChat(-5, "group", "Managers"), Purpose.ADMIN)
    await house.add(receiver.url)
    receiver.codes.extend([503] * 30)
    await house.happens()
    for _ in range(30):
        await house.later(hours=1, minutes=16)
    endpoint = await house.endpoint()
    assert endpoint.paused_at
    assert timedelta(days=1) <= endpoint.paused_at - NOW <= timedelta(days=1, hours=3)
    (letter,) = house.post.letters
    assert b"hook resume 1" in letter.body
    receiver.codes.clear()
    await house.happens()
    assert not await house.later(days=2)
    async with house.store.transaction() as tx:
        await tx.hooks.resume(endpoint, house.clock.now())
    await house.later(seconds=6)
    assert [one.status for one in await house.log()] == [204, 204]


async def test_who_is_gone_for_good_is_paused_at_once(house: House, receiver: Receiver) -> None:
    await house.add(receiver.url)
    receiver.codes += [410]
    await house.happens()
    await house.delivering.step()
    assert (await house.endpoint()).paused_at == NOW


async def test_who_is_removed_meanwhile_stays_removed(house: House, receiver: Receiver) -> None:
    await house.add(receiver.url)
    receiver.codes += [HANGS]
    house.delivering.timeout_seconds = 0.5
    await house.happens()
    sending = asyncio.ensure_future(house.delivering.step())
    await receiver.has_heard(1)
    async with house.store.transaction() as tx:
        assert await tx.hooks.remove(EndpointId(1))
        assert not await tx.hooks.remove(EndpointId(1))
    await sending
    assert await house.log() == []


async def test_old_deliveries_are_dropped(house: House) -> None:
    await house.add("http://127.0.0.1:9/")
    await house.happens()
    async with house.store.transaction() as tx:
        await tx.hooks.prune(NOW)
        assert len(await tx.hooks.log(50)) == 1
        await tx.hooks.prune(NOW + timedelta(seconds=1))
        assert await tx.hooks.log(50) == []


async def test_what_is_taken_back_was_never_told(house: House) -> None:
    await house.add("http://127.0.0.1:9/")
    async with house.store.transaction() as tx:
        with suppress(LookupError), tx.attempt():
            await announce(HookKind.ALERT, ABOUT, tx, NOW)
            raise LookupError
    assert await house.log() == []


async def test_where_nobody_listens_it_costs_nothing(house: House) -> None:
    await house.delivering.step()
    with asked() as sent:
        await house.happens()
        await house.delivering.step()
    assert [statement for statement, _ in sent] == ["BEGIN IMMEDIATE"]
