"""Links: by which people come to the bot from a touchpoint, how often, and until when."""

import re
import string
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from random import Random

from surveys.documents.durations import duration
from surveys.journey import TouchpointId

LONGEST_PAYLOAD = 64
"""Of `A-Za-z0-9_-`: more does Telegram not carry from a link to the bot."""

MOST_PEOPLE = 1_000_000
"""A limit beyond this is none."""

LASTS = "[1-9][0-9]{0,3}[mhdw]"
"""How long a link is good, as it is written."""

_TOKEN_SIGNS = string.ascii_letters + string.digits
_TOKEN_LENGTH = 16
"""Makes 95 bits; without - and _ it is no option of a command, and is chosen by a double click."""


class LinkFault(StrEnum):
    """Why a link leads nowhere but to a friendly start.

    `unknown` was never ours, `forged` is made up or altered, `foreign` belongs to another customer than the one who
    came by it.
    """

    UNKNOWN = "unknown"
    FORGED = "forged"
    EXPIRED = "expired"
    USED_UP = "used-up"
    REVOKED = "revoked"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Link:
    """Where a person comes from who follows a deep link; with a `customer` it is theirs alone, else for everybody.

    At most `most` people may come by it, any number where that is None; `uses` is how many did. `key` is the
    company's own, where it asked for the link under one: asked for again, it is the same link.
    """

    token: str
    touchpoint: TouchpointId | None
    customer: str | None
    attributes: Mapping[str, str]
    made_at: datetime
    expires_at: datetime | None = None
    most: int | None = None
    uses: int = 0
    revoked_at: datetime | None = None
    key: str | None = None

    def fault(self, now: datetime) -> LinkFault | None:
        """Why nobody can come by it any more; None where they can.

        Whether it is used up matters only to somebody who did not come by it before.
        """
        if self.revoked_at is not None:
            return LinkFault.REVOKED
        if self.expires_at is not None and now >= self.expires_at:
            return LinkFault.EXPIRED
        is_used_up = self.most is not None and self.uses >= self.most
        return LinkFault.USED_UP if is_used_up else None


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom a link that is to be made is for: see `Link`. `lasts` is how long it is good."""

    customer: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    lasts: timedelta | None = None
    most: int | None = None


def new_link(touchpoint: TouchpointId, reach: Reach, chance: Random, now: datetime) -> Link:
    """A link that leads to a touchpoint. Where the token is to be a secret, `chance` must be the system's."""
    token = "".join(chance.choices(_TOKEN_SIGNS, k=_TOKEN_LENGTH))
    expires_at = None if reach.lasts is None else now + reach.lasts
    return Link(token, touchpoint, reach.customer, reach.attributes, now, expires_at, reach.most)


def lasting(words: str) -> timedelta:
    """How long a link is good: `30m`, `2h`, `30d` or `2w`; raises ValueError with a sentence."""
    if re.fullmatch(LASTS, words) is None:
        raise ValueError(f"{words!r} does not say how long; write 30d, 2h or 30m")
    return duration(words)


def most_people(words: str) -> int:
    """How many people can come by a link; raises ValueError with a sentence."""
    number = int(words) if re.fullmatch(r"[0-9]{1,9}", words) else 0
    if not 1 <= number <= MOST_PEOPLE:
        raise ValueError(f"{words!r} is no number of people; write one from 1 to {MOST_PEOPLE}")
    return number


def address(bot: str, payload: str) -> str:
    """What a person follows or scans."""
    return f"https://t.me/{bot}?start={payload}"


def end_of(day: date, zone: tzinfo) -> datetime:
    """The moment from which a day is over by the company's clocks; the end of time for the last day there is."""
    if day == date.max:
        return datetime.max.replace(tzinfo=zone)
    return datetime.combine(day + timedelta(days=1), time(), tzinfo=zone)
