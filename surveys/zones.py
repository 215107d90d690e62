"""Time zones: where a person lives, by what little is known of them. All zones go by their IANA names."""

from enum import IntEnum
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.core import get_global


class ZoneSource(IntEnum):
    """Who says where a person lives; a higher one is not corrected by a lower one."""

    LANGUAGE = 1
    PHONE = 2
    COUNTRY = 3
    TIMEZONE = 4
    PERSON = 5


def _pairs(listed: str) -> dict[str, str]:
    return dict(pair.split(":") for pair in listed.split())


_MOST_LIVE_IN = {
    "AR": "America/Argentina/Buenos_Aires",
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "CD": "Africa/Kinshasa",
    "CL": "America/Santiago",
    "CN": "Asia/Shanghai",
    "CY": "Asia/Nicosia",
    "DE": "Europe/Berlin",
    "EC": "America/Guayaquil",
    "ES": "Europe/Madrid",
    "ID": "Asia/Jakarta",
    "KZ": "Asia/Almaty",
    "MN": "Asia/Ulaanbaatar",
    "MX": "America/Mexico_City",
    "MY": "Asia/Kuala_Lumpur",
    "NZ": "Pacific/Auckland",
    "PT": "Europe/Lisbon",
    "RU": "Europe/Moscow",
    "UA": "Europe/Kyiv",
    "US": "America/New_York",
    "UZ": "Asia/Tashkent",
}
"""The zone in which most people of a country live, where the country has several."""

_AT_HOME = _pairs("""
    bg:BG cs:CZ da:DK de:DE el:GR et:EE fi:FI fr:FR he:IL hr:HR hu:HU id:ID it:IT ja:JP ko:KR lt:LT lv:LV nb:NO
    nl:NL no:NO pl:PL ro:RO sk:SK sl:SI sv:SE th:TH tr:TR uk:UA vi:VN
""")
"""The country in which a language is at home. One that is at home in several far apart says nothing."""

_PREFIXES = _pairs("""
    1:US 7:RU 20:EG 27:ZA 30:GR 31:NL 32:BE 33:FR 34:ES 36:HU 39:IT 40:RO 41:CH 43:AT 44:GB 45:DK 46:SE 47:NO
    48:PL 49:DE 51:PE 52:MX 53:CU 54:AR 55:BR 56:CL 57:CO 58:VE 60:MY 61:AU 62:ID 63:PH 64:NZ 65:SG 66:TH 81:JP
    82:KR 84:VN 86:CN 90:TR 91:IN 92:PK 94:LK 98:IR 212:MA 213:DZ 216:TN 221:SN 225:CI 233:GH 234:NG 244:AO
    251:ET 254:KE 255:TZ 256:UG 258:MZ 351:PT 352:LU 353:IE 354:IS 356:MT 357:CY 358:FI 359:BG 370:LT 371:LV
    372:EE 380:UA 381:RS 385:HR 386:SI 420:CZ 421:SK 502:GT 503:SV 504:HN 505:NI 506:CR 507:PA 591:BO 593:EC
    595:PY 598:UY 852:HK 880:BD 886:TW 961:LB 962:JO 965:KW 966:SA 968:OM 971:AE 972:IL 973:BH 974:QA
""")
"""The countries whose phone numbers begin so; none of these is the beginning of another."""


@lru_cache(maxsize=1024)
def zone_named(name: str | None) -> ZoneInfo | None:
    """The zone of this name; None where there is none."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def zone_of_country(code: str) -> str | None:
    """The zone in which most people of a country live; `code` is `NL`, `nl` or `NLD`. None where it is unknown."""
    country = code.strip().upper()
    for short in get_global("territory_aliases").get(country, [country]):
        zones = get_global("territory_zones").get(short, [])
        if short in _MOST_LIVE_IN or len(zones) == 1:
            return _MOST_LIVE_IN.get(short) or str(zones[0])
    return None


def zone_of_language(code: str | None) -> str | None:
    """The zone of a language's region (`pt-br`), else of its home (`nl`); None where neither is one place."""
    language, *subtags = (code or "").replace("_", "-").split("-")
    region = next((subtag for subtag in subtags if zone_of_country(subtag)), _AT_HOME.get(language.lower()))
    return zone_of_country(region) if region else None


def zone_of_phone(number: str) -> str | None:
    """The zone of an international phone number (`+31 6 1234 5678`, `0031…`); None where its country is unknown."""
    digits = "".join(sign for sign in number if sign in "+0123456789")
    start = next((length for length in ("+", "00") if digits.startswith(length)), None)
    if start is None:
        return None
    digits = digits.removeprefix(start)
    country = next((_PREFIXES[digits[:length]] for length in (1, 2, 3) if digits[:length] in _PREFIXES), None)
    return zone_of_country(country) if country else None
