"""The built-in themes, and the mood, are found in what customers write, in each of the seven languages."""

from pathlib import Path

import pytest
import yaml

from analysis.sentiment.engines import engine
from analysis.terms import Terms
from surveys.catalog import Catalog
from surveys.journey import Theme
from surveys.language import Language
from surveys.mood import Label

JOURNEY = Catalog.built_in("four-stages").journey
TERMS = {language: Terms(JOURNEY.themes, language) for language in JOURNEY.languages}
HERE = Path(__file__).parent
# The pure loader takes ten times as long, in every process that collects the tests.
SPOKEN: dict[Language, dict[str, list[str]]] = yaml.load(
    (HERE / "spoken_in_seven.yaml").read_bytes(), yaml.CSafeLoader
)
FELT: dict[Language, dict[str, dict[str, list[str]]]] = yaml.load(
    (HERE / "felt_in_seven.yaml").read_bytes(), yaml.CSafeLoader
)
MOODS = {"complaints": Label.NEGATIVE, "praise": Label.POSITIVE}
COUNTS = (4, 3)
NONE = "none"
ENGINE = engine()


def found(sentence: str, language: Language) -> set[str]:
    return {hit.theme for hit in TERMS[language].hits(sentence)}


def felt(sentence: str, language: Language) -> Label | None:
    read = ENGINE.score(sentence, language, "text")
    return read.label if read else None


def test_there_are_as_many_sentences_for_each_theme_in_each_language() -> None:
    assert set(SPOKEN) == set(FELT) == set(JOURNEY.languages)
    for moods in FELT.values():
        assert set(moods) == {theme.id for theme in JOURNEY.themes}
        assert {(len(one["complaints"]), len(one["praise"])) for one in moods.values()} == {COUNTS}
    for themes in SPOKEN.values():
        assert set(themes) == {NONE, *(theme.id for theme in JOURNEY.themes)}
        assert {len(sentences) for sentences in themes.values()} == {3}


@pytest.mark.parametrize("language", JOURNEY.languages)
@pytest.mark.parametrize("theme", JOURNEY.themes, ids=lambda theme: str(theme.id))
def test_a_theme_is_found_in_what_people_say_of_it(theme: Theme, language: Language) -> None:
    said = [*SPOKEN[language][theme.id], *(one for ones in FELT[language][theme.id].values() for one in ones)]
    assert [one for one in said if theme.id not in found(one, language)] == []


@pytest.mark.long
@pytest.mark.parametrize("language", JOURNEY.languages)
@pytest.mark.parametrize("mood", MOODS)
def test_a_complaint_and_a_praise_are_felt_as_such(mood: str, language: Language) -> None:
    said = [one for moods in FELT[language].values() for one in moods[mood]]
    assert {one: felt(one, language) for one in said if felt(one, language) is not MOODS[mood]} == {}


@pytest.mark.parametrize("language", JOURNEY.languages)
def test_no_theme_is_found_where_nobody_speaks_of_one(language: Language) -> None:
    assert {one: found(one, language) for one in SPOKEN[language][NONE] if found(one, language)} == {}


@pytest.mark.parametrize("language", JOURNEY.languages)
def test_a_sentence_is_seldom_taken_for_several_themes(language: Language) -> None:
    sentences = [one for theme in JOURNEY.themes for one in SPOKEN[language][theme.id]]
    assert sum(len(found(one, language)) for one in sentences) / len(sentences) < 1.15
