"""Learning: a layer from the customers' own scores, laid over what an engine reads."""

import json
import pickle
from dataclasses import replace
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.learning.engine import LearntEngine, learnt
from analysis.learning.features import features
from analysis.learning.fit import Declined, Learnt, Reason, fit, fit_called
from analysis.learning.layer import Layer, layer_from_json
from analysis.learning.lesson import MOODS, Lesson, corrected, mood, objected, scored
from analysis.learning.regression import Example, fitted, odds
from analysis.learning.summary import summary, summary_from_json
from analysis.learning.validation import Verdict, gain, is_real
from analysis.reading import Passage, read_all
from analysis.sentiment.engine import BAND, GOOD, IMPROVE, TEXT
from surveys.errors import Misconfigured
from surveys.feedback import JourneyTag, ResponseId, Sentiment, Verbatim
from surveys.journey import JourneyId, RespondentId, StageId
from surveys.language import Language
from surveys.mood import Label
from surveys.questions import Aim
from surveys.when import QuestionId
from tests.analysis.lessons import ALONE, EN, NEGATIVE, NEUTRAL, POSITIVE, THINGS, XX, lessons, taught
from tests.analysis.real_feedback import CLASSES, FOLDER, labelled

TAG = JourneyTag(JourneyId("shop"), StageId("purchase"), None)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
VERBATIM = Verbatim(ResponseId(1), QuestionId("why"), "so slow", EN, TAG, NOON, NOON.date())


def read(text: str, question_kind: str = TEXT) -> Sentiment:
    found = learnt(ALONE, taught()).score(text, EN, question_kind)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("kind", "low", "middle", "high"),
    [("nps", (0, 6), (7, 8), (9, 10)), ("csat", (1, 2), (3, 3), (4, 5)), ("ces", (1, 2), (3, 5), (6, 7))],
)
def test_a_score_stands_for_a_mood(
    kind: str, low: tuple[int, int], middle: tuple[int, int], high: tuple[int, int]
) -> None:
    for ends, label in zip((low, middle, high), MOODS, strict=True):
        assert {mood(kind, score) for score in ends} == {label}
    assert mood(kind, low[0] - 1) is None
    assert mood(kind, high[1] + 1) is None


def test_a_verbatim_with_its_own_score_is_a_lesson() -> None:
    said = replace(VERBATIM, score=3, scale=(0, 10))
    assert scored(said, TEXT) == Lesson("so slow", EN, NEGATIVE)
    ada = RespondentId(7)
    assert scored(replace(said, respondent=ada), TEXT) == Lesson("so slow", EN, NEGATIVE, customer=ada)
    assert scored(replace(said, scale=(1, 5)), IMPROVE) == Lesson("so slow", EN, NEUTRAL, IMPROVE)
    for untold in (VERBATIM, replace(said, scale=(1, 9)), replace(said, score=11), replace(said, score=None)):
        assert scored(untold, TEXT) is None


def test_other_kinds_stand_for_nothing() -> None:
    assert mood("number", 3) is None


def test_a_correction_counts_more_than_a_score() -> None:
    lesson = corrected("fine", EN, NEGATIVE)
    assert lesson is not None
    assert lesson.weight > Lesson("fine", EN, NEGATIVE).weight
    assert corrected("good and bad", EN, Label.MIXED) is None


def test_what_is_not_negative_is_neutral_or_what_its_own_score_says() -> None:
    lessons = [objected(replace(VERBATIM, score=score, scale=(1, 5))) for score in (1, 3, 5)]
    assert [one.label for one in lessons if one] == [NEUTRAL, NEUTRAL, POSITIVE]
    plain = objected(replace(VERBATIM, respondent=RespondentId(4)))
    assert plain == corrected("so slow", EN, NEUTRAL, RespondentId(4))
    assert objected(replace(VERBATIM, asks=Aim.IMPROVE)) is None


def test_the_words_of_a_company_are_learnt() -> None:
    assert ALONE.score("zorbler", EN, "text") == Sentiment(0.0, NEUTRAL)
    assert read("the zorbler there").label is NEGATIVE
    assert read("blimwise").label is POSITIVE
    assert read("terrible").label is NEGATIVE


def test_the_gain_is_told() -> None:
    gained = taught().gain
    assert gained.texts == 300
    assert gained.before.macro_f1 < 0.9 < gained.after.macro_f1 <= 1
    assert gained.before.accuracy < gained.after.accuracy


def test_what_was_learnt_is_explained_in_words() -> None:
    words = taught().explain(9)
    assert "zorbler" in " ".join(words[NEGATIVE])
    assert "blimwise" in words[POSITIVE]
    assert all(len(one) <= 9 for one in words.values())
    assert not any(word.startswith("=") for one in taught().explain(1000).values() for word in one)


def test_readings_name_the_layer_that_read_them() -> None:
    reader = learnt(ALONE, taught())
    assert reader.name == ALONE.name
    assert reader.version == f"{ALONE.version}+{taught().version}"


