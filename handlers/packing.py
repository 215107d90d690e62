"""Packing: numbers and flags as they stand in callback data, which anybody can forge."""

_LARGEST_ID = 2**63 - 1


def number_in(written: str) -> int:
    """An id; raises ValueError.

    A forged number that no id can be would fail in the database, and with it the whole batch.
    """
    number = int(written, 16)
    if not 0 <= number <= _LARGEST_ID:
        raise ValueError(written)
    return number


def flag_in(written: str) -> bool:
    """Yes or no; raises ValueError."""
    return bool(("0", "1").index(written))


def place_in(written: str) -> int:
    """A place in a list, from 0: a negative one would count from its end."""
    if not (written.isascii() and written.isdecimal()):
        raise ValueError(written)
    return int(written)
