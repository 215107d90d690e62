"""Reader: the rows of a table, checked one by one, and what they say set aside until all are."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from zlib import crc32

from bot.importing.fields import Wrong
from bot.importing.form import Form
from bot.importing.row import Row
from bot.importing.spool import Spool
from bot.importing.table import Table

R = TypeVar("R")

_PORTION = 500
_SHELVES = 64
_PILE = 50
_TOLD_EVERY = 1000


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong with each bad row, by its line, and how many rows say nothing."""

    bad: Mapping[int, Sequence[Wrong]]
    silent: int


def check(table: Table, form: Form[R], into: Spool[R], progress: Callable[[int], None] | None = None) -> Checked:
    """Read every row into records; `progress` is told how many were read."""
    reader = _Reader(table, form, into)
    rows = _counted(table.rows, progress or (lambda _: None))
    if form.together:
        for together in _sorted(rows, form.together):
            reader.read(together)
    else:
        for portion in _portions(rows):
            reader.read(portion)
    return Checked(reader.bad, reader.silent)


class _Reader(Generic[R]):
    def __init__(self, table: Table, form: Form[R], into: Spool[R]) -> None:
        self._table = table
        self._form = form
        self._into = into
        self.bad: dict[int, list[Wrong]] = defaultdict(list)
        self.silent = 0

    def read(self, rows: Iterable[Row]) -> None:
        """Read rows that have nothing to do with those of another time."""
        for row in rows:
            if row.broken:
                self.bad[row.line].append(Wrong("", row.broken))
            elif row.is_silent:
                self.silent += 1
            else:
                self._note(row.line, self._form.read(row))
        records, later = self._form.records()
        for line, wrong in later.items():
            self._note(line, wrong)
        for at in range(0, len(records), _PORTION):
            self._into.put(records[at : at + _PORTION])

    def _note(self, line: int, wrong: Sequence[Wrong]) -> None:
        if wrong:
            told = (Wrong(self._table.called.get(one.field, one.field), one.why) for one in wrong)
            self.bad[line] += [one for one in told if one not in self.bad[line]]


def _counted(rows: Iterable[Row], progress: Callable[[int], None]) -> Iterator[Row]:
    for number, row in enumerate(rows, start=1):
        if number % _TOLD_EVERY == 0:
            progress(number)
        yield row


def _portions(rows: Iterable[Row]) -> Iterator[Sequence[Row]]:
    portion: list[Row] = []
    for row in rows:
        portion.append(row)
        if len(portion) == _PORTION:
            yield portion
            portion = []
    yield portion


def _sorted(rows: Iterable[Row], column: str) -> Iterator[Iterable[Row]]:
    """The rows on as many shelves as keep each small; those with the same words in this column on the same one."""
    with Spool[Row]() as aside:
        piles: dict[int, list[Row]] = defaultdict(list)
        for row in rows:
            shelf = crc32(row.words.get(column, "").strip().encode(errors="replace")) % _SHELVES
            piles[shelf].append(row)
            if len(piles[shelf]) == _PILE:
                aside.put(piles.pop(shelf), shelf)
        for shelf, pile in piles.items():
            aside.put(pile, shelf)
        for shelf in aside.shelves():
            yield (row for portion in aside.portions(shelf) for row in portion)
