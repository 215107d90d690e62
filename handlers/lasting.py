"""Lasting: a length of time as people say it."""

from datetime import timedelta
from typing import Literal

from babel.dates import format_timedelta

from handlers.texts import locale_of
from surveys.language import Language

_Unit = Literal["year", "month", "week", "day"]
_UNITS: tuple[tuple[int, _Unit], ...] = ((365, "year"), (30, "month"), (7, "week"), (1, "day"))
_IN_THAT_UNIT = 10**6
"""Nothing lasts so many of a larger unit that it would be said in that."""


def lasting(length: timedelta, language: Language) -> str:
    """Whole days in the largest unit that they fill exactly: 2 years, 18 months, 100 days."""
    unit = next(unit for days, unit in _UNITS if length.days % days == 0)
    return format_timedelta(length, granularity=unit, threshold=_IN_THAT_UNIT, locale=locale_of(language))
