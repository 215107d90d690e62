"""When somebody who says "later" can be asked again."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.hours import Hours, awake_from
from surveys.journey import QuietHours
from surveys.waits import Wait, waits

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NIGHT = QuietHours(time(21), time(9))
HOURS = Hours(NIGHT, AMSTERDAM)
MONDAY = datetime(2026, 11, 16, tzinfo=AMSTERDAM)


def offered(at: datetime, hours: Hours = HOURS, *, lasts: timedelta = timedelta(days=5)) -> dict[Wait, str]:
    found = waits(at.astimezone(UTC), hours, (at + lasts).astimezone(UTC))
    return {wait: f"{moment.astimezone(hours.zone):%a %H:%M}" for wait, moment in found.items()}


@pytest.mark.parametrize(
    ("clock", "choices"),
    [
        (time(10), {Wait.HOURS: "Mon 13:00", Wait.TONIGHT: "Mon 19:00", Wait.TOMORROW: "Tue 10:00"}),
        (time(16), {Wait.HOURS: "Mon 19:00", Wait.TOMORROW: "Tue 16:00"}),
        (time(17, 30), {Wait.HOURS: "Mon 20:30", Wait.TONIGHT: "Mon 19:00", Wait.TOMORROW: "Tue 17:30"}),
        (time(19, 30), {Wait.HOURS: "Tue 09:00", Wait.TOMORROW: "Tue 19:30"}),
        (time(23), {Wait.HOURS: "Tue 09:00", Wait.TOMORROW: "Wed 09:00"}),
        (time(3), {Wait.HOURS: "Mon 09:00", Wait.TONIGHT: "Mon 19:00", Wait.TOMORROW: "Tue 09:00"}),
    ],
)
def test_the_moments_follow_the_time_of_day(clock: time, choices: dict[Wait, str]) -> None:
    assert offered(datetime.combine(MONDAY, clock, tzinfo=AMSTERDAM)) == choices


def test_the_clocks_are_those_of_the_person() -> None:
    at = datetime(2026, 11, 16, 20, tzinfo=UTC)
    assert offered(at, Hours(NIGHT, ZoneInfo("America/Sao_Paulo")))[Wait.TOMORROW] == "Tue 17:00"


def test_tomorrow_at_this_time_is_so_when_the_clocks_change() -> None:
    before = datetime(2026, 3, 28, 12, tzinfo=AMSTERDAM)
    assert offered(before)[Wait.TOMORROW] == "Sun 12:00"


def test_nobody_is_put_off_into_a_weekend_without_surveys() -> None:
    friday = datetime(2026, 11, 20, 12, tzinfo=AMSTERDAM)
    assert offered(friday, Hours(NIGHT, AMSTERDAM, weekends=False))[Wait.TOMORROW] == "Mon 09:00"


def test_no_evening_is_offered_to_whoever_is_asleep_by_then() -> None:
    early = Hours(QuietHours(time(18), time(8)), AMSTERDAM)
    assert Wait.TONIGHT not in offered(MONDAY.replace(hour=10), early)


def test_all_choices_lie_before_the_end_of_the_survey() -> None:
    assert offered(MONDAY.replace(hour=10), lasts=timedelta(hours=12)).keys() == {Wait.HOURS, Wait.TONIGHT}
    assert offered(MONDAY.replace(hour=10), lasts=timedelta(hours=3)) == {}


@given(
    at=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - the zone is given beside them
    zone=st.sampled_from(["Europe/Lisbon", "Asia/Kathmandu", "America/New_York", "Pacific/Auckland"]),
    hours=st.integers(1, 100),
)
@settings(max_examples=50)
def test_nobody_is_ever_put_off_into_the_night_or_past_the_end(at: datetime, zone: str, hours: int) -> None:
    where, until = Hours(NIGHT, ZoneInfo(zone), weekends=False), at + timedelta(hours=hours)
    found = list(waits(at, where, until).values())
    assert all(at < moment < until and awake_from(moment, where) == moment for moment in found)
    assert all(abs(one - other) >= timedelta(hours=1) for one in found for other in found if one is not other)
