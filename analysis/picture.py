"""Picture: what goes into the process that draws, and what leaves it. Who uses this need not load what draws."""

from dataclasses import dataclass
from datetime import date, datetime

from surveys.mood import Label


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart as PNG, 1,280 pixels wide."""

    name: str
    png: bytes


@dataclass(frozen=True, slots=True)
class Placed:
    """A touchpoint on the importance–performance picture, named in the reader's language.

    `importance` is a share, 0 to 1, from `low` to `high` where an interval is known; `performance` is a score in its
    own unit, over `n` answers. Either is None where too few answered. `stated` is how important the company itself
    says that it is, 0 to 1.
    """

    label: str
    importance: float | None
    performance: float | None
    low: float | None
    high: float | None
    n: int
    stated: float | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One contact on a customer's path; stage and touchpoint are named in the reader's language.

    `number` is what the customer answered on the scale of this `kind` (nps, csat, ces); both None without an answer.
    `mood` is how their words sound, None without any that could be read.
    """

    at: datetime
    stage: str
    touchpoint: str
    kind: str | None = None
    number: float | None = None
    mood: Label | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A day on which something was done, and what."""

    day: date
    label: str


@dataclass(frozen=True, slots=True)
class Extras:
    """What is drawn beside a report but is no part of it; `kind` is the score that all of `placed` share.

    It is nps, csat, ces or sentiment, or points for means from 0 to 100.
    """

    placed: tuple[Placed, ...] = ()
    kind: str = "points"
    marks: tuple[Mark, ...] = ()
