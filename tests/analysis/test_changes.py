"""Changes: what is called real, and how seldom chance is."""

from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from analysis.changes import benjamini_hochberg, change, real, two_sided, welch
from analysis.findings import findings
from analysis.report import build
from analysis.scores import Sample
from tests.analysis.shops import WEEK, Habits, shop, visitors

p_values = st.lists(st.floats(0, 1), max_size=30)


def test_a_clear_fall_of_csat_is_no_chance() -> None:
    found = change("csat", {5: 81, 2: 19}, {5: 60, 2: 40})
    assert found is not None
    assert found.value == pytest.approx(-21)
    assert found.p < 0.01


@pytest.mark.parametrize("kind", ["nps", "csat", "ces"])
def test_the_same_answers_are_no_change(kind: str) -> None:
    found = change(kind, {5: 30, 4: 10, 1: 10}, {5: 30, 4: 10, 1: 10})
    assert found is not None
    assert [found.value, found.p] == pytest.approx([0, 1])


@pytest.mark.parametrize("kind", ["nps", "csat", "ces"])
def test_too_few_on_one_side_is_no_change_at_all(kind: str) -> None:
    assert change(kind, {5: 9}, {1: 100}) is None
    assert change(kind, {5: 100}, {1: 9}) is None


def test_ten_equal_answers_are_not_certainty() -> None:
    found = change("ces", {6: 10}, {6: 9, 5: 1})
    assert found is not None
    assert found.p > 0.1


def test_welch_by_hand() -> None:
    # t = 2 / sqrt(4/16 + 9/25) with 38.9 degrees of freedom.
    found = welch(Sample(16, 10, 4), Sample(25, 12, 9), least_variance=0)
    assert found == pytest.approx(0.01446, abs=2e-4)


def test_a_standard_normal_beyond_1_96() -> None:
    assert two_sided(1.959964) == pytest.approx(0.05, abs=1e-6)


@given(st.data())
def test_a_change_back_is_as_sure_as_the_change(data: st.DataObject) -> None:
    counts = st.dictionaries(st.integers(1, 5), st.integers(1, 80), min_size=1)
    before, after = data.draw(counts), data.draw(counts)
    kind = data.draw(st.sampled_from(["nps", "csat", "ces"]))
    there, back = change(kind, before, after), change(kind, after, before)
    assume(there is not None)
    assert there is not None
    assert back is not None
    assert back.value == pytest.approx(-there.value)
    assert back.p == pytest.approx(there.p)
    assert 0 <= there.p <= 1


def test_benjamini_and_hochberg_by_hand() -> None:
    # The limits are 0.02, 0.04, 0.06, 0.08 and 0.1.
    assert benjamini_hochberg([0.5, 0.01, 0.055, 0.039, 0.9]) == [False, True, True, True, False]
    assert benjamini_hochberg([]) == []


@given(p_values, st.floats(0.01, 0.5))
def test_who_believes_more_believes_the_same_and_more(p_values: list[float], q: float) -> None:
    strict, lenient = benjamini_hochberg(p_values, q), benjamini_hochberg(p_values, 2 * q)
    assert all(now or not before for before, now in zip(strict, lenient, strict=True))


@given(p_values)
def test_nothing_above_the_rate_is_ever_real(p_values: list[float]) -> None:
    assert not any(holds and p > 0.1 for p, holds in zip(p_values, benjamini_hochberg(p_values), strict=True))


def test_what_could_not_be_tested_is_not_real() -> None:
    sure = change("csat", {5: 500}, {1: 500})
    assert real({"sure": sure, "unknown": None}) == {"sure"}


@pytest.mark.long
@pytest.mark.parametrize(("kind", "n"), [("csat", 40), ("nps", 25), ("ces", 15)])
def test_without_any_change_at_most_one_digest_in_ten_claims_one(kind: str, n: int) -> None:
    chance, habits, journey = Random(20261109), Habits((0.1, 0.15, 0.3, 0.2), kind=kind), shop()
    digests = (
        build(
            journey, visitors(journey, WEEK, n, chance, habits), visitors(journey, WEEK.before(), n, chance, habits)
        )
        for _ in range(120)
    )
    assert sum(bool(findings(digest)) for digest in digests) <= 12


@pytest.mark.parametrize("kind", ["nps", "csat", "ces"])
def test_of_single_answers_no_change_is_certain(kind: str) -> None:
    found = change(kind, {2: 1}, {5: 1}, minimum=1)
    assert found is not None
    assert found.p > 0.05


def test_of_a_single_value_nothing_is_known() -> None:
    assert welch(Sample(1, 1.0, 0.0), Sample(25, 7.0, 1.0), least_variance=1.0) == 1.0
