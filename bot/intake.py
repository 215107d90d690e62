"""Intake: updates come in, are answered in one transaction, and only then are acknowledged.

How it works
============

    Telegram ──fetch(offset)──> batch of raw updates
                                  │  each alone: read into an event, or parked
                                  ▼
              ┌─ one transaction ────────────────────────────────┐
              │ seen?      drop what was handled before          │
              │ prefetch   read what the events name, together   │
              │ handle     each event in a buffer of its own     │
              │ flush      answers, invitations, outbox: in bulk │
              └──────────────────────────── commit (disk sync) ──┘
                                  │
        offset moves  <───────────┴───────────>  letters and toasts go to the dispatcher

Telegram forgets an update when it is asked for a later one. So the offset moves only after the commit: killed before
it, everything comes again; killed after it, what comes again is known by its number and dropped. Nothing is lost, and
nothing counts twice.

Handlers touch the database only, so a batch takes milliseconds, whatever the network does. What they have to say
stands in the outbox before anything is sent, in the same transaction as the answer it belongs to.

An update whose handler fails loses its own writes only; the rest of the batch is kept. It is not marked as seen, the
offset stays before it, and so it comes again: at the third failure it is parked for the operator and passed. If the
batch as a whole cannot be saved, its updates are tried one by one, which finds the one that is to blame.
"""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, TypeGuard

import structlog

from bot.clock import Clock
from bot.failures import DeliveryFailure
from bot.log import place_of
from bot.updates import event as read_event
from bot.updates import is_number
from bot.waiting import pause_after, unless
from handlers.events import Event
from handlers.prefetching import prefetch
from handlers.replies import Toast, post
from handlers.routes import handle
from handlers.world import World
from surveys.store.mailbox import Letter, Parked
from surveys.store.store import Store
from surveys.store.transaction import Transaction

RawUpdate = dict[str, Any]

_TRIES = 3
_BREATHS = 10
_BREATH_SECONDS = 0.02

_log = structlog.get_logger()


class Inbox(Protocol):
    """Where updates come from."""

    async def fetch(self, offset: int, timeout_seconds: int) -> list[RawUpdate]:
        """Updates from this number on, at most a hundred; forgets those before it."""
        ...


class Post(Protocol):
    """Where replies go to."""

    @property
    def is_full(self) -> bool:
        """Whether it has enough to do for now."""
        ...

    def hand_over(self, letters: Sequence[Letter], toasts: Sequence[Toast]) -> None:
        """Take what was committed, and send it."""
        ...


@dataclass(slots=True)
class _Outcome:
    """What a batch led to: toasts to send, letters that are in the outbox now, updates to be fetched again."""

    toasts: list[Toast] = field(default_factory=list)
    letters: list[Letter] = field(default_factory=list)
    again: list[int] = field(default_factory=list)


