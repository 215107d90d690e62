"""Phrases: what stands out in some texts against others."""

from itertools import permutations
from math import log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.phrases import Telling, emerging, phrases_of
from surveys.language import Language
from tests.analysis.real_feedback import FOLDER, labelled

EN, NL = Language("en"), Language("nl")
LEFT = [
    f"They left it at the wrong door {word}" for word in ("again", "today", "twice", "somehow", "and ran", "there")
]
FINE = [f"All is {word}, the garden gate was open" for word in ("fine", "well", "good", "lovely", "great", "alright")]


def words(texts: list[str], background: list[str], telling: Telling | None = None) -> list[str]:
    return [one.words for one in emerging(texts, background, EN, telling)]


def test_a_phrase_has_up_to_three_words_and_no_function_word_at_its_ends() -> None:
    assert phrases_of("They never brought a parcel.", EN) == {
        "never brought",
        "brought",
        "brought a parcel",
        "parcel",
    }


def test_a_phrase_does_not_reach_over_marks_numbers_and_addresses() -> None:
    assert phrases_of("door, bell 24th street @shop key https://a.b/c lock me@here.com", EN) == {
        *("door", "bell", "street", "key", "lock")
    }


def test_every_language_has_its_own_function_words() -> None:
    assert phrases_of("de deur is nooit open", NL) == {"deur", "deur is nooit", "nooit open", "open"}
    assert "la" in phrases_of("la porte", EN)
    assert phrases_of("la porte", Language("fr")) == {"porte"}
    assert phrases_of("η πόρτα", Language("el")) == {"πόρτα"}


def test_what_stands_out_is_told_once_in_its_longer_form_with_quotes() -> None:
    first = emerging(LEFT, FINE, EN)[0]
    assert (first.words, first.count, first.elsewhere) == ("wrong door", 6, 0)
    assert all(not (one != other and f" {one} " in f" {other} ") for one, other in permutations(words(LEFT, FINE), 2))
    assert len(first.quotes) == 2
    assert set(first.quotes) <= set(LEFT)


def test_what_the_background_has_as_often_does_not_stand_out() -> None:
    assert words(LEFT, LEFT) == []


def test_its_measure_is_that_of_the_formula() -> None:
    texts, background = ["door"] * 8 + ["bell"] * 2, ["door"] * 2 + ["bell"] * 8
    (found,) = emerging(texts, background, EN, Telling(covered=lambda phrase: phrase == "bell"))
    prior, priors = 1.0, 2.0
    here, there = (log((n + prior) / (10 + priors - n - prior)) for n in (8, 2))
    assert found.z == pytest.approx((here - there) / sqrt(1 / (8 + prior) + 1 / (2 + prior)))


def test_what_is_covered_too_rare_or_too_many_is_left_out() -> None:
    assert "wrong door" not in words(LEFT, FINE, Telling(covered=lambda phrase: "door" in phrase))
    assert words(LEFT, FINE, Telling(fewest=7)) == []
    assert len(words(LEFT, FINE, Telling(most=1))) == 1


def test_one_person_who_repeats_a_word_is_one() -> None:
    assert words(["door " * 50], FINE) == []


def test_quotes_are_masked() -> None:
    texts = [f"wrong door call +31 6 1234 567{n}" for n in range(10)] * 2
    found = emerging(texts, FINE, EN)
    assert found
    assert all("1234" not in quote for one in found for quote in one.quotes)


@given(st.lists(st.text(max_size=60), max_size=12), st.lists(st.text(max_size=60), max_size=12))
def test_any_texts_give_phrases_that_some_of_them_hold(texts: list[str], background: list[str]) -> None:
    found = emerging(texts, background, EN, Telling(fewest=1))
    assert all(1 <= one.count <= len(texts) and one.z >= 1.9 for one in found)


def test_without_texts_there_is_nothing_to_tell() -> None:
    assert emerging([], [], EN) == emerging([], FINE, EN) == ()


@pytest.mark.long
@pytest.mark.skipif(not FOLDER.is_dir(), reason="the real feedback of ../shared/data is not here")
@pytest.mark.parametrize("name", ["airline", "telecom_nps"])
def test_most_phrases_that_stand_out_in_complaints_belong_to_complaints(name: str) -> None:
    rows = labelled(name)
    complaints = [row.text for row in rows if row.label == "neg"]
    found = emerging(complaints, [row.text for row in rows if row.label != "neg"], EN)
    right = sum(one.count >= 0.7 * (one.count + one.elsewhere) for one in found)
    assert right >= 0.88 * len(found) > 10
