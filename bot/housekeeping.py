"""Housekeeping: what time brings. Due invitations, ends of surveys, texts to read, digests to ask for."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog

from bot.beside import Beside
from bot.clock import Clock
from bot.enriching import enrich
from bot.erasing import Erasing
from bot.intake import Post
from bot.learning import Learning, unlearn
from bot.log import place_of
from bot.newsroom import Newsroom, loaded
from bot.waiting import unless
from bot.week import Weekly, full_week_before
from bot.worker import Worker, WorkerDied
from handlers.cases.alerting import alert_read
from handlers.cases.escalating import look_after_cases
from handlers.invitations.expiring import expire_due
from handlers.invitations.queueing import invite_due
from handlers.invitations.reminding import remind_due
from handlers.replies import post
from handlers.reports.reporting import is_scheduled, is_wanted, schedule
from handlers.world import World
from surveys.feedback import ResponseId
from surveys.figures import Period
from surveys.store.agenda import has_come
from surveys.store.store import Store
from surveys.store.transaction import Transaction
from surveys.webhooks import KEPT

# By name, when it is first needed: a file from staff now and then is no reason to hold all that reads it in memory.
_BULKING = "bot.bulking:Bulking"

Fetch = Callable[[str], Awaitable[bytes]]
"""What is in a file of Telegram's; raises a DeliveryFailure."""

_Long = Callable[[], Awaitable[bool]]
"""Does what takes its time, or has it done beside; whether anything was done."""

TICK_SECONDS = 1.0
_AT_ONCE = 200
_SEEN_FOR = timedelta(days=2)
_ANNOUNCED_FOR = timedelta(days=1)
"""So long after `/feedback` a text is taken to be what it announced."""
_PRUNE_EVERY = timedelta(hours=1)
_ASKED_EVERY = timedelta(minutes=1)
_NEVER = datetime.max.replace(tzinfo=UTC)

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Plan:
    """What the operator decided about housekeeping: when the digest goes out, who reads, and whether scores teach.

    Words and people are kept for so long; the figures stay.
    """

    weekly: Weekly
    engine: str
    learns: bool = False
    keep: timedelta = timedelta(days=730)


