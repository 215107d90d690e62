"""JourneyFigures: what the events of a journey tell, beside what was said on it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import fsum, sqrt
from statistics import fmean, variance

from analysis import student
from analysis.flow import Onward, flow
from analysis.scores import MINIMUM
from analysis.shares import Share, share
from surveys.figures import Asked
from surveys.journey import Journey, RespondentId
from surveys.passage import Passage


@dataclass(frozen=True, slots=True)
class Money:
    """A mean amount over `n` customers or orders with Student's 95 % interval; None below the minimum.

    An acquisition cost has no interval: what was spent is known to the cent, and not drawn by chance.
    """

    n: int
    value: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class JourneyFigures:
    """How customers move along the journey and what they are worth; a thing that no event tells of is None.

    `repeat`: of the customers who bought, those who bought more than once. `order_value`: the mean purchase.
    `lifetime_value`: what a customer who bought paid in all, less what was paid back, within the passages given; no
    forecast. `acquisition_cost`: all that contacts cost up to each customer's first purchase, those included who
    never bought, for each customer who did. `response_rate`: of the invitations delivered, those started.
    """

    onward: tuple[Onward, ...]
    repeat: Share | None
    order_value: Money | None
    lifetime_value: Money | None
    acquisition_cost: Money | None
    response_rate: Share

    @property
    def worth(self) -> float | None:
        """Lifetime value for each unit of money that a new customer cost; None where either is not known."""
        value, cost = (one.value if one else None for one in (self.lifetime_value, self.acquisition_cost))
        return value / cost if value is not None and cost else None


@dataclass(frozen=True, slots=True)
class Payment:
    """What a customer paid at once, below 0 what they got back; `order` for what, where that is known."""

    at: datetime
    amount: float
    order: str | None = None


Payments = dict[RespondentId, list[Payment]]
"""What each customer paid, earliest first."""


def journey_figures(
    journey: Journey,
    passages: Sequence[Passage],
    asked: Asked,
    *,
    entered_before: datetime | None = None,
    minimum: int = MINIMUM,
) -> JourneyFigures:
    """All of them; passages may come in any order. `entered_before` is that of `flow`."""
    paid = payments(passages)
    return JourneyFigures(
        onward=flow(journey, passages, entered_before=entered_before, minimum=minimum),
        repeat=_repeat(paid, minimum),
        order_value=_order_value(paid, minimum),
        lifetime_value=_lifetime_value(paid, minimum),
        acquisition_cost=acquisition_cost(passages, paid, minimum=minimum),
        response_rate=share(asked.started, asked.delivered, minimum=minimum),
    )


def payments(passages: Iterable[Passage]) -> Payments:
    """The payments of every customer who bought something.

    Events of the same order that repeat an amount are one payment, the earliest; another amount is another payment:
    an instalment, or below 0 what was paid back.
    """
    found: dict[RespondentId, list[Payment]] = defaultdict(list)
    for one in _once(sorted(passages, key=_when)):
        found[one.customer].append(Payment(one.at, one.amount or 0.0, one.order))
    return {who: paid for who, paid in found.items() if _purchases(paid)}


def acquisition_cost(passages: Iterable[Passage], paid: Payments, *, minimum: int = MINIMUM) -> Money | None:
    """Costs of contacts until the first purchase, over the customers who bought; None where no event gives a cost."""
    costs = [one for one in passages if one.cost is not None]
    if not costs:
        return None
    if len(paid) < max(1, minimum):
        return Money(len(paid))
    first = {who: _purchases(mine)[0].at for who, mine in paid.items()}
    before = [one.cost or 0.0 for one in costs if one.customer not in first or one.at <= first[one.customer]]
    return Money(len(paid), fsum(before) / len(paid))


def _repeat(paid: Payments, minimum: int) -> Share | None:
    again = sum(len(_purchases(mine)) > 1 for mine in paid.values())
    return share(again, len(paid), minimum=minimum) if paid else None


def _order_value(paid: Payments, minimum: int) -> Money | None:
    return _mean([one.amount for mine in paid.values() for one in _purchases(mine)], minimum)


def _lifetime_value(paid: Payments, minimum: int) -> Money | None:
    return _mean([fsum(one.amount for one in mine) for mine in paid.values()], minimum)


def _mean(amounts: Sequence[float], minimum: int) -> Money | None:
    n = len(amounts)
    if not n:
        return None
    if n < max(2, minimum):
        return Money(n)
    value, half = fmean(amounts), student.quantile(0.975, n - 1) * sqrt(variance(amounts) / n)
    return Money(n, value, value - half, value + half)


def _purchases(paid: Sequence[Payment]) -> list[Payment]:
    """What was bought, earliest first: all that was paid for one order is one purchase."""
    orders: dict[str | int, list[Payment]] = defaultdict(list)
    for number, one in enumerate(paid):
        if one.amount > 0:
            orders[one.order or number].append(one)
    return [Payment(part[0].at, fsum(one.amount for one in part), part[0].order) for part in orders.values()]


def _once(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Those with an amount; of those that repeat an order's amount, the first alone."""
    seen: set[tuple[RespondentId, str, float]] = set()
    for one in passages:
        if one.amount is None or not one.amount:
            continue
        payment = (one.customer, one.order or "", one.amount)
        if one.order is None or payment not in seen:
            seen.add(payment)
            yield one


def _when(one: Passage) -> tuple[datetime, RespondentId, str, float]:
    return (one.at, one.customer, one.touchpoint, one.amount or 0.0)
