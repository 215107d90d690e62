"""Terms: the words of the journey file in a text."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.terms import LONGEST, Terms
from surveys.journey import Theme, ThemeId
from surveys.language import Language, Text

EN = Language("en")


def terms(*words: str, exclude: tuple[str, ...] = ()) -> Terms:
    theme = Theme(ThemeId("theme"), Text({EN: "Theme"}), {EN: words}, {EN: exclude})
    return Terms([theme], EN)


def found(text: str, *words: str, exclude: tuple[str, ...] = ()) -> list[str]:
    return [text[hit.start : hit.end] for hit in terms(*words, exclude=exclude).hits(text)]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Late, too LATE; later", "late", ["Late", "LATE"]),
        ("Deliveries delivered", "deliver*", ["Deliveries", "delivered"]),
        ("It never \n arrived", "never arrived", ["never \n arrived"]),
        ("It doesn’t work", "doesn't work", ["doesn’t work"]),
        ("a set-top box", "set-top box", ["set-top box"]),
        ("bubble wrapping", "bubble wrap*", ["bubble wrapping"]),
        ("Voilà l’été", "été", ["été"]),
        ("👎 for that", "👎", ["👎"]),
        ("İİ: late", "LATE", ["late"]),
        ("never", "never arrived", []),
        ("anything", "*", []),
        ("aaaa (a+)+$ b[", "(a+)+$", ["(a+)+$"]),
        ("aaaa b[", "b[", ["b["]),
    ],
)
def test_a_word_a_stem_and_a_phrase_are_found(text: str, word: str, expected: list[str]) -> None:
    assert found(text, word) == expected


def test_of_two_that_begin_at_one_place_the_longer_comes_first() -> None:
    assert found("a late fee", "late", "late fee") == ["late fee", "late"]


def test_no_word_is_found_inside_a_phrase_that_does_not_count() -> None:
    assert found("a late fee came late", "late", exclude=("late fee",)) == ["late"]


def test_only_the_beginning_of_an_endless_text_is_read() -> None:
    assert found(" " * LONGEST + "late", "late") == []


def test_words_are_found_however_many_others_were_met_before() -> None:
    looked_for = terms("late")
    for first in range(10_000, 34_000, 1_500):
        looked_for.hits(" ".join(map(str, range(first, first + 1_500))))
    assert len(looked_for.hits("late and 10000 late")) == 2


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "late " * 20_000, "never " * 20_000, "never arr" * 11_000, "'" * 100_000]
)
def test_no_text_takes_long(text: str) -> None:
    looked_for = terms(
        "late", "a*", "never never never never arrived", "a* a* a* a* b", exclude=("late fee", "' ' ' ' x")
    )
    began = perf_counter()
    looked_for.hits(text)
    assert perf_counter() - began < 1


@given(st.text(max_size=100), st.lists(st.text(min_size=1, max_size=12), max_size=5))
def test_hits_of_any_words_lie_inside_any_text(text: str, words: list[str]) -> None:
    hits = terms(*words, exclude=tuple(words[:1])).hits(text)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
