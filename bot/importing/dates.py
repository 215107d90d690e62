"""Dates as other tools write them: with slashes or dots, the halves of the day, and an offset behind."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Literal

Order = Literal["dmy", "mdy"]

# As Google writes them in Europe and North America; elsewhere some of these letters mean another zone.
_ZONES = (
    dict.fromkeys(("WET", "WEZ"), "+00:00")
    | dict.fromkeys(("BST", "WEST", "WESZ", "CET", "MEZ"), "+01:00")
    | dict.fromkeys(("CEST", "MESZ", "EET", "OEZ"), "+02:00")
    | dict.fromkeys(("EEST", "OESZ"), "+03:00")
    | {"EDT": "-04:00", "EST": "-05:00", "CDT": "-05:00", "CST": "-06:00"}
    | {"MDT": "-06:00", "MST": "-07:00", "PDT": "-07:00", "PST": "-08:00"}
)
_DATE = re.compile(
    r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})"
    r"(?:,?[ T]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*([ap]\.?\s?m\.?)?)?"
    rf"\s*({'|'.join(_ZONES)}|(?:UTC|GMT|Z)?([+-]\d{{1,2}}(?::?\d{{2}})?)?)",
    re.IGNORECASE,
)
_NOON = 12
_LONGEST_DAY = 2


def iso(words: str, order: Order | None = None, *, utc: bool = False) -> str:
    """The moment in ISO 8601, as far as it can be told from the words; else the words as they are.

    `order` says which of day and month stands first where the year does not. With `utc` a moment without an offset
    is one of UTC.
    """
    found = _DATE.fullmatch(words.strip())
    if found is None:
        return words
    first, middle, last, hour, minute, second, half, zone, offset = found.groups()
    year, month, day = _in_order(first, middle, last, order)
    try:
        at = datetime(  # noqa: DTZ001 - the offset, if there is one, is written behind it
            year, month, day, _hour(hour, half), int(minute or 0), int(second or 0)
        )
    except ValueError:
        return words
    if hour is None:
        return at.date().isoformat()
    return at.isoformat() + (_ZONES.get(zone.upper()) or _offset(offset) if zone or utc else "")


def is_date(words: str) -> bool:
    """Whether this looks like a date."""
    return _DATE.fullmatch(words.strip()) is not None


def order_of(samples: Iterable[str]) -> Order | Literal["ymd"] | None:
    """In which order these dates are written; None where none of them tells."""
    for words in samples:
        found = _DATE.fullmatch(words.strip())
        if found is None:
            continue
        if len(found[1]) > _LONGEST_DAY:
            return "ymd"
        if int(found[1]) > _NOON or "." in words.split(" ")[0]:
            return "dmy"
        if int(found[2]) > _NOON:
            return "mdy"
    return None


def _in_order(first: str, middle: str, last: str, order: Order | None) -> tuple[int, int, int]:
    if len(first) > _LONGEST_DAY:
        return int(first), int(middle), int(last)
    year = int(last) if len(last) > _LONGEST_DAY else 2000 + int(last)
    return (year, int(middle), int(first)) if order == "dmy" else (year, int(first), int(middle))


def _hour(hour: str | None, half: str | None) -> int:
    if half is None:
        return int(hour or 0)
    return int(hour or 0) % _NOON + (_NOON if half.lower().startswith("p") else 0)


def _offset(offset: str | None) -> str:
    if not offset:
        return "+00:00"
    digits = offset[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > _LONGEST_DAY else (digits, "00")
    return f"{offset[0]}{int(hours):02}:{minutes}"
