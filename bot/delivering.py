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
from bot.intake import Post, place_of
from bot.signing import signed
from bot.waiting import unless
from handlers.purposes import admin_chat
from handlers.replies import Send, letter
from handlers.texts import say
from handlers.world import World, staff_language
from surveys.store.store import Store
from surveys.store.transaction import Transaction
from surveys.webhooks import Delivery, Endpoint, wait

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
    """Sends what is due, one delivery at a time to each endpoint, and to several endpoints at once."""

    def __init__(self, store: Store, world: World, clock: Clock, post: Post, chance: Random) -> None:
        self._store = store
        self._world = world
        self._clock = clock
        self._post = post
        self._chance = chance
        self._session: ClientSession | None = None
        self._endpoints: Sequence[Endpoint] = ()
        self._looked_at: datetime | None = None
        self._stop = asyncio.Event()
        self.timeout_seconds = TIMEOUT_SECONDS

    async def run(self, stop: asyncio.Event) -> None:
        """Send until told to stop; a call that is under way then is given up, and made again after the next start."""
        self._stop = stop
        try:
            while not stop.is_set():
                if not await self._try():
                    await unless(stop, self._clock.sleep(TICK_SECONDS))
        finally:
            await self.close()

    async def step(self) -> bool:
        """Send what is due now; returns whether there was anything."""
        now = self._clock.now()
        due = await self._due(now)
        async with asyncio.TaskGroup() as group:
            for endpoint, deliveries in due:
                group.create_task(self._serve(endpoint, deliveries))
        return bool(due)

    async def close(self) -> None:
        """Let go of every connection."""
        if self._session:
            await self._session.close()
            self._session = None

    async def _try(self) -> bool:
        try:
            return await self.step()
        except Exception as error:  # noqa: BLE001 - the loop goes on: the next look finds the same deliveries again
            _log.error("delivering.failed", error=type(error).__name__, at=place_of(error))
            return False

    async def _due(self, now: datetime) -> list[tuple[Endpoint, Sequence[Delivery]]]:
        is_old = self._looked_at is None or now - self._looked_at >= _LOOK_EVERY
        if not is_old and not any(one.is_open(now) for one in self._endpoints):
            return []
        async with self._store.snapshot() as tx:
            if is_old:
                self._endpoints, self._looked_at = await tx.hooks.endpoints(), now
            ready = [one for one in self._endpoints if one.is_open(now)]
            found = [(one, await tx.hooks.due(one.id, now, _AT_ONCE)) for one in ready]
        return [(endpoint, deliveries) for endpoint, deliveries in found if deliveries]

    async def _serve(self, endpoint: Endpoint, deliveries: Sequence[Delivery]) -> None:
        """Send in turn, until one fails: then the endpoint is left alone for a while."""
        for delivery in deliveries:
            answer = await unless(self._stop, self._send(endpoint, delivery))
            if answer is None:
                return
            await self._note(endpoint, delivery, answer)
            if answer.fault:
                return

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
