"""Links: the tokens of deep links, each with the touchpoint and the customer it stands for."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.journey import TouchpointId
from surveys.store import tables


@dataclass(frozen=True, slots=True)
class Link:
    """Where a person comes from who follows a deep link."""

    token: str
    touchpoint: TouchpointId | None
    customer: str | None
    attributes: Mapping[str, str]
    made_at: datetime


class Links:
    """Queries about deep links."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, token: str) -> Link | None:
        """The link with this token, if it is one of ours."""
        query = select(tables.links).where(tables.links.c.token == token)
        row = (await self._connection.execute(query)).one_or_none()
        return Link(*row) if row else None

    async def add(self, link: Link) -> None:
        """Keep a new link."""
        await self._connection.execute(insert(tables.links), asdict(link))