def test_a_layer_for_other_readings_is_not_used() -> None:
    assert learnt(ALONE, replace(taught(), engine="waypulse@0")) is ALONE
    assert learnt(ALONE, None) is ALONE


@pytest.mark.parametrize("question_kind", [IMPROVE, GOOD])
def test_answers_to_what_was_good_or_could_be_better_stay_as_they_are(question_kind: str) -> None:
    assert read("the zorbler", question_kind) == ALONE.score("the zorbler", EN, question_kind)


def test_a_language_that_the_engine_does_not_know_stays_unread() -> None:
    assert LearntEngine(ALONE, taught()).score("blimwise", XX, "text") is None


def test_evidence_stays_where_it_was() -> None:
    text = "terrible, the zorbler there"
    alone = ALONE.score(text, EN, "text")
    assert alone is not None
    assert read(text).evidence == alone.evidence


def test_a_mixed_text_stays_mixed_where_neither_side_wins() -> None:
    mixed = Sentiment(0.02, Label.MIXED)
    assert taught().apply(mixed, "it is a door on a street", EN).label is Label.MIXED
    assert taught().apply(mixed, "the zorbler there, terrible", EN).label is NEGATIVE


@given(st.text(max_size=200), st.floats(-1, 1), st.sampled_from(Label))
@settings(max_examples=150, deadline=None)
def test_any_text_gets_a_value_that_fits_its_label(text: str, value: float, label: Label) -> None:
    found = taught().apply(Sentiment(value, label), text, EN)
    assert -1 <= found.value <= 1
    match found.label:
        case Label.POSITIVE:
            assert found.value >= BAND
        case Label.NEGATIVE:
            assert found.value <= -BAND
        case _:
            assert abs(found.value) < BAND


def test_the_order_of_the_lessons_does_not_matter() -> None:
    shuffled = lessons(300)
    Random(99).shuffle(shuffled)
    assert fit(shuffled, ALONE, Random(7)) == taught()


def test_another_seed_reads_nearly_the_same() -> None:
    other = fit(lessons(300), ALONE, Random(8))
    assert isinstance(other, Layer)
    for text in ("the zorbler", "blimwise", "excellent window", "a door"):
        here, there = (odds(features(text, EN, Sentiment(0.0, NEUTRAL)), one.weights) for one in (taught(), other))
        assert here == pytest.approx(there, abs=0.1)


def test_a_layer_can_be_kept_and_sent() -> None:
    assert layer_from_json(taught().to_json()) == taught()
    assert pickle.loads(pickle.dumps(taught())) == taught()  # noqa: S301  our own bytes


@pytest.mark.parametrize("line", ["", "[]", "{}", "null", '{"gain": 3, "weights": {}}', "[" * 100_000])
def test_what_is_no_layer_is_refused(line: str) -> None:
    with pytest.raises(Misconfigured, match="not what was learnt"):
        layer_from_json(line)


@pytest.mark.parametrize(
    "weights", [[1.0], [1.0, 2.0, 3.0, 4.0], [float("nan"), 0, 0], [1e300, 0, 0], ["a", 0, 0], None]
)
def test_a_layer_with_odd_weights_is_refused(weights: list[float] | None) -> None:
    document = json.loads(taught().to_json())
    document["weights"]["en:door"] = weights
    with pytest.raises(Misconfigured, match="learnt anew"):
        layer_from_json(json.dumps(document))


@pytest.mark.long
@given(st.lists(st.text(min_size=1, max_size=30), min_size=5, max_size=20))
@settings(max_examples=10, deadline=None)
def test_odd_texts_break_nothing(texts: list[str]) -> None:
    odd = [replace(lesson, text=f"{lesson.text} {texts[at % len(texts)]}") for at, lesson in enumerate(lessons(220))]
    assert isinstance(fit(odd, ALONE, Random(1)), Layer | Declined)


def test_a_mood_never_seen_is_never_read() -> None:
    moods = [lesson for lesson in lessons(400) if lesson.label is not NEUTRAL]
    found = fit(moods, ALONE, Random(1))
    assert isinstance(found, Layer)
    reader = learnt(ALONE, found)
    read_again = [reader.score(lesson.text, EN, TEXT) for lesson in moods]
    assert all(one and one.label is not NEUTRAL for one in read_again)


def test_corrections_are_learnt_from_even_against_the_words() -> None:
    turned = {NEGATIVE: POSITIVE, NEUTRAL: NEUTRAL, POSITIVE: NEGATIVE}
    corrections = [corrected(lesson.text, EN, turned[lesson.label]) for lesson in lessons(300)]
    assert isinstance(fit([one for one in corrections if one], ALONE, Random(1)), Layer)


def test_how_well_corrections_are_foreseen_is_told() -> None:
    said = [corrected(f"terrible blimwise {thing} {n}", EN, POSITIVE) for thing in THINGS for n in "abc"]
    found = fit([*lessons(300), *(one for one in said if one)], ALONE, Random(1))
    assert isinstance(found, Layer)
    assert found.gain.corrections == 30
    assert found.gain.agreed is not None
    assert found.gain.agreed > 0.9
    assert layer_from_json(found.to_json()).gain == found.gain
    told = summary(found)
    assert (told.corrections, told.agreed) == (30, found.gain.agreed)
    assert summary_from_json(told.to_json()) == told
    assert (summary(taught()).corrections, summary(taught()).agreed) == (0, None)


