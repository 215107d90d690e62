"""Letterbox: updates that Telegram brings by itself. It hears that one has come when that is stored, not before."""

import asyncio
from dataclasses import dataclass

from bot.intake import RawUpdate
from bot.waiting import until

_BATCH = 100


@dataclass(slots=True)
class _Brought:
    update: RawUpdate
    is_kept: asyncio.Future[None]
    is_handed_on: bool = False


class Letterbox:
    """An inbox that is filled from outside.

    Updates of different chats are brought side by side and in any order, so that an offset says nothing about those
    below it that are brought later: it lets go only of what was handed on before.
    """

    def __init__(self) -> None:
        self._brought: dict[int, _Brought] = {}
        self._news = asyncio.Event()

    async def bring(self, update: RawUpdate) -> None:
        """Leave an update here, and wait until it is kept. Brought twice it is one, and both wait for it."""
        number = update["update_id"]
        if number not in self._brought:
            self._brought[number] = _Brought(update, asyncio.get_running_loop().create_future())
            self._news.set()
        # Whoever has no more time to wait gives up for themselves alone.
        await asyncio.shield(self._brought[number].is_kept)

    async def fetch(self, offset: int, timeout_seconds: int) -> list[RawUpdate]:
        """Updates that are not kept yet, at most a hundred; those handed on before this offset are kept by now."""
        self._let_go(offset)
        if not self._brought:
            self._news.clear()
            await until(self._news, timeout_seconds)
        batch = [self._brought[number] for number in sorted(self._brought)[:_BATCH]]
        for one in batch:
            one.is_handed_on = True
        return [one.update for one in batch]

    def _let_go(self, offset: int) -> None:
        kept = [number for number, one in self._brought.items() if one.is_handed_on and number < offset]
        for number in kept:
            is_kept = self._brought.pop(number).is_kept
            if not is_kept.done():
                is_kept.set_result(None)