class Intake:
    """Takes updates in, one batch after the other."""

    def __init__(self, inbox: Inbox, store: Store, world: World, clock: Clock, post: Post) -> None:
        self._inbox = inbox
        self._store = store
        self._world = world
        self._clock = clock
        self._post = post
        self._offset = 0
        self.ticked_at: datetime | None = None

    async def run(self, stop: asyncio.Event, poll_seconds: int) -> None:
        """Take in until told to stop; what is under way is finished."""
        failures = 0
        while not stop.is_set():
            try:
                batch = await unless(stop, self._inbox.fetch(self._offset, poll_seconds)) or []
                failures = 0
            except DeliveryFailure as failure:
                failures += 1
                wait = pause_after(failure, failures)
                # Of a poll nothing is quoted but what Telegram itself says.
                _log.warning("intake.no_updates", told=str(failure), wait_seconds=wait)
                await unless(stop, self._clock.sleep(wait))
                continue
            await self.take(batch)
            await self._catch_breath(stop)

    async def step(self) -> int:
        """Take in what waits now; returns how many updates there were."""
        batch = await self._inbox.fetch(self._offset, 0)
        await self.take(batch)
        return len(batch)

    async def take(self, batch: Sequence[RawUpdate]) -> None:
        """Answer a batch, save it, and only then move on. What has no number is no update."""
        self.ticked_at = self._clock.now()
        batch = [update for update in batch if is_numbered(update)]
        if not batch:
            return
        try:
            outcome = await self._save(batch)
        except Exception as error:  # noqa: BLE001 - one update must never stop those of all others
            _log.error("intake.batch_failed", updates=len(batch), error=type(error).__name__)
            outcome = await self._save_one_by_one(batch)
        self._offset = min(outcome.again, default=max(_number(update) for update in batch) + 1)
        self._post.hand_over(outcome.letters, outcome.toasts)

    async def _catch_breath(self, stop: asyncio.Event) -> None:
        """Let the post catch up, but not for long: what people say is taken in even while nothing can be sent."""
        for _ in range(_BREATHS):
            if not self._post.is_full or stop.is_set():
                return
            await self._clock.sleep(_BREATH_SECONDS)

    async def _save(self, batch: Sequence[RawUpdate]) -> _Outcome:
        now, outcome = self._clock.now(), _Outcome()
        async with self._store.transaction(patient=True) as tx:
            fresh = await tx.mailbox.unseen([_number(update) for update in batch], now)
            events = self._read([update for update in batch if _number(update) in fresh], now, tx)
            await prefetch([event for _, event in events], tx)
            for raw, event in events:
                await self._answer(raw, event, tx, outcome)
            outcome.letters = tx.mailbox.posted()
        return outcome

    async def _save_one_by_one(self, batch: Sequence[RawUpdate]) -> _Outcome:
        outcome = _Outcome()
        for update in batch:
            try:
                alone = await self._save([update])
            except Exception as error:  # noqa: BLE001 - the one to blame is counted, and parked at the third time
                alone = await self._blame(update, error)
            outcome.toasts += alone.toasts
            outcome.letters += alone.letters
            outcome.again += alone.again
        return outcome

    async def _blame(self, update: RawUpdate, error: Exception) -> _Outcome:
        outcome = _Outcome()
        async with self._store.transaction(patient=True) as tx:
            await tx.mailbox.unseen([_number(update)], self._clock.now())
            await self._failed(update, error, tx, outcome)
        return outcome

    def _read(self, batch: Sequence[RawUpdate], now: datetime, tx: Transaction) -> list[tuple[RawUpdate, Event]]:
        """Each update alone: one that cannot be read is parked and blocks nothing."""
        events = []
        for update in batch:
            try:
                event = read_event(update, now)
            except ValueError as error:
                _log.error("update.parked", update=_number(update), why="unreadable")
                tx.mailbox.park(_parked(update, str(error), now))
            else:
                if event is not None:
                    events.append((update, event))
        return events

    async def _answer(self, raw: RawUpdate, event: Event, tx: Transaction, outcome: _Outcome) -> None:
        try:
            with tx.attempt():
                replies = await handle(event, tx, self._world)
                post([reply for reply in replies if not isinstance(reply, Toast)], tx, self._clock.now())
        except Exception as error:  # noqa: BLE001 - a handler that fails loses what it wrote, and nothing else
            await self._failed(raw, error, tx, outcome)
        else:
            outcome.toasts += [reply for reply in replies if isinstance(reply, Toast)]

    async def _failed(self, raw: RawUpdate, error: Exception, tx: Transaction, outcome: _Outcome) -> None:
        number = _number(raw)
        tries = await tx.mailbox.failed(number)
        _log.error("update.failed", update=number, tries=tries, error=type(error).__name__, at=place_of(error))
        if tries >= _TRIES:
            tx.mailbox.park(_parked(raw, type(error).__name__, self._clock.now()))
        else:
            await tx.mailbox.unsee(number)
            outcome.again.append(number)


def is_numbered(update: object) -> TypeGuard[RawUpdate]:
    """Whether it has a number that can be remembered."""
    number = update.get("update_id") if isinstance(update, dict) else None
    return is_number(number) and number >= 0


def _number(update: RawUpdate) -> int:
    return int(update["update_id"])


def _parked(update: RawUpdate, why: str, now: datetime) -> Parked:
    # Not orjson, which refuses half a surrogate pair: nothing that came in may be too odd to be put aside.
    return Parked("update", _number(update), None, json.dumps(update).encode(), why, now)
