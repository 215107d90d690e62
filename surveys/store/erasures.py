"""Erasures: who is to be forgotten, and the proof of those who were."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.erasure import Erasure
from surveys.journey import RespondentId
from surveys.store import tables

_TABLE = tables.erasures
_DONE = select(_TABLE.c.proof).where(_TABLE.c.respondent.is_(None), _TABLE.c.day >= bindparam("day")).limit(1)


class Erasures:
    """Queries about people who want to be forgotten."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def ask(self, erasure: Erasure) -> Erasure:
        """Have somebody forgotten; whoever asked before gets the proof that they have already."""
        row = {"proof": erasure.proof, "day": erasure.day, "respondent": erasure.respondent}
        await self._connection.execute(insert(_TABLE).prefix_with("OR IGNORE"), row)
        (asked,) = await self._read(_TABLE.c.respondent == erasure.respondent)
        return asked

    async def get(self, proof: str) -> Erasure | None:
        """The erasure with this proof number, if there is one."""
        found = await self._read(_TABLE.c.proof == proof)
        return found[0] if found else None

    async def waiting(self) -> Sequence[Erasure]:
        """Those that are still to be done."""
        return await self._read(_TABLE.c.respondent.is_not(None))

    async def done(self, erasure: Erasure, records: int) -> None:
        """It is done: the day and a count are all that stays."""
        done = {"respondent": None, "records": records}
        await self._connection.execute(update(_TABLE).where(_TABLE.c.proof == erasure.proof).values(done))

    async def were_done_since(self, day: date) -> bool:
        """Whether anybody was forgotten on this day or later."""
        return (await self._connection.execute(_DONE, {"day": day})).first() is not None

    async def _read(self, condition: Any) -> list[Erasure]:
        rows = await self._connection.execute(select(_TABLE).where(condition))
        return [
            Erasure(row.proof, row.day, None if row.respondent is None else RespondentId(row.respondent), row.records)
            for row in rows
        ]
