"""Arriving: what a deep link says of whoever comes by it; one that is good for nothing is counted."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from handlers.events import Said
from handlers.world import World
from surveys.errors import Missing
from surveys.journey import TouchpointId
from surveys.links import Link, LinkFault, end_of
from surveys.signed_links import SignedLink, signed_link, touchpoint_of
from surveys.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where a person comes from, and whom the company knows them as; `link` is one that we made and count."""

    key: str
    touchpoint: TouchpointId | None
    customer: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    link: Link | None = None


async def arrival(event: Said, tx: Transaction, world: World) -> Arrival | None:
    """What the link says by which somebody starts the bot, None where they came without one or by a bad one."""
    payload = event.text.partition(" ")[2].strip()
    found = await _told(payload, event, tx, world) if payload else None
    if isinstance(found, Arrival) and not await _is_theirs(found.customer, event.chat.id, tx):
        found = LinkFault.FOREIGN
    if isinstance(found, LinkFault):
        await tx.links.refuse(found, _day(event, world))
        return None
    return found


async def _told(payload: str, event: Said, tx: Transaction, world: World) -> Arrival | LinkFault:
    key = f"link:{payload}:{event.chat.id}"
    link = await tx.links.get(payload)
    if link:
        fault = await _fault(link, key, event, tx)
        touchpoint = _known(link.touchpoint, world)
        return fault or Arrival(key, touchpoint, link.customer, link.attributes, link)
    touchpoint = _known(TouchpointId(payload.replace("_", ".")), world)
    if touchpoint:
        return Arrival(f"{key}:{_day(event, world)}", touchpoint)
    signed = signed_link(payload)
    return await _signed(signed, Arrival(key, None), event, tx, world) if signed else LinkFault.UNKNOWN


async def _fault(link: Link, key: str, event: Said, tx: Transaction) -> LinkFault | None:
    """Whoever came by a link before can come by it again, though it is used up."""
    fault = link.fault(event.at)
    return None if fault is LinkFault.USED_UP and await tx.events.by_key(key) else fault


async def _signed(
    signed: SignedLink, unknown: Arrival, event: Said, tx: Transaction, world: World
) -> Arrival | LinkFault:
    """What a shop has signed; whether it is too late is asked last, for a made-up day means nothing."""
    key = await tx.link_keys.get(signed.key)
    touchpoints = [one.id for one in world.catalog.journey.touchpoints()]
    touchpoint = touchpoint_of(signed, key.secret, touchpoints) if key else None
    if key is None or touchpoint is None:
        return LinkFault.FORGED
    if key.revoked_at:
        return LinkFault.REVOKED
    if event.at >= end_of(signed.last_day, world.zone):
        return LinkFault.EXPIRED
    return replace(unknown, touchpoint=touchpoint, customer=signed.customer)


async def _is_theirs(customer: str | None, chat: int, tx: Transaction) -> bool:
    """A personal link is for whoever goes by its reference, or for the first without one who comes by it.

    Whoever was sent somebody else's must neither become that customer nor answer for them.
    """
    if customer is None:
        return True
    here = await tx.respondents.by_chat(chat)
    if here and here.customer:
        return here.customer == customer
    known = await tx.respondents.by_customer(customer)
    return known is None or known.chat is None


def _known(touchpoint: TouchpointId | None, world: World) -> TouchpointId | None:
    try:
        return touchpoint and world.catalog.journey.touchpoint(touchpoint).id
    except Missing:
        return None


def _day(event: Said, world: World) -> date:
    return event.at.astimezone(world.zone).date()
