"""Money: as people and programs write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.money import is_doubtful, money


@pytest.mark.parametrize(
    ("words", "value"),
    [
        *(("12.50", 12.5), (" 12,5 ", 12.5), ("-3", -3.0), ("\N{MINUS SIGN}3", -3.0), ("+3", 3.0), ("0,125", 0.125)),
        *(
            ("1,250.00", 1250.0),
            ("1.250,00", 1250.0),
            ("1 250,00", 1250.0),
            ("1'250.5", 1250.5),
            ("1.250.000", 1250e3),
        ),
        *(("1\N{NARROW NO-BREAK SPACE}250", 1250.0), ("33.3333", 33.3333), ("1.250", 1.25), ("1234567", 1234567.0)),
        *(
            ("", None),
            (None, None),
            ("nan", None),
            ("9" * 400, None),
            ("€ 12", None),
            ("12 50", None),
            ("1,250", None),
        ),
    ],
)
def test_money_is_a_number_or_nothing(words: str | None, value: float | None) -> None:
    assert money(words) == value


@given(st.integers(-(10**9), 10**9), st.sampled_from([(",", "."), (".", ","), (" ", ","), ("'", ".")]))
def test_however_thousands_are_grouped_the_number_is_the_same(cents: int, marks: tuple[str, str]) -> None:
    thousands, decimal = marks
    grouped = f"{cents / 100:_.2f}".replace(".", decimal).replace("_", thousands)
    assert money(grouped) == cents / 100


@given(st.floats(allow_nan=False, allow_infinity=False, width=32).filter(lambda one: 1e-4 < abs(one) < 1e15))
def test_what_programs_write_is_read(number: float) -> None:
    assert money(f"{number:f}") == pytest.approx(float(f"{number:f}"))


def test_a_thousand_may_be_one_and_a_bit() -> None:
    assert all(map(is_doubtful, ("1.250", "-1,250", " 12.345")))
    assert not any(map(is_doubtful, ("0.125", "1250.500", "1.25", "1.2500", "")))
