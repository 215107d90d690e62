"""Weighing: relative weights in another way, against what can be derived by hand, and with holes in the answers."""

from collections.abc import Sequence
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.correlations import LEAST_EIGENVALUE, Matrices, Moments, positive_definite, powered
from analysis.weighing import LEAST, importance, position, relative_weights, weights
from surveys.figures import CustomerScore
from surveys.journey import Journey, JourneyId, RespondentId, Stage, StageId, Touchpoint, TouchpointId
from surveys.language import Language
from tests.analysis.shops import text

PURCHASE, AFTER = StageId("purchase"), StageId("post-purchase")
SLOPES = (0.8, 0.3, 0.0)
CHECKOUT, PAYMENT = TouchpointId("checkout"), TouchpointId("payment")
PARCEL, PRODUCT = TouchpointId("parcel"), TouchpointId("product")
JOURNEY = Journey(
    JourneyId("shop"),
    text("Shop", "Winkel"),
    (Language("en"),),
    (
        Stage(
            PURCHASE,
            text("Purchase", "Aankoop"),
            (
                Touchpoint(CHECKOUT, text("Checkout", "Afrekenen"), importance=0.4),
                Touchpoint(PAYMENT, text("Payment", "Betaling")),
            ),
        ),
        Stage(
            AFTER,
            text("After", "Daarna"),
            (
                Touchpoint(PARCEL, text("Parcel", "Pakket"), importance=0.9),
                Touchpoint(PRODUCT, text("Product", "Product")),
            ),
        ),
    ),
)


def complete(n: int, chance: Random, slopes: Sequence[float]) -> list[list[float]]:
    """Rows of related predictors and an outcome that each moves by its slope."""
    rows = []
    for _ in range(n):
        mood = chance.gauss(0, 1)
        predictors = [0.6 * mood + chance.gauss(0, 1) for _ in slopes]
        explained = sum(slope * value for slope, value in zip(slopes, predictors, strict=True))
        rows.append([*predictors, explained + chance.gauss(0, 1)])
    return rows


def by_singular_values(rows: Sequence[Sequence[float]]) -> tuple[list[float], float]:
    """Johnson's weights the other way: by the singular values of the data, and R² by least squares."""
    table = np.array(rows)
    scaled = (table - table.mean(axis=0)) / table.std(axis=0) / np.sqrt(len(rows))
    predictors, outcome = scaled[:, :-1], scaled[:, -1]
    left, _, right = np.linalg.svd(predictors, full_matrices=False)
    nearest = left @ right
    slopes, loads = nearest.T @ outcome, nearest.T @ predictors
    fitted = predictors @ np.linalg.lstsq(predictors, outcome, rcond=None)[0]
    return list((loads.T**2) @ slopes**2), float(fitted @ fitted)


@pytest.mark.parametrize("slopes", [(0.5,), (0.8, 0.2), (0.5, 0.3, 0.0, 0.9), tuple(n / 10 for n in range(8))])
def test_weights_agree_with_another_way_to_get_them(slopes: tuple[float, ...]) -> None:
    rows = complete(300, Random(3), slopes)
    expected, r_squared = by_singular_values(rows)
    found = relative_weights(Moments.of(rows, Random(1)).correlations())
    assert found == pytest.approx(expected, abs=1e-9)
    assert sum(found) == pytest.approx(r_squared, abs=1e-9)


def test_unrelated_predictors_weigh_their_squared_correlations() -> None:
    found = relative_weights(np.array([[1, 0, 0.6], [0, 1, 0.3], [0.6, 0.3, 1]]))
    assert found == pytest.approx([0.36, 0.09])


def test_two_predictors_by_hand() -> None:
    # With r = 0.6 between them the root of their matrix has a = (√1.6 + √0.4) / 2 and b = (√1.6 - √0.4) / 2; both
    # go 0.5 with the outcome, so they share R² = 2 · 0.25 / 1.6 evenly.
    found = relative_weights(np.array([[1, 0.6, 0.5], [0.6, 1, 0.5], [0.5, 0.5, 1]]))
    assert found == pytest.approx([0.15625, 0.15625])


def test_a_predictor_that_only_goes_with_another_gets_its_part_of_what_they_share() -> None:
    # L = [[3, 1], [1, 3]] / √10 has L² = [[1, .6], [.6, 1]]; r = (.6, .36) gives b = L⁻¹r = (1.44, .48) · √10 / 8,
    # b² = (.324, .036), and with the loads .9 and .1 the weights .2952 and .0648, together R² = .36.
    found = relative_weights(np.array([[1, 0.6, 0.6], [0.6, 1, 0.36], [0.6, 0.36, 1]]))
    assert found == pytest.approx([0.2952, 0.0648])


matrices = st.integers(1, 6).flatmap(
    lambda size: st.lists(st.lists(st.floats(-1, 1), min_size=size, max_size=size), min_size=size, max_size=size)
)


@given(matrices)
def test_a_root_times_itself_is_the_matrix_and_times_its_inverse_nothing_but_ones(raw: list[list[float]]) -> None:
    matrix = positive_definite(symmetric(raw))
    root, inverse = powered(matrix, 0.5), powered(matrix, -0.5)
    assert root @ root == pytest.approx(matrix, abs=1e-9)
    assert root @ inverse == pytest.approx(np.eye(len(raw)), abs=1e-6)


def symmetric(raw: list[list[float]]) -> Matrices:
    """Ones on the diagonal, but perhaps no correlations of any rows."""
    matrix: Matrices = (np.array(raw) + np.array(raw).T) / 2
    np.fill_diagonal(matrix, 1)
    return matrix


