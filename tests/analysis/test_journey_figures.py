"""Journey figures: who goes on, how soon, what they pay and what they cost."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import t  # type: ignore[import-untyped]  # scipy brings no types

from analysis.flow import Days, flow
from analysis.journey_figures import JourneyFigures, Money, journey_figures
from surveys.figures import Asked
from surveys.journey import RespondentId, StageId, TouchpointId
from surveys.passage import Passage
from tests.analysis.shops import shop

START = datetime(2026, 11, 1, tzinfo=UTC)
SEEN, BOUGHT, AFTER = StageId("awareness"), StageId("purchase"), StageId("post-purchase")
AT = {SEEN: TouchpointId("ad.seen"), BOUGHT: TouchpointId("checkout"), AFTER: TouchpointId("parcel")}
ASKED = Asked(invited=50, delivered=40, started=10)


def came(
    customer: int, stage: StageId, day: float, *, amount: float | None = None, order: str | None = None
) -> Passage:
    """A customer in a stage, so many days after the start."""
    at = START + timedelta(days=day)
    return Passage(RespondentId(customer), stage, AT[stage], at, amount, None, order)


def cost(customer: int, stage: StageId, day: float, amount: float) -> Passage:
    """A contact that cost the company something."""
    return Passage(RespondentId(customer), stage, AT[stage], START + timedelta(days=day), cost=amount)


def figures(passages: Sequence[Passage]) -> JourneyFigures:
    return journey_figures(shop(), passages, ASKED)


def test_so_many_go_on_and_take_so_long() -> None:
    passages = [came(n, SEEN, 0) for n in range(20)] + [came(n, BOUGHT, n + 1) for n in range(11)]
    (onward,) = flow(shop(), passages)
    assert (onward.stage, onward.to) == (SEEN, BOUGHT)
    assert (onward.went_on.hits, onward.went_on.n, onward.went_on.value) == (11, 20, 0.55)
    assert onward.days == Days(11, 3.5, 6.0, 8.5)


def test_what_came_before_is_not_going_on() -> None:
    passages = [came(n, SEEN, 5) for n in range(10)] + [came(n, BOUGHT, 1) for n in range(10)]
    (onward,) = flow(shop(), [*passages, came(3, BOUGHT, 7)])
    assert (onward.went_on.hits, onward.days) == (1, None)


def test_who_only_just_came_does_not_count_yet() -> None:
    passages = [came(n, SEEN, n) for n in range(20)] + [came(n, BOUGHT, n + 2) for n in range(10)]
    (all_of,), (settled,) = (
        flow(shop(), passages, entered_before=before) for before in (None, START + timedelta(days=10))
    )
    assert (all_of.went_on.value, settled.went_on.value, settled.went_on.n) == (0.5, 1.0, 10)


def test_too_few_in_a_stage_give_counts_but_no_share() -> None:
    (onward,) = flow(shop(), [came(1, SEEN, 0), came(1, BOUGHT, 1)])
    assert (onward.went_on.hits, onward.went_on.n, onward.went_on.value, onward.days) == (1, 1, None, None)


def test_without_events_nothing_is_said() -> None:
    empty = journey_figures(shop(), [], Asked())
    assert (empty.onward, empty.repeat, empty.order_value, empty.lifetime_value) == ((), None, None, None)
    assert (empty.acquisition_cost, empty.worth, empty.response_rate.value) == (None, None, None)


def test_events_without_money_tell_only_of_the_way() -> None:
    found = figures([came(n, stage, day) for n in range(12) for day, stage in enumerate((SEEN, BOUGHT, AFTER))])
    assert [one.went_on.value for one in found.onward] == [1.0, 1.0]
    assert (found.repeat, found.lifetime_value, found.acquisition_cost) == (None, None, None)
    assert found.response_rate.value == 0.25


def test_what_customers_are_worth() -> None:
    amounts = [float(10 * n) for n in range(1, 13)]
    once = [came(n, BOUGHT, n, amount=amount) for n, amount in enumerate(amounts)]
    again = [came(n, BOUGHT, 30, amount=100) for n in range(3)]
    found = figures([*once, *again])
    totals = [amount + 100 * (n < 3) for n, amount in enumerate(amounts)]
    low, high = t.interval(0.95, 11, loc=sum(totals) / 12, scale=_error(totals))
    assert found.repeat is not None
    assert (found.repeat.hits, found.repeat.n, found.repeat.value) == (3, 12, 0.25)
    assert found.order_value is not None
    assert found.order_value.n == 15
    assert found.order_value.value == pytest.approx(1080 / 15)
    assert found.lifetime_value is not None
    assert found.lifetime_value.value == pytest.approx(90)
    assert [found.lifetime_value.low, found.lifetime_value.high] == pytest.approx([low, high], rel=1e-3)


def _error(values: Sequence[float]) -> float:
    mean = sum(values) / len(values)
    return float((sum((one - mean) ** 2 for one in values) / (len(values) - 1) / len(values)) ** 0.5)


def test_an_order_told_of_twice_is_paid_once_and_what_is_paid_back_counts_against_it() -> None:
    passages = [
        passage
        for n in range(10)
        for passage in (
            came(n, BOUGHT, 0, amount=50, order=f"O-{n}"),
            came(n, AFTER, 2, amount=50, order=f"O-{n}"),
            came(n, AFTER, 9, amount=-20, order=f"O-{n}"),
        )
    ]
    found = figures(passages)
    assert found.lifetime_value is not None
    assert found.order_value is not None
    assert found.repeat is not None
    assert (found.lifetime_value.value, found.order_value.value, found.repeat.hits) == (30, 50, 0)


def test_instalments_are_one_purchase_and_each_refund_counts() -> None:
    paid = (30.0, 70.0, -20.0, -30.0, -30.0)
    found = figures([came(n, AFTER, day, amount=one, order="O") for n in range(10) for day, one in enumerate(paid)])
    assert found.lifetime_value is not None
    assert found.order_value is not None
    assert found.repeat is not None
    assert (found.lifetime_value.value, found.order_value.value, found.repeat.hits) == (50, 100, 0)


def test_a_new_customer_costs_what_was_spent_on_those_who_never_came_too() -> None:
    shown = [cost(n, SEEN, 0, 3) for n in range(40)]
    bought = [came(n, BOUGHT, 1, amount=24) for n in range(10)]
    found = figures([*shown, *bought, cost(1, AFTER, 5, 1000)])
    assert found.acquisition_cost is not None
    assert found.acquisition_cost.n == 10
    assert found.acquisition_cost.value == pytest.approx(12)
    assert found.worth == pytest.approx(2)


def test_few_buyers_have_no_mean() -> None:
    found = figures([came(1, BOUGHT, 0, amount=5), cost(1, SEEN, 0, 1)])
    assert found.lifetime_value is not None
    assert found.repeat is not None
    assert (found.lifetime_value.n, found.lifetime_value.value, found.repeat.value) == (1, None, None)
    assert (found.acquisition_cost, found.worth) == (Money(1), None)


passages = st.lists(
    st.builds(
        came,
        st.integers(0, 25),
        st.sampled_from([SEEN, BOUGHT, AFTER]),
        st.integers(0, 9),
        amount=st.sampled_from([None, -5.0, 0.0, 10.0, 1e9]),
        order=st.sampled_from([None, "A", "B"]),
    ),
    max_size=120,
)


@given(passages, st.integers(0, 1000))
def test_the_order_of_events_changes_nothing_and_shares_stay_shares(passages: list[Passage], seed: int) -> None:
    found = figures(passages)
    assert figures(Random(seed).sample(passages, len(passages))) == found
    for share in [one.went_on for one in found.onward] + ([found.repeat] if found.repeat else []):
        assert share.hits <= share.n
        if share.value is not None and share.low is not None and share.high is not None:
            assert 0 <= share.low <= share.value <= share.high <= 1
    for days in (one.days for one in found.onward if one.days):
        assert 0 <= days.lower <= days.median <= days.upper
