"""`waypulse customer`: one customer's path along the journey, as a picture."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.clock import SystemClock
from bot.commands.customers import known_as
from bot.commands.recording import record
from bot.commands.workplace import Workplace, workplace
from bot.paths import path_of
from bot.worker import ThreadWorker
from surveys.audit import Act
from surveys.errors import Fault, Unreadable
from surveys.language import closest
from surveys.people import Respondent


def customer(
    reference: Annotated[str, typer.Argument(help="The customer, as your company knows them.", metavar="CUSTOMER")],
    *,
    out: Annotated[Path, typer.Option(help="Where the picture goes, a PNG.", dir_okay=False)],
    language: Annotated[
        str | None, typer.Option(help="A language of the journey, such as nl; else its first.")
    ] = None,
) -> None:
    """Draw the path of one customer: every contact, what they answered, and how their words sounded."""
    png = asyncio.run(_drawn(reference, language))
    try:
        out.write_bytes(png)
    except OSError as error:
        raise Unreadable([Fault(str(out), 0, f"the file cannot be written: {error.strerror}")]) from None
    typer.echo(str(out))


async def _drawn(reference: str, language: str | None) -> bytes:
    async with workplace() as place:
        journey = place.world.catalog.journey
        spoken = closest(language, journey.languages)
        known = await _known(reference, place)
        path = await path_of(known, journey, place.store, ThreadWorker(), spoken)
    return path.png


async def _known(reference: str, place: Workplace) -> Respondent:
    """The customer; that they were looked at is in the log before there is anything to see."""
    async with place.store.transaction() as tx:
        known = await known_as(reference, tx)
        record(Act.CUSTOMER_SEEN, str(known.id), tx, SystemClock().now())
    return known
