"""A bringer: brings updates to a webhook as Telegram does."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from http import HTTPStatus
from itertools import groupby
from operator import itemgetter

import aiohttp

from bot.web.telegram import SECRET_HEADER
from tests.processes.bot_api import RawUpdate
from tests.processes.crowd import person_of

SECRET = "a-secret-that-nobody-guesses"  # noqa: S105 - it opens nothing
_AT_ONCE = 40
_AGAIN_SECONDS = 0.05


class Bringer:
    """Brings each person's updates one after the other, those of forty persons at once, and each until it is taken.

    Some are brought again although they were taken, as when an answer is lost on its way.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._places = asyncio.Semaphore(_AT_ONCE)
        self.taken = 0

    async def bring(self, updates: Iterable[RawUpdate]) -> None:
        """Bring all, until the last one is taken."""
        queues = groupby(sorted(updates, key=person_of), key=person_of)
        async with aiohttp.ClientSession(headers={SECRET_HEADER: SECRET}) as session, asyncio.TaskGroup() as group:
            for _, queue in queues:
                group.create_task(self._bring_in_order(sorted(queue, key=itemgetter("update_id")), session))

    async def _bring_in_order(self, queue: Iterable[RawUpdate], session: aiohttp.ClientSession) -> None:
        async with self._places:
            for update in queue:
                is_lost = update["update_id"] % 10 == 0
                for _ in range(2 if is_lost else 1):
                    while not await self._is_taken(update, session):
                        continue
                self.taken += 1

    async def _is_taken(self, update: RawUpdate, session: aiohttp.ClientSession) -> bool:
        """Whether it was; where it was not, some time has passed since."""
        with suppress(aiohttp.ClientError):
            async with session.post(self._url, json=update) as answer:
                if answer.status == HTTPStatus.OK:
                    return True
        await asyncio.sleep(_AGAIN_SECONDS)
        return False
