"""Form: what is common to the three sorts of file that can be imported."""

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

from bot.importing.columns import Columns
from bot.importing.fields import Wrong
from bot.importing.row import Row
from surveys.store.transaction import Transaction

R = TypeVar("R")


class Form(Protocol[R]):
    """Reads the rows of one file into records, then saves these, some at a time."""

    @property
    def columns(self) -> Columns:
        """The columns of such a file."""
        ...

    @property
    def together(self) -> str | None:
        """The column by which rows belong together, wherever in the file they stand; None where each is by itself."""
        ...

    def read(self, row: Row) -> Sequence[Wrong]:
        """Note what a row says, or tell everything that is wrong with it."""
        ...

    def records(self) -> tuple[Sequence[R], Mapping[int, Sequence[Wrong]]]:
        """What the rows noted since the last time say, and by line what is wrong with them beside each other."""
        ...

    async def save(self, records: Sequence[R], tx: Transaction) -> int:
        """Keep those that are new; returns how many these are."""
        ...
