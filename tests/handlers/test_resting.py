"""Quiet hours as people write them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.respondents.resting import quiet_hours
from surveys.journey import QuietHours


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("22-8", time(22), time(8)),
        ("22:30 - 7.15", time(22, 30), time(7, 15)),
        ("9–17", time(9), time(17)),
        ("22-24", time(22), time(0)),
        ("0 to 6", time(0), time(6)),
    ],
)
def test_hours_are_read(words: str, start: time, end: time) -> None:
    assert quiet_hours(words) == QuietHours(start, end)


@pytest.mark.parametrize("words", ["", "22", "25-8", "22-8-9", "8-8", "0-24", "22:60-8", "at night", "22-8 please"])
def test_what_is_no_time_is_not_read(words: str) -> None:
    assert quiet_hours(words) is None


@given(st.from_regex(r"\A[0-9 :.–-]{0,14}\Z"))
def test_nothing_breaks_the_reading(words: str) -> None:
    quiet_hours(words)
