"""Surroundings: how a text feels about one place in it."""

from math import exp, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.aspects import Surroundings
from analysis.clauses import clauses
from analysis.joints import joints
from analysis.sentiment.engine import BAND
from analysis.sentiment.engines import engine
from benchmarks.aspects import SETS, aspect, feelings
from surveys.feedback import Evidence, Sentiment
from surveys.language import Language
from surveys.mood import Label
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
    return Surroundings(text, clauses(text, EN), sentiment(text), EN).felt_at(start, start + len(word))


def mood(text: str) -> float:
    return 0.04 * sentiment(text).value


def pressed(total: float) -> float:
    return total / sqrt(total * total + 0.6)


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("a good box and bad", 0.5 * exp(-1 / 4.5) - 0.5 * exp(-2 / 8)),
        ("the box was good, mind you bad", 0.5 * exp(-2 / 8) - 0.55 * 0.5 * 0.5 * exp(-5 / 8)),
        ("the box was good but bad", 0.5 * exp(-2 / 8) - 0.25 * 0.5 * exp(-4 / 8)),
        ("the box was good. All else bad", 0.5 * exp(-2 / 8) - 0.15 * 0.5 * exp(-5 / 8)),
        ("a good box when bad", 0.5 * exp(-1 / 4.5) - 0.5 * 0.5 * exp(-2 / 8)),
    ],
)
def test_a_word_fades_with_its_distance_and_what_lies_between(text: str, total: float) -> None:
    assert felt(text) == pytest.approx(pressed(total + mood(text)))


def test_a_word_that_is_the_place_counts_fully_and_one_that_is_part_of_it_half() -> None:
    text = "good, the bad box"
    praise = 0.55 * 0.5 * exp(-2 / 4.5)
    assert felt(text, "bad") == pytest.approx(pressed(praise - 0.5 + mood(text)))
    assert felt(text, "bad box") == pytest.approx(pressed(praise - 0.25 + mood(text)))


def test_a_text_of_one_mind_feels_the_same_wherever_something_is_spoken_of() -> None:
    text = "a good box fine as it is"
    assert felt(text) == felt(text, "it is") == sentiment(text).value


def test_what_is_far_from_all_words_that_decide_is_neutral() -> None:
    assert abs(felt(f"the box {'and ' * 50} awful, {'and ' * 30} fine")) < BAND


@pytest.mark.parametrize("text", ["a good evening for the box", "a good evening on box", "a bad idea: ordered box"])
def test_what_is_named_by_the_way_feels_less(text: str) -> None:
    plain = text.replace("for the", "and the").replace("on box", "and box").replace("ordered", "carried")
    assert 0 < abs(felt(text)) < abs(felt(plain))


def test_what_is_named_by_the_way_feels_nothing_where_little_is_said_near_it() -> None:
    assert felt("good of you all to come around and look at the box") == 0


def test_in_a_language_without_joints_nothing_is_named_by_the_way() -> None:
    text, unknown = "a good evening for the box", Language("xx")
    around = Surroundings(text, clauses(text, unknown), sentiment(text), unknown)
    assert around.felt_at(text.index("box"), len(text)) == sentiment(text).value


@pytest.mark.parametrize(
    ("before", "is_named"),
    [(("for",), True), (("ordered", "the"), True), (("the",), False), (("great", "the"), False), ((), False)],
)
def test_joints_tell_what_is_only_named(before: tuple[str, ...], *, is_named: bool) -> None:
    assert joints(EN).by_the_way(before) is is_named


def test_without_a_sentiment_every_place_is_neutral() -> None:
    assert Surroundings("the box", clauses("the box", EN), None, EN).felt_at(4, 7) == 0
    assert Surroundings("", (), None, EN).felt_at(0, 0) == 0


@given(st.text(alphabet="abx ,.!\n", max_size=80), st.integers(0, 79), st.integers(0, 79))
def test_any_place_of_any_text_feels_something_between_minus_one_and_one(text: str, one: int, other: int) -> None:
    places = [Evidence(at, at + 1, weight) for at, weight in ((0, 1.0), (len(text) // 2, -1.0)) if at < len(text)]
    around = Surroundings(text, clauses(text, EN), Sentiment(0.1, Label.POSITIVE, tuple(places)), EN)
    assert -1 <= around.felt_at(min(one, other), max(one, other) + 1) <= 1


def test_each_mention_feels_as_its_own_words_do() -> None:
    text = "fast delivery but the packaging was torn"
    around = Surroundings(text, clauses(text, EN), engine().score(text, EN, "text"), EN)
    assert around.felt_at(5, 13) > BAND
    assert around.felt_at(22, 31) < -BAND


@pytest.mark.long
@pytest.mark.skipif(not FOLDER.is_dir(), reason="the real feedback of ../shared/data is not here")
@pytest.mark.parametrize("name", [name for name, code in SETS.items() if code == "en"])
def test_aspects_are_read_better_than_the_whole_text_reads(name: str) -> None:
    rows = labelled(name)
    read = feelings([aspect(row) for row in rows], EN)
    near, whole = (agreement(rows, list(values), BAND) for values in (read.near, read.whole))
    assert near.macro_f1 > whole.macro_f1
    assert near.accuracy > whole.accuracy - 0.01
