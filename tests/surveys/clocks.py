"""Clocks: moments at which they are about to change, and a slow look at every minute from then on."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from surveys.hours import Hours
from surveys.journey import QuietHours

# In Beirut and Havana clocks leap at midnight, on Lord Howe Island by half an hour, in Kathmandu never.
ZONES = (
    "Europe/Amsterdam",
    "America/New_York",
    "Asia/Beirut",
    "America/Havana",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
)
MINUTE = timedelta(minutes=1)

clock_times = st.times().map(lambda at: at.replace(second=0, microsecond=0))
quiet_hours = st.builds(QuietHours, clock_times, clock_times)


@cache
def leaps(zone: ZoneInfo) -> tuple[datetime, ...]:
    """The hours of 2026 in which the clocks of a zone are changed."""
    hours = [datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hour) for hour in range(365 * 24)]
    offsets = [hour.astimezone(zone).utcoffset() for hour in hours]
    return tuple(hour for hour, before, after in zip(hours, offsets, offsets[1:], strict=False) if before != after)


@st.composite
def moments_in(draw: st.DrawFn, zone: ZoneInfo) -> datetime:
    """A minute of 2026, often one of the day and a half before the clocks change."""
    anywhen = datetime(2026, 1, 1, tzinfo=UTC) + draw(st.integers(0, 364)) * timedelta(days=1)
    near = draw(st.sampled_from([*leaps(zone), anywhen]))
    return near + draw(st.integers(-36 * 60, 3 * 60)) * MINUTE


def minutes_from(moment: datetime) -> Iterator[datetime]:
    """Every minute from now on, one by one."""
    while True:
        yield moment
        moment += MINUTE


def disturbs(moment: datetime, hours: Hours) -> bool:
    """Whether somebody must not be disturbed at this moment, read from the clock on their wall."""
    local = moment.astimezone(hours.zone)
    if hours.quiet is None:
        return not hours.weekends and local.isoweekday() > 5
    start, end = hours.quiet.start, hours.quiet.end
    night = [start <= local.time() < end] if start <= end else [start <= local.time(), local.time() < end]
    return any(night) or (not hours.weekends and local.isoweekday() > 5)
