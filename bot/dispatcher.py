"""Dispatcher: takes letters from the outbox to Telegram, within its limits, and sees to what becomes of them.

How it works. Whoever commits letters hands them over afterwards, in memory. The outbox itself is read only at the
start, where more waits than memory should hold, and every few seconds for what other processes have put there. Lanes
say what may go next; each call is a task, and at its end its outcome is noted in the books, which write down many at
once. A letter that must not arrive twice is claimed in the books before its call begins:

    hand_over ──► tray ──► lanes ──► (claim) ──► courier ──► outcome ──► books ──► database
                             ▲                                  │
                             └────────── again, later ──────────┘

Killed at any point, each letter is still in the outbox or was delivered. Where it was delivered and that was not yet
written down, an edit is made once more, which changes nothing, and a claimed letter is parked for the operator.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Coroutine, Iterable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import assert_never

import structlog

from bot.books import Books, Delayed, Delivered, Doubtful, Hooks, Lost, Outcome, Redirected, Refused
from bot.clock import Clock
from bot.failures import Deleted, DeliveryFailure, Moved, NoAnswer, SlowDown, Unauthorized, Unreachable
from bot.lanes import Lanes, Parcel
from bot.limits import Limits
from bot.outage import Outage
from bot.telegram import Courier
from bot.tray import Tray
from bot.waiting import ending_with, until
from handlers.replies import Mail, Toast, mail
from surveys.invitations import Reason
from surveys.store.mailbox import Letter
from surveys.store.store import Store

AT_ONCE = 64
"""How many calls may be under way together."""

_MOST_TOASTS = 10_000
_ENOUGH = 200
_LOOK_AGAIN_SECONDS = 10.0
_STOP_SECONDS = 2.5
_LONGEST_BACK_OFF_SECONDS = 60.0
_SLACK = timedelta(milliseconds=1)

_log = structlog.get_logger()


class Dispatcher:
    """Sends what handlers decided to say. `run` is for production, `step` for tests and simulations."""

    def __init__(self, store: Store, courier: Courier, clock: Clock, *, limits: Limits, hooks: Hooks) -> None:
        self._courier = courier
        self._clock = clock
        self._limits = limits
        self._outage = Outage()
        self._lanes = Lanes(limits)
        self._books = Books(store, clock, hooks, self.hand_over)
        self._tray = Tray(self._books, self._lanes)
        self._toasts: deque[Toast] = deque(maxlen=_MOST_TOASTS)
        self._under_way = 0
        self._wake = asyncio.Event()

    def hand_over(self, letters: Iterable[Letter], toasts: Iterable[Toast] = ()) -> None:
        """Take over what was just committed to the outbox, and toasts, which are kept nowhere else."""
        self._toasts.extend(toasts)
        self._tray.put(letters, self._clock.now())
        self._wake.set()

    @property
    def is_full(self) -> bool:
        """Whether more is waiting in memory than a moment's work; there is no hurry to hand over more."""
        return len(self._books.in_hand) + len(self._toasts) > _ENOUGH

    async def run(self, stop: asyncio.Event) -> None:
        """Send until told to stop; then finish soon what is under way, and leave the rest in the outbox."""
        async with self._with_open_books(), ending_with(stop, _STOP_SECONDS, "dispatcher.cut_short") as calls:
            calls.create_task(self._wake_at(stop))
            while not stop.is_set():
                await self._begin(calls)
                await self._rest()

    async def step(self) -> bool:
        """Send all that may go now and write down what became of it; False where there was nothing to send."""
        if not self._may_have_work():
            return False
        sent = 0
        async with self._with_open_books(), asyncio.TaskGroup() as calls:
            while (begun := await self._begin(calls)) or self._under_way:
                sent += begun
                await self._wake.wait()
        return sent > 0

    def next_at(self) -> datetime | None:
        """When the next step will have something to do; None where nothing waits."""
        now = self._clock.now()
        moments = [moment for moment in (self._tray.next_at(),) if moment is not None]
        ready = self._lanes.next_at(now.timestamp())
        if ready is not None:
            # The slack is for rounding: a step that came a microsecond too early would find nothing, again and again.
            moments.append(max(datetime.fromtimestamp(ready, UTC), now) + _SLACK)
        return min(moments, default=None)

    def _may_have_work(self) -> bool:
        now = self._clock.now()
        ready = self._lanes.next_at(now.timestamp())
        return bool(self._toasts) or self._tray.should_refill(now) or (ready is not None and ready <= now.timestamp())

    @asynccontextmanager
    async def _with_open_books(self) -> AsyncIterator[None]:
        """What becomes of calls that begin inside is written down, the last of it at the end."""
        self._books.open()
        async with asyncio.TaskGroup() as office:
            office.create_task(self._books.keep())
            yield
            self._books.close()

    async def _begin(self, calls: asyncio.TaskGroup) -> int:
        """Begin as many calls as may go now; returns how many."""
        self._wake.clear()
        if self._tray.should_refill(self._clock.now()):
            await self._tray.refill()
        now = self._clock.now().timestamp()
        begun = 0
        while self._has_slot() and (work := self._next(now)) is not None:
            self._under_way += 1
            begun += 1
            calls.create_task(self._watch(work))
        return begun

    def _has_slot(self) -> bool:
        return self._under_way < (1 if self._outage.is_on else AT_ONCE)

    def _next(self, now: float) -> Coroutine[None, None, None] | None:
        """Toasts first: until it has its toast, a person's button looks busy."""
        if self._toasts:
            return self._toast(self._toasts.popleft())
        parcel = self._lanes.take(now)
        return None if parcel is None else self._carry(parcel)

    async def _watch(self, work: Coroutine[None, None, None]) -> None:
        try:
            await work
        finally:
            self._under_way -= 1
            self._wake.set()

    async def _rest(self) -> None:
        """Until something happens or is due. Not the clock's sleep: what happens must be able to end it."""
        now = self._clock.now()
        self._tray.look_again(now + timedelta(seconds=_LOOK_AGAIN_SECONDS))
        moment = self.next_at() if self._has_slot() else None
        await until(self._wake, None if moment is None else (moment - now).total_seconds())

    async def _wake_at(self, stop: asyncio.Event) -> None:
        await stop.wait()
        self._wake.set()

    async def _toast(self, toast: Toast) -> None:
        if await self._courier.toast(toast):
            self._outage.answered()

    async def _carry(self, parcel: Parcel) -> None:
        if not parcel.letter.repeat:
            await self._books.claim(parcel.letter)
        outcome = await self._attempt(parcel)
        match outcome:
            case Delayed():
                self._try_again(outcome)
            case Lost():
                self._books.note(replace(outcome, others=tuple(self._lanes.drop(parcel.letter.chat))))
            case Redirected():
                self._redirect(outcome)
            case Delivered() | Doubtful() | Refused():
                self._lanes.free(parcel.letter.chat)
                self._books.note(outcome)
            case _:
                assert_never(outcome)

    async def _attempt(self, parcel: Parcel) -> Outcome:
        try:
            message = await self._courier.deliver(_mail(parcel.letter))
        except DeliveryFailure as failure:
            return self._consequence(parcel, failure)
        except Unauthorized:
            raise
        except Exception as error:  # noqa: BLE001  # no letter may stop the others; the operator finds it parked
            return Refused(parcel, f"It cannot be delivered: {type(error).__name__}.")
        self._outage.answered()
        return Delivered(parcel, message)

    def _consequence(self, parcel: Parcel, failure: DeliveryFailure) -> Outcome:
        letter, now = parcel.letter, self._clock.now().timestamp()
        if isinstance(failure, NoAnswer):
            self._limits.pause_all(self._outage.silent(now))
            if failure.may_have_arrived and not letter.repeat:
                return Doubtful(parcel)
            return Delayed(parcel, min(2.0 ** min(letter.tries, 6), _LONGEST_BACK_OFF_SECONDS))
        self._outage.answered()
        match failure:
            case SlowDown():
                self._limits.slow_down(letter.chat, now, failure.seconds)
                return Delayed(parcel, failure.seconds)
            case Moved():
                return Redirected(parcel, failure.to)
            case Deleted():
                return Lost(parcel, Reason.DELETED)
            case Unreachable():
                return Lost(parcel)
            case _:
                return Refused(parcel, str(failure))

    def _try_again(self, delayed: Delayed) -> None:
        letter = delayed.parcel.letter
        if not letter.repeat:
            self._books.note(delayed)
        again = replace(delayed.parcel, letter=replace(letter, tries=letter.tries + 1))
        self._lanes.put_back(again, self._clock.now().timestamp() + delayed.seconds)

    def _redirect(self, redirected: Redirected) -> None:
        parcel, to = redirected.parcel, redirected.to
        self._books.note(redirected)
        self._lanes.move(parcel.letter.chat, to)
        self._lanes.add(replace(parcel, letter=replace(parcel.letter, chat=to)))


def _mail(letter: Letter) -> Mail:
    """What the letter holds; its chat may have moved since it was written."""
    held = mail(letter)
    return held if held.chat == letter.chat else replace(held, chat=letter.chat)
