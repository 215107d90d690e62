"""What was done and what came of it: two shares, and whether chance explains their difference."""

from collections.abc import Mapping
from math import sqrt
from random import Random
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.effects import Complainers, Effect, complainers, complainers_at, effects
from analysis.places import Place
from surveys.figures import Figures, MentionCount
from surveys.journey import StageId, ThemeId, TouchpointId
from surveys.mood import Label
from tests.analysis.audiences import Where, apart
from tests.analysis.shops import WEEK

DELIVERY, PRICE = ThemeId("delivery"), ThemeId("price")
PARCEL = Place(StageId("post-purchase"), TouchpointId("parcel"))
CHECKOUT = Place(StageId("purchase"), TouchpointId("checkout"))
some = st.integers(0, 500).flatmap(lambda heard: st.builds(Complainers, st.integers(0, heard), st.just(heard)))


def _figures(heard: Mapping[Where, int], complaints: dict[tuple[Place, ThemeId], int]) -> Figures:
    return Figures(
        WEEK,
        audience=apart(heard),
        mentions=tuple(
            MentionCount(theme, *place, label, n, n, 0.0)
            for (place, theme), n in complaints.items()
            for label in (Label.NEGATIVE, Label.POSITIVE)
        ),
    )


def test_a_share_that_falls_from_a_fifth_to_a_twentieth_is_real() -> None:
    found = effects({"new courier": (Complainers(40, 200), Complainers(10, 200))})["new courier"]
    assert found.change == pytest.approx(-0.15)
    assert found.is_real


@pytest.mark.parametrize(
    ("before", "after"), [((40, 200), (30, 200)), ((25, 100), (12, 90)), ((3, 50), (9, 60)), ((40, 200), (20, 200))]
)
def test_what_is_real_is_so_by_the_test_on_two_proportions(before: tuple[int, int], after: tuple[int, int]) -> None:
    padded = [((complained + 1) / (heard + 2), heard + 2) for complained, heard in (before, after)]
    error = sqrt(sum(share * (1 - share) / n for share, n in padded))
    p = 2 * NormalDist().cdf(-abs(padded[1][0] - padded[0][0]) / error)
    assert effects({1: (Complainers(*before), Complainers(*after))})[1].is_real is (p <= 0.025)


@pytest.mark.long
@given(st.dictionaries(st.integers(), st.tuples(some, some), max_size=6))
def test_any_shares_are_compared_within_bounds(pairs: dict[int, tuple[Complainers, Complainers]]) -> None:
    for key, effect in effects(pairs).items():
        before, after = pairs[key]
        assert (effect.change is None) is (min(before.heard, after.heard) < 10)
        assert -1 <= (effect.change or 0) <= 1
        assert effect.is_real <= (effect.change is not None)


@given(st.integers(0, 300), st.integers(10, 300))
def test_no_difference_is_never_real(complained: int, heard: int) -> None:
    same = Complainers(min(complained, heard), heard)
    assert not effects({1: (same, same)})[1].is_real


def test_where_nothing_came_of_anything_hardly_ever_is_anything_claimed() -> None:
    chance = Random(20261123)
    told = (effects({deed: (_some(chance), _some(chance)) for deed in range(3)}) for _ in range(400))
    assert sum(any(one.is_real for one in each.values()) for each in told) <= 400 * 0.04


def _some(chance: Random) -> Complainers:
    """A tenth of two hundred, as chance has it."""
    return Complainers(sum(chance.random() < 0.1 for _ in range(200)), 200)


def test_with_too_few_answers_nothing_is_said() -> None:
    assert effects({1: (Complainers(9, 9), Complainers(0, 100))})[1] == Effect(Complainers(9, 9), Complainers(0, 100))
    assert effects({1: (Complainers(0, 0), Complainers(0, 0))}, minimum=0)[1].change is None
    assert Complainers(0, 0).value == 0


def test_shares_count_where_anybody_complains_before_or_after() -> None:
    before = _figures({PARCEL: 50, CHECKOUT: 80}, {(PARCEL, DELIVERY): 20, (CHECKOUT, PRICE): 9})
    after = _figures({PARCEL: 60, CHECKOUT: 70}, {(PARCEL, PRICE): 4})
    assert complainers(before, after, DELIVERY) == (Complainers(20, 50), Complainers(0, 60))
    assert complainers(before, after, PRICE) == (Complainers(9, 130), Complainers(4, 130))
    assert complainers(before, after, ThemeId("weather")) == (Complainers(0, 0), Complainers(0, 0))


def test_a_share_at_a_place_counts_that_place_alone() -> None:
    figures = _figures({PARCEL: 50, CHECKOUT: 80}, {(PARCEL, DELIVERY): 20, (CHECKOUT, DELIVERY): 5})
    assert complainers_at(figures, PARCEL, DELIVERY) == Complainers(20, 50)
    assert complainers_at(figures, CHECKOUT, PRICE) == Complainers(0, 80)
