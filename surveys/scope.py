"""Scope: the part of the customers and of the journey that figures are asked for."""

from dataclasses import dataclass

from surveys.journey import StageId, TouchpointId


@dataclass(frozen=True, slots=True)
class Scope:
    """What counts: everything that carries all of what is given; None leaves a thing open.

    `segment` is one of the group labels and `channel` the channel that the journey tag was given with. `product`
    is the attribute `product` of the touchpoint event that led to the question, so imported answers, which have no
    event, belong to no product.
    """

    segment: str | None = None
    channel: str | None = None
    product: str | None = None
    stage: StageId | None = None
    touchpoint: TouchpointId | None = None


EVERYTHING = Scope()
"""All customers, on the whole journey."""
