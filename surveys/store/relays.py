"""Relays: what was said in a case and carried across, from staff to the customer or back."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, NewType

from sqlalchemy import Row, desc, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.cases import AlertId
from surveys.store import tables
from surveys.store.buffer import Buffer, Shelf
from surveys.store.statements import read, save

RelayId = NewType("RelayId", int)


@dataclass(frozen=True, slots=True)
class Relay:
    """A message of a case and its copy on the other side; `to_message` is None until the copy has arrived.

    `is_file` says that it is no text, so that words beside it are a caption.
    """

    id: RelayId
    case: AlertId
    chat: int
    message: int
    to_chat: int
    is_file: bool = False
    to_message: int | None = None


class Relays:
    """Queries about what was carried across."""

    def __init__(self, connection: AsyncConnection, buffer: Buffer) -> None:
        self._connection = connection
        self._shelf: Shelf[RelayId, Relay] = Shelf(buffer)

    async def get(self, relay: RelayId) -> Relay | None:
        """The relay with this id, if there is one."""
        if relay not in self._shelf:
            for row in await read(self._connection, tables.relays.c.id, [relay]):
                self._shelf.keep(relay, _relay(row))
            self._shelf.keep(relay, None)
        return self._shelf.get(relay)

    async def from_(self, chat: int, message: int) -> Relay | None:
        """The relay of this message, if it was carried across."""
        table = tables.relays.c
        await self._load(table.chat == chat, table.message == message)
        return self._newest(one for one in self._shelf.values() if (one.chat, one.message) == (chat, message))

    async def to(self, chat: int, message: int) -> Relay | None:
        """The relay whose copy this message is, if it is one."""
        table = tables.relays.c
        await self._load(table.to_chat == chat, table.to_message == message)
        return self._newest(one for one in self._shelf.values() if (one.to_chat, one.to_message) == (chat, message))

    async def of_case(self, case: AlertId) -> Sequence[Relay]:
        """All that was carried across in a case."""
        await self._load(tables.relays.c.case == case)
        return [one for one in self._shelf.values() if one.case == case]

    def put(self, relay: Relay) -> None:
        """Add or change a relay."""
        self._shelf.put(relay.id, relay)

    async def flush(self) -> None:
        """Save what was changed."""
        await save(self._connection, tables.relays, [asdict(relay) for relay in self._shelf.written()])

    async def _load(self, *conditions: Any) -> None:
        query = select(tables.relays).where(*conditions).order_by(desc(tables.relays.c.id)).limit(500)
        for row in await self._connection.execute(query):
            self._shelf.keep(row.id, _relay(row))

    @staticmethod
    def _newest(found: Any) -> Relay | None:
        return max(found, key=lambda one: one.id, default=None)


def _relay(row: Row[Any]) -> Relay:
    return Relay(RelayId(row.id), AlertId(row.case), row.chat, row.message, row.to_chat, row.is_file, row.to_message)
