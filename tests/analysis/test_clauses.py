"""Clauses: where a text is cut."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.clauses import clauses
from surveys.language import Language

EN, NL, UNKNOWN = Language("en"), Language("nl"), Language("eo")


def cut(text: str, language: Language = EN) -> list[str]:
    return [text[one.start : one.end].strip() for one in clauses(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        ("fast delivery but the packaging was torn", EN, ["fast delivery", "the packaging was torn"]),
        ("Snel geleverd, maar de doos was open.", NL, ["Snel geleverd", "de doos was open"]),
        ("Slow. Rude! Why?", EN, ["Slow", "Rude", "Why"]),
        ("It cost 3.50, or 1,000 in all", EN, ["It cost 3.50", "or 1,000 in all"]),
        ("one\ntwo; three", EN, ["one", "two", "three"]),
        ("butter is buttery", EN, ["butter is buttery"]),
        ("rapida, sed kosta", UNKNOWN, ["rapida", "sed kosta"]),
        ("... !!", EN, []),
        ("", EN, []),
    ],
)
def test_a_text_is_cut_where_the_thought_turns(text: str, language: Language, parts: list[str]) -> None:
    assert cut(text, language) == parts


@given(st.text(), st.sampled_from([EN, NL, UNKNOWN]))
def test_clauses_follow_each_other_inside_their_sentences(text: str, language: Language) -> None:
    found = clauses(text, language)
    assert all(one.sentence.start <= one.start < one.end <= one.sentence.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
