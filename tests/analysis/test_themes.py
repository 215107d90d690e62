"""Themes: what a text is about, and how its clause feels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.sentiment.engines import engine
from analysis.themes import ThemeFinder
from surveys.feedback import Mention
from surveys.journey import Theme, ThemeId
from surveys.language import Language, Text
from surveys.mood import Label

EN, NL, FI = Language("en"), Language("nl"), Language("fi")

DELIVERY = Theme(
    ThemeId("delivery"),
    Text({EN: "Delivery"}),
    {EN: ("deliver*", "courier", "late", "never arrived"), NL: ("bezorg*", "pakket")},
    {EN: ("late fee", "better late than never")},
)
PACKAGING = Theme(ThemeId("packaging"), Text({EN: "Packaging"}), {EN: ("packag*", "box"), FI: ("laatikko",)}, {})
FINDER, ENGINE = ThemeFinder([DELIVERY, PACKAGING]), engine()


def mentions(text: str, language: Language = EN) -> tuple[Mention, ...]:
    return FINDER.mentions(text, language, ENGINE)


def themes(text: str, language: Language = EN) -> list[str]:
    return [mention.theme for mention in mentions(text, language)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The DELIVERY", ["delivery"]),
        ("undelivered", []),
        ("I was late", ["delivery"]),
        ("plates", []),
        ("it never\n arrived", ["delivery"]),
        ("a late fee", []),
        ("a late fee, and late as well", ["delivery"]),
        ("delivered by courier, late", ["delivery", "delivery"]),
        ("delivery of the box", ["delivery", "packaging"]),
        ("boxes", []),
        ("", []),
    ],
)
def test_a_theme_is_found_by_its_words(text: str, found: list[str]) -> None:
    assert themes(text) == found


def test_the_words_of_another_language_do_not_count() -> None:
    assert themes("pakket") == []
    assert themes("pakket", NL) == ["delivery"]
    assert themes("pakket", Language("de")) == []


def test_each_clause_has_its_own_mood() -> None:
    fast, torn = mentions("fast delivery but the packaging was torn")
    assert (fast.theme, fast.label) == ("delivery", Label.POSITIVE)
    assert (torn.theme, torn.label) == ("packaging", Label.NEGATIVE)


def test_a_neutral_clause_takes_the_mood_of_its_sentence_then_of_the_text() -> None:
    assert mentions("The box, so it seems, was torn.")[0].label is Label.NEGATIVE
    assert mentions("I mean the box. It was torn.")[0].label is Label.NEGATIVE
    assert mentions("I mean the box.")[0].label is Label.NEUTRAL


def test_a_mention_stands_where_its_word_stands() -> None:
    text = "Why, the deliveries are late"
    found = mentions(text)
    assert [text[one.start : one.end] for one in found] == ["deliveries"]


def test_a_language_the_engine_does_not_know_has_neutral_mentions() -> None:
    assert [one.label for one in mentions("kamala laatikko", FI)] == [Label.NEUTRAL]


@given(st.text(max_size=200), st.sampled_from([EN, NL, FI]))
def test_mentions_of_any_text_lie_inside_it(text: str, language: Language) -> None:
    assert all(0 <= one.start < one.end <= len(text) and -1 <= one.sentiment <= 1 for one in mentions(text, language))
