"""Sentiment engines: what customers say, read by the default engine and by TextBlob."""

import subprocess
import sys
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.sentiment.engine import label
from analysis.sentiment.engines import DEFAULT, ENGINES, engine
from analysis.sentiment.textblob import assess
from surveys.errors import Misconfigured
from surveys.feedback import Evidence, Sentiment
from surveys.language import Language
from surveys.mood import Label

EN, NL, UNKNOWN = Language("en"), Language("nl"), Language("eo")
DEFAULT_ENGINE = engine()
TEXTBLOB = engine("textblob")


def feels(text: str, language: Language = EN, question_kind: str = "text") -> Sentiment:
    found = DEFAULT_ENGINE.score(text, language, question_kind)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "text",
    [
        "The delivery was late",
        "My parcel never arrived.",
        "The app crashes all the time",
        "I was waiting for 40 minutes",
        "had to call three times",
        "hidden fees",
        "I want a refund",
        "cheap and flimsy",
        "It could be better",
        "There is room for improvement",
        "needs more staff",
        "it doesn't work",
        "not good",
        "👎",
        "The box was open on one side and the lid was torn",
        "It took three weeks",
        "No one replied to my emails",
        "We could not reach anybody and still no refund",
        "I haven't received anything",
        "It has never worked",
        "They don't listen",
        "Not enough staff",
        "I have been waiting for three hours",
        "staff should be more polite",
        "a waste of money",
        "no excuse",
        "😡",
        "🙄",
        "crap :(",
        "slow",
        "I wasn’t told",
    ],
)
def test_an_english_complaint_is_negative(text: str) -> None:
    assert feels(text).label is Label.NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        "Fast delivery",
        "It arrived on time",
        "I couldn't be happier",
        "no problems at all",
        "not bad at all",
        "very helpful staff",
        "Great service 👍",
        "cannot fault them",
        "Couldn't have been better",
        "could not ask for more",
        "I had no issues whatsoever",
        "without any trouble",
        "my problem was solved",
        "never had a problem with them",
        "didn't have to wait",
        "nothing was too much trouble",
        "can't praise them enough",
        "10/10",
        "10",
        "5 stars",
        "👍👍👍",
        "thanks :)",
        "brilliant",
    ],
)
def test_english_praise_is_positive(text: str) -> None:
    assert feels(text).label is Label.POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        "It broke after two weeks and went straight in the bin",
        "The steak was overcooked and the soup lukewarm",
        "You get what you pay for",
        "It does not live up to the hype",
        "I had to return it",
        "Would not recommend it to anybody",
        "Less than impressed with the portions",
        "The battery won't hold a charge",
        "I will never come back here",
        "Nothing to write home about",
        "no flavour whatsoever",
        "The lid leaks and the handle is wobbly",
        "Where is my order?",
        "good luck getting a refund",
        "a pain to clean",
        "put off by the smell",
    ],
)
def test_a_bad_review_is_negative(text: str) -> None:
    assert feels(text).label is Label.NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        "A must for every kitchen",
        "My go-to place for breakfast",
        "Hard to beat for this price",
        "We will definitely be back",
        "Worth every penny",
        "You won't be disappointed",
        "They treated us like family",
        "It hits the spot",
        "Still going strong after three years",
        "The meat falls off the bone",
        "I have nothing but praise for the waiters",
        "Cannot get enough of these noodles",
        "Does the job",
        "Never had a bad meal here",
        "The staff is courteous and punctual",
        "it exceeded what I hoped for",
    ],
)
def test_a_good_review_is_positive(text: str) -> None:
    assert feels(text).label is Label.POSITIVE


@pytest.mark.parametrize(
    "text",
    ["Te laat geleverd", "niet goed", "De doos was beschadigd", "kan beter", "Niemand reageert", "nog steeds niets"],
)
def test_a_dutch_complaint_is_negative(text: str) -> None:
    assert feels(text, NL).label is Label.NEGATIVE


