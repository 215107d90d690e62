"""Spool: records set aside in a temporary file, so that memory does not grow with their number."""

import pickle
from collections import defaultdict
from collections.abc import Iterator, Sequence
from tempfile import TemporaryFile
from typing import Generic, Self, TypeVar

R = TypeVar("R")


class Spool(Generic[R]):
    """Keeps portions of records on numbered shelves, in order on each. What it holds is gone when it is left."""

    def __init__(self) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 - it stays open for as long as the spool
        self._places: dict[int, list[int]] = defaultdict(list)
        self.count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def put(self, records: Sequence[R], shelf: int = 0) -> None:
        """Set a portion aside."""
        if records:
            self._file.seek(0, 2)
            self._places[shelf].append(self._file.tell())
            pickle.dump(records, self._file, pickle.HIGHEST_PROTOCOL)
            self.count += len(records)

    def portions(self, shelf: int = 0) -> Iterator[Sequence[R]]:
        """The portions of a shelf, one after the other."""
        for place in self._places[shelf]:
            self._file.seek(place)
            yield pickle.load(self._file)  # noqa: S301 - this very object wrote it, into a file without a name

    def shelves(self) -> Sequence[int]:
        """The shelves on which something lies."""
        return sorted(self._places)
