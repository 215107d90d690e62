"""Learning: what the customers' own scores, and corrections, teach about their words, looked at once a day."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import assert_never

import structlog

from analysis.learning.fit import LEAST, MOST, Declined, Learnt, Reason
from analysis.learning.lesson import Lesson, objected, scored
from analysis.learning.summary import LearningSummary, summary_from_json
from analysis.sentiment.engine import TEXT
from bot.worker import Worker
from surveys.corrections import Objection
from surveys.errors import Misconfigured
from surveys.feedback import Verbatim
from surveys.journey import Journey
from surveys.store.corrections import Check
from surveys.store.layers import Attempt
from surveys.store.store import Store
from surveys.store.transaction import Transaction

FIT = "analysis.learning.fit:fit_called"
SWITCHED_OFF = "switched off"
_EVERY = timedelta(days=1)
_AGAIN = timedelta(hours=1)
_SEED = 2011

_log = structlog.get_logger()


class Learning:
    """Learns once a day, and when 200 more texts with a score were read, but not twice within an hour.

    Whatever comes of it is kept, and takes the place of what was learnt before. An attempt that fails is made again
    an hour later; the first one that the end of the process cut short, when the bot begins again.
    """

    def __init__(self, store: Store, journey: Journey, engine: str, worker: Worker) -> None:
        self._store = store
        self._journey = journey
        self._engine = engine
        self._worker = worker
        self._due_at: datetime | None = None
        self._soon_at = datetime.min.replace(tzinfo=UTC)
        self._heard = 0

    def hear(self, texts: Sequence[Verbatim]) -> None:
        """Note that these were read."""
        self._heard += sum(one.score is not None and one.asks is None for one in texts)

    async def step(self, now: datetime) -> bool:
        """Learn if it is time to; returns whether it was."""
        self._due_at = self._due_at or await self._first_due(now)
        if now < (self._soon_at if self._heard >= LEAST else self._due_at):
            return False
        self._due_at = self._soon_at = now + _AGAIN
        self._heard = 0
        attempt = _attempt(await self._learn(), self._engine, now)
        async with self._store.transaction(patient=True) as tx:
            await tx.layers.keep(attempt, tx.new_id(now))
        self._due_at = now + _EVERY
        _log.info("learning.done", texts=attempt.texts, version=attempt.version, declined=attempt.reason)
        return True

    async def _first_due(self, now: datetime) -> datetime:
        async with self._store.snapshot() as tx:
            last = await tx.layers.last()
        return now if last is None or last.reason == SWITCHED_OFF else last.fitted_at + _EVERY

    async def _learn(self) -> Learnt | Declined:
        async with self._store.snapshot() as tx:
            verbatims = await tx.verbatims.scored(self._journey.id, MOST)
            checks = await tx.corrections.looked_at(self._journey.id, MOST)
        lessons = _lessons(verbatims, [one for one in checks if _is_lifted(one)])
        if len(lessons) < LEAST:
            return Declined(Reason.TOO_FEW, len(lessons))
        # The same texts teach the same again: chance begins anew each time.
        chance = Random(_SEED)  # noqa: S311 - no secret
        spoken = self._journey.languages
        found: Learnt | Declined = await self._worker.run(FIT, lessons, self._engine, chance, spoken)
        return found


async def unlearn(store: Store, now: datetime) -> None:
    """What was learnt is used no more, because the operator does not want it."""
    async with store.snapshot() as tx:
        used = await tx.layers.in_use()
    if used:
        async with store.transaction(patient=True) as tx:
            await tx.layers.keep(Attempt(now, used.engine, used.texts, reason=SWITCHED_OFF), tx.new_id(now))


async def what_was_learnt(tx: Transaction) -> LearningSummary | None:
    """What texts are read with beside the engine; None where that is nothing, or was kept by another Waypulse."""
    used = await tx.layers.in_use()
    try:
        return summary_from_json(used.summary) if used and used.summary else None
    except Misconfigured:
        return None


def _lessons(verbatims: Sequence[Verbatim], lifted: Sequence[Check]) -> list[Lesson]:
    """What scores say, and what staff say; they have the last word where both speak of one text."""
    corrected = {one.place for one in lifted}
    heard = (one for one in verbatims if (one.response, one.question) not in corrected)
    lessons = (*(scored(one, TEXT) for one in heard), *(objected(one.read.verbatim) for one in lifted))
    return [one for one in lessons if one]


def _is_lifted(check: Check) -> bool:
    return any(one.objection is Objection.NOT_NEGATIVE for one in check.corrections)


def _attempt(found: Learnt | Declined, engine: str, now: datetime) -> Attempt:
    match found:
        case Learnt(told, document):
            return Attempt(now, told.engine, told.texts, told.version, told.to_json(), document=document)
        case Declined(reason, texts):
            return Attempt(now, engine, texts, reason=reason.value)
        case _:
            assert_never(found)