@given(matrices)
def test_correlations_that_do_not_fit_are_made_to(raw: list[list[float]]) -> None:
    matrix = symmetric(raw)
    mended = positive_definite(matrix)
    assert min(np.linalg.eigvalsh(mended)) >= LEAST_EIGENVALUE - 1e-9
    if min(np.linalg.eigvalsh(matrix)) > LEAST_EIGENVALUE:
        assert mended == pytest.approx(matrix)


@given(st.integers(0, 10**6), st.integers(1, 5), st.integers(2, 60))
def test_weights_are_shares_whose_sum_is_one_too(seed: int, width: int, n: int) -> None:
    chance = Random(seed)
    rows = [[chance.choice([None, 0.0, 25.0, 100.0]) for _ in range(width + 1)] for _ in range(n)]
    found = relative_weights(Moments.of(rows, chance).correlations())
    assert all(weight >= 0 for weight in found)
    assert sum(found) <= 1


@given(st.integers(0, 10**6))
def test_the_order_of_the_answers_does_not_matter(seed: int) -> None:
    scores = shoppers(40, Random(7))
    mixed = Random(seed).sample(scores, len(scores))
    assert importance(JOURNEY, mixed, Random(1), stage=AFTER) == importance(JOURNEY, scores, Random(1), stage=AFTER)


@pytest.fixture(scope="module")
def truth() -> Sequence[float]:
    """What so many rows weigh that chance has no part in it."""
    return by_singular_values(complete(40_000, Random(10), SLOPES))[0]


@pytest.mark.long
@pytest.mark.parametrize("missing", [0.0, 0.6])
def test_an_interval_holds_the_weight_and_mostly_the_truth(missing: float, truth: Sequence[float]) -> None:
    chance, hits = Random(11), list[bool]()
    for _ in range(15):
        full = complete(500, chance, SLOPES)
        rows = [[*(None if chance.random() < missing else one for one in row[:-1]), row[-1]] for row in full]
        found = weights(rows, chance)
        assert all(0 <= one.low <= one.value <= one.high <= 1 for one in found)
        hits += [one.low <= true <= one.high for one, true in list(zip(found, truth, strict=True))[:2]]
    assert sum(hits) / len(hits) >= 0.8


def shoppers(n: int, chance: Random) -> list[CustomerScore]:
    """Customers whose NPS follows the parcel, and hardly the product; a third say nothing of one of the two."""
    scores = []
    for number in range(n):
        customer, parcel, product = RespondentId(number), chance.randint(1, 5), chance.randint(1, 5)
        nps = min(10, max(0, round(1.6 * parcel + 0.3 * product + chance.gauss(0, 1))))
        given = [CustomerScore(customer, AFTER, PARCEL, "csat", parcel)] * (number % 3 != 0)
        given += [CustomerScore(customer, AFTER, PRODUCT, "csat", product)] * (number % 3 != 1)
        scores += [*given, CustomerScore(customer, AFTER, PRODUCT, "nps", nps)]
    return scores


def test_what_moves_the_whole_is_found_and_stands_beside_what_was_stated() -> None:
    found = importance(JOURNEY, shoppers(300, Random(5)), Random(6), stage=AFTER)
    parcel, product = found.points
    assert (parcel.touchpoint, parcel.stated, product.stated, parcel.n, parcel.together) == (
        PARCEL,
        0.9,
        None,
        200,
        200,
    )
    assert parcel.derived is not None
    assert product.derived is not None
    assert parcel.low is not None
    assert product.high is not None
    assert parcel.low > product.high
    assert found.explained == pytest.approx(parcel.derived + product.derived)
    assert found.n == 300
    assert parcel.performance == pytest.approx(50, abs=6)


def test_the_whole_journey_holds_what_nobody_scored_as_unknown() -> None:
    found = importance(JOURNEY, shoppers(120, Random(5)), Random(6))
    checkout = found.points[0]
    assert [one.touchpoint for one in found.points] == [CHECKOUT, PAYMENT, PARCEL, PRODUCT]
    assert (checkout.stated, checkout.derived, checkout.low, checkout.high) == (0.4, None, None, None)
    assert (checkout.performance, checkout.n) == (None, 0)


@pytest.mark.parametrize("scores", [[], shoppers(LEAST - 1, Random(1))], ids=["nobody", "too few"])
def test_too_few_customers_give_no_weight(scores: list[CustomerScore]) -> None:
    found = importance(JOURNEY, scores, Random(1), stage=AFTER)
    assert found.explained is None
    assert all(one.derived is None for one in found.points)


def test_customers_who_all_say_the_same_explain_nothing() -> None:
    scores = [
        CustomerScore(RespondentId(n), AFTER, PARCEL, kind, value)
        for n in range(100)
        for kind, value in (("csat", 5), ("nps", n % 11), ("stars", 3))
    ]
    assert importance(JOURNEY, scores, Random(1), stage=AFTER).explained is None


def test_what_was_said_of_the_stage_as_a_whole_is_the_outcome_too() -> None:
    scores = [
        CustomerScore(RespondentId(n), AFTER, touchpoint, "ces", n % 7 + 1)
        for n in range(70)
        for touchpoint in (PARCEL, None)
    ]
    parcel = importance(JOURNEY, scores, Random(1), stage=AFTER).points[0]
    assert parcel.derived == pytest.approx(1, abs=0.03)


@pytest.mark.parametrize(
    ("kind", "value", "place"), [("nps", 10, 100), ("csat", 3, 50), ("ces", 1, 0), ("nps", 99, 100)]
)
def test_a_value_has_a_place_on_its_scale(kind: str, value: int, place: float) -> None:
    assert position(kind, value) == place
