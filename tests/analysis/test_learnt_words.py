"""Learnt words: those of many customers are kept, and no name of anybody."""

from dataclasses import replace
from random import Random

import pytest

from analysis.learning.features import features, term
from analysis.learning.fit import fit
from analysis.learning.layer import Layer
from analysis.learning.lesson import Lesson
from analysis.learning.names import names, without
from surveys.feedback import Sentiment
from surveys.journey import RespondentId
from surveys.language import Language
from tests.analysis.lessons import ALONE, EN, NEGATIVE, lessons


def learnt_words(said: list[Lesson]) -> set[str]:
    """Every single word that a layer keeps."""
    found = fit([*lessons(300), *said], ALONE, Random(7))
    assert isinstance(found, Layer)
    return {word for name in found.weights for word in (term(name) or "").split()}


@pytest.mark.long
def test_a_word_of_few_customers_is_not_kept() -> None:
    few = [
        Lesson(f"oswald was terrible {often}", EN, NEGATIVE, customer=RespondentId(often % 4)) for often in range(9)
    ]
    assert "oswald" not in learnt_words(few)
    many = [replace(one, customer=RespondentId(often % 5)) for often, one in enumerate(few)]
    assert "oswald" in learnt_words(many)


@pytest.mark.long
def test_what_customers_write_as_a_name_is_not_kept() -> None:
    named = [Lesson(f"so rude, Oswald there {often}", EN, NEGATIVE) for often in range(30)]
    assert not learnt_words(named) & {"oswald"}
    shouted = [Lesson("so rude OSWALD there", EN, NEGATIVE) for _ in range(30)]
    assert learnt_words(shouted) >= {"oswald"}


@pytest.mark.long
def test_what_is_masked_in_a_quote_is_not_kept() -> None:
    signed = [Lesson("terrible, regards Oswald, mail oswald@quibble.example", EN, NEGATIVE) for _ in range(30)]
    assert learnt_words(signed) >= {"regards"}
    assert not learnt_words(signed) & {"oswald", "quibble", "example"}


def test_a_name_is_what_mostly_has_a_capital_inside_a_sentence() -> None:
    said = [("Spoke to Anna", EN), ("thanks, Anna. anna", EN), ("Late again", EN), ("a late Late LATE train", EN)]
    assert names(said) == {"anna"}
    assert names([("Meine Lieferung war da", Language("de"))]) == frozenset()
    assert names([]) == frozenset()
    assert without({"en:anna": 1.0, "en:spoke anna": 1.0, "=value": 0.5}, {"anna"}) == {"=value": 0.5}


def test_features_name_words_by_their_language() -> None:
    found = features("Too late 👎", EN, Sentiment(-0.4, NEGATIVE))
    assert {"en:too", "en:late", "en:too late", "en:late 👎", "=value", "=negative", "=silent"} < set(found)
    assert term("en:too late") == "too late"
    assert term("=value") is None
    assert term("en:? !") is None
