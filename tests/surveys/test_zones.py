"""Where people live is learned from little: a language, a phone number, a country, and best from themselves."""

from zoneinfo import ZoneInfo

import pytest
from babel.core import get_global

from surveys.journey import RespondentId
from surveys.language import Language
from surveys.people import Respondent
from surveys.zones import ZoneSource, zone_named, zone_of_country, zone_of_language, zone_of_phone

ADA = Respondent(RespondentId(1), "C-1", 1, "Ada", Language("en"))


@pytest.mark.parametrize(
    ("code", "zone"),
    [
        ("NL", "Europe/Amsterdam"),
        ("nld", "Europe/Amsterdam"),
        (" us ", "America/New_York"),
        ("GB", "Europe/London"),
        ("UK", "Europe/London"),
        ("", None),
        ("Netherlands", None),
        ("AQ", None),
    ],
)
def test_most_people_of_a_country_live_in_one_zone(code: str, zone: str | None) -> None:
    assert zone_of_country(code) == zone


def test_a_zone_that_a_country_has_exists() -> None:
    zones = [zone for zone in map(zone_of_country, get_global("territory_zones")) if zone]
    assert [zone for zone in zones if zone_named(zone) is None] == []
    assert len(zones) > 200


@pytest.mark.parametrize(
    ("code", "zone"),
    [
        ("pt-br", "America/Sao_Paulo"),
        ("nl", "Europe/Amsterdam"),
        ("nl_BE", "Europe/Brussels"),
        ("zh-hans-SG", "Asia/Singapore"),
        *((code, None) for code in ("en", "es", "pt", "zh-hans", "", None)),
    ],
)
def test_a_language_says_where_somebody_lives_only_where_it_has_one_home(code: str | None, zone: str | None) -> None:
    assert zone_of_language(code) == zone


@pytest.mark.parametrize(
    ("number", "zone"),
    [
        ("+31 6 1234 5678", "Europe/Amsterdam"),
        ("0055 (11) 91234-5678", "America/Sao_Paulo"),
        ("+351 912 345 678", "Europe/Lisbon"),
        ("06 1234 5678", None),
        ("+999 1", None),
        ("ada@example.org", None),
    ],
)
def test_a_phone_number_tells_its_country_where_it_is_international(number: str, zone: str | None) -> None:
    assert zone_of_phone(number) == zone


def test_no_zone_goes_by_a_name_that_nobody_knows() -> None:
    assert zone_named("Europe/Lisbon") == ZoneInfo("Europe/Lisbon")
    assert [zone_named(name) for name in ("Atlantis", "../etc", "Europe", "", None)] == [None] * 5


def test_what_is_known_on_better_grounds_stays() -> None:
    guessed = ADA.lives_in("Europe/Lisbon", ZoneSource.LANGUAGE)
    told = guessed.lives_in("Asia/Tokyo", ZoneSource.PERSON)
    assert (guessed.zone, told.zone) == ("Europe/Lisbon", "Asia/Tokyo")
    assert told.lives_in("Europe/Paris", ZoneSource.TIMEZONE) == told
    assert told.lives_in(None, ZoneSource.PERSON) == told
    assert told.lives_in("Europe/Paris", ZoneSource.PERSON).zone == "Europe/Paris"
