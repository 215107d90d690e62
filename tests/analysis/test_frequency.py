"""Frequency: a share before and after, against scipy; and what is made of it in a report."""

from random import Random

import pytest
import scipy  # type: ignore[import-untyped]  # it brings no types, and loads its parts when they are asked for
from hypothesis import given
from hypothesis import strategies as st

from analysis.changes import Change, Family, real
from analysis.frequency import ALARM, Frequency, frequency_p

frequencies = st.tuples(st.integers(0, 60), st.integers(1, 400)).map(lambda pair: Frequency(min(pair), max(pair)))


@given(frequencies, frequencies)
def test_the_tails_are_those_of_scipy(before: Frequency, after: Frequency) -> None:
    given_both = scipy.stats.hypergeom(before.n + after.n, before.hits + after.hits, after.n)
    half = given_both.pmf(after.hits) / 2
    rise, fall = given_both.sf(after.hits) + half, given_both.cdf(after.hits) - half
    expected = min(1.0, rise / ALARM, fall / (1 - ALARM))
    assert frequency_p(before, after) == pytest.approx(expected, rel=1e-6, abs=1e-12)


def test_a_rise_is_noticed_sooner_than_a_fall() -> None:
    few, many = Frequency(20, 400), Frequency(40, 400)
    assert frequency_p(few, many) < 0.01 < frequency_p(many, few) < 0.05
    assert frequency_p(few, few) > 0.5


def test_large_numbers_are_no_trouble() -> None:
    assert frequency_p(Frequency(10_000, 200_000), Frequency(11_000, 200_000)) < 1e-9
    assert frequency_p(Frequency(0, 10**6), Frequency(0, 10**6)) > 0.5


@pytest.mark.parametrize(
    ("before", "after"), [((0, 0), (5, 10)), ((5, 10), (0, 0)), ((11, 10), (5, 10)), ((-1, 10), (5, 10))]
)
def test_what_cannot_be_counts_as_no_change(before: tuple[int, int], after: tuple[int, int]) -> None:
    assert frequency_p(Frequency(*before), Frequency(*after)) == 1


def test_by_chance_alone_it_is_seldom_small() -> None:
    chance = Random(8)
    found = [
        frequency_p(*(Frequency(sum(chance.random() < 0.07 for _ in range(400)), 400) for _ in range(2)))
        for _ in range(400)
    ]
    assert sum(p <= 0.1 for p in found) <= 60


def test_a_change_of_more_weight_needs_less_evidence() -> None:
    changes = {n: Change(1.0, 0.04, Family.COMPLAINTS, weight=float(n)) for n in range(1, 5)}
    assert real({n: one if n == 4 else Change(1.0, 0.9, Family.COMPLAINTS, n) for n, one in changes.items()}) == {4}
    assert real({n: one if n == 1 else Change(1.0, 0.9, Family.COMPLAINTS, n) for n, one in changes.items()}) == set()


def test_each_family_is_corrected_by_itself() -> None:
    score, complaints = Change(1.0, 0.02), [Change(1.0, 0.9, Family.COMPLAINTS) for _ in range(50)]
    assert real({"score": score, **{str(n): one for n, one in enumerate(complaints)}}) == {"score"}
    assert real({"weightless": Change(1.0, 0.0, Family.COMPLAINTS, weight=0.0)}) == set()
