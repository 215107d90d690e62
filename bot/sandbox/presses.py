"""Presses of inline buttons, each waiting for its one answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.sandbox.accounts import Account
from bot.sandbox.answers import bad_request
from bot.sandbox.messages import Message
from bot.sandbox.updates import Update

FIRST_ID = 4_000_000_000_000_000_001
ANSWERABLE = timedelta(seconds=15)


@dataclass(frozen=True, slots=True)
class Press:
    """Somebody pressed a button: `update` knows when the bot came to hear of it."""

    id: str
    person: Account
    message: Message
    update: Update

    def is_answerable(self, now: datetime) -> bool:
        fetched_at = self.update.fetched_at
        return fetched_at is not None and now - fetched_at <= ANSWERABLE


@dataclass(frozen=True, slots=True)
class Toast:
    """The bot's answer to a press as the person sees it; an empty text only ends the waiting."""

    press_id: str
    text: str
    is_alert: bool = False


class Presses:
    def __init__(self) -> None:
        self._open: dict[str, Press] = {}
        self._count = 0

    def next_id(self) -> str:
        self._count += 1
        return str(FIRST_ID + self._count)

    def wait_for(self, press: Press) -> None:
        self._open[press.id] = press

    def answer(self, press_id: str, now: datetime) -> Press:
        """End the waiting of a press; raises `Refused` for one that is unknown, answered or too old."""
        press = self._open.pop(press_id, None)
        if press is None or not press.is_answerable(now):
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        return press
