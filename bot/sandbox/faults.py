"""Faults that can be ordered: what goes wrong between a bot and Telegram."""

from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from bot.sandbox.answers import Answer, forbidden, too_many


@dataclass(frozen=True, slots=True)
class SlowDown:
    """Nothing is done; the bot is told to wait."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Timeout:
    """The call is carried out, but its answer does not come in time."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The call is carried out, but the connection breaks before the answer."""


@dataclass(frozen=True, slots=True)
class Down:
    """Nothing is done; a gateway answers in Telegram's place."""


@dataclass(frozen=True, slots=True)
class Blocked:
    """Nothing is done; the person has blocked the bot, it says."""


@dataclass(frozen=True, slots=True)
class Deleted:
    """Nothing is done; the person has no account any more, it says."""


Fault = SlowDown | Timeout | Cut | Down | Blocked | Deleted


class AnswerLost(ConnectionError):
    """The call was carried out and its answer never arrived."""


class AnswerLate(AnswerLost, TimeoutError):
    """The call was carried out; whoever made it has stopped waiting."""


class Faults:
    """The orders that are still open."""

    def __init__(self) -> None:
        self._ordered: dict[str, list[Fault]] = {}
        self.down_until: datetime | None = None

    def order(self, method: str, fault: Fault, *, times: int) -> None:
        self._ordered.setdefault(method.lower(), []).extend([fault] * times)

    def is_down(self, now: datetime) -> bool:
        return self.down_until is not None and now < self.down_until

    def next(self, method: str, now: datetime) -> Fault | None:
        """Return what befalls this call, using up one order."""
        if self.is_down(now):
            return Down()
        ordered = self._ordered.get(method.lower())
        return ordered.pop(0) if ordered else None


def before(fault: Fault | None) -> Answer | None:
    """Return the answer of a fault that keeps a call from being carried out."""
    match fault:
        case SlowDown(seconds):
            return too_many(seconds).answer()
        case Blocked():
            return forbidden("bot was blocked by the user").answer()
        case Deleted():
            return forbidden("user is deactivated").answer()
        case Down():
            return Answer(502, "<html><body><h1>502 Bad Gateway</h1></body></html>")
        case Timeout() | Cut() | None:
            return None
        case _:
            assert_never(fault)


def after(fault: Fault | None) -> None:
    """Lose the answer of a call that has been carried out, if that was ordered."""
    match fault:
        case Timeout():
            raise AnswerLate("The answer did not come in time.")
        case Cut():
            raise AnswerLost("The connection was cut before the answer.")
        case _:
            return
