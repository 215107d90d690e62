"""Money: what an attribute of an event says was paid or spent."""

import re
from math import isfinite

MONEY = frozenset({"amount", "cost"})
"""The attributes that are money, in the company's own currency."""

_PLAIN = re.compile(r"[-+]?\d+(?:[.,]\d+)?")
_GROUPED = re.compile(r"(?P<whole>[-+]?\d{1,3}(?P<mark>[.,\s'’])\d{3}(?:(?P=mark)\d{3})*)(?:[.,](?P<decimals>\d+))?")
_DOUBTFUL = re.compile(r"[-+]?[1-9]\d{0,2}[.,]\d{3}")
_MARKS = re.compile(r"[.,\s'’]")


def money(words: str | None) -> float | None:
    """The number in these words: decimals after a point or a comma, thousands grouped or not; None if there is none.

    A comma before just three digits may mean either, so that nothing is read; a point then stands before decimals, as
    programs write it.
    """
    said = (words or "").strip().replace("\N{MINUS SIGN}", "-")
    if _PLAIN.fullmatch(said):
        return None if "," in said and is_doubtful(said) else _number(said.replace(",", "."))
    grouped = _GROUPED.fullmatch(said)
    if grouped is None:
        return None
    return _number(f"{_MARKS.sub('', grouped['whole'])}.{grouped['decimals'] or 0}")


def is_doubtful(words: str) -> bool:
    """Whether some would mean a thousand by this, and others one and a bit."""
    return _DOUBTFUL.fullmatch(words.strip()) is not None


def _number(words: str) -> float | None:
    value = float(words)
    return value if isfinite(value) else None
