"""Scores: the formulas by hand, and what holds for every histogram."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from analysis.scores import Sample, Score, ces, csat, mean_score, nps, points, points_sample, score, wilson
from surveys.errors import Missing

SCALES = {"nps": range(11), "csat": range(1, 6), "ces": range(1, 8)}
BOUNDS = {"nps": (-100, 100), "csat": (0, 100), "ces": (1, 7)}

kinds = st.sampled_from(sorted(SCALES))


@st.composite
def histograms(draw: st.DrawFn, least: int = 10) -> tuple[str, dict[int, int]]:
    """A kind of score and at least so many answers to it."""
    kind = draw(kinds)
    values = st.sampled_from(SCALES[kind])
    counts = draw(st.dictionaries(values, st.integers(1, 500), min_size=1))
    assume(sum(counts.values()) >= least)
    return kind, counts


def test_nps_by_hand() -> None:
    found = nps({10: 4, 9: 2, 8: 2, 6: 1, 0: 1})
    assert found.n == 10
    assert found.value == pytest.approx(40)
    # Rocks: 6.75 of 13 promote, 2.75 of 13 detract.
    centre, variance = 4 / 13, (9.5 / 13 - (4 / 13) ** 2) / 13
    assert found.low == pytest.approx(100 * (centre - 1.959964 * variance**0.5), abs=1e-3)
    assert found.high == pytest.approx(100 * (centre + 1.959964 * variance**0.5), abs=1e-3)


def test_csat_by_hand() -> None:
    found = csat({5: 5, 4: 3, 3: 1, 1: 1})
    assert [found.value, found.low, found.high] == pytest.approx([80, 49.02, 94.33], abs=0.01)


def test_ces_by_hand() -> None:
    found = ces({7: 5, 5: 3, 2: 2})
    assert [found.value, found.easy] == pytest.approx([5.4, 80])
    half = 2.262157 * (4.0444444 / 10) ** 0.5
    assert found.low == pytest.approx(5.4 - half, abs=1e-3)


def test_nine_answers_give_no_score() -> None:
    assert score("csat", {5: 9}) == Score("csat", 9)
    assert score("csat", {5: 9}).too_few
    assert not score("csat", {5: 10}).too_few
    assert not score("csat", {5: 3}, minimum=3).too_few


def test_no_answers_give_no_score_whatever_the_minimum() -> None:
    assert score("nps", {}, minimum=0).too_few
    assert mean_score("sentiment", Sample.of(0, 0, 0), bounds=(-1, 1), minimum=0).too_few


def test_an_unknown_score_is_refused() -> None:
    with pytest.raises(Missing, match="no score called smiles"):
        score("smiles", {1: 20})
    with pytest.raises(Missing, match="no score called smiles"):
        points("smiles", 1)


@given(histograms())
def test_a_score_lies_in_its_interval_and_its_interval_on_its_scale(given_score: tuple[str, dict[int, int]]) -> None:
    kind, counts = given_score
    found, (least, most) = score(kind, counts), BOUNDS[kind]
    assert found.value is not None
    assert found.low is not None
    assert found.high is not None
    assert least <= found.low <= found.value <= found.high <= most


@given(histograms())
def test_the_same_answers_twice_are_surer(given_score: tuple[str, dict[int, int]]) -> None:
    kind, counts = given_score
    once, twice = score(kind, counts), score(kind, {value: 2 * n for value, n in counts.items()})
    assert twice.value == pytest.approx(once.value)
    assert (twice.high or 0) - (twice.low or 0) < (once.high or 0) - (once.low or 0) + 1e-9


@given(st.dictionaries(st.sampled_from((0, 8, 10)), st.integers(1, 200), min_size=1))
def test_nps_of_the_opposite_opinions_is_the_opposite(counts: dict[int, int]) -> None:
    assume(sum(counts.values()) >= 10)
    one, other = nps(counts), nps({{0: 10, 8: 8, 10: 0}[value]: n for value, n in counts.items()})
    assert other.value == pytest.approx(-(one.value or 0))
    assert other.low == pytest.approx(-(one.high or 0))


@given(st.integers(0, 300), st.integers(1, 300))
def test_wilson_is_the_same_seen_from_both_sides(hits: int, misses: int) -> None:
    low, high = wilson(hits, hits + misses)
    assert list(wilson(misses, hits + misses)) == pytest.approx([1 - high, 1 - low])


@given(histograms(least=1))
def test_the_mean_of_the_points_is_the_score(given_score: tuple[str, dict[int, int]]) -> None:
    kind, counts = given_score
    value = score(kind, counts, minimum=1).value
    assert value is not None
    expected = (value - 1) * 100 / 6 if kind == "ces" else value
    assert points_sample(kind, counts).mean == pytest.approx(expected)
