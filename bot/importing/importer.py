"""Importer: a file is checked whole, and kept whole or not at all."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from bot.importing import bad_rows
from bot.importing.form import Form
from bot.importing.reader import Checked, check
from bot.importing.spool import Spool
from bot.importing.table import Table, read_table
from surveys.errors import Fault, Unreadable
from surveys.store.store import Portion, Store
from surveys.store.transaction import Transaction

R = TypeVar("R")
Progress = Callable[[int, int | None], None]
"""Told how many rows were read, and then how many records were saved, and of how many."""

GiveWay = Callable[[], Awaitable[None]]
"""Waits for so long that others can write."""

_MOST_TOLD = 1000


@dataclass(frozen=True, slots=True)
class Manner:
    """How a file is imported. With `skip_bad` its bad rows are written beside it, and the others are imported.

    All is written in one transaction, unless way is to be given: then each portion is kept as it is written, and
    if the import ends halfway, importing the file again adds the rest.
    """

    skip_bad: bool = False
    progress: Progress | None = None
    give_way: GiveWay | None = None


_STRAIGHT = Manner()


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file: how many records are new, how many were known, and which rows were left out.

    `unused` are columns that mean nothing here, `silent` counts the rows in which nobody said anything.
    """

    added: int
    known: int
    bad: int
    bad_file: Path | None
    unused: tuple[str, ...]
    silent: int = 0


async def import_file(
    path: Path, form: Form[R], store: Store, *, skip_bad: bool = False, progress: Progress | None = None
) -> Imported:
    """Import a file with the columns of its form; as `import_table` otherwise."""
    table = read_table(path, form.columns.known)
    return await import_table(table, form, store, Manner(skip_bad, progress))


async def import_table(table: Table, form: Form[R], store: Store, manner: Manner = _STRAIGHT) -> Imported:
    """Import the rows of a table; raises `Unreadable` with every fault of it, and changes nothing then.

    The database is not held while the rows are read, and memory does not grow with their number.
    """
    form.columns.check(table)
    progress = manner.progress
    with Spool[R]() as records:
        checked = check(table, form, records, (lambda done: progress(done, None)) if progress else None)
        if checked.bad and not manner.skip_bad:
            raise Unreadable(_faults(table, checked))
        bad_file = _set_aside(table, checked, bad_rows.place(Path(table.file))) if checked.bad else None
        added = await _save(records, form, store, manner)
        known = records.count - added
    return Imported(added, known, len(checked.bad), bad_file, form.columns.unused(table), checked.silent)


def _faults(table: Table, checked: Checked) -> list[Fault]:
    lines = sorted(checked.bad)
    faults = [Fault(table.file, line, one) for line in lines[:_MOST_TOLD] for one in checked.bad[line]]
    if lines[_MOST_TOLD:]:
        more = f"{len(lines) - _MOST_TOLD:,} more rows cannot be used; mend what these have in common first"
        faults.append(Fault(table.file, 0, more))
    return faults


def _set_aside(table: Table, checked: Checked, path: Path) -> Path:
    try:
        bad_rows.write(table, {line: "; ".join(why) for line, why in checked.bad.items()}, path)
    except OSError as error:
        sentence = f"the bad rows cannot be written here: {error.strerror}; nothing was imported"
        raise Unreadable([Fault(str(path), 0, sentence)]) from None
    return path


async def _save(records: Spool[R], form: Form[R], store: Store, manner: Manner) -> int:
    added = done = 0
    async with _portions(store, manner.give_way) as begin:
        for portion in records.portions():
            async with begin() as tx:
                added += await form.save(portion, tx)
            done += len(portion)
            if manner.progress:
                manner.progress(done, records.count)
    return added


@asynccontextmanager
async def _portions(store: Store, give_way: GiveWay | None) -> AsyncIterator[Portion]:
    if give_way is None:
        async with store.portions() as begin:
            yield begin
    else:
        yield partial(_alone, store, give_way)


@asynccontextmanager
async def _alone(store: Store, give_way: GiveWay) -> AsyncIterator[Transaction]:
    async with store.transaction(patient=True) as tx:
        yield tx
    await give_way()
