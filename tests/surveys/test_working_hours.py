"""When a time is over that counts only while somebody is there."""

from datetime import UTC, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from surveys.working_hours import WorkingHours, after

HOUR, DAY, QUARTER = timedelta(hours=1), timedelta(days=1), timedelta(minutes=15)
WEEKDAYS = WorkingHours(frozenset(range(5)), time(9), time(17))
NIGHTS = WorkingHours(frozenset(range(7)), time(0), time(6))
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ZONES = [UTC, AMSTERDAM, *map(ZoneInfo, ("America/New_York", "Australia/Sydney", "Asia/Kolkata"))]


def slowly(begun: datetime, length: timedelta, hours: WorkingHours, zone: tzinfo) -> datetime:
    """The same in the simplest way there is: every quarter of an hour is looked at."""
    at = _there(begun, hours, zone)
    for _ in range(length.days):
        local = at.astimezone(zone)
        day = local.date() + DAY
        while day.weekday() not in hours.days:
            day += DAY
        at = _there(datetime.combine(day, local.time(), zone).astimezone(UTC), hours, zone)
    left = length - length.days * DAY
    while left:
        at = _there(at, hours, zone) + QUARTER
        left -= QUARTER
    return at


def _there(at: datetime, hours: WorkingHours, zone: tzinfo) -> datetime:
    """The first quarter from then on in which somebody is there."""
    while True:
        local = at.astimezone(zone)
        if local.weekday() in hours.days and hours.start <= local.time() < hours.end:
            return at
        at += QUARTER


@st.composite
def working_hours(draw: st.DrawFn) -> WorkingHours:
    """Some days of the week, and whole hours on them."""
    start = draw(st.integers(0, 22))
    end = draw(st.integers(start + 1, 23))
    return WorkingHours(draw(st.frozensets(st.integers(0, 6), min_size=1)), time(start), time(end))


def moments() -> st.SearchStrategy[datetime]:
    """Quarters of an hour; every other one near the days on which clocks are changed."""
    changes = [datetime(2026, month, day, tzinfo=UTC) for month, day in ((3, 6), (3, 27), (10, 23), (10, 30))]
    starts = st.sampled_from([datetime(2026, 1, 1, tzinfo=UTC), *changes])
    quarters = st.integers(0, 96 * 7)
    return st.builds(lambda start, count: start + count * QUARTER, starts, quarters)


@settings(max_examples=50)
@given(moments(), st.integers(1, 96 * 4), working_hours(), st.sampled_from(ZONES))
@example(datetime(2026, 3, 28, 23, tzinfo=UTC), 5 * 4, NIGHTS, AMSTERDAM)
@example(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), 2 * 4, NIGHTS, AMSTERDAM)
@example(datetime(2026, 3, 28, 1, 30, tzinfo=UTC), 96, WorkingHours(frozenset(range(7)), time(0), time(3)), AMSTERDAM)
def test_time_is_over_when_counting_every_quarter_says_so(
    begun: datetime, quarters: int, hours: WorkingHours, zone: tzinfo
) -> None:
    length = quarters * QUARTER
    assert after(begun, length, hours, zone) == slowly(begun, length, hours, zone)


@pytest.mark.parametrize(
    ("begun", "length", "over"),
    [
        ((19, 12), 4 * HOUR, (19, 16)),
        ((19, 16), 4 * HOUR, (20, 12)),
        ((20, 16), 4 * HOUR, (23, 12)),  # over the weekend
        ((21, 3), HOUR, (23, 10)),  # begun on a Saturday night
        ((19, 5), HOUR, (19, 10)),  # begun before anybody was there
        ((19, 12), 3 * DAY, (24, 12)),
        ((20, 12), DAY + HOUR, (23, 13)),
    ],
)
def test_only_working_hours_count(begun: tuple[int, int], length: timedelta, over: tuple[int, int]) -> None:
    start, end = (datetime(2026, 11, day, hour, tzinfo=UTC) for day, hour in (begun, over))
    assert after(start, length, WEEKDAYS, UTC) == end


def test_working_hours_are_those_of_the_companys_clocks_in_summer_and_winter() -> None:
    zone = AMSTERDAM
    friday = datetime(2026, 10, 23, 16, tzinfo=zone)  # the clocks are put back on Sunday
    assert after(friday, 2 * HOUR, WEEKDAYS, zone) == datetime(2026, 10, 26, 10, tzinfo=zone)