@pytest.mark.parametrize("text", ["Snel geleverd", "Heel vriendelijk geholpen", "geen problemen", "Prima!", "👍"])
def test_dutch_praise_is_positive(text: str) -> None:
    assert feels(text, NL).label is Label.POSITIVE


@pytest.mark.parametrize(
    "text",
    ["The parcel came on Monday.", "United hospital, energy and care", "Please help", "", "   ", "12345", "?!"],
)
def test_a_plain_statement_is_neutral(text: str) -> None:
    assert feels(text) == Sentiment(0.0, Label.NEUTRAL)


def test_praise_and_blame_in_one_text_are_mixed() -> None:
    assert feels("Lovely staff, but the delivery was late").label is Label.MIXED


def test_a_negation_ends_with_its_clause() -> None:
    assert feels("No, the delivery was quick").value > 0
    assert feels("het was niet duur, goede winkel", NL).value > 0


def test_stronger_words_weigh_more() -> None:
    assert feels("very slow").value < feels("slow").value < feels("slightly slow").value < 0
    assert feels("the app is SLOW").value < feels("the app is slow").value


def test_what_follows_a_turn_weighs_more() -> None:
    assert feels("slow but lovely").value > feels("lovely but slow").value
    assert feels("It was slow. But then. It was lovely").value == feels("It was slow. It was lovely").value


def test_praise_may_stand_in_the_words_of_blame() -> None:
    assert feels("it is not broken").value > feels("not yet").value
    assert feels("not yet").label is not Label.POSITIVE


def test_nothing_to_improve_is_praise_only_where_it_was_asked() -> None:
    assert feels("Nothing.", question_kind="improve").label is Label.POSITIVE
    assert feels("Nothing at all, see you soon", question_kind="improve").label is Label.POSITIVE
    assert feels("Nothing.").label is not Label.POSITIVE
    assert feels("Nothing.", question_kind="good").label is Label.NEGATIVE
    assert feels("Niets!", NL, "improve").label is Label.POSITIVE


def test_a_thing_that_is_only_named_feels_as_the_question_does() -> None:
    assert feels("Communication.", question_kind="improve").label is Label.NEGATIVE
    assert feels("The nurses", question_kind="good").label is Label.POSITIVE
    assert feels("Communication.").label is Label.NEUTRAL
    assert feels("I don't know", question_kind="improve").label is Label.NEUTRAL
    assert feels("", question_kind="good").label is Label.NEUTRAL
    assert feels(" Communication. ", question_kind="improve").evidence == (Evidence(1, 15, -0.3),)


def test_a_wish_is_a_complaint_where_improvements_were_asked_for() -> None:
    assert feels("More seats and quicker answers", question_kind="improve").label is Label.NEGATIVE
    assert feels("Lovely people, keep it up", question_kind="improve").label is Label.POSITIVE


@pytest.mark.parametrize("name", ENGINES)
def test_a_language_without_words_is_not_scored(name: str) -> None:
    assert engine(name).score("Terura servo", UNKNOWN, "text") is None
    assert engine(name).score("good", Language("../words/en"), "text") is None


def test_textblob_reads_english_only() -> None:
    found = TEXTBLOB.score("great staff", EN, "text")
    assert found is not None
    assert found.label is Label.POSITIVE
    assert TEXTBLOB.score("great", NL, "text") is None


def test_textblob_stops_reading_at_two_thousand_signs() -> None:
    assert assess("x" * 2000 + " terrible") == (0.0, ())


def test_the_evidence_is_where_the_words_stand() -> None:
    text = "Sadly the GREAT shop was not very good, terrible!"
    _, evidence = assess(text)
    assert [text[one.start : one.end] for one in evidence] == ["Sadly", "GREAT", "not very good", "terrible!"]


