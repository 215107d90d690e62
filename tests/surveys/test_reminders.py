"""When somebody is reminded: at another time of day than they were asked, and never at night."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.hours import Hours, awake_from
from surveys.journey import QuietHours
from surveys.reminders import remind_at, usual_time

ZONE = ZoneInfo("Europe/Lisbon")
HOURS = Hours(QuietHours(time(21), time(9)), ZONE)
DAY = timedelta(days=1)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment in a November in which Lisbon keeps to UTC."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("sent", "answered", "reminded"),
    [
        (at(16, 10), [], at(17, 14)),
        (at(16, 18), [], at(18, 9)),  # Four hours later it is night: the next morning.
        (at(16, 10), [at(1, 19), at(5, 20), at(9, 18)], at(17, 19)),
        (at(16, 19), [at(1, 19), at(5, 20), at(9, 18)], at(18, 9)),  # It was then that they did not answer.
        (at(16, 10), [at(1, 23)], at(17, 14)),  # They answer at night, when nobody is disturbed.
        (at(16, 10), [at(1, 9), at(2, 15), at(3, 21)], at(17, 14)),  # They have no habit.
    ],
)
def test_a_reminder_comes_at_another_time_of_day(
    sent: datetime, answered: list[datetime], reminded: datetime
) -> None:
    found = remind_at(sent, DAY, answered, HOURS)
    assert abs(found - reminded) < timedelta(minutes=10)


def test_a_reminder_that_is_late_enough_in_the_day_is_not_drawn_out() -> None:
    assert remind_at(at(16, 10), timedelta(hours=6), [], HOURS) == at(16, 16)
    assert remind_at(at(16, 10), timedelta(hours=12), [], HOURS) == at(17, 14), (
        "In the morning it is about ten again."
    )


def test_who_is_left_alone_at_weekends_is_reminded_on_monday_at_another_time_of_day() -> None:
    working = Hours(QuietHours(time(21), time(9)), ZONE, weekends=False)
    assert remind_at(at(13, 9), DAY, [], working) == at(16, 13), "When the weekend is over, it is nine again."
    assert remind_at(at(13, 15), DAY, [], working) == at(16, 9)
    assert remind_at(at(13, 9), DAY, [at(2, 19), at(3, 19)], working) == at(16, 19)


def test_who_may_be_disturbed_for_an_hour_a_day_only_is_reminded_in_that_hour() -> None:
    narrow = Hours(QuietHours(time(11), time(10)), ZONE)
    assert remind_at(at(16, 10, 30), DAY, [], narrow) == at(17, 10, 30)


def test_midnight_is_a_time_of_day_as_any_other() -> None:
    found = usual_time([at(1, 23), at(2, 1)], HOURS)
    assert found is not None
    assert min(found, DAY - found) < timedelta(minutes=1)
    assert usual_time([], HOURS) is None
    assert usual_time([at(1, 6), at(1, 18)], HOURS) is None


moments = st.integers(0, 365 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@given(moments, st.lists(moments, max_size=4), st.integers(1, 5 * 24).map(lambda hours: timedelta(hours=hours)))
def test_nobody_is_reminded_too_soon_or_at_night(sent: datetime, answered: list[datetime], after: timedelta) -> None:
    found = remind_at(sent, after, answered, HOURS)
    assert sent + after <= found <= sent + after + 2 * DAY
    assert awake_from(found, HOURS) == found
