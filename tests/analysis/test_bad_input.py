"""Bad input: whatever arrives, a result says what it could not say; nothing raises, and nothing is no number."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import isfinite
from random import Random

import pytest

from analysis.effects import Complainers, effects
from analysis.findings import findings
from analysis.followed import Traces, follow, span_of
from analysis.key_figures import key_figures
from analysis.learning.fit import Declined, fit
from analysis.learning.lesson import MOODS, Lesson, scored
from analysis.paired import crossings
from analysis.phrases import emerging
from analysis.proposals import Spoken, propose
from analysis.reading import Passage as Text
from analysis.reading import Reading, read
from analysis.report import build
from analysis.report_json import to_json
from analysis.scores import Sample, mean_score, score
from analysis.sentiment.engine import IMPROVE, TEXT
from analysis.sentiment.engines import engine
from analysis.themes import ThemeFinder
from analysis.weighing import importance
from surveys.feedback import JourneyTag, ResponseId, Verbatim
from surveys.figures import Asked, CustomerScore, Figures, Period, ScoreCount, SentimentSum
from surveys.journey import RespondentId
from surveys.language import Language
from surveys.mood import Label
from surveys.when import QuestionId
from tests.analysis.audiences import apart
from tests.analysis.shops import WEEK, Habits, added, shop, visitors
from tests.analysis.travellers import passages, scores

SHOP = shop()
FIRST = SHOP.stages[0]
NOTHING = Figures(WEEK.before())
PLACE = (FIRST.id, FIRST.touchpoints[0].id)
NOON = datetime(2026, 11, 10, 12, tzinfo=UTC)
LANGUAGES = tuple(Language(code) for code in ("en", "nl", "de", "fr", "es", "it", "pt"))
TEXTS = {
    "empty": "",
    "spaces": " \n\t\u00a0\u200b",
    "4,096 emoji": "😡👍" * 2048,
    "one repeated word": "delivery " * 3000,
    "mixed languages": "The parcel was te laat, mais le livreur était nett, gracias e obrigado, tutto bene",
    "html": "<b>delivery</b><script>alert('late')</script> &amp; &lt;price&gt; <a href='x'>",
    "control characters": "delivery\x00 was\x1b[31m late\x07\x7f\ufeff\x85",
    "right to left": "التوصيل متأخر جدا \u202edelivery late\u202c שירות גרוע",
    "half a surrogate pair": "delivery \ud83d late",
    "marks on marks": "d" + "\u0301" * 4000 + "elivery late",
    "one sign": "?" * 4096,
    "one long word": "delivery" * 2000,
    "numbers": "0 1e309 -5 NaN inf ½ ٣",
}


def numbers(document: object) -> Iterator[float]:
    """Every number that stands anywhere in a document."""
    match document:
        case Mapping():
            for one in document.values():
                yield from numbers(one)
        case list() | tuple():
            for one in document:
                yield from numbers(one)
        case float() | int():
            yield float(document)


def said(now: Figures, past: Figures = NOTHING) -> dict[str, object]:
    """A report as its reader gets it, without a number that is none."""
    document = json.loads(json.dumps(to_json(build(SHOP, now, past, (past, now))), allow_nan=False))
    assert all(isfinite(number) for number in numbers(document))
    return dict(document)


def answers(values: Sequence[int], kind: str = "csat") -> Figures:
    """A week in which a first stage alone is scored, with these values."""
    felt = SentimentSum(*PLACE, Label.NEUTRAL, len(values), 0.0, 0.0)
    return Figures(
        WEEK,
        scores=tuple(ScoreCount(*PLACE, kind, value, 1) for value in values),
        sentiments=(felt,),
        audience=apart({PLACE: len(values)}),
    )


def read_in(text: str, language: Language, kind: str = TEXT) -> Reading:
    return read(Text(text, language, kind, LANGUAGES), engine(), ThemeFinder(SHOP.themes))


@pytest.mark.long
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_any_text_is_read_or_said_not_to_be(text: str) -> None:
    for language in (*LANGUAGES, Language("xx")):
        found = read_in(text, language, IMPROVE if language == "nl" else TEXT)
        values = [one.sentiment for one in found.mentions] + ([found.sentiment.value] if found.sentiment else [])
        assert all(-1 <= value <= 1 for value in values)
        assert all(0 <= one.start < one.end <= len(text) for one in found.mentions)


@pytest.mark.long
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_any_texts_are_learnt_from_and_searched_for_what_is_new(text: str) -> None:
    english = LANGUAGES[0]
    taught = [Lesson(f"{number} {text if number < 2 else ''}", english, MOODS[number % 3]) for number in range(220)]
    assert isinstance(fit(taught, engine(), Random(1)), Declined)
    assert all(isfinite(one.z) for one in emerging([text] * 3, [text, "late"], english))
    assert all(one.phrases for one in propose(Spoken([text, *["late"] * 50], [text], [text]), SHOP.themes, english))


def test_a_language_that_nobody_knows_is_not_scored_and_not_guessed() -> None:
    assert read(Text("terrible delivery", Language("xx")), engine(), ThemeFinder(SHOP.themes)).sentiment is None


@pytest.mark.parametrize(("kind", "outside"), [("nps", 11), ("nps", -1), ("csat", 6), ("csat", 0), ("ces", 8)])
def test_a_score_outside_its_scale_is_no_score(kind: str, outside: int) -> None:
    inside = answers([5] * 12, kind)
    odd = replace(inside, scores=(*inside.scores, *(ScoreCount(*PLACE, kind, outside, 30) for _ in range(2))))
    assert said(odd)["stages"] == said(inside)["stages"]


@pytest.mark.parametrize("kind", ["nps", "csat", "ces"])
@pytest.mark.parametrize("minimum", [0, 1])
def test_of_single_answers_no_change_is_real(kind: str, minimum: int) -> None:
    now, past = answers([2], kind), replace(answers([5], kind), period=WEEK.before())
    for before in (past, NOTHING):
        for stage in build(SHOP, now, before, minimum=minimum).stages:
            assert not any(one.change_is_real for one in (*stage.heard.scores, stage.heard.sentiment))


def test_a_customer_outside_the_scale_is_compared_with_nobody() -> None:
    given = scores(SHOP, (5, 3), 12)
    odd = [CustomerScore(RespondentId(99), one.id, None, "csat", 40) for one in SHOP.stages]
    assert crossings(SHOP, [*given, *odd]) == crossings(SHOP, given)
    assert all(0 <= (one.performance or 0) <= 100 for one in importance(SHOP, odd, Random(1)).points)
    verbatim = Verbatim(
        ResponseId(1), QuestionId("why"), "late", LANGUAGES[0], JourneyTag(SHOP.id, *PLACE), NOON, NOON.date()
    )
    assert scored(replace(verbatim, score=40, scale=(1, 5)), TEXT) is None


@pytest.mark.parametrize("kind", ["nps", "csat", "ces"])
def test_a_stage_with_one_answer_says_too_few(kind: str) -> None:
    document = said(answers([3], kind), answers([5] * 40, kind))
    assert json.dumps(document).count('"too_few": true') >= len(SHOP.stages)
    assert not findings(build(SHOP, answers([3], kind), answers([5] * 40, kind)))


def test_a_period_without_any_answer_says_so() -> None:
    full = visitors(SHOP, WEEK.before(), 30, Random(1), Habits())
    for now, past in ((Figures(WEEK), Figures(WEEK.before())), (Figures(WEEK), full)):
        document = said(now, past)
        assert '"value": 0' not in json.dumps(document["stages"])
        assert not findings(build(SHOP, now, past))


@pytest.mark.parametrize(
    ("kind", "value"), [("nps", 0), ("nps", 8), ("nps", 10), ("csat", 1), ("csat", 5), ("ces", 4)]
)
@pytest.mark.parametrize("n", [1, 10, 10_000])
def test_all_answers_equal_is_no_certainty(kind: str, value: int, n: int) -> None:
    found = score(kind, {value: n}, minimum=1)
    assert found.low is not None
    assert found.high is not None
    assert found.high > found.low
    felt = mean_score("sentiment", Sample.of(n, n * 1.0, n * 1.0), bounds=(-1, 1))
    assert (felt.low or 0) < (felt.value or 0)
    same = answers([value] * min(n, 50), kind)
    assert not findings(build(SHOP, same, replace(same, period=WEEK.before())))
    assert said(same, replace(same, period=WEEK.before()))


def test_nothing_but_complaints_is_a_report_too() -> None:
    angry = visitors(SHOP, WEEK, 40, Random(2), Habits((1.0,) * 4, complaining=1.0))
    assert said(angry, replace(angry, period=WEEK.before()))
    assert build(SHOP, angry, Figures(WEEK.before())).pain_points
    one = visitors(SHOP, WEEK, 1, Random(3), Habits((1.0,) * 4, complaining=1.0))
    assert said(one, angry)


def test_feedback_of_a_stage_and_theme_that_are_gone_is_still_counted() -> None:
    other = shop(
        stages=[("gone", "Gone", "Weg", "old.contact", "Old", "Oud")], themes=[("forgotten", "Forgotten", "Vergeten")]
    )
    old = visitors(other, WEEK, 30, Random(4))
    assert said(added(WEEK, (old, answers([5] * 10)), Asked()), Figures(WEEK.before()))


def test_a_clock_that_went_back_is_waited_for_by_nobody() -> None:
    came = passages(SHOP)
    turned = [replace(one, at=NOON - (one.at - NOON)) for one in came]
    found = follow(SHOP, Traces(span_of(WEEK), turned), Asked())
    assert all(one.went_on.hits <= one.went_on.n for one in found.figures.onward)
    assert all(one.days is None or one.days.lower >= 0 for one in found.figures.onward)
    assert all(isfinite(one.value) for one in key_figures(found) if one.value is not None)
    at_once = [replace(one, at=came[0].at) for one in came]
    same = follow(SHOP, Traces(span_of(WEEK), at_once), Asked()).figures.onward
    assert [one.days and one.days.median for one in same] == [0.0] * len(same)


def test_days_in_the_wrong_order_hold_nothing() -> None:
    backwards = Period(WEEK.end, WEEK.start)
    assert not backwards.is_countable
    assert said(Figures(backwards), Figures(Period(WEEK.end + timedelta(days=3), WEEK.start)))


def test_what_was_done_today_has_come_to_nothing_yet() -> None:
    assert effects({1: (Complainers(30, 200), Complainers(0, 0))})[1].change is None
