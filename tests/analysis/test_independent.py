"""The formulas of scores, changes and gaps, against scipy and numpy and against worked examples in print."""

from collections import Counter
from collections.abc import Mapping
from math import sqrt

import numpy as np
import pytest
import scipy  # type: ignore[import-untyped]  # it brings no types, and loads its parts when they are asked for
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from analysis.changes import benjamini_hochberg, change, welch, z_test
from analysis.flow import flow
from analysis.impact import Gap, drawn, gap, impact, usual_gap
from analysis.scores import Sample, ces, nps, sample_of, wilson
from analysis.student import quantile, two_sided_p
from tests.analysis.shops import shop
from tests.analysis.travellers import passages

few = settings(max_examples=40, deadline=None)
shares = st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))

VACCINE = (
    *((-0.8893, 0.3256), (-1.5854, 0.1946), (-1.3481, 0.4154), (-1.4416, 0.0200), (-0.2175, 0.0512)),
    *((-0.7861, 0.0069), (-1.6209, 0.2230), (0.0120, 0.0040), (-0.4694, 0.0564), (-1.3713, 0.0730)),
    *((-0.3394, 0.0124), (0.4459, 0.5325), (-0.0173, 0.0714)),
)
"""Thirteen trials of a vaccine, the logarithm of the risk ratio and its variance: Colditz and others (1994)."""

HITS = (18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7)
"""The hits of eighteen batters in their first 45 times at bat: Efron and Morris (1977), Stein's paradox."""


def histograms(values: range, least: int = 10) -> st.SearchStrategy[dict[int, int]]:
    counts = st.dictionaries(st.sampled_from(values), st.integers(1, 60), min_size=2)
    return counts.filter(lambda one: sum(one.values()) >= least)


def every(counts: Mapping[int, int]) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """Each answer by itself."""
    return np.repeat(np.array(list(counts), dtype=float), list(counts.values()))


@few
@given(st.floats(-12, 12), st.floats(1, 500))
def test_students_tail_is_that_of_scipy(t: float, df: float) -> None:
    assert two_sided_p(t, df) == pytest.approx(2 * scipy.stats.t.sf(abs(t), df), abs=1e-6)


@pytest.mark.parametrize(("df", "within"), [(1, 1e-9), (2, 1e-9), (3, 2e-3), (4, 4e-4), (9, 1e-5), (200, 1e-6)])
def test_students_quantile_is_that_of_scipy(df: int, within: float) -> None:
    for p in (0.9, 0.975, 0.025):
        assert quantile(p, df) == pytest.approx(scipy.stats.t.ppf(p, df), rel=within)


@few
@given(shares)
def test_wilsons_interval_is_that_of_scipy(share: tuple[int, int]) -> None:
    expected = scipy.stats.binomtest(*share).proportion_ci(0.95, method="wilson")
    assert wilson(*share) == pytest.approx((expected.low, expected.high), abs=1e-9)


@few
@given(histograms(range(11)))
def test_the_interval_of_an_nps_is_that_of_so_many_more_answers(counts: dict[int, int]) -> None:
    said = {100: counts.get(9, 0) + counts.get(10, 0), -100: sum(counts.get(value, 0) for value in range(7))}
    points, weights = np.array([100, 0, -100]), np.array([said[100], counts.get(7, 0) + counts.get(8, 0), said[-100]])
    more = weights + np.array([0.75, 1.5, 0.75])
    centre = np.average(points, weights=more)
    half = scipy.stats.norm.ppf(0.975) * sqrt(np.average((points - centre) ** 2, weights=more) / more.sum())
    found = nps(counts)
    assert found.value == pytest.approx(np.average(points, weights=weights))
    assert found.low == pytest.approx(min(found.value or 0, max(-100, centre - half)))
    assert found.high == pytest.approx(max(found.value or 0, min(100, centre + half)))


@few
@given(histograms(range(1, 8)))
def test_the_interval_of_a_ces_is_that_of_scipy(counts: dict[int, int]) -> None:
    answers = every(counts)
    assume(answers.var(ddof=1) > 1 / 12)
    low, high = scipy.stats.t.interval(0.95, len(answers) - 1, answers.mean(), scipy.stats.sem(answers))
    found = ces(counts)
    assert [found.low, found.high] == pytest.approx([max(1, low), min(7, high)], abs=2e-3)


@few
@given(histograms(range(1, 8)), histograms(range(1, 8)))
def test_a_change_of_ces_is_welchs_by_scipy(before: dict[int, int], after: dict[int, int]) -> None:
    one, other = every(before), every(after)
    assume(min(one.var(ddof=1), other.var(ddof=1)) > 1 / 12)
    expected = scipy.stats.ttest_ind(other, one, equal_var=False).pvalue
    found = change("ces", before, after)
    assert found is not None
    assert found.p == pytest.approx(expected, abs=1e-6)
    assert welch(sample_of(after), sample_of(before), least_variance=0) == pytest.approx(found.p)


