"""Periods on the command line: two days, a week, or nothing, which is the last full week."""

import re
from datetime import date, datetime, timedelta, tzinfo

from bot.week import full_week_before
from surveys.errors import Fault, Unreadable
from surveys.figures import FIRST_DAY, LAST_DAY, Period

_WEEK = re.compile(r"(\d{4})-W(\d{2})")


def period(start: str | None, end: str | None, week: str | None, now: datetime, zone: tzinfo) -> Period:
    """What is meant; both days are included. Raises `Unreadable` where it is no period."""
    if week is not None:
        if start is not None or end is not None:
            raise _wrong("--week", "a week has its own days; leave out --from and --to")
        return _of_week(week)
    if start is None and end is None:
        return full_week_before(now.astimezone(zone))
    if start is None or end is None:
        raise _wrong("--from" if start is None else "--to", "it is missing; give both days, or a week")
    found = Period(_day("--from", start), _day("--to", end))
    if found.days < 1:
        raise _wrong("--to", f"{end} lies before {start}; give the first day as --from")
    return _countable("--from", found)


def _of_week(words: str) -> Period:
    found = _WEEK.fullmatch(words.upper())
    try:
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1) if found else None
        week = Period(monday, monday + timedelta(days=6)) if monday else None
    except (ValueError, OverflowError):
        week = None
    if week is None:
        raise _wrong("--week", f"{words!r} is not a week; write one such as 2026-W46")
    return _countable("--week", week)


def _countable(option: str, found: Period) -> Period:
    if not found.is_countable:
        raise _wrong(
            option, f"{found.start} to {found.end} cannot be counted; write days from {FIRST_DAY} to {LAST_DAY}"
        )
    return found


def _day(option: str, words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise _wrong(option, f"{words!r} is not a day; write one such as 2026-11-09") from None


def _wrong(option: str, sentence: str) -> Unreadable:
    return Unreadable([Fault(option, 0, sentence)])
