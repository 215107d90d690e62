"""Bulking: fetches the files that staff dropped into their chat, checks them, and starts what they chose to start."""

import asyncio
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog

from bot.failures import DeliveryFailure, NoAnswer, SlowDown
from bot.housekeeping import Fetch
from bot.importing.announcing import Announcement, announce
from bot.importing.events import Events, unknown
from bot.importing.fields import Wrong
from bot.importing.importer import Imported, import_file
from bot.importing.reader import Checked, check
from bot.importing.spool import Spool
from bot.importing.table import read_table
from bot.importing.terms import Terms
from bot.intake import Post
from bot.log import place_of
from handlers.check_ins.bulk import offer, refuse, said, told_of_start
from handlers.invitations.inviting import Decided
from handlers.replies import Mail, post
from handlers.texts import say
from handlers.world import World, staff_language
from surveys.bulks import MOST_ROWS, Bulk, Outlook, Work
from surveys.errors import Busy, Fault, Unreadable
from surveys.invitations import Defer, Invite, Reason, Suppress
from surveys.language import Language
from surveys.store.store import Store
from surveys.store.transaction import Transaction

_SHOWN = 5
_LONGEST_FAULT = 200

_log = structlog.get_logger()


class Bulking:
    """Works on one file after the other."""

    def __init__(self, store: Store, world: World, fetch: Fetch, post: Post) -> None:
        self._store = store
        self._world = world
        self._fetch = fetch
        self._post = post

    async def step(self, now: datetime, stop: asyncio.Event | None = None) -> bool:
        """Work on every file that waits, until told to stop; whether there is anything to tell about one."""
        async with self._store.snapshot() as tx:
            waiting = await tx.bulks.waiting(now)
        return any([await self._work_on(bulk, now) for bulk in waiting if not (stop and stop.is_set())])

    async def _work_on(self, bulk: Bulk, now: datetime) -> bool:
        try:
            told: tuple[Mail, ...] = await self._done(bulk, await self._fetch(bulk.file), now)
            is_left = bulk.work is Work.CHECK
        except (NoAnswer, SlowDown):
            return False
        except Busy:
            raise
        except Exception as error:  # noqa: BLE001 - else one odd file would come up again every second, for ever
            language = staff_language(self._world)
            told = (refuse(bulk, _why_not(bulk, error, language), language),)
            is_left = False
        await self._keep(bulk, told, now, is_left=is_left)
        return True

    async def _done(self, bulk: Bulk, content: bytes, now: datetime) -> tuple[Mail, ...]:
        language, form = staff_language(self._world), Events(self._world, self._terms(now))
        with _file(content) as path:
            if bulk.work is Work.CHECK:
                return (offer(bulk, await self._outlook(path, form, now), language),)
            imported = await import_file(path, form, self._store, skip_bad=True)
        _log.info("bulk.started", bulk=bulk.id, added=imported.added, known=imported.known, bad=imported.bad)
        return (told_of_start(bulk, _became(imported), language),)

    async def _outlook(self, path: Path, form: Events, now: datetime) -> Outlook:
        """The very import, in a transaction that keeps nothing."""
        table = await asyncio.to_thread(read_table, path, form.columns.known)
        form.columns.check(table)
        with Spool[Announcement]() as records:
            checked = await asyncio.to_thread(check, table, form, records)
            rows = records.count + len(checked.bad)
            if rows > MOST_ROWS:
                sentence = say("bulk-too-many", staff_language(self._world), most=MOST_ROWS)
                raise Unreadable([Fault(table.file, 0, sentence)])
            async with self._store.snapshot() as tx:
                decided = [one for told in records.portions() for one in await self._announced(told, tx, now)]
        return _summed(decided, rows, checked, staff_language(self._world))

    async def _announced(self, told: Sequence[Announcement], tx: Transaction, now: datetime) -> Sequence[Decided]:
        """What becomes of those that are new; of each that is known the database would be asked for nothing."""
        return await announce(await unknown(told, tx), tx, self._world, now)

    async def _keep(self, bulk: Bulk, told: tuple[Mail, ...], now: datetime, *, is_left: bool) -> None:
        """A file that was checked is left until it is tapped; one that was started or refused is done with."""
        async with self._store.transaction(patient=True) as tx:
            if is_left:
                tx.bulks.put(replace(bulk, work=None))
            else:
                tx.bulks.remove(bulk)
            post(told, tx, now)
            letters = tx.mailbox.posted()
        self._post.hand_over(letters, ())

    def _terms(self, now: datetime) -> Terms:
        return Terms(self._world.catalog, self._world.zone, now)


def _why_not(bulk: Bulk, error: Exception, language: Language) -> str:
    """What staff are told of a file with which nothing can be done."""
    match error:
        case DeliveryFailure():
            return say("bulk-lost", language)
        case Unreadable(faults=faults):
            return "\n".join(said(one.why, language) for one in faults[:_SHOWN])
        case _:
            _log.error("bulk.failed", bulk=bulk.id, error=type(error).__name__, at=place_of(error))
            return say("bulk-failed", language)


@contextmanager
def _file(content: bytes) -> Iterator[Path]:
    """The file on disk, as long as it is read; the rows are gone through more than once."""
    with TemporaryDirectory(prefix="waypulse-") as folder:
        path = Path(folder) / "events.csv"
        path.write_bytes(content)
        yield path


def _summed(decided: Sequence[Decided], rows: int, checked: Checked, language: Language) -> Outlook:
    deferred, suppressed = Counter[Reason](), Counter[Reason]()
    asked = 0
    for one in decided:
        match one.verdict:
            case _ if one.repeated:
                pass
            case Invite():
                asked += 1
            case Defer(reason):
                deferred[reason] += 1
            case Suppress(reason):
                suppressed[reason] += 1
    return Outlook(
        rows=rows,
        asked=asked,
        deferred=deferred,
        suppressed=suppressed,
        known=rows - len(checked.bad) - sum(not one.repeated for one in decided),
        refused=len(checked.bad),
        bad=[_bad_row(line, checked.bad[line], language) for line in sorted(checked.bad)[:_SHOWN]],
    )


def _bad_row(line: int, wrong: Sequence[Wrong], language: Language) -> str:
    told = "; ".join(said(one.why, language, one.field) for one in wrong)
    return f"{line}: {told}"[:_LONGEST_FAULT]


def _became(imported: Imported) -> Outlook:
    return Outlook(asked=imported.added, known=imported.known, refused=imported.bad)
