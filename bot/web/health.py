"""Health: whether the loops still turn and the database answers."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from pydantic import BaseModel
from sqlalchemy.exc import SQLAlchemyError

from surveys.store.store import Store

Ticks = Callable[[], Mapping[str, float]]
"""How many seconds ago each loop went round."""

STALLED_SECONDS = 120.0
"""A long poll may take 50 s, and its transaction some more."""

_DATABASE_SECONDS = 5.0


class HealthBody(BaseModel):
    """How the bot is: `faults` says what keeps it from being well."""

    status: Literal["ok", "failing"]
    loops: dict[str, float]
    faults: list[str]


async def examine(store: Store, ticks: Ticks) -> HealthBody:
    """Look at every loop and at the database."""
    loops = dict(ticks())
    faults = [*_stalled(loops), *await _silent(store)]
    rounded = {name: round(seconds, 1) for name, seconds in loops.items()}
    return HealthBody(status="failing" if faults else "ok", loops=rounded, faults=faults)


def _stalled(loops: Mapping[str, float]) -> Iterator[str]:
    for name, seconds in loops.items():
        if seconds > STALLED_SECONDS:
            yield f"The loop {name} has stood still for {seconds:.0f} s."


async def _silent(store: Store) -> list[str]:
    try:
        async with asyncio.timeout(_DATABASE_SECONDS), store.snapshot() as tx:
            await tx.invitations.next_due()
    except (SQLAlchemyError, TimeoutError, OSError):
        return ["The database does not answer."]
    return []
