"""Columns: which a file must have and which it may have."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from bot.importing.table import Table
from surveys.errors import Fault, Unreadable

_ALIKE = 0.75


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
        return () if self.others else tuple(name for name in table.columns if name not in self.known)

    def _missing(self, table: Table) -> Iterator[Fault]:
        for group in self.required:
            if not any(name in table.columns for name in group):
                hint = _did_you_mean(group[0], table) or f"; the columns are {', '.join(table.columns)}"
                yield Fault(table.file, 1, f"the column {' or '.join(group)} is missing{hint}")

    def _misspelt(self, table: Table) -> Iterator[Fault]:
        free = [name for name in self.known if name not in table.columns]
        for name in self.unused(table):
            close = get_close_matches(name.casefold(), free, n=1, cutoff=_ALIKE)
            if close:
                sentence = f"there is no column '{name}'; did you mean '{close[0]}'?"
                yield Fault(table.file, table.columns[name], sentence)


def _did_you_mean(name: str, table: Table) -> str:
    close = get_close_matches(name, table.columns, n=1)
    return f"; did you mean '{close[0]}' to be it?" if close else ""
