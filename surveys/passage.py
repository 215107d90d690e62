"""Passage: a customer came by a touchpoint, as far as the figures of a journey need it."""

from dataclasses import dataclass
from datetime import datetime

from surveys.journey import RespondentId, StageId, TouchpointId


@dataclass(frozen=True, slots=True)
class Passage:
    """One touchpoint event, with what its attributes say of money.

    `amount` is what the customer paid, below 0 for what was paid back, and `cost` what the contact cost the company,
    both in the company's own currency; None where the event does not say. Events of the same `order` tell of one
    payment, however many of them repeat its amount.
    """

    customer: RespondentId
    stage: StageId
    touchpoint: TouchpointId
    at: datetime
    amount: float | None = None
    cost: float | None = None
    order: str | None = None
