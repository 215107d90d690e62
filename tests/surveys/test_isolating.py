"""Words from right to left beside words from left to right: each keep to themselves, and turn nothing beyond them."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.isolating import isolated, standing_free
from surveys.piping import fill, fill_apart

LAMP = "מנורה!"
_MARKED = st.text("aב<>i/ \n\u2066\u2067\u2068\u2069\u202e\u202b\u202c", max_size=20)


@pytest.mark.parametrize(
    ("words", "within", "shown"),
    [
        ("lamp", "", "lamp"),
        (LAMP, "", f"\u2068{LAMP}\u2069"),
        ("lamp!", "איך היה", "\u2068lamp!\u2069"),
        ("", "איך היה", ""),
        ("late\u202e again…", "", "late again…"),
        ("cut \u2068off…", "", "cut \u2068off…\u2069"),
        ("the end\u2069 of…", "", "the end of…"),
    ],
)
def test_words_are_isolated_where_they_or_their_surroundings_run_the_other_way(
    words: str, within: str, shown: str
) -> None:
    assert isolated(words, within) == shown


def test_what_stands_alone_is_free_whatever_it_holds() -> None:
    inner = f"איך הייתה \u2068lamp \u2068{LAMP}\u2069 XL\u2069?"
    assert standing_free(f"<b>\u2068{inner}\u2069</b>") == f"<b>{inner}</b>"
    assert standing_free(f"\u2068{LAMP}\u2069 and \u2068{LAMP}\u2069") == f"\u2068{LAMP}\u2069 and \u2068{LAMP}\u2069"


def test_an_attribute_is_kept_apart_where_it_is_shown_and_nowhere_else() -> None:
    asked, product = "How was {product|your order} (new)?", {"product": LAMP}
    assert fill_apart(asked, product) == f"How was \u2068{LAMP}\u2069 (new)?"
    assert fill_apart("איך הייתה {product|ההזמנה}?", {"product": "Lamp (XL)"}) == "איך הייתה \u2068Lamp (XL)\u2069?"
    assert fill_apart("איך הייתה {product|ההזמנה}?", {}) == "איך הייתה ההזמנה?"
    assert fill_apart("{product}", product) == LAMP
    assert fill_apart(asked, {"product": "lamp"}) == "How was lamp (new)?"
    assert fill(asked, product) == f"How was {LAMP} (new)?"


@settings(max_examples=50)
@given(_MARKED, _MARKED)
def test_nothing_that_is_filled_in_turns_what_follows_it(words: str, within: str) -> None:
    depth = 0
    for sign in isolated(words, within):
        assert unicodedata.bidirectional(sign) not in {"LRE", "RLE", "LRO", "RLO", "PDF"} or words.isascii()
        depth += (sign in "\u2066\u2067\u2068") - (sign == "\u2069")
        assert depth >= 0
    assert depth == 0
    standing_free(isolated(words, within))
