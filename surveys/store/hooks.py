"""Hooks: endpoints of other systems, and what waits to be delivered to them."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, desc, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.store import tables
from surveys.store.buffer import Buffer, Shelf
from surveys.store.statements import save
from surveys.webhooks import Delivery, DeliveryId, Endpoint, EndpointId, HookKind

_ENDPOINTS = tables.endpoints.c
_DELIVERIES = tables.deliveries.c


class Audience:
    """The endpoints as some transaction of this process last read them: without any, nobody asks the database.

    Whoever changes them in another process is heard when somebody reads them again.
    """

    def __init__(self) -> None:
        self.known: tuple[Endpoint, ...] | None = None


class Hooks:
    """Queries about endpoints and deliveries. Deliveries are held in memory until the commit; the rest is written."""

    def __init__(self, connection: AsyncConnection, buffer: Buffer, audience: Audience) -> None:
        self._connection = connection
        self._shelf: Shelf[DeliveryId, Delivery] = Shelf(buffer)
        self._audience = audience

    async def listening(self, kind: HookKind) -> Sequence[Endpoint]:
        """Those that want to hear of this, by what is known; paused ones too, which hear of it when they are back."""
        known = self._audience.known
        if known is None:
            known = await self.endpoints()
        return [one for one in known if kind in one.kinds]

    async def endpoints(self) -> tuple[Endpoint, ...]:
        """All of them as they are in the database, oldest first."""
        rows = await self._connection.execute(select(tables.endpoints).order_by(_ENDPOINTS.id))
        self._audience.known = tuple(_endpoint(row) for row in rows)
        return self._audience.known

    async def change(self, endpoint: Endpoint) -> None:
        """Add an endpoint, or change it."""
        self._audience.known = None
        await save(self._connection, tables.endpoints, [_endpoint_row(endpoint)])

    async def remove(self, endpoint: EndpointId) -> bool:
        """Remove an endpoint with all its deliveries; False where there is none."""
        self._audience.known = None
        await self._connection.execute(delete(tables.deliveries).where(_DELIVERIES.endpoint == endpoint))
        done = await self._connection.execute(delete(tables.endpoints).where(_ENDPOINTS.id == endpoint))
        return bool(done.rowcount)

    async def resume(self, endpoint: Endpoint, now: datetime) -> None:
        """Send to an endpoint again, beginning with what has waited."""
        await self.change(endpoint.well())
        mine = (_DELIVERIES.endpoint == endpoint.id) & tables.UNDELIVERED
        await self._connection.execute(update(tables.deliveries).where(mine).values(due_at=now))

    def put(self, delivery: Delivery) -> None:
        """Add a delivery, or change it."""
        self._shelf.put(delivery.id, delivery)

    async def due(self, endpoint: EndpointId, now: datetime, most: int) -> Sequence[Delivery]:
        """What is to be delivered to an endpoint now, what has waited longest first."""
        mine = (_DELIVERIES.endpoint == endpoint, _DELIVERIES.due_at <= now, tables.UNDELIVERED)
        query = select(tables.deliveries).where(*mine).order_by(_DELIVERIES.due_at, _DELIVERIES.id).limit(most)
        return [_delivery(row) for row in await self._connection.execute(query)]

    async def still_there(self, deliveries: Sequence[Delivery]) -> set[DeliveryId]:
        """Those of the deliveries that nobody removed meanwhile."""
        query = select(_DELIVERIES.id).where(_DELIVERIES.id.in_([one.id for one in deliveries]))
        return {DeliveryId(row.id) for row in await self._connection.execute(query)}

    async def log(self, most: int) -> Sequence[Delivery]:
        """The deliveries of late, newest first."""
        query = select(tables.deliveries).order_by(desc(_DELIVERIES.id)).limit(most)
        return [_delivery(row) for row in await self._connection.execute(query)]

    async def prune(self, before: datetime) -> None:
        """Drop the deliveries made before this moment, arrived or not."""
        await self._connection.execute(delete(tables.deliveries).where(_DELIVERIES.made_at < before))

    async def flush(self) -> None:
        """Save the deliveries."""
        await save(self._connection, tables.deliveries, [asdict(one) for one in self._shelf.written()])


def _endpoint(row: Row[Any]) -> Endpoint:
    return Endpoint(**row._asdict() | {"kinds": frozenset(map(HookKind, row.kinds))})


def _endpoint_row(endpoint: Endpoint) -> dict[str, Any]:
    return asdict(endpoint) | {"kinds": sorted(endpoint.kinds)}


def _delivery(row: Row[Any]) -> Delivery:
    return replace(Delivery(**row._asdict()), kind=HookKind(row.kind))
