"""Student's t against its published tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.student import quantile, two_sided_p


@pytest.mark.parametrize(
    ("t", "df", "p"), [(2.262157, 9, 0.05), (1.0, 1, 0.5), (2.0, 10, 0.073388), (1.96, 1e6, 0.05), (0.0, 5, 1.0)]
)
def test_the_tail_is_that_of_the_tables(t: float, df: float, p: float) -> None:
    assert two_sided_p(t, df) == pytest.approx(p, abs=1e-5)
    assert two_sided_p(-t, df) == two_sided_p(t, df)


@pytest.mark.parametrize(("df", "t"), [(4, 2.776445), (9, 2.262157), (29, 2.045230), (1e6, 1.959966)])
def test_the_quantile_is_that_of_the_tables(df: float, t: float) -> None:
    assert quantile(0.975, df) == pytest.approx(t, abs=2e-3)


@given(st.floats(-1e9, 1e9), st.floats(0.5, 1e7))
def test_a_probability_stays_one(t: float, df: float) -> None:
    assert 0 <= two_sided_p(t, df) <= 1


@given(st.floats(0, 30), st.floats(0.1, 5), st.floats(1, 1000))
def test_the_farther_out_the_less_probable(t: float, step: float, df: float) -> None:
    assert two_sided_p(t + step, df) <= two_sided_p(t, df) + 1e-9
