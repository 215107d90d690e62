"""Row: what stands on one line of a file."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from surveys.errors import Why

FAULT = "fault"
"""The column of a file of bad rows that says why; it is passed over where such a file is imported again."""


@dataclass(frozen=True, slots=True)
class Row:
    """What stands on a line: words by column, and as it was written. `broken` says why it is not a row at all.

    In a silent row there is nothing that could be imported, and that is no fault of it.
    """

    line: int
    words: Mapping[str, str]
    written: Sequence[str]
    broken: Why | None = None
    is_silent: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows that are made each time they are gone through: all at once would take far more memory than the file."""

    make: Callable[[], Iterator[Row]]

    def __iter__(self) -> Iterator[Row]:
        return self.make()
