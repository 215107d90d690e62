"""Newsroom: makes reports, exports and what is opened under them, one after the other, beside everything else."""

import asyncio
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from pkgutil import resolve_name
from typing import Any

import structlog

from bot.beside import Beside
from bot.clock import Clock
from bot.intake import Post
from bot.log import place_of
from bot.worker import Worker, WorkerDied
from handlers.announcing import announce_digest
from handlers.owners.auditing import LOG
from handlers.replies import Mail, Send, post
from handlers.reports.exporting import EXPORT
from handlers.texts import say
from handlers.world import World
from surveys.errors import Busy
from surveys.store.digests import Digest
from surveys.store.store import Store

# By name, when they are first needed: a report a week and an export a month are no reason to hold all that makes them
# in memory.
_PUBLISH = "bot.publishing:publish"
_FILES = {EXPORT: "bot.exporting.posting:export_asked", LOG: "bot.exporting.acts:post_log"}

_TRIES = 3

_log = structlog.get_logger()


class Newsroom:
    """Makes what is asked for, and posts it. What was under way when the bot ended is made again by the next one."""

    def __init__(self, store: Store, world: World, clock: Clock, post: Post, worker: Worker) -> None:
        self._store = store
        self._world = world
        self._clock = clock
        self._post = post
        self._worker = worker
        self._failures: Counter[int] = Counter()
        self.beside = Beside("newsroom", self.publish, clock)

    @property
    def ticked_at(self) -> datetime | None:
        """When it showed last that it is well."""
        return self.beside.ticked_at

    def retire(self) -> None:
        """Give back what was not used for a while."""
        self._worker.retire()

    async def publish(self, stop: asyncio.Event | None = None) -> bool:
        """Post the digests and reports that were asked for; whether there were any, and one could be made."""
        async with self._store.snapshot() as tx:
            waiting = await tx.digests.waiting()
        return any([await self._attempt(digest) for digest in waiting if not (stop and stop.is_set())])

    async def _attempt(self, digest: Digest) -> bool:
        """Publish a digest; False if it failed. At the third failure it is given up, for the sake of the others."""
        self.beside.tick()
        try:
            await self._publish(digest)
        except Busy:
            raise
        except WorkerDied:
            # Killed for its memory perhaps, or with us: what is given up at the end is made by the next bot.
            _log.warning("newsroom.worker_died", digest=digest.id)
            return await self._failed(digest)
        except Exception as error:  # noqa: BLE001 - the other digests, and all other work, go on
            _log.error("digest.failed", digest=digest.id, error=type(error).__name__, at=place_of(error))
            return await self._failed(digest)
        return True

    async def _failed(self, digest: Digest) -> bool:
        self._failures[digest.id] += 1
        return self._failures[digest.id] >= _TRIES and await self._give_up(digest)

    async def _give_up(self, digest: Digest) -> bool:
        told = say("newsroom-gave-up", digest.language)
        await self._settle(digest, (Send(digest.chat, told, thread=digest.thread, reply_to=digest.reply_to),))
        _log.error("digest.given_up", digest=digest.id, chat=digest.chat, kind=digest.kind)
        return True

    async def _publish(self, digest: Digest) -> None:
        await self._settle(digest, await self._made(digest), announced=True)
        _log.info("digest.posted", digest=digest.id, chat=digest.chat, kind=digest.kind)

    async def _settle(self, digest: Digest, mails: Iterable[Mail], *, announced: bool = False) -> None:
        """Post what came of a digest, and never make it again."""
        now = self._clock.now()
        async with self._store.transaction(patient=True) as tx:
            post(mails, tx, now)
            await tx.digests.done(digest, now)
            if announced:
                await announce_digest(digest, tx, now)
            letters = tx.mailbox.posted()
        self._post.hand_over(letters, ())

    async def _made(self, digest: Digest) -> tuple[Mail, ...]:
        mails: tuple[Mail, ...]
        if file := _FILES.get(digest.kind):
            mails = await (await loaded(file))(digest, self._store, self._world, self._worker)
        else:
            mails = await (await loaded(_PUBLISH))(digest, self._store, self._world.catalog, self._worker)
        return mails


async def loaded(name: str) -> Any:
    """In a thread: to load modules takes longer than the event loop may stand still."""
    return await asyncio.to_thread(resolve_name, name)
