"""Links: queries about deep links, how many people came by each, and how many came by bad ones."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, desc, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.journey import TouchpointId
from surveys.links import Link, LinkFault
from surveys.store import tables
from surveys.store.buffer import Buffer, Shelf
from surveys.store.statements import save

_TABLE = tables.links.c
_FAULTS = tables.link_faults.c


class Links:
    """Queries about deep links. What is counted is held in memory until the commit, like all that handlers write."""

    def __init__(self, connection: AsyncConnection, buffer: Buffer) -> None:
        self._connection = connection
        self._shelf: Shelf[str, Link] = Shelf(buffer)
        self._faults: Shelf[tuple[date, LinkFault], int] = Shelf(buffer)

    async def get(self, token: str) -> Link | None:
        """The link with this token, if it is one of ours."""
        if token not in self._shelf:
            query = select(tables.links).where(_TABLE.token == token)
            row = (await self._connection.execute(query)).one_or_none()
            self._shelf.keep(token, None if row is None else _link(row))
        return self._shelf.get(token)

    async def by_key(self, key: str) -> Link | None:
        """The link that the company asked for under this key of its own."""
        row = (await self._connection.execute(select(tables.links).where(_TABLE.key == key))).one_or_none()
        return None if row is None else _link(row)

    async def add(self, link: Link) -> None:
        """Keep a new link, at once."""
        await self._connection.execute(insert(tables.links), asdict(link))

    async def recent(self, most: int) -> Sequence[Link]:
        """Those that lead to a touchpoint, newest first."""
        query = select(tables.links).where(_TABLE.touchpoint.is_not(None)).order_by(desc(_TABLE.made_at)).limit(most)
        found = [_link(row) for row in await self._connection.execute(query)]
        # What was changed in this transaction is newer than what the database holds.
        return [self._shelf.get(one.token) or one for one in found]

    def put(self, link: Link) -> None:
        """Add or change a link."""
        self._shelf.put(link.token, link)

    async def revoke(self, token: str, now: datetime) -> bool:
        """From now on nobody comes by it, at once; False where there is no such link by which somebody could."""
        mine = (_TABLE.token == token) & _TABLE.revoked_at.is_(None)
        return bool(
            (await self._connection.execute(update(tables.links).where(mine).values(revoked_at=now))).rowcount
        )

    def count(self, link: Link) -> None:
        """One person more came by it."""
        self.put(replace(link, uses=link.uses + 1))

    async def refuse(self, fault: LinkFault, day: date) -> None:
        """One link more led nowhere."""
        key = (day, fault)
        if key not in self._faults:
            mine = (_FAULTS.day == day) & (_FAULTS.fault == fault)
            query = select(_FAULTS.count).where(mine)
            self._faults.keep(key, (await self._connection.execute(query)).scalar_one_or_none())
        self._faults.put(key, (self._faults.get(key) or 0) + 1)

    async def refused(self, since: date) -> Mapping[LinkFault, int]:
        """How many links led nowhere from this day on, by the reason; most frequent first."""
        count = func.sum(_FAULTS.count)
        query = select(_FAULTS.fault, count).where(_FAULTS.day >= since).group_by(_FAULTS.fault)
        found = await self._connection.execute(query.order_by(desc(count), _FAULTS.fault))
        return {LinkFault(fault): number for fault, number in found}

    async def flush(self) -> None:
        """Save what was counted."""
        await save(self._connection, tables.links, [asdict(one) for one in self._shelf.written()])
        faults = [
            {"day": day, "fault": fault, "count": self._faults.get((day, fault))}
            for day, fault in self._faults.changed()
        ]
        await save(self._connection, tables.link_faults, faults)


def _link(row: Row[Any]) -> Link:
    return Link(
        token=row.token,
        touchpoint=None if row.touchpoint is None else TouchpointId(row.touchpoint),
        customer=row.customer,
        attributes=row.attributes,
        made_at=row.made_at,
        expires_at=row.expires_at,
        most=row.most,
        uses=row.uses,
        revoked_at=row.revoked_at,
        key=row.key,
    )
