"""Delivering: what other systems want to hear of is sent to them, again and again until it arrives.

A delivery is marked as done only after the receiver has said yes, so a process that is killed in between sends it
once more, under the same id. An endpoint that fails rests for ever longer, and holds up nobody else.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from random import Random
from urllib.parse import urlsplit

import structlog
from aiohttp import ClientError, ClientSession, ClientTimeout, DummyCookieJar

from bot.clock import Clock
from bot.intake import Post
from bot.log import place_of
from bot.signing import signed
from bot.waiting import unless
from handlers.purposes import admin_chat
from handlers.replies import Send, letter
from handlers.texts import say
from handlers.world import World, staff_language
from surveys.store.store import Store
from surveys.store.transaction import Transaction
from surveys.webhooks import Delivery, Endpoint, EndpointId, wait

TIMEOUT_SECONDS = 10.0
TICK_SECONDS = 1.0
_AT_ONCE = 20
_LOOK_EVERY = timedelta(seconds=5)
"""So soon an endpoint is known that the operator has added while the bot runs."""

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a receiver said: the code, and what was wrong with it."""

    status: int | None
    fault: str | None = None


class Delivering:
    """Sends what is due, one delivery at a time to each endpoint, and to each as if it were the only one."""

    def __init__(self, store: Store, world: World, clock: Clock, post: Post, chance: Random) -> None:
        self._store = store
        self._world = world
        self._clock = clock
        self._post = post
        self._chance = chance
        self._session: ClientSession | None = None
        self._endpoints: Sequence[Endpoint] = ()
        self._looked_at: datetime | None = None
        self._attended: set[EndpointId] = set()
        self._stop = asyncio.Event()
        self.timeout_seconds = TIMEOUT_SECONDS

    async def run(self, stop: asyncio.Event) -> None:
        """Send until told to stop; a call that is under way then is given up, and made again after the next start."""
        self._stop = stop
        try:
            async with asyncio.TaskGroup() as group:
                while not stop.is_set():
                    await self._try(group)
                    await unless(stop, self._clock.sleep(TICK_SECONDS))
        finally:
            await self.close()

    async def step(self) -> bool:
        """Send what is due now; returns whether there was anything."""
        async with asyncio.TaskGroup() as group:
            return await self._begin(group)

    async def close(self) -> None:
        """Let go of every connection."""
        if self._session:
            await self._session.close()
            self._session = None

    async def _try(self, group: asyncio.TaskGroup) -> None:
        try:
            await self._begin(group)
        except Exception as error:  # noqa: BLE001 - the loop goes on: the next look finds the same deliveries again
            _log.error("delivering.failed", error=type(error).__name__, at=place_of(error))

    async def _begin(self, group: asyncio.TaskGroup) -> bool:
        """Attend to every endpoint for which something is due, and which nobody attends to yet."""
        waiting = await self._due(self._clock.now())
        for endpoint, deliveries in waiting:
            self._attended.add(endpoint.id)
            group.create_task(self._attend(endpoint, deliveries))
        return bool(waiting)

    async def _due(self, now: datetime) -> list[tuple[Endpoint, Sequence[Delivery]]]:
        is_old = self._looked_at is None or now - self._looked_at >= _LOOK_EVERY
        if not is_old and not any(self._is_free(one, now) for one in self._endpoints):
            return []
        async with self._store.snapshot() as tx:
            if is_old:
                self._endpoints, self._looked_at = await tx.hooks.endpoints(), now
            free = [one for one in self._endpoints if self._is_free(one, now)]
            found = [(one, await tx.hooks.due(one.id, now, _AT_ONCE)) for one in free]
        return [(endpoint, deliveries) for endpoint, deliveries in found if deliveries]

    def _is_free(self, endpoint: Endpoint, now: datetime) -> bool:
        return endpoint.is_open(now) and endpoint.id not in self._attended

    async def _attend(self, endpoint: Endpoint, deliveries: Sequence[Delivery]) -> None:
        """Send portion after portion, until nothing is due to this endpoint or one delivery fails."""
        try:
            while deliveries and await self._serve(endpoint, deliveries):
                async with self._store.snapshot() as tx:
                    deliveries = await tx.hooks.due(endpoint.id, self._clock.now(), _AT_ONCE)
        except Exception as error:  # noqa: BLE001 - as above; what goes wrong for one endpoint stops no other
            _log.error("delivering.failed", error=type(error).__name__, at=place_of(error))
        finally:
            self._attended.discard(endpoint.id)

    async def _serve(self, endpoint: Endpoint, deliveries: Sequence[Delivery]) -> bool:
        """Send in turn; False where one failed, after which the endpoint is left alone for a while."""
        for delivery in deliveries:
            answer = await unless(self._stop, self._send(endpoint, delivery))
            if answer is None:
                return False
            await self._note(endpoint, delivery, answer)
            if answer.fault:
                return False
        return True

    async def _send(self, endpoint: Endpoint, delivery: Delivery) -> Answer:
        if self._session is None:
            self._session = ClientSession(cookie_jar=DummyCookieJar())
        headers = {
            "content-type": "application/json",
            "user-agent": "Waypulse",
            **signed(f"msg_{delivery.id}", delivery.body, endpoint.secret, self._clock.now()),
        }
        within = ClientTimeout(total=self.timeout_seconds)
        calling = self._session.post(
            endpoint.url, data=delivery.body, headers=headers, timeout=within, allow_redirects=False
        )
        try:
            async with calling as response:
                is_well = HTTPStatus.OK <= response.status < HTTPStatus.MULTIPLE_CHOICES
                return Answer(response.status, None if is_well else f"it answered {response.status}")
        except TimeoutError:
            return Answer(None, f"no answer within {self.timeout_seconds:g} s")
        except (ClientError, OSError) as error:
            return Answer(None, f"no connection ({type(error).__name__})")

    async def _note(self, endpoint: Endpoint, delivery: Delivery, answer: Answer) -> None:
        """Keep how it went, unless the operator has removed the endpoint or the delivery meanwhile."""
        now = self._clock.now()
        async with self._store.transaction(patient=True) as tx:
            before = next((one for one in await tx.hooks.endpoints() if one.id == endpoint.id), None)
            if before is None:
                return
            if await tx.hooks.still_there([delivery]):
                tx.hooks.put(self._after(delivery, answer, now))
            after = self._judged(before, answer, now)
            if after != before:
                await tx.hooks.change(after)
            if after.paused_at and not before.paused_at:
                await self._report(after, tx, now)
            letters = tx.mailbox.posted()
        if after != before:
            self._looked_at = None
        self._post.hand_over(letters, ())
        _log.info("hook.sent", endpoint=endpoint.id, delivery=delivery.id, status=answer.status, fault=answer.fault)

    def _after(self, delivery: Delivery, answer: Answer, now: datetime) -> Delivery:
        if answer.fault is None and answer.status:
            return delivery.delivered(answer.status, now)
        return delivery.failed(answer.status, answer.fault or "", now + wait(delivery.tries + 1, self._chance))

    def _judged(self, endpoint: Endpoint, answer: Answer, now: datetime) -> Endpoint:
        if answer.fault is None:
            return endpoint.well() if endpoint.failures else endpoint
        if answer.status == HTTPStatus.GONE:
            return endpoint.gone(now)
        return endpoint.failed(now, self._chance)

    async def _report(self, endpoint: Endpoint, tx: Transaction, now: datetime) -> None:
        """The operator learns once that an endpoint is paused."""
        _log.warning("hook.paused", endpoint=endpoint.id, failures=endpoint.failures)
        chat = await admin_chat(tx, self._world)
        if chat is None:
            return
        host = urlsplit(endpoint.url).hostname or ""
        text = say("hook-paused", staff_language(self._world), host=host, number=str(endpoint.id))
        tx.mailbox.post(letter(Send(chat, text, urgent=False, repeat=True), tx.new_id(now), now))
