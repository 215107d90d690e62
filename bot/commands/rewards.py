"""`waypulse rewards`: the pools of codes that surveys give away."""

import asyncio
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bot.clock import SystemClock
from bot.commands.recording import record
from bot.commands.workplace import workplace
from surveys.audit import Act
from surveys.documents.fields import ALLOWED, NAME
from surveys.errors import Fault, Unreadable
from surveys.store.rewards import Pool

LONGEST_CODE = 256
"""Telegram copies no more at one press."""


class Work(StrEnum):
    """What to do about the rewards."""

    ADD = "add"
    LIST = "list"


def rewards(
    work: Annotated[Work, typer.Argument(help="What to do.")],
    pool: Annotated[str, typer.Argument(help="The pool, as `reward` in a survey file names it.")] = "",
    file: Annotated[str, typer.Argument(help="A text file with one code on each line.")] = "",
) -> None:
    """Add codes to a pool, or list the pools. A code that the pool has or had already is not added again."""
    match work:
        case Work.ADD:
            codes = _codes(pool, file)
            added, now = asyncio.run(_add(pool, codes))
            typer.echo(f"{added} of {len(codes)} codes are new. {_told(now)}")
        case Work.LIST:
            pools = asyncio.run(_pools())
            typer.echo("\n".join(_told(one) for one in pools) or "There are no codes yet.")


def _codes(pool: str, file: str) -> list[str]:
    """The codes of a file in its order; raises `Unreadable` with every fault."""
    faults = [] if re.match(NAME, pool) else [Fault("POOL", 0, f"'{pool}' cannot be a pool; use {ALLOWED[NAME]}")]
    if not file:
        raise Unreadable([*faults, Fault("FILE", 0, "name a text file with one code on each line")])
    try:
        lines = Path(file).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise Unreadable([*faults, Fault(file, 0, "the file cannot be read as UTF-8 text")]) from None
    codes = [line.strip() for line in lines]
    faults += _wrong(codes, file)
    if faults:
        raise Unreadable(faults)
    return list(dict.fromkeys(code for code in codes if code))


def _wrong(codes: list[str], file: str) -> Iterator[Fault]:
    if not any(codes):
        yield Fault(file, 0, "the file holds no code; write one on each line")
    for line, code in enumerate(codes, 1):
        if len(code) > LONGEST_CODE:
            yield Fault(file, line, f"the code is {len(code)} characters long; at most {LONGEST_CODE} can be copied")


async def _add(pool: str, codes: list[str]) -> tuple[int, Pool]:
    async with workplace() as place, place.store.transaction() as tx:
        added = await tx.rewards.add(pool, codes)
        record(Act.REWARDS, f"{pool}: {added}", tx, SystemClock().now())
        return added, next(one for one in await tx.rewards.pools() if one.name == pool)


async def _pools() -> list[Pool]:
    async with workplace() as place, place.store.snapshot() as tx:
        return await tx.rewards.pools()


def _told(pool: Pool) -> str:
    return f"{pool.name}: {pool.left} of {pool.codes} codes are left."
