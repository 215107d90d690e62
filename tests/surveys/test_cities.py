"""Cities: where people live, as they call it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.cities import city_of, usual_zones, zone_of_place
from surveys.language import Language
from surveys.zones import zone_named

LANGUAGES = [Language(code) for code in ("en", "nl", "de", "fr", "es", "it", "pt")]


@pytest.mark.parametrize(
    ("words", "language", "zone"),
    [
        ("Lissabon", "nl", "Europe/Lisbon"),
        ("  LISBON. ", "nl", "Europe/Lisbon"),
        ("Wien", "de", "Europe/Vienna"),
        ("munchen", "de", "Europe/Berlin"),
        ("Sao  Paulo", "pt", "America/Sao_Paulo"),
        ("Nederland", "nl", "Europe/Amsterdam"),
        ("Londres", "fr", "Europe/London"),
        ("Rio de Janeiro", "es", "America/Sao_Paulo"),
        ("Kolkata", "it", "Asia/Kolkata"),
        ("Brussel", "nl", "Europe/Brussels"),
        ("Utopia", "en", None),
        ("", "en", None),
    ],
)
def test_a_place_is_known_by_its_names(words: str, language: str, zone: str | None) -> None:
    assert zone_of_place(words, Language(language)) == zone


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_offered_exists_and_is_understood_when_it_is_typed(language: Language) -> None:
    offered = usual_zones(language)
    assert len(set(offered)) == len(offered) > 1
    for zone in offered:
        assert zone_named(zone)
        assert zone_of_place(city_of(zone, language), language) == zone


@given(st.text(max_size=40))
def test_no_words_break_it(words: str) -> None:
    found = zone_of_place(words, Language("en"))
    assert found is None or zone_named(found)
