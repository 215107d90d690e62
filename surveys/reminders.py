"""Reminders: when to remind somebody who has not answered, at another time of day than they were asked."""

import cmath
from collections.abc import Sequence
from datetime import datetime, timedelta

from surveys.hours import Hours, awake_from

_APART = timedelta(hours=4)
_DAY = timedelta(days=1)
_HABIT = 0.5


def remind_at(sent_at: datetime, after: timedelta, answered: Sequence[datetime], hours: Hours) -> datetime:
    """When to remind somebody of what was sent at `sent_at`: no sooner than `after` that, and never while they sleep.

    It is the time of day at which they usually answer (`answered` are the moments at which they did), unless it was
    about that time that they were asked; else as soon as the time of day is another, by four hours or more. Where
    they may be disturbed at that time of day alone, it has to do.
    """
    soonest = awake_from(sent_at + after, hours)
    habit = usual_time(answered, hours)
    asked, wanted = _clock(sent_at, hours), [] if habit is None else [habit]
    for clock in [*wanted, _clock(soonest, hours), asked + _APART, asked + 2 * _APART]:
        found = awake_from(_next(clock, soonest, hours), hours)
        if _are_apart(_clock(found, hours), asked):
            return found
    return soonest


def usual_time(moments: Sequence[datetime], hours: Hours) -> timedelta | None:
    """The time since midnight around which these moments lie; None where there are none or they lie all over the day.

    It is their mean direction on the circle of the day; the mean's length, 0 to 1, tells how close together they are
    (Mardia and Jupp, 2000).
    """
    if not moments:
        return None
    turns = (cmath.exp(2j * cmath.pi * (_clock(at, hours) / _DAY)) for at in moments)
    mean = sum(turns) / len(moments)
    return (cmath.phase(mean) / (2 * cmath.pi) % 1) * _DAY if abs(mean) >= _HABIT else None


def _clock(moment: datetime, hours: Hours) -> timedelta:
    local = moment.astimezone(hours.zone)
    return timedelta(hours=local.hour, minutes=local.minute, seconds=local.second)


def _next(clock: timedelta, soonest: datetime, hours: Hours) -> datetime:
    """The first moment from `soonest` on at which the clocks show this time, or an hour beside it where they leap."""
    return soonest + (clock - _clock(soonest, hours)) % _DAY


def _are_apart(one: timedelta, other: timedelta) -> bool:
    between = (one - other) % _DAY
    return min(between, _DAY - between) >= _APART
