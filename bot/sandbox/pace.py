"""How fast a bot may write: Telegram's limits, which nobody publishes exactly."""

import math
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.sandbox.answers import too_many
from bot.sandbox.chats import Chat


@dataclass(frozen=True, slots=True)
class Allowance:
    """So many messages within a stretch of time."""

    most: int
    within: timedelta


OVERALL = Allowance(30, timedelta(seconds=1))
A_GROUP = Allowance(20, timedelta(minutes=1))
A_PERSON_BURST = 3
A_PERSON_EVERY = timedelta(seconds=1)


@dataclass(slots=True)
class _Window:
    """The writings of late, counted against an allowance."""

    allowance: Allowance
    written: deque[datetime] = field(default_factory=deque)

    def wait(self, now: datetime) -> timedelta:
        """Return how long until there is room again; zero when there is."""
        while self.written and self.written[0] <= now - self.allowance.within:
            self.written.popleft()
        overfull = len(self.written) - self.allowance.most
        return timedelta(0) if overfull < 0 else self.written[overfull] + self.allowance.within - now

    def count(self, now: datetime, messages: int) -> None:
        self.written.extend([now] * messages)


@dataclass(slots=True)
class _Bucket:
    """A burst for a start, then one message a second: `full_at` is when the whole burst is there again."""

    full_at: datetime

    def wait(self, now: datetime) -> timedelta:
        return max(self.full_at - now - A_PERSON_EVERY * (A_PERSON_BURST - 1), timedelta(0))

    def count(self, now: datetime) -> None:
        self.full_at = max(self.full_at, now) + A_PERSON_EVERY


class Pace:
    """The bot's writings counted against the limits."""

    def __init__(self) -> None:
        self._overall = _Window(OVERALL)
        self._groups: dict[int, _Window] = {}
        self._people: dict[int, _Bucket] = {}

    def check(self, chat: Chat, now: datetime, *, messages: int, is_edit: bool) -> None:
        """Count one call; raises `Refused` with the seconds to wait if it is too fast."""
        waits = [timedelta(0)] if is_edit else [self._overall.wait(now)]
        waits.append(self._wait_of(chat, now))
        if longest := max(waits):
            raise too_many(max(math.ceil(longest.total_seconds()), 1))
        self._count(chat, now, messages)
        if not is_edit:
            self._overall.count(now, messages)

    def _wait_of(self, chat: Chat, now: datetime) -> timedelta:
        if chat.kind == "private":
            return self._people.setdefault(chat.id, _Bucket(now)).wait(now)
        return self._groups.setdefault(chat.id, _Window(A_GROUP)).wait(now)

    def _count(self, chat: Chat, now: datetime, messages: int) -> None:
        if chat.kind == "private":
            self._people[chat.id].count(now)  # an album is one message to a person
        else:
            self._groups[chat.id].count(now, messages)
