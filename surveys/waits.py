"""Waits: when a person who does not want to answer now can be asked again."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from enum import StrEnum

from surveys.hours import Hours, awake_from

SHORTLY = timedelta(hours=3)
EVENING = time(19)
_DAY = timedelta(days=1)
_APART = timedelta(hours=1)
"""Two moments that are closer than this are no choice."""


class Wait(StrEnum):
    """What a person can choose."""

    HOURS = "hours"
    TONIGHT = "tonight"
    TOMORROW = "tomorrow"


def waits(now: datetime, hours: Hours, until: datetime) -> Mapping[Wait, datetime]:
    """The moments to choose from, in order, by the clocks where the person lives; all of them lie before `until`.

    Three hours and tomorrow are put off to when the person may be disturbed; tonight is offered only where it may be
    tonight. What would come within an hour of a choice before it is left out.
    """
    local = now.astimezone(hours.zone)
    evening = datetime.combine(local.date(), EVENING, tzinfo=hours.zone).astimezone(now.tzinfo)
    tomorrow = (local + _DAY).astimezone(now.tzinfo)
    wanted = {Wait.HOURS: now + SHORTLY, Wait.TONIGHT: evening, Wait.TOMORROW: tomorrow}
    possible = {wait: awake_from(at, hours) for wait, at in wanted.items() if at > now}
    if possible.get(Wait.TONIGHT) != evening:
        possible.pop(Wait.TONIGHT, None)
    return _distinct({wait: at for wait, at in possible.items() if at < until})


def _distinct(offered: Mapping[Wait, datetime]) -> Mapping[Wait, datetime]:
    chosen: dict[Wait, datetime] = {}
    for wait, at in offered.items():
        if all(abs(at - other) >= _APART for other in chosen.values()):
            chosen[wait] = at
    return chosen
