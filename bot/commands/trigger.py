"""`waypulse trigger`: a touchpoint happened to a customer."""

import asyncio
from typing import Annotated
from uuid import uuid4

import typer

from bot.clock import SystemClock
from bot.commands.named_values import named_values
from bot.commands.recording import record
from bot.commands.workplace import Workplace, workplace
from bot.importing.announcing import Announcement, announce, read
from bot.importing.fields import Fields
from bot.importing.terms import Terms
from bot.web.decisions import DecisionBody, decision
from surveys.audit import Act
from surveys.errors import Fault, Unreadable
from surveys.invitations import Reason

_SAID = {"due": "will be asked", "deferred": "will be asked later", "suppressed": "will not be asked"}
_WAITS = {Reason.NO_CHAT, Reason.NO_CONSENT}
"""Here the moment of the decision is no promise: it is when waiting ends."""


def trigger(
    touchpoint: Annotated[
        str, typer.Argument(metavar="TOUCHPOINT", help="A touchpoint of the journey.", show_default=False)
    ],
    *,
    customer: Annotated[str, typer.Option(help="Your own reference of the customer.", show_default=False)],
    attribute: Annotated[
        list[str], typer.Option(help="What the survey's texts can name, as name=value; several times.")
    ] = [],  # noqa: B006 - Typer reads the default and changes nothing
    at: Annotated[str, typer.Option(help="When it happened, ISO 8601; now if left out.")] = "",
    key: Annotated[str, typer.Option(help="Makes the event unique: it is kept once.")] = "",
) -> None:
    """Tell of a touchpoint; says whether and when the customer will be asked, and why not."""
    words = {"touchpoint": touchpoint, "customer": customer, "at": at, "id": key}
    found = asyncio.run(_trigger(Fields(words), attribute))
    again = ", as it was told before" if found.repeated else ""
    why = f" ({found.reason})" if found.reason else ""
    typer.echo(f"{found.customer} {_said(found)}{why}{again}.")


def _said(found: DecisionBody) -> str:
    moment = f"{found.at:%Y-%m-%d %H:%M} UTC" if found.at else ""
    if found.decision == "deferred" and found.reason in _WAITS:
        return f"will be asked once they come and agree, until {moment}"
    return f"{_SAID[found.decision]} at {moment}" if moment else _SAID[found.decision]


async def _trigger(fields: Fields, attributes: list[str]) -> DecisionBody:
    async with workplace() as place:
        terms = Terms(place.world.catalog, place.world.zone, SystemClock().now())
        told = read(fields, terms, f"trigger:{uuid4()}", named_values(attributes, fields))
        if told is None or fields.wrong:
            raise Unreadable([Fault(one.field, 0, one.sentence) for one in fields.wrong])
        return await _keep(told, place, terms)


async def _keep(told: Announcement, place: Workplace, terms: Terms) -> DecisionBody:
    async with place.store.transaction() as tx:
        (decided,) = await announce([told], tx, place.world, terms.now)
        if not decided.repeated:
            record(Act.EVENT_TOLD, told.happened.touchpoint, tx, terms.now)
    return decision(told, decided, terms.now)
