"""Pain points: what a complaint costs, and how they are ranked."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from analysis.frequency import Frequency
from analysis.impact import DOUBT, Gap, Usual, difference_p, gap, impact, none_yet, usual_gap
from analysis.pain_points import PainPoint
from analysis.report import Report, build
from surveys.feedback import ResponseId
from surveys.figures import ComplainerCount, ComplaintCount, Figures, MentionCount, Quote, ScoreCount
from surveys.journey import StageId, ThemeId, TouchpointId
from surveys.mood import Label
from tests.analysis.audiences import apart, together
from tests.analysis.shops import WEEK, Habits, shop, visitors

STAGE, PARCEL, STORE = StageId("post-purchase"), TouchpointId("parcel"), TouchpointId("store")
PACKAGING, PRICE = ThemeId("packaging"), ThemeId("price")


def complaints(theme: ThemeId, touchpoint: TouchpointId, counts: dict[int, int]) -> Figures:
    """Customers who complain of a theme, one mention and one score each."""
    n = sum(counts.values())
    return Figures(
        WEEK,
        complaints=tuple(ComplaintCount(theme, STAGE, touchpoint, "csat", value, k) for value, k in counts.items()),
        mentions=(
            MentionCount(theme, STAGE, touchpoint, Label.NEGATIVE, n, n, -0.4 * n),
            MentionCount(theme, STAGE, touchpoint, Label.POSITIVE, 3, 3, 1.5),
        ),
        complainers=(ComplainerCount(theme, STAGE, n),),
    )


def answers(touchpoint: TouchpointId, counts: dict[int, int], *parts: Figures) -> Figures:
    """All answers at a touchpoint, with the complaints among them."""
    n = sum(counts.values())
    return Figures(
        WEEK,
        scores=tuple(ScoreCount(STAGE, touchpoint, "csat", value, k) for value, k in counts.items()),
        complaints=tuple(one for part in parts for one in part.complaints),
        mentions=tuple(one for part in parts for one in part.mentions),
        complainers=tuple(one for part in parts for one in part.complainers),
        audience=apart({(STAGE, touchpoint): n}),
    )


def both(one: Figures, other: Figures) -> Figures:
    return replace(
        one,
        scores=one.scores + other.scores,
        complaints=one.complaints + other.complaints,
        mentions=one.mentions + other.mentions,
        complainers=one.complainers + other.complainers,
        audience=together(one.audience, other.audience),
    )


def report(now: Figures, past: Figures | None = None) -> Report:
    return build(shop(), now, past or Figures(WEEK.before()))


def test_impact_by_hand() -> None:
    # 20 of 100 complain, all unhappy; of the other 80, 60 are happy: 60 % would be 75 %.
    found = impact("csat", Counter({1: 20}), Counter({1: 20, 2: 20, 5: 60}), 100)
    assert found is not None
    assert found.value == pytest.approx(15 * 20 / (20 + DOUBT))
    assert found.low > 0
    half = impact("csat", Counter({1: 20}), Counter({1: 20, 2: 20, 5: 60}), 200)
    assert half is not None
    assert half.value == pytest.approx(found.value / 2)


def test_without_complainers_or_without_others_nothing_can_be_said() -> None:
    assert impact("csat", Counter(), Counter({5: 20}), 20) is None
    assert impact("csat", Counter({1: 20}), Counter({1: 20}), 20) is None


counts = st.dictionaries(st.integers(1, 5), st.integers(1, 60), min_size=1).map(Counter)


@given(counts, counts, st.sampled_from(["csat", "nps", "ces"]))
def test_an_impact_is_never_more_than_all_points(complaining: Counter[int], others: Counter[int], kind: str) -> None:
    everyone = complaining + others
    found = impact(kind, complaining, everyone, everyone.total())
    assert found is not None
    assert abs(found.value) < 200
    assert found.low <= found.value <= found.high


@given(counts, counts)
def test_more_of_the_same_complaints_are_surer(complaining: Counter[int], others: Counter[int]) -> None:
    def times(factor: int) -> float:
        many = Counter({value: n * factor for value, n in complaining.items()})
        rest = Counter({value: n * factor for value, n in others.items()})
        found = impact("csat", many, many + rest, (many + rest).total())
        assert found is not None
        assume(found.error)
        return abs(found.value) / found.error

    assert times(4) >= times(1)


def test_a_complaint_nobody_made_costs_nothing() -> None:
    now = impact("csat", Counter({1: 20}), Counter({1: 20, 5: 60}), 80)
    assert now is not None
    assert none_yet(now, 80).value == 0
    assert difference_p(none_yet(now, 80), now) < 0.01
    assert difference_p(now, now) == pytest.approx(1)


def test_two_impacts_known_for_certain_do_not_differ_by_chance() -> None:
    certain = impact("csat", Counter({5: 3}), Counter({5: 20}), 20)
    assert certain is not None
    assert (certain.value, certain.error) == (0, 0)
    assert difference_p(certain, certain) == 1


def figures(usual: Usual | None) -> tuple[float, ...]:
    return (usual.mean, usual.variance, usual.between, usual.n) if usual else ()


def test_the_usual_gap_by_hand() -> None:
    gaps = [Gap(value, 100.0, 100.0) for value in (20.0, 40.0, 60.0, 80.0)]
    # Equal weights of 1/100: Q = (900 + 100 + 100 + 900) / 100 = 20, so the variance between is (20 - 3) / 0.03.
    assert figures(usual_gap(gaps)) == pytest.approx((50, (100 + 17 / 0.03) / 4, 17 / 0.03, 4))


def test_gaps_that_chance_explains_do_not_differ() -> None:
    usual = usual_gap([Gap(value, 400.0, 400.0) for value in (45.0, 50.0, 55.0, 50.0)])
    assert figures(usual) == pytest.approx((50, 100, 0, 4))


def test_of_a_few_complaints_or_where_all_scored_the_same_nothing_is_usual() -> None:
    assert usual_gap([Gap(20.0, 100.0, 100.0)] * 3) is None
    assert usual_gap([Gap(0.0, 0.0, 0.0)] * 9) is None
    same = gap("csat", Counter({5: 3}), Counter({5: 20}))
    assert same is not None
    assert (same.value, same.chance) == (0, 0)
    drawn = impact("csat", Counter({5: 3}), Counter({5: 20}), 20, usual=Usual(50.0, 10.0, 100.0, 9))
    assert drawn is not None
    assert drawn.value == 0


def test_the_fewer_complain_the_more_their_gap_is_drawn_toward_the_usual_one() -> None:
    usual = Usual(mean=60.0, variance=25.0, between=100.0, n=20)

    def told(n: int) -> float:
        """The gap that the impact of n happy complainers stands for, where half of twenty times as many are happy."""
        found = impact("csat", Counter({5: n}), Counter({5: 10 * n, 1: 10 * n}), 20 * n, usual=usual)
        assert found is not None
        return found.value * (n + DOUBT) / n * 20

    own = 100 * (9 / 19 - 1)
    assert own < told(1000) < told(50) < told(10) < told(2) < usual.mean
    assert told(1000) == pytest.approx(own, abs=3)


@given(counts, counts, st.floats(-100, 100), st.floats(0, 2500), st.integers(4, 100))
def test_a_drawn_gap_lies_between_its_own_and_the_usual_one(
    complaining: Counter[int], others: Counter[int], mean: float, between: float, n: int
) -> None:
    everyone = complaining + others
    own = gap("csat", complaining, everyone)
    found = impact("csat", complaining, everyone, everyone.total(), usual=Usual(mean, 10.0, between, n))
    assert own is not None
    assert found is not None
    share, belief = complaining.total() / everyone.total(), complaining.total() / (complaining.total() + DOUBT)
    value = found.value / (share * belief)
    assert min(own.value, mean) - 1e-6 <= value <= max(own.value, mean) + 1e-6
    assert found.low <= found.value <= found.high


def test_the_costliest_stands_first_and_the_figures_are_the_counts() -> None:
    now = answers(
        PARCEL, {1: 30, 4: 10, 5: 60}, complaints(PACKAGING, PARCEL, {1: 20}), complaints(PRICE, PARCEL, {1: 4, 5: 2})
    )
    first, second = report(now).pain_points
    assert (first.rank, first.theme, first.mentions, first.customers, first.share) == (1, PACKAGING, 20, 20, 0.2)
    assert (second.rank, second.theme, second.customers) == (2, PRICE, 6)
    assert first.kind == "csat"
    assert first.is_real
    assert not second.is_real


def test_the_impact_is_in_points_of_the_stage() -> None:
    parcel = answers(PARCEL, {1: 20, 5: 80}, complaints(PACKAGING, PARCEL, {1: 10}))
    alone = report(parcel).pain_points[0]
    beside = report(both(parcel, answers(STORE, {5: 300}))).pain_points[0]
    assert alone.impact is not None
    assert beside.impact == pytest.approx(alone.impact / 4)


def test_a_complaint_among_too_few_answers_has_no_impact_and_stands_last() -> None:
    few = answers(STORE, {1: 8, 5: 1}, complaints(PRICE, STORE, {1: 8}))
    many = answers(PARCEL, {1: 10, 5: 40}, complaints(PACKAGING, PARCEL, {1: 2}))
    points = report(both(few, many)).pain_points
    assert [(point.theme, point.too_few) for point in points] == [(PACKAGING, False), (PRICE, True)]
    assert (points[1].impact, points[1].low, points[1].high, points[1].change) == (None,) * 4


def test_what_everybody_complains_of_stands_first_though_there_is_nobody_to_compare_with() -> None:
    everybody = answers(STORE, {1: 10}, complaints(PRICE, STORE, {1: 10}))
    many = answers(PARCEL, {1: 10, 5: 40}, complaints(PACKAGING, PARCEL, {1: 8}))
    points = report(both(everybody, many)).pain_points
    assert [(point.rank, point.theme, point.everybody) for point in points] == [
        (1, PRICE, True),
        (2, PACKAGING, False),
    ]
    assert (points[0].impact, points[0].too_few, points[0].is_real) == (None, False, True)


def test_a_real_change_is_one_of_how_often_it_is_made_or_of_what_it_costs() -> None:
    before = answers(PARCEL, {1: 20, 3: 30, 5: 150}, complaints(PACKAGING, PARCEL, {1: 5, 3: 5}))
    oftener = answers(PARCEL, {1: 60, 5: 140}, complaints(PACKAGING, PARCEL, {1: 50}))
    (point,) = report(oftener, replace(before, period=WEEK.before())).pain_points
    assert (point.change_is_real, point.by_number, point.before) == (True, True, Frequency(10, 200))
    calm = answers(PARCEL, {5: 200}, complaints(PACKAGING, PARCEL, {5: 60}))
    angry = answers(PARCEL, {1: 60, 5: 140}, complaints(PACKAGING, PARCEL, {1: 60}))
    (point,) = report(angry, replace(calm, period=WEEK.before())).pain_points
    assert (point.change_is_real, point.by_number, point.before) == (True, False, Frequency(60, 200))


def test_words_without_any_score_still_make_a_pain_point() -> None:
    now = replace(answers(PARCEL, {}, complaints(PACKAGING, PARCEL, {1: 3})), audience=apart({(STAGE, PARCEL): 9}))
    (point,) = report(replace(now, complaints=())).pain_points
    assert (point.kind, point.impact, point.customers) == (None, None, 3)


def test_a_new_complaint_is_new_only_where_somebody_was_heard_before() -> None:
    now = answers(PARCEL, {1: 40, 5: 60}, complaints(PACKAGING, PARCEL, {1: 35}))
    (point,) = report(now, replace(answers(PARCEL, {1: 5, 5: 95}), period=WEEK.before())).pain_points
    assert (point.new, point.change_is_real) == (True, True)
    assert point.change == point.impact
    (unheard,) = report(now).pain_points
    assert (unheard.new, unheard.change) == (False, None)


def test_the_same_complaint_as_last_week_did_not_change() -> None:
    now = answers(PARCEL, {1: 40, 5: 60}, complaints(PACKAGING, PARCEL, {1: 35}))
    (point,) = report(now, replace(now, period=WEEK.before())).pain_points
    assert (point.new, point.change_is_real) == (False, False)
    assert point.change == pytest.approx(0)


def test_the_worst_three_quotes_are_kept() -> None:
    at = datetime(2026, 11, 10, tzinfo=UTC)
    quotes = tuple(
        Quote(PACKAGING, STAGE, PARCEL, f"quote {n}", at, ResponseId(n), sentiment)
        for n, sentiment in enumerate((-0.2, -0.9, -0.4, -0.5, 0.3))
    )
    now = replace(answers(PARCEL, {1: 5, 5: 20}, complaints(PACKAGING, PARCEL, {1: 5})), quotes=quotes)
    (point,) = report(now).pain_points
    assert [quote.text for quote in point.quotes] == ["quote 1", "quote 3", "quote 2"]
    assert point.severity == pytest.approx(0.4)


def test_two_who_happen_to_be_unhappy_do_not_stand_before_six() -> None:
    themes = [ThemeId(name) for name in ("one", "two", "three", "four")]
    six = complaints(PACKAGING, PARCEL, {1: 4, 5: 2})
    rare = [complaints(theme, PARCEL, {1: 2}) for theme in themes]
    points = report(answers(PARCEL, {1: 20, 5: 40}, six, *rare)).pain_points
    assert points[0].theme == PACKAGING


def test_a_planted_pain_point_is_found() -> None:
    chance = Random(5)
    now = visitors(shop(), WEEK, 150, chance, Habits((0.05, 0.05, 0.05, 0.5), complaining=0.9))
    worst: PainPoint = report(now).pain_points[0]
    assert worst.stage == STAGE
    assert worst.is_real
