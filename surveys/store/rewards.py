"""Rewards: pools of codes, each of which is given once, and one of each pool to a person."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.feedback import ResponseId
from surveys.journey import RespondentId
from surveys.store import tables
from surveys.store.buffer import Buffer, Shelf
from surveys.store.statements import save

MOST_COUNTED = 20
"""Only whether few are left matters, and to count a large pool at each gift would take its time."""

_TABLE = tables.rewards.c


@dataclass(frozen=True, slots=True)
class Reward:
    """A code of a pool; `response` and `respondent` say for what and to whom it was given."""

    pool: str
    code: str
    place: int
    response: ResponseId | None = None
    respondent: RespondentId | None = None
    given_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Pool:
    """How many codes a pool has had, and how many of them are left."""

    name: str
    codes: int
    left: int


class Rewards:
    """Queries about codes. What is given is held in memory until the commit, like all that handlers write."""

    def __init__(self, connection: AsyncConnection, buffer: Buffer) -> None:
        self._connection = connection
        self._shelf: Shelf[tuple[str, str], Reward] = Shelf(buffer)

    async def of(self, respondent: RespondentId, pool: str) -> Reward | None:
        """What this person was given of a pool."""
        for one in self._shelf.values():
            if (one.pool, one.respondent) == (pool, respondent):
                return one
        mine = (_TABLE.respondent == respondent) & (_TABLE.pool == pool)
        row = (await self._connection.execute(select(tables.rewards).where(mine).limit(1))).one_or_none()
        return None if row is None else _reward(row)

    async def give(
        self, pool: str, respondent: RespondentId, response: ResponseId, at: datetime
    ) -> tuple[Reward | None, int]:
        """The first free code of the pool, given to this person, and how many are left, counted up to `MOST_COUNTED`.

        None and 0 where there is none.
        """
        free, taken = _TABLE.given_at.is_(None) & (_TABLE.pool == pool), self._taken(pool)
        query = select(tables.rewards).where(free).order_by(_TABLE.place).limit(len(taken) + 1 + MOST_COUNTED)
        found = [_reward(row) for row in await self._connection.execute(query)]
        left = [one for one in found if one.code not in taken]
        if not left:
            return None, 0
        given = replace(left[0], response=response, respondent=respondent, given_at=at)
        self._shelf.put((pool, given.code), given)
        return given, len(left) - 1

    async def add(self, pool: str, codes: Iterable[str]) -> int:
        """Put codes at the end of a pool, at once; those that were ever in it stay as they are. How many are new."""
        last = await self._connection.execute(select(func.max(_TABLE.place)).where(_TABLE.pool == pool))
        before, start = await self._count(pool), (last.scalar() or 0) + 1
        rows = [{"pool": pool, "code": code, "place": place} for place, code in enumerate(codes, start)]
        if rows:
            await self._connection.execute(insert(tables.rewards).on_conflict_do_nothing(), rows)
        return await self._count(pool) - before

    async def pools(self) -> list[Pool]:
        """All pools by name."""
        left = func.count().filter(_TABLE.given_at.is_(None))
        query = select(_TABLE.pool, func.count(), left).group_by(_TABLE.pool).order_by(_TABLE.pool)
        return [Pool(*row) for row in await self._connection.execute(query)]

    async def flush(self) -> None:
        """Save what was given."""
        await save(self._connection, tables.rewards, [_row(one) for one in self._shelf.written()])

    def _taken(self, pool: str) -> set[str]:
        """What was given in this transaction, and is still free by the database."""
        return {one.code for one in self._shelf.values() if one.pool == pool}

    async def _count(self, pool: str) -> int:
        found = await self._connection.execute(select(func.count()).where(_TABLE.pool == pool))
        return found.scalar_one()


def _reward(row: Row[Any]) -> Reward:
    return Reward(row.pool, row.code, row.place, row.response, row.respondent, row.given_at)


def _row(one: Reward) -> dict[str, Any]:
    return {
        "pool": one.pool,
        "code": one.code,
        "place": one.place,
        "response": one.response,
        "respondent": one.respondent,
        "given_at": one.given_at,
    }
