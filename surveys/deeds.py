"""Deed: something that was done about a theme, and when, so that reports can tell whether it helped."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from surveys.journey import ThemeId

DeedId = NewType("DeedId", int)


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done about a theme, in the words of whoever marked it; `person` is None in a channel.

    `day` is the day it was marked in the company's time zone: it counts neither as before nor as after.
    """

    id: DeedId
    theme: ThemeId
    text: str
    person: str | None
    at: datetime
    day: date
