"""Detection: the language of a short text, among those of a survey."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.detection import detect, detectable
from surveys.language import Language
from tests.analysis.real_feedback import FOLDER

EN, NL, DE, FR, ES, IT, PT = (Language(code) for code in ("en", "nl", "de", "fr", "es", "it", "pt"))
ALL = (EN, NL, DE, FR, ES, IT, PT)
SETS = {"telecom_nps": EN, "olist_pt": PT, "hotel_de": DE, "absa_rest16_nl": NL, "absa_rest16_fr": FR}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The parcel came two days late", EN),
        ("Het pakket kwam twee dagen te laat", NL),
        ("Das Paket kam zwei Tage zu spät", DE),
        ("Le colis est arrivé deux jours trop tard", FR),
        ("El paquete llegó dos días tarde", ES),
        ("Il pacco è arrivato con due giorni di ritardo", IT),
        ("O pacote chegou com dois dias de atraso", PT),
        ("niemand neemt op", NL),
        ("keiner geht ran", DE),
        ("personne ne répond", FR),
        ("nadie contesta nunca", ES),
        ("nessuno risponde mai", IT),
        ("ninguém responde nunca", PT),
        ("c’était très long", FR),
        ("L'HÔTEL EST SALE", FR),
        ("kein Wasser, kaputte Heizung!!", DE),
    ],
)
def test_a_text_is_told_whatever_the_survey_speaks(text: str, language: Language) -> None:
    assert {detect(text, ALL, prior) for prior in ALL} == {language}


def test_words_in_no_list_are_told_by_their_spelling() -> None:
    assert detect("verwaltungstechnische Zuständigkeitsprüfung abgeschlossen", (EN, DE), EN) == DE
    assert detect("desinteressadíssimos funcionários incompetentíssimos", (EN, PT), EN) == PT


@pytest.mark.parametrize(
    "text", ["très bien", "Top", "", "  ", "12345", "👍👍👍", "http://voila.fr/tres/bien 5 10", "?!"]
)
def test_so_little_is_taken_to_be_in_the_prior(text: str) -> None:
    assert detect(text, ALL, NL) == NL


def test_no_language_is_found_that_was_not_asked_for() -> None:
    assert detect("O pacote chegou com dois dias de atraso", (EN, ES), EN) == ES
    assert detect("Das Paket kam zwei Tage zu spät", (EN,), EN) == EN
    assert detect("Das Paket kam zwei Tage zu spät", (), EN) == EN


def test_a_language_without_words_is_found_as_the_prior_only() -> None:
    swedish = Language("sv")
    assert detect("The parcel came two days late", (EN, swedish), swedish) == swedish
    assert detect("The parcel came two days late", (NL, EN, swedish), NL) == EN


def test_addresses_and_names_of_accounts_say_nothing() -> None:
    assert detect("@the_parcel https://it.was/late niemand neemt op", (EN, NL), EN) == NL


def test_seven_languages_have_words() -> None:
    assert detectable() == frozenset(ALL)


@given(st.text(max_size=400), st.lists(st.sampled_from([*ALL, Language("sv")])), st.sampled_from(ALL))
@settings(max_examples=150, deadline=None)
def test_any_text_gets_one_of_the_languages(text: str, among: list[Language], prior: Language) -> None:
    assert detect(text, among, prior) in {prior, *among}
    assert detect(text, among, prior) == detect(text, list(reversed(among)) * 2, prior)


@pytest.mark.parametrize("text", ["a" * 100_000, "wacht " * 20_000, "\u202e\x00<b>niet</b>" * 1000, "👍" * 4096])
def test_an_odd_text_is_read_in_no_time(text: str) -> None:
    assert detect(text, ALL, EN) in ALL


@pytest.mark.long
@pytest.mark.skipif(not FOLDER.is_dir(), reason="the real feedback of ../shared/data is not here")
@pytest.mark.parametrize(("name", "language"), SETS.items())
def test_real_feedback_is_told_apart(name: str, language: Language) -> None:
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    texts = [text for line in lines if len((text := line.split("\t")[0].replace("[[", "")).split()) > 2][:400]
    found = [detect(text, ALL, IT) for text in texts]
    assert found.count(language) >= 0.97 * len(texts)
