"""Kinship: what stands beside the words of a theme belongs to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.kinship import Kinship
from surveys.journey import ThemeId
from surveys.language import Language

EN = Language("en")
DELIVERY, STAFF = ThemeId("delivery"), ThemeId("staff")
TEXTS = [*["courier slammed the gate"] * 10, *["clerk shrugged and yawned"] * 5, "gate slammed", "clerk yawned"]
FOUND = [*[{DELIVERY: 1.0}] * 10, *[{STAFF: 1.0}] * 5, {}, {}]


def test_a_text_without_any_theme_belongs_where_its_words_stand() -> None:
    kinship = Kinship.learned(TEXTS, FOUND, EN)
    for text, theme in (("the gate was slammed", DELIVERY), ("he yawned and shrugged", STAFF)):
        shares = kinship.shares(text, {})
        assert max(shares, key=lambda one: shares[one]) == theme
        assert sum(shares.values()) == pytest.approx(1)


def test_what_was_found_counts_too() -> None:
    kinship = Kinship.learned(TEXTS, FOUND, EN)
    assert kinship.shares("the gate", {STAFF: 1.0})[STAFF] > kinship.shares("the gate", {})[STAFF]


def test_unknown_words_leave_the_themes_as_usual_as_they_are() -> None:
    shares = Kinship.learned(TEXTS, FOUND, EN).shares("zebra", {})
    assert shares == pytest.approx({DELIVERY: 2 / 3, STAFF: 1 / 3})


def test_where_nothing_was_found_nothing_is_known() -> None:
    assert Kinship.learned(TEXTS, [{}] * len(TEXTS), EN).shares("courier", {}) == {}
    assert Kinship.learned([], [], EN).shares("courier", {DELIVERY: 1.0}) == {}


@given(st.lists(st.tuples(st.text(max_size=30), st.sampled_from([{DELIVERY: 1.0}, {STAFF: 1.0}, {}])), max_size=20))
def test_shares_of_anything_add_up(seen: list[tuple[str, dict[ThemeId, float]]]) -> None:
    kinship = Kinship.learned([text for text, _ in seen], [found for _, found in seen], EN)
    for text, found in seen:
        shares = kinship.shares(text, found)
        assert not shares or sum(shares.values()) == pytest.approx(1)
