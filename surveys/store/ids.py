"""Ids: 63-bit numbers that grow with time, made without asking the database."""

from datetime import datetime
from random import Random

_RANDOM_BITS = 20


class Ids:
    """Makes ids that are unique here and, but for chance, among processes that write to one database.

    The milliseconds since 1970 stand in the upper bits, chance in the lower 20; within one millisecond it counts on.
    """

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._last = 0

    def next(self, now: datetime) -> int:
        """A new id, greater than every one made before by this object."""
        self._last = max(self._last + 1, first_id(now) | self._chance.getrandbits(_RANDOM_BITS))
        return self._last


def first_id(since: datetime) -> int:
    """The smallest id that can have been made at this moment: all made later are greater."""
    return int(since.timestamp() * 1000) << _RANDOM_BITS
