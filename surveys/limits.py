"""Limits: how rarely one survey is asked, beside what holds for all of them."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Quota:
    """At most `most` people are asked in any `period`."""

    most: int
    period: timedelta


@dataclass(frozen=True, slots=True)
class Limits:
    """A person is not asked it again within `gap` of being asked, nor within `gap_after_response` of answering."""

    gap: timedelta = timedelta()
    gap_after_response: timedelta = timedelta()
    quota: Quota | None = None


NO_LIMITS = Limits()
