"""Where a score question changed: said in every report, and not mixed where it cannot be."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from analysis.papers.contents import contents
from analysis.report import Report, build
from analysis.report_json import to_json
from analysis.revisions import revisions
from bot.commands.tables import printed
from surveys.figures import Period
from surveys.journey import SurveyId
from surveys.language import Language
from surveys.revision import Edition, Revised
from tests.analysis.shops import shop, visitors

EN, NL = Language("en"), Language("nl")
NOW = Period(date(2026, 3, 9), date(2026, 3, 15))
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)


def _edition(since: datetime, *questions: Mapping[str, object], survey: str = "survey") -> Edition:
    document = {"survey": survey, "title": {"en": "Survey"}, "questions": list(questions)}
    return Edition(SurveyId(survey), json.dumps(document), since)


def _asked(kind: str, words: str = "How was it?", **more: object) -> dict[str, object]:
    return {kind: "satisfied", "ask": {"en": words}, **more}


OLD = _edition(NOON - timedelta(days=90), _asked("csat"), {"text": "why", "ask": {"en": "Why?"}})


def _found(*editions: Edition) -> list[tuple[Revised, tuple[str, ...]]]:
    return [(one.what, one.kinds) for one in revisions(editions, NOW, NOW.before())]


def test_a_new_kind_a_new_scale_and_new_words_are_told_apart() -> None:
    assert _found(OLD, _edition(NOON, _asked("nps"))) == [(Revised.KIND, ("csat", "nps"))]
    assert _found(OLD, _edition(NOON, _asked("csat", "How did it go?"))) == [(Revised.WORDING, ("csat",))]
    easy, hard = _edition(NOON - timedelta(days=9), _asked("ces")), _edition(NOON, _asked("ces", direction="effort"))
    assert _found(hard, easy) == [(Revised.SCALE, ("ces",))], "In whatever order they are found."


def test_what_changes_no_score_is_no_revision() -> None:
    again = {"text": "why", "ask": {"en": "Tell us why."}}
    dutch = {"csat": "satisfied", "ask": {"en": "How was it?", "nl": "Hoe was het?"}}
    assert _found(OLD, _edition(NOON, _asked("csat"), again)) == [], "Other words for a text."
    assert _found(OLD, _edition(NOON, dutch)) == [], "One more language."
    assert _found(OLD, _edition(NOON, again)) == [], "A score that is asked no more."
    assert _found(OLD, _edition(NOON, _asked("nps"), survey="other")) == [], "Another survey."


def test_only_what_changed_within_either_period_counts() -> None:
    for day, count in ((1, 0), (2, 1), (8, 1), (15, 1), (16, 0)):
        assert len(_found(OLD, _edition(datetime(2026, 3, day, tzinfo=UTC), _asked("nps")))) == count, day


def _report(*editions: Edition) -> Report:
    journey, chance = shop(), Random(4)
    now, before = (visitors(journey, period, 80, chance) for period in (NOW, NOW.before()))
    return build(journey, replace(now, revisions=revisions(editions, NOW, NOW.before())), before)


def test_a_score_of_another_kind_is_not_compared_and_one_with_new_words_is() -> None:
    plain, apart = _report(), _report(OLD, _edition(NOON, _asked("nps")))
    careful = _report(OLD, _edition(NOON, _asked("csat", "How did it go?")))
    for stage, parted, reworded in zip(plain.stages, apart.stages, careful.stages, strict=True):
        (score,), (without,) = stage.heard.scores, parted.heard.scores
        assert score.change is not None
        assert (without.score, without.change, without.change_is_real) == (score.score, None, False)
        assert parted.touchpoints[0].heard.scores[0].change is None
        assert reworded.heard.scores == stage.heard.scores
        assert parted.heard.sentiment.change == stage.heard.sentiment.change
    assert any(point.change is not None for point in plain.pain_points)
    assert all(point.change is None for point in apart.pain_points)


def test_a_survey_that_is_asked_nowhere_any_more_parts_nothing() -> None:
    gone = (replace(OLD, survey=SurveyId("gone")), replace(_edition(NOON, _asked("nps")), survey=SurveyId("gone")))
    assert _report(*gone).stages == _report().stages
    assert any(one.startswith("gone: the score question is another one") for one in contents(_report(*gone), EN).news)


def test_a_revision_is_said_in_the_data_on_paper_and_on_the_screen() -> None:
    report = _report(OLD, _edition(NOON, _asked("nps")))
    told = {"survey": "survey", "question": "satisfied", "at": NOON.isoformat(), "what": "kind"}
    assert to_json(report)["revisions"] == [told]
    (said,) = [one for one in contents(report, EN).news if "score question" in one]
    assert said.endswith("the score question is another one since 10 Mar; scores before and after are not compared.")
    assert any("sinds 10 mrt" in one for one in contents(report, NL).news)
    assert "asked otherwise since 2026-03-10: survey, satisfied (kind; not compared with before)" in printed(
        report, EN
    )