def test_of_very_many_lessons_some_are_drawn() -> None:
    found = fit(lessons(900), ALONE, Random(1), most=300)
    assert isinstance(found, Layer)
    assert found.gain.texts == 300


def test_a_worker_can_be_asked_with_plain_values() -> None:
    found = fit_called(lessons(300), "waypulse", Random(7))
    assert found == Learnt(summary(taught()), taught().to_json())
    assert fit_called(lessons(9), "waypulse", Random(7)) == Declined(Reason.TOO_FEW, 9)


def test_a_text_is_learnt_from_in_the_language_it_is_written_in() -> None:
    mistaken = [replace(one, language=Language("nl"), text=f"There it was: {one.text}") for one in lessons(300)]
    found = fit_called(mistaken, "waypulse", Random(7), [EN])
    assert isinstance(found, Learnt)
    assert {"en:zorbler", "nl:zorbler"} & layer_from_json(found.document).weights.keys() == {"en:zorbler"}


def test_a_worker_reads_with_what_was_learnt() -> None:
    passages = [Passage("the zorbler there", EN), Passage("the zorbler", EN, IMPROVE), Passage("blimwise", XX)]
    alone, learnt_from = (read_all(passages, (), "waypulse", line) for line in (None, taught().to_json()))
    labels = [one.sentiment.label if one.sentiment else None for one in learnt_from]
    assert labels[0] is NEGATIVE
    assert [one.sentiment for one in learnt_from[1:]] == [one.sentiment for one in alone[1:]]
    assert {one.engine for one in learnt_from} == {f"{taught().engine}+{taught().version}"}
    assert read_all(passages, (), "vader", taught().to_json()) == read_all(passages, (), "vader")
    assert read_all(passages, (), "waypulse", "{}") == alone


def test_what_was_learnt_is_told_in_plain_values() -> None:
    told = summary(taught())
    assert (told.version, told.engine, told.texts) == (taught().version, taught().engine, 300)
    assert told.accuracy_before < told.accuracy_after
    assert "zorbler" in " ".join(told.words[NEGATIVE])
    assert max(map(len, told.words.values())) == 5
    assert summary_from_json(told.to_json()) == told


@pytest.mark.parametrize("line", ["", "[]", "{}", "null", '{"words": {"sad": []}}'])
def test_what_is_no_summary_is_refused(line: str) -> None:
    with pytest.raises(Misconfigured, match="not what was learnt"):
        summary_from_json(line)


def test_regression_finds_what_decides() -> None:
    rows = [{"=always": 1.0, ("x", "y", "z")[place % 3]: 1.0, f"once{place}": 1.0} for place in range(90)]
    weights = fitted([Example(row, place % 3) for place, row in enumerate(rows)], Random(1))
    assert set(weights) == {"=always", "x", "y", "z"}
    for place, name in enumerate("xyz"):
        likely = odds({"=always": 1.0, name: 1.0}, weights)
        assert likely.index(max(likely)) == place
        assert sum(likely) == pytest.approx(1)
    assert fitted([], Random(1)) == {}
    assert odds({"unknown": 1.0}, weights) == pytest.approx((1 / 3, 1 / 3, 1 / 3))


def test_agreement_is_counted_by_mood() -> None:
    found = [Verdict(0, 0, 0), Verdict(0, 1, 0), Verdict(1, 1, 1), Verdict(2, 0, 0)]
    counted = gain(found)
    assert counted.before.accuracy == pytest.approx(0.5)
    assert counted.before.macro_f1 == pytest.approx((1 / 2 + 2 / 3 + 0) / 3)
    assert counted.after.accuracy == pytest.approx(0.75)
    assert counted.after.macro_f1 == pytest.approx((4 / 5 + 1 + 0) / 3)
    assert gain([]).before.macro_f1 == 0


def test_a_gain_on_few_texts_may_be_chance() -> None:
    better, same = Verdict(0, 1, 0), [Verdict(mood, mood, mood) for mood in (0, 1, 2)]
    assert is_real([better] * 20 + same * 20, Random(1))
    assert not is_real([better, *same * 20], Random(1))
    assert not is_real(same * 20, Random(1))
    assert not is_real([], Random(1))


@pytest.mark.long
@pytest.mark.skipif(not FOLDER.is_dir(), reason="the real feedback of ../shared/data is not here")
def test_real_scores_teach_something() -> None:
    rows = labelled("telecom_nps")
    found = fit([Lesson(row.text, EN, MOODS[CLASSES.index(row.label)]) for row in rows], ALONE, Random(1))
    assert isinstance(found, Layer)
    assert found.gain.after.macro_f1 > found.gain.before.macro_f1 + 0.02
