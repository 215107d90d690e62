"""`waypulse forget`: a customer is erased everywhere, and their figures stay without them."""

import asyncio
from typing import Annotated

import typer

from bot.clock import SystemClock
from bot.commands.customers import known_as
from bot.commands.recording import record
from bot.commands.workplace import Workplace, workplace
from bot.erasing import erase
from handlers.respondents.forgetting import ask
from surveys.audit import Act
from surveys.erasure import Erasure


def forget(
    reference: Annotated[str, typer.Argument(help="The customer, as your company knows them.", metavar="CUSTOMER")],
) -> None:
    """Erase a customer: name, words, reference, and all that tells who they are. This cannot be undone."""
    done = asyncio.run(_forget(reference))
    typer.echo(f"Erased, {done.records} records. Proof number: {done.proof}.")


async def _forget(reference: str) -> Erasure:
    now = SystemClock().now()
    async with workplace() as place:
        async with place.store.transaction() as tx:
            person = await known_as(reference, tx)
            asked = await ask(person, now, tx, place.world)
            # By the proof, which tells nobody who it was.
            record(Act.FORGET, asked.proof, tx, now)
        await erase(place.store, place.world, now)
        await place.store.rewrite()
        return await _done(asked, place)


async def _done(asked: Erasure, place: Workplace) -> Erasure:
    async with place.store.snapshot() as tx:
        return await tx.erasures.get(asked.proof) or asked
