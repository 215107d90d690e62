"""Exclusions: what staff say again and again is no such theme."""

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.exclusions import Exclusion, LookedAt, exclusions
from surveys.feedback import Mention
from surveys.journey import ThemeId
from surveys.mood import Label

DELIVERY = ThemeId("delivery")
WRONG, LEFT = frozenset({DELIVERY}), frozenset[ThemeId]()


def looked_at(text: str, word: str, wrong: frozenset[ThemeId]) -> LookedAt:
    start = text.index(word)
    return LookedAt(text, (Mention(DELIVERY, start, start + len(word), -0.5, Label.NEGATIVE),), wrong)


def proposed(*texts: LookedAt) -> list[tuple[str, int, int]]:
    return [(one.words, one.wrong, one.looked_at) for one in exclusions(texts)]


def test_a_word_that_is_never_the_theme_is_proposed_as_it_stands() -> None:
    texts = [looked_at(f"{who} Late fees, really", "Late", WRONG) for who in "ABC"]
    assert exclusions(texts) == (Exclusion(DELIVERY, "late", 3, 3, "A Late fees, really"),)


def test_a_word_that_often_is_the_theme_is_proposed_with_its_neighbour() -> None:
    fees = [looked_at(f"{who} late fee on my bill", "late", WRONG) for who in ("your", "a", "some")]
    parcels = [looked_at(f"it came {how} late", "late", LEFT) for how in ("so", "very", "far too")]
    assert proposed(*fees, *parcels) == [("late fee", 3, 3)]


def test_twice_is_too_few_and_half_is_no_agreement() -> None:
    wrong = [looked_at("the late fee", "late", WRONG)] * 3
    assert proposed(*wrong[:2]) == []
    assert proposed(*wrong, *[looked_at("the late fee", "late", LEFT)] * 2) == []


def test_a_neighbour_across_a_comma_is_none() -> None:
    wrong = [looked_at(f"{who}, late; fees", "late", WRONG) for who in "ABC"]
    left = [looked_at(f"{how} late", "late", LEFT) for how in "DEF"]
    assert proposed(*wrong, *left) == []


def test_the_phrase_is_written_as_the_journey_file_wants_it() -> None:
    wrong = [looked_at(f"{who}: Didn’t  Post it", "Post", WRONG) for who in "ABC"]
    left = [looked_at(f"{how} post", "post", LEFT) for how in "DEF"]
    assert [words for words, _, _ in proposed(*wrong, *left)] == ["didn't post", "post it"]


@settings(max_examples=50)
@given(st.lists(st.tuples(st.text(max_size=20), st.integers(-2, 30), st.integers(-2, 30), st.booleans()), max_size=8))
def test_whatever_was_kept_is_read(kept: list[tuple[str, int, int, bool]]) -> None:
    texts = [
        LookedAt(text, (Mention(DELIVERY, start, end, 0.0, Label.NEUTRAL),), WRONG if is_wrong else LEFT)
        for text, start, end, is_wrong in kept
    ]
    for one in exclusions(texts):
        assert one.words.strip()
        assert 3 <= one.wrong <= one.looked_at
