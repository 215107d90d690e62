"""Paired: the same persons in two stages, against scipy and by hand."""

from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.stats import ttest_rel  # type: ignore[import-untyped]  # scipy brings no types

from analysis.paired import Paired, crossings, paired
from surveys.figures import CustomerScore
from surveys.journey import Journey, JourneyId, RespondentId, Stage, StageId
from surveys.language import Text

BUYING, AFTER = StageId("purchase"), StageId("post-purchase")
SHOP = Journey(JourneyId("shop"), Text({}), (), (Stage(BUYING, Text({})), Stage(AFTER, Text({}))))
numbers = st.integers(-100, 100).map(float)
pairs = st.lists(st.tuples(numbers, numbers), min_size=10, max_size=60)


@pytest.mark.long
@given(pairs)
def test_the_test_is_that_of_scipy(pairs: list[tuple[float, float]]) -> None:
    assume(len({after - before for before, after in pairs}) > 1)
    found, expected = paired(pairs), ttest_rel(*zip(*[(after, before) for before, after in pairs], strict=True))
    interval = expected.confidence_interval(0.95)
    assert found is not None
    assert found.p == pytest.approx(expected.pvalue, abs=1e-5)
    assert [found.low, found.high] == pytest.approx([interval.low, interval.high], rel=1e-3, abs=2e-2)


@given(pairs, st.integers(0, 1000))
def test_the_interval_holds_the_difference_in_any_order(pairs: list[tuple[float, float]], seed: int) -> None:
    found, mixed = paired(pairs), paired(Random(seed).sample(pairs, len(pairs)))
    assert found is not None
    assert mixed is not None
    assert found.low - 1e-9 <= found.difference <= found.high + 1e-9
    assert [mixed.difference, mixed.p, mixed.low] == pytest.approx([found.difference, found.p, found.low])
    assert 0 <= found.p <= 1


def test_by_hand() -> None:
    # Differences 1 to 10: mean 5.5, standard error 3.0277 / √10 = 0.9574, t(9) = 2.262.
    found = paired([(0.0, float(later)) for later in range(1, 11)])
    assert found is not None
    assert (found.n, found.before, found.after, found.difference) == (10, 0, 5.5, 5.5)
    assert [found.low, found.high] == pytest.approx([3.334, 7.666], abs=1e-3)


def test_equal_differences_are_no_certainty_unless_they_may_be() -> None:
    same = [(0.0, 1.0)] * 10
    sure, careful, still = paired(same), paired(same, least_variance=4.0), paired([(1.0, 1.0)] * 10)
    assert sure is not None
    assert careful is not None
    assert still is not None
    assert (sure.p, still.p) == (0, 1)
    assert careful.p > 0.1


def gave(kind: str, stage: StageId, values: list[int], first: int = 0) -> list[CustomerScore]:
    """One customer after the other, each with one value."""
    return [
        CustomerScore(RespondentId(who), stage, None, kind, value) for who, value in enumerate(values, start=first)
    ]


def crossed(kind: str, scores: list[CustomerScore]) -> Paired | None:
    """How those who gave such a score in both stages changed."""
    return next((one.paired for one in crossings(SHOP, scores) if one.kind == kind), None)


def test_only_those_who_scored_both_stages_count() -> None:
    scores = [
        *gave("csat", BUYING, [5] * 20),
        *gave("csat", AFTER, [2] * 15 + [5] * 20, first=5),
        *gave("nps", AFTER, [10] * 20),
    ]
    found = crossed("csat", scores)
    assert found is not None
    assert (found.n, found.before, found.after, found.difference) == (15, 100, 0, -100)
    assert found.p < 0.001


def test_who_scored_a_stage_twice_counts_once() -> None:
    scores = [*gave("csat", BUYING, [5] * 10), *gave("csat", BUYING, [1] * 10), *gave("csat", AFTER, [4] * 10)]
    found = crossed("csat", scores)
    assert found is not None
    assert (found.n, found.before, found.after) == (10, 50, 100)


@pytest.mark.parametrize("n", [0, 1, 9])
def test_too_few_say_nothing(n: int) -> None:
    assert crossed("nps", [*gave("nps", BUYING, [9] * n), *gave("nps", AFTER, [3] * n)]) is None
    assert paired([(1.0, 2.0)] * 4, minimum=0) is None