@few
@given(histograms(range(1, 6)), histograms(range(1, 6)))
def test_a_change_of_csat_is_that_of_two_shares_with_one_more_of_each_sort(
    before: dict[int, int], after: dict[int, int]
) -> None:
    padded = [np.append(every(one) >= 4, [True, False]) for one in (before, after)]
    error = sqrt(sum(one.mean() * (1 - one.mean()) / len(one) for one in padded))
    found = change("csat", before, after)
    assert found is not None
    assert found.p == pytest.approx(2 * scipy.stats.norm.sf(abs(padded[1].mean() - padded[0].mean()) / error))


@few
@given(histograms(range(11)), histograms(range(11)))
def test_a_change_of_nps_is_that_of_two_means_with_three_more_answers(
    before: dict[int, int], after: dict[int, int]
) -> None:
    sides = []
    for one in (before, after):
        points = np.concatenate([np.select([every(one) >= 9, every(one) <= 6], [100, -100], 0), [100, 0, -100]])
        weights = np.concatenate([np.ones(len(points) - 3), [0.75, 1.5, 0.75]])
        mean = np.average(points, weights=weights)
        sides.append((mean, np.average((points - mean) ** 2, weights=weights) / weights.sum()))
    z = (sides[1][0] - sides[0][0]) / sqrt(sides[0][1] + sides[1][1])
    found = change("nps", before, after)
    assert found is not None
    assert found.p == pytest.approx(2 * scipy.stats.norm.sf(abs(z)))
    assert z_test(*sides) == pytest.approx(found.p)


@few
@given(st.lists(st.floats(0, 1), min_size=1, max_size=40), st.sampled_from((0.05, 0.1, 0.5)))
def test_false_discoveries_are_controlled_as_by_scipy(p_values: list[float], q: float) -> None:
    adjusted = scipy.stats.false_discovery_control(p_values)
    assume(all(abs(one - q) > 1e-9 for one in adjusted))
    assert benjamini_hochberg(p_values, q) == [one <= q for one in adjusted]


def test_the_example_of_benjamini_and_hochberg() -> None:
    # Fifteen endpoints of a trial (1995, section 4.1): at .05 the first four stand.
    p_values = (0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719)
    assert sum(benjamini_hochberg([*p_values, 0.6528, 0.7590, 1.0], 0.05)) == 4


def test_the_usual_gap_is_that_of_a_published_meta_analysis() -> None:
    # By DerSimonian and Laird: mean -0.7141 with standard error 0.1787, variance between trials 0.3088.
    found = usual_gap([Gap(effect, variance, variance) for effect, variance in VACCINE])
    assert found is not None
    assert (found.mean, found.between) == pytest.approx((-0.7141, 0.3088), abs=5e-4)
    assert sqrt(found.variance) == pytest.approx(0.1787, abs=1e-4)


def test_gaps_are_drawn_as_batting_averages_were() -> None:
    # With equal variances this is the estimator of James and Stein, which shrinks by .212 toward .265 here.
    chance = 0.265 * 0.735 / 45
    gaps = [Gap(hits / 45, chance, chance) for hits in HITS]
    usual = usual_gap(gaps)
    assert usual is not None
    found = [drawn(one, usual).value for one in gaps]
    assert found == pytest.approx([0.265 + 0.212 * (hits / 45 - 0.265) for hits in HITS], abs=1e-3)
    assert all(drawn(one, usual).variance < one.variance for one in gaps[5:15])


def test_a_gap_by_numpy() -> None:
    complaining, everyone = Counter({1: 6, 3: 2, 5: 2}), Counter({1: 9, 3: 8, 4: 30, 5: 23})
    blaming, others = every(complaining) >= 4, every(everyone - complaining) >= 4
    found, variance = gap("csat", complaining, everyone), (100 * (every(everyone) >= 4)).var(ddof=1)
    assert found is not None
    assert found.value == pytest.approx(100 * (others.mean() - blaming.mean()))
    assert found.chance == pytest.approx(variance * (1 / len(blaming) + 1 / len(others)))


def test_the_impact_is_what_the_stage_would_gain() -> None:
    complaining, everyone, elsewhere = Counter({1: 8, 4: 2}), Counter({1: 10, 4: 40}), 50
    stage = np.concatenate([every(everyone), np.full(elsewhere, 5.0)]) >= 4
    mended = stage.sum() + 8 * ((every(everyone - complaining) >= 4).mean()) - 2 * (1 - 38 / 40)
    found = impact("csat", complaining, everyone, len(stage))
    assert found is not None
    assert found.value == pytest.approx(10 / 14 * 100 * (mended - stage.sum()) / len(stage))


def test_days_until_they_go_on_are_the_quartiles_of_numpy() -> None:
    came = list(passages(shop(), 40))
    waits = {(one.customer, one.stage): one.at for one in came}
    first = flow(shop(), came)[0]
    days = [
        (waits[who, first.to] - at).total_seconds() / 86_400
        for (who, stage), at in waits.items()
        if stage == first.stage and (who, first.to) in waits
    ]
    assert first.days is not None
    assert [first.days.lower, first.days.median, first.days.upper] == pytest.approx(np.percentile(days, [25, 50, 75]))


def test_a_sample_is_that_of_numpy() -> None:
    values = np.array([0.3, -0.2, 0.9, -0.9, 0.1])
    found = Sample.of(5, values.sum(), (values**2).sum())
    assert (found.mean, found.variance) == pytest.approx((values.mean(), values.var(ddof=1)))
