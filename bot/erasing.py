"""Erasing: those who want to be forgotten are, and what was kept long enough is not kept longer."""

from datetime import UTC, datetime, timedelta

import structlog

from handlers.replies import Mail, Send, post
from handlers.respondents.forgetting import Forgotten, forget
from handlers.texts import say
from handlers.world import World
from surveys.erasure import Erasure, stranger
from surveys.feedback import day_of
from surveys.store.mailbox import Letter
from surveys.store.store import Store

_AT_ONCE = 200
_LOOK_EVERY = timedelta(hours=1)
_CLEAN_EVERY = timedelta(minutes=1)
_REWRITTEN_AT_ONCE = 300_000_000
"""Larger databases, which take longer than a second or two to rewrite, wait for the night."""
_NIGHT = 3
"""The hour in the company's time zone."""
_LONG_AGO = datetime.min.replace(tzinfo=UTC)

_log = structlog.get_logger()


class Erasing:
    """Looks, with the rest of housekeeping, for what is to be erased."""

    def __init__(self, store: Store, world: World, keep: timedelta) -> None:
        """What was said longer ago than `keep` is erased."""
        self._store = store
        self._world = world
        self._keep = keep
        self._looks_at = self._cleans_at = _LONG_AGO
        self._is_clean: bool | None = None

    async def step(self, now: datetime, *, asked: bool) -> tuple[list[Letter], bool]:
        """Erase what is to be erased by now; the letters that tell of it, and whether there was anything.

        `asked` says whether somebody wants to be forgotten.
        """
        letters, forgot = await erase(self._store, self._world, now) if asked else ([], False)
        wore_out = now >= self._looks_at and await wear_out(self._store, self._world, now - self._keep)
        if not wore_out and now >= self._looks_at:
            self._looks_at = now + _LOOK_EVERY
        if forgot:
            _log.info("people.forgotten")
        await self._clean(now, erased=forgot or wore_out)
        return letters, forgot or wore_out

    async def _clean(self, now: datetime, *, erased: bool) -> None:
        """The file is cleaned at once, and again when the letters that tell of it are gone too."""
        if self._is_clean is None:
            self._is_clean = not await self._was_erased_before(now)
        if erased:
            self._is_clean, self._cleans_at = False, now + _CLEAN_EVERY
            await self._rewrite(now)
        elif not self._is_clean and now >= self._cleans_at:
            self._is_clean, self._cleans_at = await self._rewrite(now), now + _CLEAN_EVERY

    async def _rewrite(self, now: datetime) -> bool:
        is_night = now.astimezone(self._world.zone).hour == _NIGHT
        if is_night or await self._store.bytes() <= _REWRITTEN_AT_ONCE:
            return await self._store.rewrite()
        await self._store.scrub()
        return False

    async def _was_erased_before(self, now: datetime) -> bool:
        """Whether a process before this one may have left the rest to do."""
        async with self._store.snapshot() as tx:
            return await tx.erasures.were_done_since(day_of(now, self._world.zone) - timedelta(days=1))


async def erase(store: Store, world: World, now: datetime) -> tuple[list[Letter], bool]:
    """Forget whoever asked for it; the letters that tell of it, and whether there was anybody."""
    async with store.snapshot() as tx:
        waiting = await tx.erasures.waiting()
    letters = [one for erasure in waiting for one in await _erase(erasure, store, world, now)]
    return letters, bool(waiting)


async def wear_out(store: Store, world: World, before: datetime) -> bool:
    """Erase some of what is older than this; whether there was any. To look for it holds up nobody."""
    async with store.snapshot() as tx:
        old = await tx.retention.too_old(before, _AT_ONCE)
    if not old:
        return False
    async with store.transaction(patient=True) as tx:
        await tx.retention.wear_out(old)
        await tx.retention.forget_parked(before)
    for person in old.people:
        async with store.transaction(patient=True) as tx:
            await tx.eraser.wear_out(await tx.respondents.get(person), stranger(world.chance))
    _log.info("retention.erased", texts=len(old.answers), events=len(old.events), people=len(old.people))
    return True


async def _erase(erasure: Erasure, store: Store, world: World, now: datetime) -> list[Letter]:
    async with store.transaction(patient=True) as tx:
        forgotten = await forget(erasure, tx, world)
        post(_mails(forgotten, erasure) if forgotten else (), tx, now)
        return tx.mailbox.posted()


def _mails(forgotten: Forgotten, erasure: Erasure) -> tuple[Mail, ...]:
    if forgotten.chat is None:
        return forgotten.mails
    words = say("forget-done", forgotten.language, proof=erasure.proof)
    return (Send(forgotten.chat, words, repeat=True), *forgotten.mails)
