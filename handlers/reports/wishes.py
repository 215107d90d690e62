"""Wish: which report a manager means, read from the words after a command."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from surveys.figures import Period
from surveys.journey import CHANNELS, Journey, Stage, Touchpoint
from surveys.scope import EVERYTHING, Scope

_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_WORD = re.compile(r"""[^\s"]*"[^"]*"|\S+""")
_LONGEST_DAYS = 367
_VERSUS = "vs"
_PARTS = ("stage", "touchpoint", "segment", "channel", "product")
_QUOTATION_MARKS = str.maketrans("“”„", '"""')


Named = TypeVar("Named", Stage, Touchpoint)


@dataclass(frozen=True, slots=True)
class Wish:
    """A period, the part of the customers it is about, and what to compare it with: None for the period before."""

    period: Period
    scope: Scope = EVERYTHING
    against: Period | None = None


@dataclass(frozen=True, slots=True)
class NoPeriod:
    """The words name no period that can be counted."""


@dataclass(frozen=True, slots=True)
class NoSuchPart:
    """Nothing is called so; `possible` are the names there are, and where any is possible, the kinds of names."""

    word: str
    possible: tuple[str, ...]


Slip = NoPeriod | NoSuchPart
"""What a wish may get wrong."""


def wish_of(text: str, today: date, journey: Journey) -> Wish | Slip:
    """Read `[period] [stage=…] [touchpoint=…] [segment=…] [channel=…] [product=…] [vs PERIOD]`, spaces in quotes."""
    words = _WORD.findall(text.translate(_QUOTATION_MARKS))
    said, other = _split(words)
    period = period_of([word for word in said if "=" not in word], today)
    against = period_of(other, today) if other is not None else None
    if period is None or period.days > _LONGEST_DAYS or (other is not None and not _fits(other, against)):
        return NoPeriod()
    scope = _scope([word for word in said if "=" in word], journey)
    return scope if isinstance(scope, NoSuchPart) else Wish(period, scope, against)


def period_of(words: list[str], today: date) -> Period | None:
    """The period that is asked for, None where the words name none. Without words: seven days up to today."""
    period = _named(words, today)
    return period if period and period.is_countable else None


def _named(words: list[str], today: date) -> Period | None:
    try:
        match words:
            case []:
                return Period(today - timedelta(days=6), today)
            case [week] if found := _WEEK.fullmatch(week):
                start = date.fromisocalendar(int(found[1]), int(found[2]), 1)
                return Period(start, start + timedelta(days=6))
            case [month] if found := _MONTH.fullmatch(month):
                return _month(int(found[1]), int(found[2]))
            case [day]:
                return Period(date.fromisoformat(day), today)
            case [first, last]:
                return Period(date.fromisoformat(first), date.fromisoformat(last))
            case _:
                return None
    except (ValueError, OverflowError):
        return None


def _month(year: int, month: int) -> Period:
    first = date(year, month, 1)
    return Period(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def _split(words: Sequence[str]) -> tuple[list[str], list[str] | None]:
    """What stands before `vs` and after it; None where it does not stand there."""
    for at, word in enumerate(words):
        if word.lower() == _VERSUS:
            return list(words[:at]), list(words[at + 1 :])
    return list(words), None


def _fits(words: list[str], against: Period | None) -> bool:
    """`vs` wants a period of its own: nothing after it would mean the last seven days again."""
    return bool(words) and against is not None and against.days <= _LONGEST_DAYS


def _scope(words: Iterable[str], journey: Journey) -> Scope | NoSuchPart:
    scope = EVERYTHING
    for word in words:
        name, _, value = word.replace('"', "").partition("=")
        found = _narrowed(scope, name.lower(), value.strip(), journey)
        if isinstance(found, NoSuchPart):
            return found
        scope = found
    return scope


def _narrowed(scope: Scope, name: str, value: str, journey: Journey) -> Scope | NoSuchPart:
    match name:
        case "stage":
            stage = _called(value, journey.stages)
            return replace(scope, stage=stage.id) if stage else NoSuchPart(value, _ids(journey.stages))
        case "touchpoint":
            touchpoint = _called(value, journey.touchpoints())
            possible = _ids(journey.touchpoints())
            return replace(scope, touchpoint=touchpoint.id) if touchpoint else NoSuchPart(value, possible)
        case "channel":
            channel = value.lower()
            return replace(scope, channel=channel) if channel in CHANNELS else NoSuchPart(value, CHANNELS)
        case "segment" if value:
            return replace(scope, segment=value)
        case "product" if value:
            return replace(scope, product=value)
        case _:
            return NoSuchPart(f"{name}={value}", tuple(f"{key}=…" for key in _PARTS))


def _called(name: str, known: Iterable[Named]) -> Named | None:
    """By its id, or by its title in any language."""
    wanted = name.casefold()
    return next((one for one in known if wanted in _names(one)), None)


def _names(one: Stage | Touchpoint) -> set[str]:
    return {name.casefold() for name in (one.id, *one.title.by_language.values())}


def _ids(known: Iterable[Named]) -> tuple[str, ...]:
    return tuple(one.id for one in known)
