"""Periods: how many days one holds, and those before it."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from surveys.figures import Period

DAY = timedelta(days=1)

periods = st.builds(
    lambda start, length: Period(start, start + length * DAY),
    st.dates(date(2000, 1, 1), date(2040, 1, 1)),
    st.integers(0, 400),
)


@given(periods)
def test_the_period_before_is_as_long_and_ends_the_day_before(period: Period) -> None:
    before = period.before()
    assert before.days == period.days
    assert before.end + DAY == period.start


@given(periods, st.integers(1, 12))
def test_weeks_back_follow_each_other_up_to_the_end(period: Period, count: int) -> None:
    weeks = period.weeks_back(count)
    assert [week.days for week in weeks] == [7] * count
    assert weeks[-1].end == period.end
    assert all(one.end + DAY == following.start for one, following in pairwise(weeks))
