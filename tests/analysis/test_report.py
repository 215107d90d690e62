"""The report: its figures, its JSON, its findings and its blind spots."""

import json
import pickle
from dataclasses import replace
from random import Random

import pytest

from analysis.findings import PainMoved, ScoreMoved, findings
from analysis.measures import SENTIMENT
from analysis.report import Report, build
from analysis.report_json import to_json
from analysis.titles import place_title, stage_title, theme_title
from surveys.cases import Recovery
from surveys.figures import Asked, Figures, ScoreCount, SentimentSum
from surveys.journey import JourneyId, StageId, SurveyId, ThemeId, Touchpoint, TouchpointId
from surveys.language import Language
from surveys.mood import Label
from tests.analysis.audiences import apart
from tests.analysis.shops import WEEK, Habits, added, shop, text, visitors

SHOP = shop()
STAGE, PARCEL = StageId("post-purchase"), TouchpointId("parcel")
CALM, ANGRY = Habits((0.1, 0.15, 0.2, 0.1)), Habits((0.1, 0.15, 0.2, 0.6))


def report(n: int = 120, habits: Habits = CALM) -> Report:
    """A week of so many answers a stage, after seven calm ones."""
    chance = Random(11)
    weeks = [visitors(SHOP, week, n, chance, CALM) for week in WEEK.weeks_back(8)[:-1]]
    now = visitors(SHOP, WEEK, n, chance, habits)
    return build(SHOP, now, weeks[-1], [*weeks, now])


def test_a_stage_that_got_worse_is_the_first_finding() -> None:
    first = findings(report(habits=ANGRY))[0]
    assert isinstance(first, ScoreMoved)
    assert (first.stage, first.touchpoint, first.kind, first.n) == (STAGE, None, "csat", 120)
    assert not first.better
    assert first.after < 60
    assert first.before > 80


def test_a_touchpoint_that_is_all_of_its_stage_is_no_second_finding() -> None:
    moved = [one for one in findings(report(habits=ANGRY)) if isinstance(one, ScoreMoved)]
    assert [(one.stage, one.touchpoint, one.kind) for one in moved] == [
        (STAGE, None, "csat"),
        (STAGE, None, SENTIMENT),
    ]


def test_a_touchpoint_that_got_worse_is_named() -> None:
    chance, store = Random(8), TouchpointId("store")
    calm, angry = (visitors(SHOP, WEEK, 200, chance, habits) for habits in (CALM, ANGRY))
    store_only = replace(
        calm,
        scores=tuple(replace(one, touchpoint=store) for one in calm.scores),
        audience=apart({(STAGE, store): calm.audience.overall.customers}),
        sentiments=tuple(replace(one, touchpoint=store) for one in calm.sentiments),
        complaints=(),
        mentions=(),
        quotes=(),
    )
    now, before = added(WEEK, [angry, store_only], Asked()), added(WEEK.before(), [calm, store_only], Asked())
    moved = [one for one in findings(build(SHOP, now, before)) if isinstance(one, ScoreMoved)]
    assert [(one.touchpoint, one.kind) for one in moved if one.kind == "csat"] == [(None, "csat"), (PARCEL, "csat")]


def test_a_pain_that_grew_is_a_finding() -> None:
    moved = [one for one in findings(report(400, ANGRY)) if isinstance(one, PainMoved)]
    assert moved
    assert all(one.point.stage == STAGE and not one.better for one in moved)


def test_an_improvement_is_better() -> None:
    chance = Random(3)
    now, before = (visitors(SHOP, WEEK, 200, chance, habits) for habits in (CALM, ANGRY))
    moved = findings(build(SHOP, now, before))
    assert moved
    assert all(one.better for one in moved)


def test_a_calm_week_has_no_findings() -> None:
    assert findings(report()) == ()


def test_the_json_has_the_promised_shape() -> None:
    document = json.loads(json.dumps(to_json(report())))
    assert list(document) == [
        "journey",
        "period",
        "previous",
        "responses",
        "stages",
        "pain_points",
        "kpis",
        "coverage",
        "revisions",
        "contradictions",
        "reading",
        "checked",
        "cases",
    ]
    assert document["cases"] is None
    assert to_json(replace(report(), recovery=Recovery(9, 8, 7)))["cases"] == {
        "closed": 9,
        "answered": 8,
        "solved": 7,
    }
    assert document["period"] == {"from": "2026-11-09", "to": "2026-11-15"}
    assert document["previous"] == {"from": "2026-11-02", "to": "2026-11-08"}
    stage = document["stages"][3]
    assert list(stage) == ["stage", "n", "csat", "sentiment", "touchpoints"]
    assert list(stage["csat"]) == ["value", "low", "high", "n", "change", "change_is_real"]
    assert stage["touchpoints"][0]["touchpoint"] == "parcel"
    assert list(document["pain_points"][0]) == [
        "rank",
        "stage",
        "touchpoint",
        "theme",
        "mentions",
        "customers",
        "share",
        "severity",
        "impact",
        "low",
        "high",
        "change",
        "change_is_real",
        "new",
        "quotes",
    ]
    assert list(document["pain_points"][0]["quotes"][0]) == ["text", "at", "response"]


def test_too_few_answers_are_null_and_say_so() -> None:
    document = json.loads(json.dumps(to_json(report(5))))
    assert document["stages"][0]["csat"] == {
        "value": None,
        "low": None,
        "high": None,
        "n": 5,
        "change": None,
        "change_is_real": False,
        "too_few": True,
    }
    assert document["stages"][0]["sentiment"]["too_few"]
    assert all(point["impact"] is None and point["too_few"] for point in document["pain_points"])