class Housekeeping:
    """Looks around once a second, and does what has come due."""

    def __init__(  # noqa: PLR0913, PLR0917 - it keeps the whole house
        self,
        store: Store,
        world: World,
        clock: Clock,
        post: Post,
        worker: Worker,
        newsroom: Newsroom,
        plan: Plan,
        fetch: Fetch,
    ) -> None:
        self._store = store
        self._world = world
        self._clock = clock
        self._post = post
        self._worker = worker
        self._newsroom = newsroom
        self._plan = plan
        self._learning = Learning(store, world.catalog.journey, plan.engine, worker)
        self._erasing = Erasing(store, world, plan.keep)
        self._fetch = fetch
        self.bulking = Beside("bulking", self.check_in, clock)
        self._pruned_at: datetime | None = None
        self._unlearnt = False
        self._ask_again: tuple[Period | None, datetime] = None, _NEVER
        self.ticked_at: datetime | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """Look around until told to stop, while reports are made and files from staff read beside it."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._newsroom.beside.run(stop))
            group.create_task(self.bulking.run(stop))
            group.create_task(self._keep_house(stop))

    async def _keep_house(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            try:
                busy = await self._look_around(_calling(self._newsroom.beside), _calling(self.bulking))
                self.ticked_at = self._clock.now()
            except WorkerDied:
                _log.warning("housekeeping.worker_died")
                busy = False
            except Exception as error:  # noqa: BLE001 - the loop goes on: the next look finds the same work again
                _log.error("housekeeping.failed", error=type(error).__name__, at=place_of(error))
                busy = False
            if not busy:
                await unless(stop, self._clock.sleep(TICK_SECONDS))

    async def step(self) -> bool:
        """Do what is due now, reports and files from staff among it; returns whether there was anything."""
        return await self._look_around(self._newsroom.publish, self.check_in)

    async def _look_around(self, publish: _Long, check_in: _Long) -> bool:
        now = self._clock.now()
        self._worker.retire()
        self._newsroom.retire()
        await self._prune(now)
        week = full_week_before(self._plan.weekly.last_before(now, self._world.zone))
        async with self._store.snapshot() as tx:
            agenda = await tx.agendas.now()
            is_over = self._should_ask_of(week, now) and await self._is_wanted(week, tx)
        done = [
            has_come(agenda.invite_at, now) and await self.invite(now),
            has_come(agenda.remind_at, now) and await self.remind(now),
            has_come(agenda.expire_at, now) and await self.expire(now),
            has_come(agenda.look_at, now) and await self.look_after(now),
            agenda.has_texts and await self.enrich(now),
            # A digest counts what was read: texts first. What is learnt serves the texts to come: last.
            is_over and await self.schedule(week, now),
            (is_over or agenda.has_digests) and await publish(),
            agenda.has_bulks and await check_in(),
            await self.learn(now),
            await self.erase(now, asked=agenda.has_erasures),
        ]
        return any(done)

    def _should_ask_of(self, week: Period, now: datetime) -> bool:
        """At once when it is over; where it has no place or nothing to tell, now and then: both may come late."""
        before, again_at = self._ask_again
        if week == before and now < again_at:
            return False
        self._ask_again = week, now + _ASKED_EVERY
        return True

    async def _is_wanted(self, week: Period, tx: Transaction) -> bool:
        """Once it was asked for, by whichever process, nobody asks again."""
        if await is_scheduled(week, tx):
            self._ask_again = week, _NEVER
            return False
        return await is_wanted(week, tx, self._world)

    async def invite(self, now: datetime) -> bool:
        """Decide on invitations that have come due."""
        async with self._posting() as tx:
            due = await tx.invitations.due(now, _AT_ONCE)
            post(await invite_due(due, now, tx, self._world), tx, now)
        return bool(due)

    async def remind(self, now: datetime) -> bool:
        """Remind people of surveys that they have not begun."""
        async with self._posting() as tx:
            waiting = await tx.invitations.reminding(now, _AT_ONCE)
            post(await remind_due(waiting, now, tx, self._world), tx, now)
        return bool(waiting)

    async def expire(self, now: datetime) -> bool:
        """End surveys whose time is up."""
        async with self._posting() as tx:
            overdue = await tx.invitations.overdue(now, _AT_ONCE)
            post(await expire_due(overdue, now, tx, self._world), tx, now)
        return bool(overdue)

    async def look_after(self, now: datetime) -> bool:
        """Bring back the cases that rested, and say again which are neglected."""
        async with self._posting() as tx:
            post(await look_after_cases(now, tx, self._world), tx, now)
        return True

    async def enrich(self, now: datetime) -> bool:
        """Read texts that nobody has read yet, and tell staff what they complain of."""
        plan = self._plan
        texts = await enrich(self._store, self._world.catalog, plan.engine, self._worker, learn=plan.learns)
        self._learning.hear(texts)
        if texts:
            await self._alert({text.response for text in texts}, now)
        return bool(texts)

    async def _alert(self, responses: Collection[ResponseId], now: datetime) -> None:
        async with self._posting() as tx:
            post(await alert_read(responses, now, tx, self._world), tx, now)

    async def learn(self, now: datetime) -> bool:
        """Learn from the scores that came with texts; where that is not wanted, use nothing of it."""
        if self._plan.learns:
            return await self._learning.step(now)
        if not self._unlearnt:
            await unlearn(self._store, now)
            self._unlearnt = True
        return False

    async def erase(self, now: datetime, *, asked: bool) -> bool:
        """Forget whoever asked for it, and what was kept long enough."""
        letters, erased = await self._erasing.step(now, asked=asked)
        self._post.hand_over(letters, ())
        return erased

    async def schedule(self, week: Period, now: datetime) -> bool:
        """Ask for the digest of a week that is over."""
        self._ask_again = week, _NEVER
        async with self._store.transaction(patient=True) as tx:
            await schedule(week, now, tx, self._world)
        return True

    async def check_in(self, stop: asyncio.Event | None = None) -> bool:
        """Check or start the files that staff dropped into their chat."""
        bulking = await loaded(_BULKING)
        return bool(await bulking(self._store, self._world, self._fetch, self._post).step(self._clock.now(), stop))

    async def _prune(self, now: datetime) -> None:
        if self._pruned_at and now - self._pruned_at < _PRUNE_EVERY:
            return
        self._pruned_at = now
        async with self._store.transaction(patient=True) as tx:
            await tx.mailbox.forget_seen(now - _SEEN_FOR)
            await tx.responses.drop_unbegun(now - _ANNOUNCED_FOR)
            await tx.hooks.prune(now - KEPT)

    @asynccontextmanager
    async def _posting(self) -> AsyncIterator[Transaction]:
        """A transaction; what it puts into the outbox is sent once it is kept."""
        async with self._store.transaction(patient=True) as tx:
            yield tx
            letters = tx.mailbox.posted()
        self._post.hand_over(letters, ())


def _calling(beside: Beside) -> _Long:
    async def call() -> bool:
        beside.call()
        return False

    return call
