"""When a person may be disturbed: by their own clocks, across changes of these, and on weekdays."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.hours import Hours, awake_from, is_quiet
from surveys.journey import QuietHours
from tests.surveys.clocks import ZONES, disturbs, minutes_from, moments_in, quiet_hours

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

some_hours = st.builds(
    Hours, quiet=st.none() | quiet_hours, zone=st.sampled_from(ZONES).map(ZoneInfo), weekends=st.booleans()
)


@settings(max_examples=50)
@given(st.data(), some_hours)
def test_the_first_waking_minute_is_the_one_found_by_looking_at_every_minute(
    data: st.DataObject, hours: Hours
) -> None:
    assert isinstance(hours.zone, ZoneInfo)
    moment = data.draw(moments_in(hours.zone))
    expected = next(minute for minute in minutes_from(moment) if not disturbs(minute, hours))
    assert awake_from(moment, hours) == expected


@pytest.mark.parametrize(
    ("night", "morning"),
    [
        (datetime(2026, 10, 24, 22, tzinfo=UTC), datetime(2026, 10, 25, 8, tzinfo=UTC)),  # clocks go back
        (datetime(2026, 3, 28, 23, tzinfo=UTC), datetime(2026, 3, 29, 7, tzinfo=UTC)),  # clocks go forward
    ],
)
def test_nine_in_the_morning_is_nine_by_the_clock_on_the_wall(night: datetime, morning: datetime) -> None:
    assert awake_from(night, Hours(QuietHours(time(21), time(9)), AMSTERDAM)) == morning


def test_an_end_that_comes_twice_in_the_night_the_clocks_go_back_is_not_past() -> None:
    second_time = datetime(2026, 10, 25, 1, 15, tzinfo=UTC)  # 02:15 by the clock, for the second time
    hours = Hours(QuietHours(time(21), time(2, 30)), AMSTERDAM)
    assert awake_from(second_time, hours) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_an_end_that_the_clocks_leap_over_comes_with_the_leap() -> None:
    hours = Hours(QuietHours(time(21), time(2, 30)), AMSTERDAM)
    assert awake_from(datetime(2026, 3, 29, 0, 10, tzinfo=UTC), hours) == datetime(2026, 3, 29, 1, tzinfo=UTC)


def test_friday_night_lasts_until_monday_morning_where_weekends_are_left_out() -> None:
    friday_night = datetime(2026, 11, 20, 21, tzinfo=UTC)
    hours = Hours(QuietHours(time(21), time(9)), AMSTERDAM, weekends=False)
    assert awake_from(friday_night, hours) == datetime(2026, 11, 23, 8, tzinfo=UTC)
    assert awake_from(friday_night, Hours(None, AMSTERDAM)) == friday_night


def test_hours_that_begin_when_they_end_are_none() -> None:
    assert not is_quiet(datetime(2026, 11, 16, 9, tzinfo=UTC), Hours(QuietHours(time(9), time(9)), ZoneInfo("UTC")))