def test_the_evidence_of_the_default_engine_holds_the_words_that_worked() -> None:
    text = "Sadly it did NOT really help, but the nurse was İ very kind."
    found = feels(text).evidence
    assert [text[one.start : one.end] for one in found] == ["Sadly", "NOT really help", "very kind"]
    assert [one.weight > 0 for one in found] == [False, False, True]


def test_vader_reads_english_only_and_shows_its_words() -> None:
    vader = engine("vader")
    text = "Great shop (terrible parking)!"
    found = vader.score(text, EN, "text")
    assert found is not None
    assert [text[one.start : one.end] for one in found.evidence] == ["Great", "terrible"]
    assert vader.score("great", NL, "text") is None


FEEDBACK = st.lists(
    st.sampled_from(
        ["not", "good", "but", "late", "👍", "no", "never", "took", "weeks", ".", ",", "\n", "VERY", "’t"]
    ),
    max_size=60,
).map(" ".join)


@pytest.mark.long
@given(
    st.text(max_size=300) | FEEDBACK, st.sampled_from([EN, NL]), st.sampled_from(["text", "improve", "good", "odd"])
)
@settings(max_examples=200, deadline=None)
def test_any_text_can_be_read(text: str, language: Language, question_kind: str) -> None:
    for name in ENGINES:
        found = engine(name).score(text, language, question_kind)
        if found is not None:
            assert -1 <= found.value <= 1
            assert all(0 <= one.start < one.end <= len(text) for one in found.evidence)
            assert all(-1 <= one.weight <= 1 for one in found.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "good " * 20_000,
        "not " * 25_000,
        "good but. " * 10_000,
        "took took " * 10_000,
        "could be " * 11_000,
        "no" * 50_000,
        "😡" * 4096,
        "\x00\x1b\u200f" * 1000,
        "خدمة سيئة جدا " * 1000,
        "<b>good</b>" * 1000,
    ],
    ids=["praise", "negation", "turns", "gaps", "phrases", "word", "emoji", "control", "right to left", "html"],
)
@pytest.mark.parametrize("name", ENGINES)
def test_a_long_text_takes_no_longer_than_its_beginning(name: str, text: str) -> None:
    reader = engine(name)
    reader.score(text, EN, "improve")
    start = perf_counter()
    found = reader.score(text, EN, "improve")
    assert perf_counter() - start < 2
    assert found is not None
    assert -1 <= found.value <= 1


def test_an_unknown_engine_is_refused_by_naming_the_known() -> None:
    with pytest.raises(Misconfigured, match=r"WAYPULSE_SENTIMENT.*no sentiment engine called 'mood'.*waypulse"):
        engine("mood")


def test_the_default_engine_has_a_name_and_a_version() -> None:
    assert DEFAULT_ENGINE.name == DEFAULT
    assert DEFAULT_ENGINE.version


def test_weak_words_of_both_signs_are_not_mixed() -> None:
    weak = (Evidence(0, 1, 0.3), Evidence(2, 3, -0.3))
    assert label(0.0, weak) is Label.NEUTRAL
    assert label(0.5, (Evidence(0, 1, 2.0), Evidence(2, 3, -0.6))) is Label.POSITIVE


def test_the_default_engine_reads_english_without_loading_another() -> None:
    code = (
        "import sys; from analysis.reading import Passage, read_all; from surveys.language import Language;"
        "read_all([Passage('good', Language('en'))], (), 'waypulse');"
        "print([m for m in ('textblob', 'vaderSentiment', 'nltk', 'numpy') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603  our own words
    assert ran.stdout.strip() == "[]"


@pytest.mark.long
def test_naming_the_engines_loads_none() -> None:
    code = (
        "import sys, analysis.sentiment.engines, analysis.report, analysis.report_json, analysis.reading, "
        "analysis.analyse;"
        "print([m for m in ('textblob', 'vaderSentiment', 'nltk', 'matplotlib', 'numpy') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603  our own words
    assert ran.stdout.strip() == "[]"
