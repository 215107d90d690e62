"""The week: when a digest was last due, and which week it is about."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.week import Weekly, full_week_before
from surveys.figures import Period

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
FRIDAY_AT_FIVE = Weekly(4, time(17))

moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone
zones = st.sampled_from(["UTC", "Europe/Amsterdam", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland"])
weeklies = st.builds(Weekly, st.integers(0, 6), st.times().map(lambda at: at.replace(microsecond=0)))


@pytest.mark.parametrize(
    ("now", "last"),
    [
        (datetime(2026, 11, 20, 17, tzinfo=AMSTERDAM), date(2026, 11, 20)),
        (datetime(2026, 11, 20, 16, 59, tzinfo=AMSTERDAM), date(2026, 11, 13)),
        (datetime(2026, 11, 22, 12, tzinfo=AMSTERDAM), date(2026, 11, 20)),
        (datetime(2026, 11, 23, 9, tzinfo=AMSTERDAM), date(2026, 11, 20)),
        (datetime(2026, 11, 20, 16, 30, tzinfo=UTC), date(2026, 11, 20)),
    ],
)
def test_the_last_digest_was_due_in_the_companys_time(now: datetime, last: date) -> None:
    assert FRIDAY_AT_FIVE.last_before(now, AMSTERDAM) == datetime.combine(last, time(17), tzinfo=AMSTERDAM)


@given(moments, weeklies, zones)
def test_it_was_due_on_its_day_and_less_than_a_week_ago(now: datetime, weekly: Weekly, zone: str) -> None:
    due = weekly.last_before(now, ZoneInfo(zone))
    assert (due.weekday(), due.time()) == (weekly.weekday, weekly.at)
    # An hour more or less: clocks may have been changed meanwhile.
    assert -timedelta(hours=1) <= now - due < timedelta(days=7, hours=1)


@pytest.mark.parametrize("day", [16, 18, 22])
def test_a_digest_is_about_the_week_from_monday_to_sunday_before(day: int) -> None:
    week = Period(date(2026, 11, 9), date(2026, 11, 15))
    assert full_week_before(datetime(2026, 11, day, 9, tzinfo=UTC)) == week
