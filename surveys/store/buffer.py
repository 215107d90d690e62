"""Buffer and Shelf: what a transaction has read and wants to write, held in memory until the commit.

Handlers work on shelves of frozen records. Nothing reaches the database before `Transaction.flush`, so what one
handler wrote can be taken back alone (`Buffer.undo`), and a whole batch is saved in a few statements.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Buffer:
    """A journal of how to undo each change, newest last."""

    def __init__(self) -> None:
        self._journal: list[Callable[[], None]] = []

    def mark(self) -> int:
        """The place to undo back to."""
        return len(self._journal)

    def note(self, undo: Callable[[], None]) -> None:
        """Remember how to undo a change just made."""
        self._journal.append(undo)

    def settle(self) -> None:
        """Forget how to undo. What undoes a change holds on to its shelf, and that to all that was read."""
        self._journal.clear()

    def undo(self, mark: int) -> None:
        """Take back every change since the mark."""
        while len(self._journal) > mark:
            self._journal.pop()()


class Shelf(Generic[K, V]):
    """Records by key: those read, and those changed since. A key with None is known to have no record."""

    def __init__(self, buffer: Buffer) -> None:
        self._buffer = buffer
        self._records: dict[K, V | None] = {}
        self._changed: dict[K, None] = {}

    def __contains__(self, key: K) -> bool:
        return key in self._records

    def get(self, key: K) -> V | None:
        """The record, or None where there is none or it was not read."""
        return self._records.get(key)

    def values(self) -> Iterator[V]:
        """All records that are here."""
        return (record for record in self._records.values() if record is not None)

    def kept(self) -> list[K]:
        """The keys of all records that are here."""
        return [key for key, record in self._records.items() if record is not None]

    def keep(self, key: K, record: V | None) -> None:
        """Hold what was read; a record that is here already is newer and stays."""
        self._records.setdefault(key, record)

    def forget(self, key: K) -> None:
        """Hold nothing for this key: its record was removed in the database itself."""
        self._records[key] = None
        self._changed.pop(key, None)

    def put(self, key: K, record: V | None) -> None:
        """Change, add or (with None) remove a record."""
        was_known, before, was_changed = key in self._records, self._records.get(key), key in self._changed
        self._records[key] = record
        self._changed[key] = None

        def undo() -> None:
            if was_known:
                self._records[key] = before
            else:
                del self._records[key]
            if not was_changed:
                del self._changed[key]

        self._buffer.note(undo)

    def written(self) -> list[V]:
        """The records to save."""
        found = ((key, self._records[key]) for key in self._changed)
        return [record for _, record in found if record is not None]

    def removed(self) -> list[K]:
        """The keys of the records to remove."""
        return [key for key in self._changed if self._records[key] is None]

    def changed(self) -> list[K]:
        """The keys whose records were changed."""
        return list(self._changed)

    def missing(self, keys: Iterable[K]) -> list[K]:
        """Those of the keys about which nothing is known here."""
        return [key for key in dict.fromkeys(keys) if key not in self._records]
