"""KeyFigure: what is known of the way along the journey as one list, for tables on paper and in chats."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from analysis.flow import Onward
from analysis.followed import Followed
from analysis.journey_figures import JourneyFigures, Money
from analysis.paired import Crossing
from analysis.shares import Share
from surveys.journey import StageId


class Unit(StrEnum):
    """What a key figure is counted in: a share from 0 to 1, days, the company's money, points of 100, or a ratio."""

    SHARE = "share"
    DAYS = "days"
    MONEY = "money"
    POINTS = "points"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One figure; `name` says which, and of several of a name `stages` and `kind` (of the score) say which one.

    `low` and `high` are a 95 % interval, but of days the quarters between which the middle half of customers lies.
    `value` is None where `n` is too small. `is_real` is None where nothing is compared.
    """

    name: str
    unit: Unit
    n: int
    value: float | None = None
    low: float | None = None
    high: float | None = None
    stages: tuple[StageId, ...] = ()
    kind: str | None = None
    is_real: bool | None = None


def key_figures(followed: Followed) -> tuple[KeyFigure, ...]:
    """Who goes on and how soon, what customers are worth, and how the same customers score one stage and the next.

    What no event tells of is left out.
    """
    figures = followed.figures
    ways = (figure for one in figures.onward for figure in _onward(one))
    return (*ways, *_worth(figures), *(_crossing(one) for one in followed.crossings))


def _onward(one: Onward) -> Iterator[KeyFigure]:
    stages = (one.stage, one.to)
    yield _share("went-on", one.went_on, stages)
    if one.days:
        days = one.days
        yield KeyFigure("days", Unit.DAYS, days.n, days.median, days.lower, days.upper, stages)


def _worth(figures: JourneyFigures) -> Iterator[KeyFigure]:
    if figures.repeat:
        yield _share("repeat", figures.repeat)
    for name, money in (
        ("order-value", figures.order_value),
        ("lifetime-value", figures.lifetime_value),
        ("acquisition-cost", figures.acquisition_cost),
    ):
        if money:
            yield _money(name, money)
    if figures.worth is not None and figures.acquisition_cost:
        yield KeyFigure("worth", Unit.RATIO, figures.acquisition_cost.n, figures.worth)


def _share(name: str, one: Share, stages: tuple[StageId, ...] = ()) -> KeyFigure:
    return KeyFigure(name, Unit.SHARE, one.n, one.value, one.low, one.high, stages)


def _money(name: str, one: Money) -> KeyFigure:
    return KeyFigure(name, Unit.MONEY, one.n, one.value, one.low, one.high)


def _crossing(one: Crossing) -> KeyFigure:
    stages = (one.earlier, one.later)
    if one.paired is None:
        return KeyFigure("paired", Unit.POINTS, one.n, stages=stages, kind=one.kind)
    paired = one.paired
    return KeyFigure(
        "paired", Unit.POINTS, one.n, paired.difference, paired.low, paired.high, stages, one.kind, one.is_real
    )
