"""Cities: the time zone of a place, by what people call it in their own language."""

from collections.abc import Iterator, Mapping
from functools import cache
from unicodedata import combining, normalize

from babel import Locale
from babel.core import get_global

from surveys.language import Language
from surveys.zones import zone_named, zone_of_country

_USUAL: Mapping[str, tuple[str, ...]] = {
    "de": ("Europe/Berlin", "Europe/Vienna", "Europe/Zurich"),
    "en": ("Europe/London", "America/New_York", "America/Chicago", "America/Los_Angeles", "Australia/Sydney"),
    "es": (
        "Europe/Madrid",
        "America/Mexico_City",
        "America/Bogota",
        "America/Lima",
        "America/Argentina/Buenos_Aires",
    ),
    "fr": ("Europe/Paris", "Europe/Brussels", "America/Toronto", "Africa/Casablanca"),
    "it": ("Europe/Rome", "Europe/Zurich"),
    "nl": ("Europe/Amsterdam", "Europe/Brussels", "America/Paramaribo", "America/Curacao"),
    "pt": ("Europe/Lisbon", "America/Sao_Paulo", "America/Manaus", "Africa/Luanda"),
}
"""Where most people live who speak a language: three to five zones that cover them."""

_LARGE: Mapping[str, tuple[str, ...]] = {
    "BE": ("antwerp", "antwerpen", "anvers", "ghent", "gent", "gand", "liege", "luik", "bruges", "brugge"),
    "CH": ("geneva", "geneve", "genf", "bern", "berne", "basel", "bale", "lausanne", "lugano"),
    "CO": ("medellin", "cali", "barranquilla", "cartagena"),
    "DE": ("hamburg", "munich", "munchen", "cologne", "koln", "frankfurt", "stuttgart", "dusseldorf", "leipzig"),
    "FR": ("marseille", "lyon", "toulouse", "nice", "nantes", "strasbourg", "bordeaux", "lille", "rennes"),
    "GB": ("birmingham", "manchester", "leeds", "glasgow", "edinburgh", "liverpool", "bristol", "cardiff", "belfast"),
    "IN": ("mumbai", "delhi", "new delhi", "bangalore", "chennai", "hyderabad"),
    "IT": (
        "milan",
        "milano",
        "mailand",
        "naples",
        "napoli",
        "turin",
        "torino",
        "genoa",
        "genova",
        "bologna",
        "florence",
    ),
    "MX": ("guadalajara", "puebla"),
    "NL": ("rotterdam", "the hague", "den haag", "utrecht", "eindhoven", "groningen", "tilburg", "almere", "breda"),
    "PT": ("porto", "braga", "coimbra", "faro"),
    "ES": ("barcelona", "valencia", "sevilla", "seville", "zaragoza", "malaga", "bilbao", "palma"),
}
"""Cities that name no time zone of their own, by the country whose zone is theirs; written without accents."""

_FAR: Mapping[str, str] = {
    **dict.fromkeys(
        ("rio de janeiro", "brasilia", "belo horizonte", "curitiba", "porto alegre"), "America/Sao_Paulo"
    ),
    **dict.fromkeys(("san francisco", "san diego", "seattle", "las vegas", "portland"), "America/Los_Angeles"),
    **dict.fromkeys(("boston", "washington", "miami", "philadelphia", "atlanta"), "America/New_York"),
    **dict.fromkeys(("dallas", "houston", "austin", "san antonio"), "America/Chicago"),
    **dict.fromkeys(("ottawa", "montreal", "quebec"), "America/Toronto"),
    "canberra": "Australia/Sydney",
}
"""The same in countries with several zones."""


def usual_zones(language: Language) -> tuple[str, ...]:
    """The zones in which most people live who speak this language; those of English where it is none of ours."""
    return _USUAL.get(language, _USUAL["en"])


def zone_of_place(words: str, language: Language) -> str | None:
    """The IANA name of the zone of a city or country, named in this language or in English; None where it is unknown.

    Case and accents do not matter. A country with several zones is in the one where most of its people live.
    """
    name = _bare(words)
    return _FAR.get(name) or _names(Language("en")).get(name) or _names(language).get(name)


def city_of(zone: str, language: Language) -> str:
    """What the city that a zone is named after is called in this language."""
    known = _locale(language).time_zones.get(zone, {})
    return str(known.get("city") or zone.rpartition("/")[2].replace("_", " "))


@cache
def _names(language: Language) -> Mapping[str, str]:
    """Every place that is known in this language; a city goes before a country of the same name."""
    return {**dict(_countries(language)), **dict(_large()), **dict(_cities(language))}


def _cities(language: Language) -> Iterator[tuple[str, str]]:
    zones = [zone for zones in get_global("territory_zones").values() for zone in zones if zone_named(zone)]
    for zone in zones:
        yield _bare(zone.rpartition("/")[2].replace("_", " ")), zone
        yield _bare(city_of(zone, language)), zone
    for alias, zone in get_global("zone_aliases").items():
        if "/" in alias and zone_named(zone):
            yield _bare(alias.rpartition("/")[2].replace("_", " ")), zone


def _large() -> Iterator[tuple[str, str]]:
    for country, cities in _LARGE.items():
        zone = zone_of_country(country)
        for city in cities if zone else ():
            yield city, str(zone)


def _countries(language: Language) -> Iterator[tuple[str, str]]:
    for code, name in _locale(language).territories.items():
        zone = zone_of_country(code) if code.isalpha() else None
        if zone:
            yield _bare(name), zone


def _locale(language: Language) -> Locale:
    return Locale.parse(language)


def _bare(words: str) -> str:
    """Without case, accents and needless space."""
    parts = normalize("NFKD", " ".join(words.split()).casefold())
    return "".join(sign for sign in parts if not combining(sign)).strip(" .!?,")
