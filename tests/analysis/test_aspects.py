"""Surroundings: how a text feels about one place in it."""

from math import exp, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.aspects import Surroundings
from analysis.clauses import clauses
from analysis.sentiment.engine import BAND
from analysis.sentiment.engines import engine
from benchmarks.aspects import SETS, aspect, feelings
from surveys.feedback import Evidence, Label, Sentiment
from surveys.language import Language
from tests.analysis.real_feedback import FOLDER, agreement, labelled

EN = Language("en")
WEIGHTS = {"good": 0.5, "fine": 0.5, "bad": -0.5, "awful": -0.8}


def sentiment(text: str) -> Sentiment:
    """What an engine would find that knows four words."""
    places = ((word, weight, text.find(word)) for word, weight in WEIGHTS.items())
    found = [Evidence(at, at + len(word), weight) for word, weight, at in places if at >= 0]
    evidence = tuple(sorted(found, key=lambda one: one.start))
    return Sentiment(pressed(sum(one.weight for one in evidence)), Label.MIXED, evidence)


def felt(text: str, word: str = "box") -> float:
    start = text.index(word)
    return Surroundings(text, clauses(text, EN), sentiment(text)).felt_at(start, start + len(word))


def pressed(total: float) -> float:
    return total / sqrt(total * total + 0.6)


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("a good box and bad", 0.5 * exp(-1 / 5) - 0.5 * exp(-2 / 5)),
        ("the box was good, mind you bad", 0.5 * exp(-2 / 5) - 0.55 * 0.5 * exp(-5 / 5)),
        ("the box was good but bad", 0.5 * exp(-2 / 5) - 0.25 * 0.5 * exp(-4 / 5)),
        ("the box was good. All else bad", 0.5 * exp(-2 / 5) - 0.15 * 0.5 * exp(-5 / 5)),
    ],
)
def test_a_word_fades_with_its_distance_and_what_lies_between(text: str, total: float) -> None:
    assert felt(text) == pytest.approx(pressed(total))


def test_a_word_that_is_the_place_counts_fully_and_one_that_is_part_of_it_half() -> None:
    assert felt("good, the bad box", "bad") == pytest.approx(pressed(-0.5 + 0.55 * 0.5 * exp(-2 / 5)))
    assert felt("good, the bad box", "bad box") == pytest.approx(pressed(-0.25 + 0.55 * 0.5 * exp(-2 / 5)))


def test_a_text_of_one_mind_feels_the_same_everywhere() -> None:
    text = "a good box fine as it is"
    assert felt(text) == felt(text, "it is") == sentiment(text).value


def test_what_is_near_and_balanced_is_neutral() -> None:
    assert felt("good box bad") == 0


def test_where_nothing_is_near_the_sentence_decides_then_the_text() -> None:
    far = "and " * 30
    assert felt(f"the box {far} awful, {far} fine") == pytest.approx(pressed(-0.8))
    assert felt(f"the box {far}, {far} awful. All else fine") == pytest.approx(pressed(-0.8))
    assert felt(f"the box {far}. {far} awful. All else fine") == pytest.approx(pressed(-0.3))


def test_without_a_sentiment_every_place_is_neutral() -> None:
    assert Surroundings("the box", clauses("the box", EN), None).felt_at(4, 7) == 0
    assert Surroundings("", (), None).felt_at(0, 0) == 0


@given(st.text(alphabet="abx ,.!\n", max_size=80), st.integers(0, 79), st.integers(0, 79))
def test_any_place_of_any_text_feels_something_between_minus_one_and_one(text: str, one: int, other: int) -> None:
    places = [Evidence(at, at + 1, weight) for at, weight in ((0, 1.0), (len(text) // 2, -1.0)) if at < len(text)]
    around = Surroundings(text, clauses(text, EN), Sentiment(0.1, Label.POSITIVE, tuple(places)))
    assert -1 <= around.felt_at(min(one, other), max(one, other) + 1) <= 1


def test_each_mention_feels_as_its_own_words_do() -> None:
    text = "fast delivery but the packaging was torn"
    around = Surroundings(text, clauses(text, EN), engine().score(text, EN, "text"))
    assert around.felt_at(5, 13) > BAND
    assert around.felt_at(22, 31) < -BAND


@pytest.mark.skipif(not FOLDER.is_dir(), reason="the real feedback of ../shared/data is not here")
@pytest.mark.parametrize("name", [name for name, code in SETS.items() if code == "en"])
def test_aspects_are_read_better_than_the_whole_text_reads(name: str) -> None:
    rows = labelled(name)
    read = feelings([aspect(row) for row in rows], EN)
    near, whole = (agreement(rows, list(values), BAND) for values in (read.near, read.whole))
    assert near.macro_f1 > whole.macro_f1
    assert near.accuracy > whole.accuracy - 0.01
