"""Lexicon: what the files of words mean, and how terms are found in a text."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from analysis.sentiment.general import general_english
from analysis.sentiment.lexicon import lexicon
from analysis.sentiment.meaning import Meaning
from analysis.sentiment.phrase import is_phrase, keys, phrase, together
from analysis.sentiment.tokens import lowered, placed, words
from analysis.sentiment.walk import evidence
from analysis.sentiment.wordfile import WordFile, section, word_file
from surveys.feedback import Evidence
from surveys.language import Language

EN, NL, DE, FR, IT = (Language(code) for code in ("en", "nl", "de", "fr", "it"))
WORDS = Path(__file__).parents[2] / "analysis" / "sentiment" / "words"
HEADINGS = {"words", "expected", "strength", "negation", "contented", "whole", "turns", "improve", "good"}


def file(code: str) -> WordFile:
    found = word_file(Language(code))
    assert found is not None
    return found


def length(term: str, text: str) -> int:
    """How many words of the text the phrase takes, from its first on."""
    found = together((phrase(term, Meaning(weight=1.0)),)).at(words(lowered(text)), 0)
    return found[0] if found else 0


@pytest.mark.parametrize(
    ("term", "text", "taken"),
    [
        ("kept waiting", "kept waiting again", 2),
        ("kept waiting", "kept waitings", 0),
        ("mix up", "mix-up with my order", 2),
        ("hidden fee*", "hidden fees", 2),
        ("took _ weeks|months", "took weeks", 2),
        ("took _ weeks|months", "took more than six months", 5),
        ("took _ weeks|months", "took a very long time and months", 0),
        ("took _ weeks|months", "took it. Two weeks", 0),
        ("took _ weeks|months", "took it, two weeks", 0),
        ("no|any problem*|issue*", "no issues", 2),
        (":)", ":)", 2),
    ],
)
def test_a_phrase_takes_its_words_and_gaps(term: str, text: str, taken: int) -> None:
    assert length(term, text) == taken


def test_the_longest_phrase_wins() -> None:
    both = together((phrase("not good", Meaning(weight=-0.5)), phrase("not good enough", Meaning(weight=-0.9))))
    assert both.at(["not", "good", "enough"], 0) == (3, Meaning(weight=-0.9))
    assert both.at(["not", "good", "at", "all"], 0) == (2, Meaning(weight=-0.5))


def test_a_term_begins_with_each_of_its_choices() -> None:
    assert keys("no|any problem*") == ("no", "any")
    assert keys("freez*") == ("freez*",)
    assert not is_phrase("a|b")
    assert is_phrase("user-friendly")


@pytest.mark.parametrize("code", ["en", "nl", "de", "fr", "es", "it", "pt"])
def test_a_term_stands_only_once_under_a_heading(code: str) -> None:
    lines = (WORDS / f"{code}.txt").read_text(encoding="utf-8").splitlines()
    terms: list[tuple[str, str]] = []
    heading = ""
    for line in lines:
        heading = line if line.startswith("[") else heading
        if line and not line.startswith(("#", "[")):
            term = line.partition("\t")[0]
            terms += [(heading, one) for one in ([term] if is_phrase(term) else keys(term))]
    assert [term for term, often in Counter(terms).items() if often > 1] == []


def test_an_ending_reads_compounds_that_no_stem_fits() -> None:
    assert [one.weight for one in read("kundenfreundliche", DE)] == [0.5]
    assert [one.weight for one in read("kundenunfreundliche", DE)] == [-0.6]
    assert [one.weight for one in read("internetstoring", NL)] == [-0.5]
    assert read("vriendelijkheidshalve", NL)[0].weight > 0 > read("unfreundliche", DE)[0].weight


def test_what_is_elided_before_a_word_does_not_hide_it() -> None:
    assert [one.weight > 0 for one in read("l'efficacité", FR)] == [True]
    assert [one.weight < 0 for one in read("un'attesa", IT)] == [True]
    assert read("the friend's o'clock", EN) == ()


def test_the_tokens_are_the_same_with_and_without_their_places() -> None:
    lower = "a-b -- c- -d ...\r\n10/10 'e' -"
    assert [mark[0] for mark in placed(lower)] == words(lower)
    assert lowered("It`s ‘OK’") == "it's 'ok'"


def test_words_stay_in_their_places() -> None:
    text = "İt isn’t 3.50, but 10/10\nuser-friendly – 👍!"
    lower = lowered(text)
    assert len(lower) == len(text)
    assert words(lower) == [
        *("it" if lower.startswith("it") else "İt").split(),
        *("isn't", "3.50", ",", "but", "10/10", "\n", "user", "friendly", "–", "👍", "!"),
    ]
    assert [mark[0] for mark in placed(lower)] == words(lower)


@pytest.mark.parametrize("code", ["en", "nl"])
def test_a_file_has_known_sections_and_sane_numbers(code: str) -> None:
    found = file(code)
    assert set(found) <= HEADINGS
    for heading in ("words", "expected", "whole", "improve", "good"):
        assert all(-1 <= weight <= 1 for weight in found.get(heading, {}).values())
    assert all(0 < factor <= 2 for factor in found["strength"].values())


def test_a_language_without_a_file_has_no_sections() -> None:
    assert word_file(Language("eo")) is None
    assert section(Language("eo"), "turns") == {}
    assert lexicon(Language("eo"), "text") is None


def test_the_signs_stand_in_every_language() -> None:
    assert any("👍" in term.split("|") for term in file("nl")["words"])


def test_the_general_list_is_a_vote_of_two_lists() -> None:
    general = general_english()
    assert len(general) > 5000
    assert all(-1 <= weight <= 1 for weight in general.values())
    assert general["horrible"] < 0 < general["wonderful"]
    # VADER has it at 1.9 of 4, TextBlob at 0.7.
    assert general["good"] == pytest.approx((2 * 1.9 / 4 + 0.7) / 3)


def read(text: str, language: Language) -> tuple[Evidence, ...]:
    known = lexicon(language, "text")
    assert known is not None
    return evidence(text, known)


def weights(text: str) -> Mapping[str, float]:
    return {text[one.start : one.end]: round(one.weight, 2) for one in read(text, EN)}


def test_what_is_taken_for_granted_weighs_only_where_it_is_missing() -> None:
    assert weights("the parcel arrived and the app works for me, they answer") == {"works": 0.4}
    assert weights("it never arrived") == {"never arrived": -0.6}
    assert weights("no one helped me") == {"no one helped": -0.6}


def test_praise_after_a_wish_is_what_was_missed() -> None:
    assert weights("they should be more polite") == {"should be": -0.4, "polite": -0.35}


@pytest.mark.long
def test_many_words_are_forgotten_again() -> None:
    known = lexicon(EN, "text")
    assert known is not None
    for first in range(0, 40_000, 1000):
        known.look_up([f"word{number}" for number in range(first, first + 1000)])
    assert known.look_up(["late"])[0] is not None
