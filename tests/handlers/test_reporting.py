"""Periods as managers write them, and quotes without what could lead to a person."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.masking import masked
from handlers.reporting import period_of
from surveys.figures import Period

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("", date(2026, 11, 12), TODAY),
        ("2026-W46", date(2026, 11, 9), date(2026, 11, 15)),
        ("2026-W53", date(2026, 12, 28), date(2027, 1, 3)),
        ("2026-11-01", date(2026, 11, 1), TODAY),
        ("2026-11-01 2026-11-15", date(2026, 11, 1), date(2026, 11, 15)),
    ],
)
def test_a_period_is_read_as_it_is_meant(words: str, start: date, end: date) -> None:
    assert period_of(words.split(), TODAY) == Period(start, end)


@pytest.mark.parametrize("words", ["2026-W54", "2026-W00", "W46", "2026-02-30", "yesterday", "1 2 3", "9999-W53 x"])
def test_what_names_no_period_is_none(words: str) -> None:
    assert period_of(words.split(), TODAY) is None


@pytest.mark.parametrize(
    "words",
    [
        "0001-01-01 0001-01-07",
        "0001-W01",
        "9999-W52",
        "9999-12-01 9999-12-31",
        "2026-11-15 2026-11-01",
        "1969-12-31 1970-01-06",
    ],
)
def test_a_period_that_cannot_be_counted_is_none(words: str) -> None:
    assert period_of(words.split(), TODAY) is None


@given(st.lists(st.text(), max_size=4))
def test_no_words_break_the_reading_of_a_period(words: list[str]) -> None:
    period_of(words, TODAY)


@pytest.mark.parametrize(
    "contact",
    [
        "bob@example.org",
        "b.o-b+x@sub.example.co.uk",
        "+31 6 1234 5678",
        "06-12345678",
        "(020) 123 45 67",
        "https://example.org/me?x=1",
        "@bob_the_builder",
        "NL91 ABNA 0417 1643 00",
    ],
)
def test_ways_to_reach_a_person_are_masked(contact: str) -> None:
    told = masked(f"Call {contact} please")
    assert "▮▮▮" in told
    assert told.startswith("Call ")
    assert told.endswith(" please")
    assert not any(digits in told for digits in ("1234", "4567", "0417", "bob", "builder"))


@pytest.mark.parametrize("text", ["It cost 25 euros", "2 of 3 were broken", "at 9:30", "the 4th time"])
def test_ordinary_numbers_stay(text: str) -> None:
    assert masked(text) == text
