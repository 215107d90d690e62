"""Books: what became of letters, written down for many of them at once, so that few transactions are needed.

While one transaction is under way, what happens gathers for the next: the busier the bot, the more a commit carries.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import assert_never

import structlog

from bot.clock import Clock
from bot.lanes import Parcel
from bot.waiting import until
from surveys.invitations import Reason
from surveys.store.mailbox import Letter, Parked
from surveys.store.store import Store
from surveys.store.transaction import Transaction

_log = structlog.get_logger()

_GATHERING_SECONDS = 0.02
"""Nobody waits for what is only written off: a little later it is many at once."""
_MAY_HAVE_ARRIVED = "It may have arrived: a delivery was begun and its outcome is not known."


async def _nobody_waits(_tx: Transaction, _letter: Letter, _message: int | None) -> None:
    """Nothing hangs on whether the letter has arrived."""


@dataclass(frozen=True, slots=True)
class Hooks:
    """What the rest of the bot does when a chat is lost or has a new id, and when a letter with a subject is settled.

    Of such a letter they are given the number of the message or topic it became, None where it came to nothing. What
    they post is sent once it is written down.
    """

    on_unreachable: Callable[[Transaction, int, Reason], Awaitable[None]]
    on_moved: Callable[[Transaction, int, int], Awaitable[None]]
    on_settled: Callable[[Transaction, Letter, int | None], Awaitable[None]] = _nobody_waits


@dataclass(frozen=True, slots=True)
class Delivered:
    """It arrived; `message` is its number where it is a new message."""

    parcel: Parcel
    message: int | None


@dataclass(frozen=True, slots=True)
class Delayed:
    """It surely did not arrive, or may arrive twice: it is tried again."""

    parcel: Parcel
    seconds: float


@dataclass(frozen=True, slots=True)
class Doubtful:
    """It may have arrived, and must not arrive twice."""

    parcel: Parcel


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram does not take it, for this reason."""

    parcel: Parcel
    why: str


@dataclass(frozen=True, slots=True)
class Lost:
    """Its chat can never be written to again, for this reason; `others` waited for the same chat."""

    parcel: Parcel
    reason: Reason = Reason.BLOCKED
    others: tuple[Parcel, ...] = ()


@dataclass(frozen=True, slots=True)
class Redirected:
    """Its chat has a new id."""

    parcel: Parcel
    to: int


Outcome = Delivered | Delayed | Doubtful | Refused | Lost | Redirected


class Books:
    """The outbox as the dispatcher sees it. `in_hand` are the letters that it has read and not yet written off."""

    def __init__(self, store: Store, clock: Clock, hooks: Hooks, post: Callable[[Sequence[Letter]], None]) -> None:
        self._store = store
        self._clock = clock
        self._hooks = hooks
        self._post = post
        self._outcomes: list[Outcome] = []
        self._claims: list[tuple[int, asyncio.Future[None]]] = []
        self._work = asyncio.Event()
        self._closed = asyncio.Event()
        self._is_open = False
        self.in_hand: set[int] = set()

    def note(self, outcome: Outcome) -> None:
        """Write this down soon."""
        self._outcomes.append(outcome)
        self._work.set()

    async def claim(self, letter: Letter) -> None:
        """Have it written down that an attempt begins, before it begins."""
        begun = asyncio.get_running_loop().create_future()
        self._claims.append((letter.id, begun))
        self._work.set()
        await begun

    def open(self) -> None:
        """Let `keep` begin."""
        self._is_open = True
        self._closed.clear()

    async def keep(self) -> None:
        """Write down what gathers, until the books are closed and nothing is left to write."""
        while self._is_open or self._outcomes or self._claims:
            await self._work.wait()
            if not self._claims:
                await until(self._closed, _GATHERING_SECONDS)
            self._work.clear()
            await self._write()

    def close(self) -> None:
        """Let `keep` end."""
        self._is_open = False
        self._closed.set()
        self._work.set()

    async def read(self, most: int) -> tuple[list[Letter], bool]:
        """Up to so many due letters that are not in hand, and whether there may be more.

        Some may have been under way when the bot was killed; those that must not arrive twice are parked.
        """
        now = self._clock.now()
        async with self._store.transaction(patient=True) as tx:
            # Read under the writer's lock: else a letter that is just being written off could be read again.
            limit = len(self.in_hand) + most
            found = await tx.mailbox.waiting(now, limit)
            fresh = [letter for letter in found if letter.id not in self.in_hand]
            stranded = [letter for letter in fresh if letter.claimed and not letter.repeat]
            for letter in stranded:
                self._park(tx, letter, _MAY_HAVE_ARRIVED)
            await tx.mailbox.settle([letter.id for letter in stranded])
        doubtful = {letter.id for letter in stranded}
        return [letter for letter in fresh if letter.id not in doubtful], len(found) == limit

    async def _write(self) -> None:
        if not self._outcomes and not self._claims:
            return
        outcomes, claims = self._outcomes, self._claims
        self._outcomes, self._claims = [], []
        settled = [number for outcome in outcomes for number in _settled(outcome)]
        async with self._store.transaction(patient=True) as tx:
            for outcome in outcomes:
                await self._enter(tx, outcome)
            await tx.mailbox.settle(settled)
            if claims:
                await tx.mailbox.claim([number for number, _ in claims])
            ours = {outcome.parcel.letter.id for outcome in outcomes}
            posted = [letter for letter in tx.mailbox.posted() if letter.id not in ours]
        self.in_hand.difference_update(settled)
        if posted:
            self._post(posted)
        for _, begun in claims:
            if not begun.done():
                begun.set_result(None)

    async def _enter(self, tx: Transaction, outcome: Outcome) -> None:
        letter = outcome.parcel.letter
        match outcome:
            case Delivered(message=message):
                if letter.subject is not None:
                    await self._settle(tx, letter, message)
            case Delayed():
                # The claim is lifted. When to try again is known in memory only: after a restart, at once.
                tx.mailbox.postpone(letter, letter.due_at)
            case Doubtful():
                self._park(tx, letter, _MAY_HAVE_ARRIVED)
            case Refused(why=why):
                self._park(tx, letter, why)
            case Lost(reason=reason):
                await tx.mailbox.drop(letter.chat)
                await self._hooks.on_unreachable(tx, letter.chat, reason)
            case Redirected(to=to):
                await tx.mailbox.readdress(letter.chat, to)
                await self._hooks.on_moved(tx, letter.chat, to)
            case _:
                assert_never(outcome)

    async def _settle(self, tx: Transaction, letter: Letter, message: int | None) -> None:
        if message is not None:
            tx.mailbox.show(letter.subject or "", letter.chat, message)
        await self._hooks.on_settled(tx, letter, message)

    def _park(self, tx: Transaction, letter: Letter, why: str) -> None:
        _log.error("letter.parked", letter=letter.id, chat=letter.chat, kind=letter.kind)
        tx.mailbox.park(Parked("letter", letter.id, letter.chat, letter.body, why, self._clock.now()))


def _settled(outcome: Outcome) -> Sequence[int]:
    match outcome:
        case Delayed() | Redirected():
            return ()
        case Lost(others=others):
            return [number for parcel in (outcome.parcel, *others) for number in parcel.numbers]
        case Delivered() | Doubtful() | Refused():
            return outcome.parcel.numbers
        case _:
            assert_never(outcome)
