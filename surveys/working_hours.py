"""Working hours: when staff are there, and when a time that counts only then is over."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""How days are spelt, in the order in which `datetime.weekday` counts them."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """From `start` to `end`, later on the same day, by the company's clocks; `days` count from Monday, which is 0."""

    days: frozenset[int]
    start: time
    end: time


def after(begun: datetime, length: timedelta, hours: WorkingHours | None, zone: tzinfo) -> datetime:
    """The moment, in UTC, at which a time that began then is over.

    Where there are working hours, only they count: of a length the whole days are working days, and the rest is time
    within them. So three days from Thursday noon end on Tuesday noon, and four hours from Friday at four on Monday.
    """
    if hours is None:
        return begun + length
    at = _working(begun, hours, zone)
    for _ in range(length.days):
        local = at.astimezone(zone)
        at = _working(_moment(_next_day(local.date(), hours), local.time(), zone), hours, zone)
    left = length - length.days * _DAY
    while left > (rest := _end(at, hours, zone) - at):
        left -= rest
        at = _moment(_next_day(at.astimezone(zone).date(), hours), hours.start, zone)
    return at + left


def _working(at: datetime, hours: WorkingHours, zone: tzinfo) -> datetime:
    """The moment itself, or the next one at which somebody is there."""
    local = at.astimezone(zone)
    is_over = local.weekday() not in hours.days or local.time() >= hours.end
    if is_over:
        return _moment(_next_day(local.date(), hours), hours.start, zone)
    return max(at.astimezone(UTC), _moment(local.date(), hours.start, zone))


def _next_day(day: date, hours: WorkingHours) -> date:
    return next(later for later in (day + count * _DAY for count in range(1, 8)) if later.weekday() in hours.days)


def _end(at: datetime, hours: WorkingHours, zone: tzinfo) -> datetime:
    return _moment(at.astimezone(zone).date(), hours.end, zone)


def _moment(day: date, clock: time, zone: tzinfo) -> datetime:
    """When the company's clocks show this; in UTC, where an hour is an hour on the days they are changed too."""
    return datetime.combine(day, clock, zone).astimezone(UTC)
