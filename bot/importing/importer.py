"""Importer: a file is read whole, and kept whole or not at all."""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bot.importing import bad_rows
from bot.importing.form import Form
from bot.importing.table import Table, read_table
from surveys.errors import Fault, Unreadable
from surveys.store.store import Store

R = TypeVar("R")
Progress = Callable[[int, int], None]
"""Told how many records were saved, and of how many."""

_PORTION = 500
_HARDLY_EVER = 1_000_000


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file: how many records are new, how many were known, and which rows were left out.

    `unused` are columns that mean nothing here.
    """

    added: int
    known: int
    bad: int
    bad_file: Path | None
    unused: tuple[str, ...]


async def import_file(
    path: Path, form: Form[R], store: Store, *, skip_bad: bool = False, progress: Progress | None = None
) -> Imported:
    """Import a file; raises `Unreadable` with every fault of it, and changes nothing then.

    With `skip_bad` the bad rows are written beside the file, and the others are imported.
    """
    table = read_table(path, form.columns.known)
    form.columns.check(table)
    with _old_garbage_left():
        records, bad = _read(table, form)
        if bad and not skip_bad:
            raise Unreadable([Fault(table.file, line, one) for line, why in sorted(bad.items()) for one in why])
        bad_file = _set_aside(table, bad, bad_rows.place(path)) if bad else None
        added = await _save(records, form, store, progress)
    return Imported(added, len(records) - added, len(bad), bad_file, form.columns.unused(table))


@contextmanager
def _old_garbage_left() -> Iterator[None]:
    """Look for garbage among what is new only: to go through all records again and again takes a quarter longer."""
    new, newish, old = gc.get_threshold()
    gc.set_threshold(new, newish, _HARDLY_EVER)
    try:
        yield
    finally:
        gc.set_threshold(new, newish, old)


def _read(table: Table, form: Form[R]) -> tuple[Sequence[R], Mapping[int, Sequence[str]]]:
    bad: dict[int, Sequence[str]] = {}
    for row in table.rows:
        wrong = (row.broken,) if row.broken else tuple(map(str, form.read(row)))
        if wrong:
            bad[row.line] = wrong
    records, later = form.records()
    return records, bad | {line: tuple(map(str, wrong)) for line, wrong in later.items()}


def _set_aside(table: Table, bad: Mapping[int, Sequence[str]], path: Path) -> Path:
    try:
        bad_rows.write(table, {line: "; ".join(why) for line, why in bad.items()}, path)
    except OSError as error:
        sentence = f"the bad rows cannot be written here: {error.strerror}; nothing was imported"
        raise Unreadable([Fault(str(path), 0, sentence)]) from None
    return path


async def _save(records: Sequence[R], form: Form[R], store: Store, progress: Progress | None) -> int:
    added = done = 0
    async with store.portions() as begin:
        for records_ in _portions(records):
            async with begin() as tx:
                added += await form.save(records_, tx)
            done += len(records_)
            if progress:
                progress(done, len(records))
    return added


def _portions(records: Sequence[R]) -> Iterator[Sequence[R]]:
    return (records[at : at + _PORTION] for at in range(0, len(records), _PORTION))
