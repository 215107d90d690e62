"""Tally: how often each of many keys was counted, kept on the disk."""

import sqlite3
import weakref

_COUNT = "INSERT INTO tally VALUES (?, 1) ON CONFLICT DO UPDATE SET number = number + 1 RETURNING number"


class Tally:
    """Counts keys in a database of its own, which goes with it: memory does not grow with their number."""

    def __init__(self) -> None:
        # A database without a name lies in a temporary file. Any thread may find that nobody needs it any more.
        self._database = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        weakref.finalize(self, self._database.close)
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -2000"):
            self._database.execute(f"PRAGMA {pragma}")
        self._database.execute("CREATE TABLE tally (key TEXT PRIMARY KEY, number INTEGER) WITHOUT ROWID")
        self._database.execute("BEGIN")

    def count(self, key: str) -> int:
        """How often this key was counted, this time included."""
        (number,) = self._database.execute(_COUNT, (key,)).fetchone()
        return int(number)
