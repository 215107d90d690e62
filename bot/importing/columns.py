"""Columns: which a file must have and which it may have."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from bot.importing.table import Table
from surveys.errors import Fault, Sentence, Unreadable

_LONG = 8
_SHORTEST = 4
_FURTHER = re.compile(r"(?<=^text|^asks) \d+$|(?<=^score|^scale) \d+$")


@dataclass(frozen=True, slots=True)
class Columns:
    """Each group in `required` holds alternatives, of which one must be there.

    Where `others` may stand, they mean something of their own; elsewhere they are passed over.
    """

    required: tuple[tuple[str, ...], ...]
    optional: tuple[str, ...]
    others: bool = False

    @property
    def known(self) -> tuple[str, ...]:
        """Every name that means something."""
        return (*(name for group in self.required for name in group), *self.optional)

    def check(self, table: Table) -> None:
        """Raise `Unreadable` where a column is missing or misspelt."""
        faults = (*self._missing(table), *self._misspelt(table))
        if faults:
            raise Unreadable(faults)

    def unused(self, table: Table) -> tuple[str, ...]:
        """The columns that are passed over."""
        return () if self.others else tuple(name for name in table.columns if first_of(name) not in self.known)

    def _missing(self, table: Table) -> Iterator[Fault]:
        for group in self.required:
            if not any(name in table.columns for name in group):
                yield Fault(table.file, 1, _absent(group, table))

    def _misspelt(self, table: Table) -> Iterator[Fault]:
        free = [name for name in self.known if name not in table.columns]
        for name in self.unused(table):
            close = next((one for one in free if _is_slip(name.casefold(), one)), None)
            if close:
                sentence = f"there is no column '{name}'; did you mean '{close}'?"
                yield Fault(table.file, table.columns[name], sentence)


def first_of(name: str) -> str:
    """The column of which this one is a further one: text, for text 2."""
    return _FURTHER.sub("", name)


def _is_slip(name: str, meant: str) -> bool:
    """Whether one slip of the pen makes the one of the other: a letter too much, too few, or two that changed places.

    Another letter is a slip in long names only: task, test and store are words of their own.
    """
    if name == meant or min(len(name), len(meant)) < _SHORTEST:
        return False
    shorter, longer = sorted((name, meant), key=len)
    same = next((at for at, pair in enumerate(zip(shorter, longer, strict=False)) if len({*pair}) > 1), len(shorter))
    rest, other = shorter[same:], longer[same:]
    if len(shorter) < len(longer):
        return rest == other[1:]
    changed_places = rest[:2] == other[1::-1] and rest[2:] == other[2:]
    return changed_places or (len(name) >= _LONG and rest[1:] == other[1:])


def _absent(group: Sequence[str], table: Table) -> Sentence:
    column, close = " or ".join(group), get_close_matches(group[0], table.columns, n=1)
    if close:
        sentence = "the column {column} is missing; did you mean '{meant}' to be it?"
        return Sentence("column-meant", sentence, {"column": column, "meant": close[0]})
    sentence = "the column {column} is missing; the columns are {known}"
    return Sentence("column", sentence, {"column": column, "known": ", ".join(table.columns)})
