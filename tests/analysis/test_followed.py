"""Single customers on their way: what is followed, and what of it is told."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from analysis.contradictions import SHOWN
from analysis.followed import SETTLING, Traces, follow, span_of
from analysis.key_figures import Unit, key_figures
from analysis.learning.summary import LearningSummary
from analysis.paired import crossings
from analysis.report import build
from analysis.report_json import to_json
from surveys.figures import Asked, Figures, Period
from surveys.mood import Label
from tests.analysis.shops import WEEK, shop
from tests.analysis.travellers import SPAN, followed, passages, scores

SHOP = shop()
REPORT = build(SHOP, Figures(WEEK), Figures(WEEK.before()))


def test_customers_are_followed_for_a_year_or_as_long_as_the_period() -> None:
    assert (SPAN.days, SPAN.end) == (364, WEEK.end)
    decade = Period(date(2016, 1, 1), date(2025, 12, 31))
    assert span_of(decade) == decade


def test_each_stage_is_compared_with_the_next_one_that_was_scored() -> None:
    given = [one for one in scores(SHOP, (5, 5, 2)) if one.stage != "consideration"]
    found = crossings(SHOP, given)
    assert [(one.earlier, one.later, one.n) for one in found] == [
        ("awareness", "purchase", 30),
        ("purchase", "post-purchase", 30),
    ]
    assert [one.is_real for one in found] == [True, False]
    assert [one.paired and one.paired.difference for one in found] == [-100, 0]


def test_few_pairs_are_counted_and_nothing_more() -> None:
    found = crossings(SHOP, scores(SHOP, (5, 2), 9))
    assert [(one.n, one.paired, one.is_real) for one in found] == [(9, None, False)] * 3
    assert crossings(SHOP, ()) == ()


def test_a_lasting_difference_is_no_news() -> None:
    news = followed(SHOP)
    assert [(one.later, news.is_new(one)) for one in news.crossings if one.is_real] == [("purchase", True)]
    low = scores(SHOP, (5, 5, 2))
    old = follow(SHOP, Traces(SPAN, scores=low, earlier=low), Asked())
    assert [one.is_real for one in old.crossings] == [False, True, False]
    assert not any(old.is_new(one) for one in old.crossings)
    turned = follow(SHOP, Traces(SPAN, scores=low, earlier=scores(SHOP, (2, 2, 5))), Asked())
    assert [turned.is_new(one) for one in turned.crossings] == [False, True, False]


def test_who_came_too_late_to_go_on_is_not_counted() -> None:
    came = passages(SHOP)
    late = [replace(one, at=one.at + timedelta(days=70)) for one in came]
    first, other = (follow(SHOP, Traces(SPAN, each), Asked()).figures.onward[0].went_on for each in (came, late))
    assert (first.hits, first.n, other.n) == (30, 30, 0)


@pytest.mark.parametrize(("seconds", "counted"), [(-1, 30), (0, 0)])
def test_too_late_is_from_two_weeks_before_the_end(seconds: int, counted: int) -> None:
    came = passages(SHOP)
    last = datetime.combine(SPAN.end + timedelta(days=1), time(), UTC) - SETTLING
    later = last - min(one.at for one in came) + timedelta(seconds=seconds)
    moved = [replace(one, at=one.at + later) for one in came]
    assert follow(SHOP, Traces(SPAN, moved), Asked()).figures.onward[0].went_on.n == counted


def test_the_key_figures_are_one_list() -> None:
    found = key_figures(followed(SHOP))
    named = [one.name for one in found]
    assert named[:6] == ["went-on", "days"] * 3
    assert named[6:] == ["repeat", "order-value", "lifetime-value", "acquisition-cost", "worth", *["paired"] * 3]
    went_on = found[4]
    assert (went_on.unit, went_on.n, went_on.stages) == (Unit.SHARE, 30, ("purchase", "post-purchase"))
    assert went_on.value == pytest.approx(2 / 3)
    assert (found[9].value, found[9].low, found[5].value) == (2.0, None, 2.0)
    assert [one.is_real for one in found] == [None] * 11 + [False, True, False]


def test_of_few_customers_it_is_not_told_what_they_are_worth() -> None:
    found = {one.name: one.value for one in key_figures(followed(SHOP, n=9))}
    assert "worth" not in found
    assert found["acquisition-cost"] is None


def test_nobody_followed_gives_no_figures() -> None:
    nobody = followed(SHOP, n=0)
    assert key_figures(nobody) == ()
    assert (nobody.disagreements.count, nobody.disagreements.shown) == (0, ())
    kpis = json.loads(json.dumps(to_json(replace(REPORT, followed=nobody))["kpis"]))
    assert (kpis["onward"], kpis["paired"], kpis["lifetime_value"]) == ([], [], None)


def test_the_json_tells_of_the_way_and_of_contradictions() -> None:
    document = json.loads(json.dumps(to_json(replace(REPORT, followed=followed(SHOP)))))
    kpis = document["kpis"]
    assert kpis["span"] == {"from": "2025-11-17", "to": "2026-11-15"}
    assert kpis["onward"][2]["share"]["hits"] == 20
    assert kpis["onward"][2]["days"] == {"lower": 2.0, "median": 2.0, "upper": 2.0, "n": 20}
    assert kpis["repeat_purchase_rate"]["value"] == 0.0
    assert (kpis["lifetime_value"]["value"], kpis["lifetime_value"]["n"]) == (54.5, 30)
    assert kpis["acquisition_cost"] == {"value": 2.0, "low": None, "high": None, "n": 30}
    assert kpis["paired"][1]["change_is_real"]
    assert document["contradictions"]["count"] == 12
    assert len(document["contradictions"]["shown"]) == SHOWN
    first = document["contradictions"]["shown"][0]
    assert (first["odd"], first["score"], first["sentiment"]) == ("angry-at-the-top", 5, -0.61)
    assert first["text"] == "Terrible, the box was torn. Call me: ▮▮▮ <b>"


def test_too_few_are_null_and_say_so() -> None:
    kpis = json.loads(json.dumps(to_json(replace(REPORT, followed=followed(SHOP, n=3)))["kpis"]))
    onward, paired = kpis["onward"][0], kpis["paired"][0]
    assert (onward["share"]["value"], onward["share"]["too_few"], onward["days"]["too_few"]) == (None, True, True)
    assert (paired["change"], paired["too_few"], paired["n"]) == (None, True, 3)
    assert kpis["order_value"] == {"value": None, "low": None, "high": None, "n": 3, "too_few": True}
    assert kpis["value_per_cost"] is None


def test_what_was_learnt_stands_in_the_json() -> None:
    learnt = LearningSummary("ab12", "waypulse@2", 300, 0.71234, 0.8, {Label.NEGATIVE: ("flat",)}, 30, 0.6666)
    document = to_json(replace(REPORT, reading=learnt))
    assert document["reading"] == {
        "engine": "waypulse@2",
        "learnt": {
            "version": "ab12",
            "texts": 300,
            "accuracy_before": 0.712,
            "accuracy_after": 0.8,
            "corrections": 30,
            "corrections_agreed": 0.667,
            "words": {"negative": ["flat"]},
        },
    }
