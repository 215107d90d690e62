"""Passage and Contact: a customer came by a touchpoint, with what it was worth, or with what they said of it."""

from dataclasses import dataclass
from datetime import datetime

from surveys.journey import RespondentId, StageId, TouchpointId
from surveys.mood import Label


@dataclass(frozen=True, slots=True)
class Passage:
    """One touchpoint event, with what its attributes say of money.

    `amount` is what the customer paid, below 0 for what was paid back, and `cost` what the contact cost the company,
    both in the company's own currency; None where the event does not say. Events of the same `order` that repeat
    an amount tell of one payment.
    """

    customer: RespondentId
    stage: StageId
    touchpoint: TouchpointId
    at: datetime
    amount: float | None = None
    cost: float | None = None
    order: str | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """One station on a customer's path: what happened, and what they answered.

    `number` is the value on the scale of this `kind` (nps, csat, ces with 7 as easy), both None without a score;
    `mood` is how their words sound, None without any that could be read. `touchpoint` is None where only a stage is
    known.
    """

    at: datetime
    stage: StageId
    touchpoint: TouchpointId | None
    kind: str | None = None
    number: int | None = None
    mood: Label | None = None
