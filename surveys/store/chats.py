"""Chats and owners: where staff and managers are, and who may set the bot up."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.store import tables
from surveys.store.buffer import Buffer, Shelf
from surveys.store.statements import clear, save

_CHATS, _OWNERS = select(tables.chats), select(tables.owners)


class Purpose(StrEnum):
    """What a chat is for."""

    STAFF = "staff"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class KnownChat:
    """A group or channel the bot is in; `has_topics` as it was last seen there."""

    id: int
    kind: str
    title: str
    purpose: Purpose | None = None
    has_topics: bool = False


class Chats:
    """Queries about groups, channels and owners. There are few: all of a kind are read at the first question."""

    def __init__(self, connection: AsyncConnection, buffer: Buffer) -> None:
        self._connection = connection
        self._shelf: Shelf[int, KnownChat] = Shelf(buffer)
        self._owners: Shelf[int, datetime] = Shelf(buffer)
        self._has_read_chats = False
        self._has_read_owners = False

    async def get(self, chat: int) -> KnownChat | None:
        """The chat with this id, if the bot is in it."""
        await self._load_chats()
        return self._shelf.get(chat)

    async def with_purpose(self, purpose: Purpose) -> KnownChat | None:
        """The chat that was chosen for this purpose."""
        await self._load_chats()
        return next((chat for chat in self._shelf.values() if chat.purpose is purpose), None)

    async def choose(self, chat: KnownChat, purpose: Purpose | None) -> None:
        """Use a chat for a purpose, and no other chat for it."""
        await self._load_chats()
        for other in list(self._shelf.values()):
            if purpose and other.purpose is purpose and other.id != chat.id:
                self._shelf.put(other.id, replace(other, purpose=None))
        self._shelf.put(chat.id, replace(chat, purpose=purpose))

    async def learn(self, chat: KnownChat, *, has_topics: bool) -> None:
        """Whether a chat has topics now; one that only the settings name is known from then on."""
        known = await self.get(chat.id) or chat
        if known.has_topics != has_topics or self._shelf.get(chat.id) is None:
            self._shelf.put(chat.id, replace(known, has_topics=has_topics))

    async def is_owner(self, person: int) -> bool:
        """Whether this person may set the bot up."""
        await self._load_owners()
        return self._owners.get(person) is not None

    async def has_owner(self) -> bool:
        """Whether anybody may set the bot up yet."""
        await self._load_owners()
        return any(True for _ in self._owners.values())

    async def owners(self) -> Sequence[int]:
        """Whoever became an owner by the one-time code."""
        await self._load_owners()
        return sorted(self._owners.kept())

    async def own(self, person: int, since: datetime) -> None:
        """Let this person set the bot up."""
        await self._load_owners()
        self._owners.put(person, since)

    async def forget(self, chat: int) -> None:
        """The bot is no longer in this chat."""
        await self._load_chats()
        if self._shelf.get(chat):
            self._shelf.put(chat, None)

    async def readdress(self, old: int, new: int) -> None:
        """A group has a new id."""
        known = await self.get(old)
        if known:
            self._shelf.put(old, None)
            self._shelf.put(new, replace(known, id=new))

    async def flush(self) -> None:
        """Save what was changed."""
        gone = [{"id": chat} for chat in self._shelf.removed()]
        await clear(self._connection, tables.chats, gone)
        await save(self._connection, tables.chats, [asdict(chat) for chat in self._shelf.written()])
        owners = [{"person": person, "since": self._owners.get(person)} for person in self._owners.changed()]
        await save(self._connection, tables.owners, owners)

    async def _load_chats(self) -> None:
        if self._has_read_chats:
            return
        self._has_read_chats = True
        for row in await self._connection.execute(_CHATS):
            purpose = Purpose(row.purpose) if row.purpose else None
            self._shelf.keep(row.id, KnownChat(row.id, row.kind, row.title, purpose, bool(row.has_topics)))

    async def _load_owners(self) -> None:
        if self._has_read_owners:
            return
        self._has_read_owners = True
        for row in await self._connection.execute(_OWNERS):
            self._owners.keep(row.person, row.since)
