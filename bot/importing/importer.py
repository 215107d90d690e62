"""Importer: a file is checked whole before anything of it is kept, and then kept portion by portion."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bot.importing import bad_rows
from bot.importing.form import Form
from bot.importing.reader import Checked, check
from bot.importing.spool import Spool
from bot.importing.table import Table, read_table
from surveys.errors import Fault, Unreadable
from surveys.store.store import Store
from surveys.store.transaction import Transaction

R = TypeVar("R")
Progress = Callable[[int, int | None], None]
"""Told how many rows were read, and then how many records were saved, and of how many."""

GiveWay = Callable[[], Awaitable[None]]
"""Waits for so long that another process can write."""

Note = Callable[[str, Transaction], None]
"""Writes down, once and with the first new records, how many come: what is cut short later is written down too."""

_MOST_TOLD = 1000


@dataclass(frozen=True, slots=True)
class Manner:
    """How a file is imported. With `skip_bad` its bad rows are written beside it, and the others are imported.

    `give_way` is waited for between portions: the bot that imports a file itself needs none, a command does.
    `note` is told how many records are new, or at most how many where others are still to be saved.
    """

    skip_bad: bool = False
    progress: Progress | None = None
    give_way: GiveWay | None = None
    note: Note | None = None


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
    table = await asyncio.to_thread(read_table, path, form.columns.known)
    return await import_table(table, form, store, Manner(skip_bad, progress))


async def import_table(table: Table, form: Form[R], store: Store, manner: Manner = _STRAIGHT) -> Imported:
    """Import the rows of a table; raises `Unreadable` with every fault of it, and changes nothing then.

    Nobody waits for the database longer than a portion takes, and memory does not grow with the number of rows. What
    was written stays if the import is cut short: importing the file again adds the rest, and nothing twice.
    """
    form.columns.check(table)
    progress = manner.progress
    with Spool[R]() as records:
        told = (lambda done: progress(done, None)) if progress else None
        # In a thread, for the bot itself imports too, and a large file takes seconds.
        checked = await asyncio.to_thread(check, table, form, records, told)
        if checked.bad and not manner.skip_bad:
            raise Unreadable(_faults(table, checked))
        bad_file = _set_aside(table, checked, bad_rows.place(Path(table.file))) if checked.bad else None
        added = await _save(records, form, store, manner)
        known = records.count - added
    return Imported(added, known, len(checked.bad), bad_file, form.columns.unused(table), checked.silent)


def _faults(table: Table, checked: Checked) -> list[Fault]:
    lines = sorted(checked.bad)
    faults = [Fault(table.file, line, str(one)) for line in lines[:_MOST_TOLD] for one in checked.bad[line]]
    if lines[_MOST_TOLD:]:
        more = f"{len(lines) - _MOST_TOLD:,} more rows cannot be used; mend what these have in common first"
        faults.append(Fault(table.file, 0, more))
    return faults


def _set_aside(table: Table, checked: Checked, path: Path) -> Path:
    try:
        bad_rows.write(table, {line: "; ".join(map(str, why)) for line, why in checked.bad.items()}, path)
    except OSError as error:
        sentence = f"the bad rows cannot be written here: {error.strerror}; nothing was imported"
        raise Unreadable([Fault(str(path), 0, sentence)]) from None
    return path


async def _save(records: Spool[R], form: Form[R], store: Store, manner: Manner) -> int:
    added = done = 0
    for portion in records.portions():
        done += len(portion)
        async with store.transaction(patient=True) as tx:
            new = await form.save(portion, tx)
            if manner.note and new and not added:
                manner.note(_foreseen(new, records.count - done), tx)
        added += new
        if manner.progress:
            manner.progress(done, records.count)
        if manner.give_way:
            await manner.give_way()
    return added


def _foreseen(new: int, left: int) -> str:
    return f"up to {new + left}" if left else str(new)
