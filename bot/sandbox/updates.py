"""The bot's queue of updates: kept until they are confirmed or have grown too old."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Literal

from bot.sandbox.answers import conflict

UpdateKind = Literal[
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "callback_query",
    "message_reaction",
    "my_chat_member",
    "chat_member",
]

FIRST_ID = 100_000_001
LONGEST_BATCH = 100
MESSAGE_KEPT = timedelta(hours=24)
PRESS_KEPT = timedelta(seconds=150)

# Sent only to a bot that asks for them by name.
_BY_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True, eq=False)
class Update:
    id: int
    kind: UpdateKind
    payload: dict[str, object]
    forgotten_at: datetime
    fetched_at: datetime | None = None

    def json(self) -> dict[str, object]:
        return {"update_id": self.id, self.kind: self.payload}


class Updates:
    """What has happened and is not yet confirmed, oldest first."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._pending: deque[Update] = deque()
        self._allowed: frozenset[str] = frozenset()
        self._last_id = FIRST_ID - 1
        self._poll: asyncio.Future[None] | None = None
        self._is_closed = False

    def __len__(self) -> int:
        return len(self._pending)

    def allow(self, kinds: frozenset[str]) -> None:
        """Give only these kinds from now on; the empty set means all that need not be asked for."""
        self._allowed = kinds

    def add(self, kind: UpdateKind, payload: dict[str, object]) -> Update:
        """Queue an update and wake the poll that waits for one."""
        self._last_id += 1
        kept = PRESS_KEPT if kind == "callback_query" else MESSAGE_KEPT
        update = Update(self._last_id, kind, payload, self._now() + kept)
        if self._is_allowed(kind):
            self._pending.append(update)
            self._wake()
        return update

    def close(self) -> None:
        """Let no poll wait any longer, now or later."""
        self._is_closed = True
        self._wake()

    def drop_all(self) -> None:
        self._pending.clear()

    async def fetch(self, *, offset: int, limit: int, seconds: float) -> list[Update]:
        """Return what is waiting, after at most so many seconds; an offset confirms all below it.

        The seconds are real ones, for it is the network that waits, not the people.
        A second poll ends the one before it with `Refused`.
        """
        self._end_other_poll()
        self._confirm(offset)
        if not self._waiting(limit) and seconds > 0 and not self._is_closed:
            await self._wait(seconds)
        batch = self._waiting(limit)
        for update in batch:
            update.fetched_at = update.fetched_at or self._now()
        return batch

    def _is_allowed(self, kind: UpdateKind) -> bool:
        return kind in self._allowed if self._allowed else kind not in _BY_REQUEST

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self._pending = deque(islice(self._pending, max(len(self._pending) + offset, 0), None))
        while offset > 0 and self._pending and self._pending[0].id < offset:
            self._pending.popleft()

    def _waiting(self, limit: int) -> list[Update]:
        now = self._now()
        if any(update.forgotten_at <= now for update in islice(self._pending, limit)):
            self._pending = deque(update for update in self._pending if update.forgotten_at > now)
        return list(islice(self._pending, limit))

    async def _wait(self, seconds: float) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await poll
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None

    def _wake(self) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def _end_other_poll(self) -> None:
        if self._poll is not None and not self._poll.done():
            advice = "make sure that only one bot instance is running"
            self._poll.set_exception(conflict(f"terminated by other getUpdates request; {advice}"))
