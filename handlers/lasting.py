"""Lasting: a length of time as people say it."""

from datetime import timedelta

from babel.units import format_unit

from handlers.texts import locale_of
from surveys.language import Language

_UNITS = ((365, "year"), (30, "month"), (7, "week"))


def lasting(length: timedelta, language: Language) -> str:
    """Whole days in the largest unit that they fill exactly: 2 years, 18 months, 100 days."""
    days, unit = next(((size, unit) for size, unit in _UNITS if length.days % size == 0), (1, "day"))
    return format_unit(length.days // days, f"duration-{unit}", locale=locale_of(language))
