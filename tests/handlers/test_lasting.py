"""How long something is kept, in every language."""

from datetime import timedelta

import pytest

from handlers.lasting import lasting
from handlers.texts import LANGUAGES
from surveys.language import Language

SAID = {
    "en": ("2 years", "18 months", "3 weeks", "1 day", "100 days"),
    "nl": ("2 jaar", "18 maanden", "3 weken", "1 dag", "100 dagen"),
    "de": ("2 Jahre", "18 Monate", "3 Wochen", "1 Tag", "100 Tage"),
    "fr": ("2 ans", "18 mois", "3 semaines", "1 jour", "100 jours"),
    "es": ("2 años", "18 meses", "3 semanas", "1 día", "100 días"),
    "it": ("2 anni", "18 mesi", "3 settimane", "1 giorno", "100 giorni"),
    "pt": ("2 anos", "18 meses", "3 semanas", "1 dia", "100 dias"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_length_of_time_is_said_in_the_largest_unit_that_it_fills(language: Language) -> None:
    said = (lasting(timedelta(days=days), language) for days in (730, 540, 21, 1, 100))
    assert tuple(one.replace("\xa0", " ") for one in said) == SAID[language]
