"""How lengths of time, limits on invitations, quiet hours and weekends are spelt in files."""

import re
from datetime import time, timedelta

from surveys.journey import QuietHours
from surveys.working_hours import DAYS, WorkingHours

UNITS = {
    "w": timedelta(weeks=1),
    "d": timedelta(days=1),
    "h": timedelta(hours=1),
    "m": timedelta(minutes=1),
}
DURATION = r"^(0|[0-9]{1,4}[mhdw])$"
AT_MOST = r"^[1-9][0-9]{0,2} per [0-9]{1,4}[mhdw]$"
QUIET = r"^(none|[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9])$"
_DAY = f"({'|'.join(DAYS)})"
WORKING = rf"^{_DAY}(-{_DAY})? [0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]$"


def duration(written: object) -> timedelta:
    """Read `30m`, `2h`, `5d`, `2w` or `0`; raises ValueError with a sentence."""
    spelt = str(written).strip()
    if isinstance(written, bool) or not re.match(DURATION, spelt):
        raise ValueError(f"'{spelt}' is not a duration; write 2h, 30m or 5d")
    return int(spelt[:-1]) * UNITS[spelt[-1]] if spelt != "0" else timedelta()


def spell(length: timedelta) -> str:
    """A duration of whole minutes in its largest unit: `2h`, `14d` becomes `2w`."""
    fits = (f"{length // unit}{sign}" for sign, unit in UNITS.items() if not length % unit)
    return next(fits) if length else "0"


def longer_than_nothing(length: timedelta) -> timedelta:
    """The same duration; raises ValueError where it is 0."""
    if not length:
        raise ValueError("a duration of 0 makes no sense here; write 2h, 30m or 5d")
    return length


def at_most(written: object) -> tuple[int, timedelta]:
    """Read `3 per 30d`: so many invitations in such a time; raises ValueError with a sentence."""
    spelt = str(written).strip()
    if not re.match(AT_MOST, spelt):
        raise ValueError(f"'{spelt}' is not a limit; write how many per how long, such as 3 per 30d")
    most, _, period = spelt.partition(" per ")
    return int(most), longer_than_nothing(duration(period))


def quiet_hours(written: object) -> QuietHours | None:
    """Read `21:00-09:00`, or `none`; raises ValueError with a sentence."""
    spelt = str(written).strip()
    if spelt == "none":
        return None
    try:
        start, end = (time.fromisoformat(half) for half in spelt.split("-"))
    except ValueError:
        start = end = time()
    if not re.match(QUIET, spelt) or start == end:
        raise ValueError(f"'{spelt}' are no quiet hours; write them as 21:00-09:00, or none")
    return QuietHours(start, end)


def working_hours(written: object) -> WorkingHours:
    """Read `mon-fri 09:00-17:00`; raises ValueError with a sentence."""
    spelt = str(written).strip()
    days, _, clocks = spelt.partition(" ")
    try:
        start, end = (time.fromisoformat(half) for half in clocks.split("-"))
    except ValueError:
        start = end = time()
    if not re.match(WORKING, spelt) or start >= end:
        raise ValueError(f"'{spelt}' are no working hours; write them as mon-fri 09:00-17:00")
    first, _, last = days.partition("-")
    return WorkingHours(_days(DAYS.index(first), DAYS.index(last or first)), start, end)


def _days(first: int, last: int) -> frozenset[int]:
    """From one day of the week to another, over Sunday where need be."""
    count = (last - first) % len(DAYS) + 1
    return frozenset((first + step) % len(DAYS) for step in range(count))


def yes_or_no(written: object) -> bool:
    """Read `yes` or `no`; raises ValueError with a sentence."""
    match written:
        case bool():
            return written
        case "yes" | "no":
            return written == "yes"
        case _:
            raise ValueError(f"'{written}' is neither yes nor no; write one of them")


def spell_yes_or_no(value: bool) -> str:  # noqa: FBT001 - the serializer's shape
    """`yes` or `no`."""
    return "yes" if value else "no"


def spell_at_most(limit: tuple[int, timedelta]) -> str:
    """A limit as it is written: `3 per 30d`."""
    most, period = limit
    return f"{most} per {spell(period)}"
