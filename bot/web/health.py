"""Health: whether the loops turn and the database answers."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from pydantic import BaseModel
from sqlalchemy.exc import SQLAlchemyError

from surveys.store.store import Store

Ticks = Callable[[], Mapping[str, float | None]]
"""How many seconds ago each loop went round; None for one that has not done so yet."""

STALLED_SECONDS = 120.0
"""A long poll may take 50 s, and its transaction some more."""
_MAKING_SECONDS = 1800.0
_PATIENCE = {"newsroom": _MAKING_SECONDS}
"""An export of everything takes its time, and whoever restarts the bot because of that has it made anew."""

_DATABASE_SECONDS = 5.0


class HealthBody(BaseModel):
    """How the bot is: `faults` says what keeps it from being well."""

    status: Literal["ok", "failing"]
    loops: dict[str, float | None]
    faults: list[str]


async def examine(store: Store, ticks: Ticks) -> HealthBody:
    """Look at every loop and at the database. A loop that has just been started has not stood still yet."""
    loops = ticks()
    return _told(loops, [*_stalled(loops), *await _silent(store)])


async def is_ready(store: Store, ticks: Ticks) -> HealthBody:
    """The same, and some loop must have gone round: the first long poll of a quiet bot takes its time."""
    loops = ticks()
    return _told(loops, [*_stalled(loops), *_waiting(loops), *await _silent(store)])


def _told(loops: Mapping[str, float | None], faults: list[str]) -> HealthBody:
    rounded = {name: None if seconds is None else round(seconds, 1) for name, seconds in loops.items()}
    return HealthBody(status="failing" if faults else "ok", loops=rounded, faults=faults)


def _stalled(loops: Mapping[str, float | None]) -> Iterator[str]:
    for name, seconds in loops.items():
        if seconds is not None and seconds > _PATIENCE.get(name, STALLED_SECONDS):
            yield f"The loop {name} has stood still for {seconds:.0f} s."


def _waiting(loops: Mapping[str, float | None]) -> Iterator[str]:
    if all(seconds is None for seconds in loops.values()):
        yield "No loop has gone round yet."


async def _silent(store: Store) -> list[str]:
    try:
        async with asyncio.timeout(_DATABASE_SECONDS), store.snapshot() as tx:
            await tx.agendas.now()
    except (SQLAlchemyError, TimeoutError, OSError):
        return ["The database does not answer."]
    return []