def test_the_minimum_can_be_set() -> None:
    figures = visitors(SHOP, WEEK, 5, Random(1), CALM)
    heard = build(SHOP, figures, Figures(WEEK.before()), minimum=5).stage(STAGE)
    assert heard.main
    assert not heard.main.score.too_few


def test_an_empty_period_is_a_report_too() -> None:
    empty = build(SHOP, Figures(WEEK), Figures(WEEK.before()))
    document = to_json(empty)
    assert [stage.heard.n for stage in empty.stages] == [0, 0, 0, 0]
    assert empty.stage(STAGE).main is None
    nothing = {"value": None, "low": None, "high": None, "n": 0, "hits": 0, "too_few": True}
    assert json.loads(json.dumps(document))["kpis"]["response_rate"] == nothing
    assert (document["contradictions"], document["reading"]) == ({"count": 0, "shown": []}, None)
    assert findings(empty) == ()


def test_the_key_figures_are_the_counts() -> None:
    asked = Asked(invited=500, delivered=400, started=240, completed=200, partial=30, suppressed={"quiet": 100})
    figures = replace(visitors(SHOP, WEEK, 60, Random(2), CALM), asked=asked)
    document = json.loads(json.dumps(to_json(build(SHOP, figures, Figures(WEEK.before())))))
    assert document["responses"]["suppressed"] == {"quiet": 100}
    kpis = document["kpis"]
    assert (kpis["responses"], kpis["customers"]) == (240, 240)
    assert kpis["response_rate"] == {"value": 0.6, "low": 0.551, "high": 0.647, "n": 400, "hits": 240}
    assert kpis["completion_rate"]["value"] == 0.833
    assert kpis["csat"]["n"] == 240
    assert -1 < kpis["mean_sentiment"]["low"] < kpis["mean_sentiment"]["high"] < 1
    assert kpis["negative_share"]["n"] == 240


def test_all_kinds_of_score_of_a_stage_are_shown_the_most_answered_first() -> None:
    few, many = (
        visitors(SHOP, WEEK, 12, Random(1), replace(CALM, kind="ces")),
        visitors(SHOP, WEEK, 30, Random(1), CALM),
    )
    heard = build(SHOP, added(WEEK, [few, many], Asked()), Figures(WEEK.before())).stage(STAGE)
    assert [measured.score.kind for measured in heard.scores] == ["csat", "ces"]
    assert heard.measured("nps") is None
    document = json.loads(json.dumps(to_json(build(SHOP, few, Figures(WEEK.before())))))
    assert document["stages"][0]["ces"]["easy"] > 50


def test_feedback_of_an_unknown_place_is_not_lost() -> None:
    old, unknown = StageId("old-stage"), TouchpointId("old-touchpoint")
    figures = Figures(
        WEEK,
        scores=(ScoreCount(old, unknown, "csat", 5, 20), ScoreCount(STAGE, None, "csat", 2, 20)),
        audience=apart({(old, unknown): 20, (STAGE, None): 20}),
        sentiments=(SentimentSum(STAGE, None, Label.NEGATIVE, 20, -10.0, 5.0),),
    )
    found = build(SHOP, figures, Figures(WEEK.before()))
    assert found.stages[-1].stage == old
    assert [one.touchpoint for one in found.stages[3].touchpoints] == [PARCEL, None]
    assert found.stage(STAGE).sentiment.score.value == pytest.approx(-0.5)
    assert stage_title(SHOP, old, Language("en")) == "old-stage"


def test_titles_are_in_the_language_of_the_reader() -> None:
    dutch = Language("nl")
    assert place_title(SHOP, STAGE, PARCEL, dutch) == "Pakket bezorgd"
    assert place_title(SHOP, STAGE, None, dutch) == "Na de aankoop"
    assert theme_title(SHOP, ThemeId("price"), dutch) == "Prijs"
    assert theme_title(SHOP, ThemeId("gone"), dutch) == "gone"


def test_the_trend_keeps_to_one_kind_of_score() -> None:
    weeks = report().trend
    assert len(weeks) == 8
    assert weeks[-1].period == WEEK
    assert {score.kind for week in weeks for score in week.scores.values()} == {"csat"}


def test_complaints_are_shares_of_the_customers_heard() -> None:
    found = [cell for cell in report(habits=ANGRY).complaints if cell.stage == STAGE]
    assert all(cell.share == cell.customers / 120 for cell in found)
    assert all(cell.share is None for cell in report(5).complaints)


def test_blind_spots_are_named() -> None:
    unasked = Touchpoint(TouchpointId("store"), text("Store", "Winkel"))
    silent = Touchpoint(TouchpointId("silent"), text("Silent", "Stil"), SurveyId("survey"))
    last = SHOP.stages[3]
    journey = replace(
        SHOP,
        id=JourneyId("other"),
        stages=(*SHOP.stages[:3], replace(last, touchpoints=(*last.touchpoints, unasked, silent))),
    )
    found = build(journey, visitors(SHOP, WEEK, 20, Random(1), CALM), Figures(WEEK.before()))
    assert to_json(found)["coverage"] == [
        {"stage": "post-purchase", "touchpoint": "store", "n": 0, "asked": False},
        {"stage": "post-purchase", "touchpoint": "silent", "n": 0, "asked": True},
    ]


def test_a_report_can_be_sent_to_a_worker() -> None:
    found = report()
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301  our own bytes


def test_sentiment_is_compared_like_a_score() -> None:
    mood = report(habits=ANGRY).stage(STAGE).sentiment
    assert mood.score.kind == SENTIMENT
    assert mood.change_is_real
    assert mood.before is not None
    assert mood.score.value is not None
    assert mood.before > mood.score.value
