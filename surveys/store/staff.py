"""Staff: who was seen in the staff or admin chat, so that a case can be handed to them, and their role be known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, desc, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.cases import Member
from surveys.store import tables
from surveys.store.buffer import Buffer, Shelf
from surveys.store.statements import clear, save

_DAILY = timedelta(days=1)
_SEEN = select(tables.staff).where(tables.staff.c.chat == bindparam("chat")).order_by(desc(tables.staff.c.seen_at))


@dataclass(frozen=True, slots=True)
class Colleague:
    """One of the staff in a chat, and when they were last seen there, to the day; `username` in small letters."""

    chat: int
    member: Member
    seen_at: datetime
    username: str | None = None


class Staff:
    """Queries about who is there. They are few: all of a chat are read at the first question."""

    def __init__(self, connection: AsyncConnection, buffer: Buffer) -> None:
        self._connection = connection
        self._shelf: Shelf[tuple[int, int], Colleague] = Shelf(buffer)
        self._read: set[int] = set()

    async def of(self, chat: int) -> Sequence[Member]:
        """Those who were seen in a chat, who was there last first."""
        await self._load(chat)
        there = (one for one in self._shelf.values() if one.chat == chat)
        return [one.member for one in sorted(there, key=lambda one: one.seen_at, reverse=True)]

    async def seen_at(self, chat: int, person: int) -> datetime | None:
        """When somebody was last seen in a chat, to the day; None where they never were, or have left."""
        await self._load(chat)
        known = self._shelf.get((chat, person))
        return known.seen_at if known else None

    async def named(self, chat: int, username: str) -> Member | None:
        """Who goes by this username, in whatever letters, among those who were seen in a chat."""
        await self._load(chat)
        there = (one for one in self._shelf.values() if one.chat == chat)
        return next((one.member for one in there if one.username == username.lower()), None)

    async def meet(self, chat: int, member: Member, at: datetime, *, username: str | None = None) -> None:
        """Somebody did something in a chat; written down once a day, or when they call themselves otherwise."""
        await self._load(chat)
        known = self._shelf.get((chat, member.id))
        called = username.lower() if username else known.username if known else None
        if known is None or (known.member, known.username) != (member, called) or at - known.seen_at >= _DAILY:
            self._shelf.put((chat, member.id), Colleague(chat, member, at, called))

    async def part(self, chat: int, person: int) -> None:
        """Somebody has left a chat."""
        await self._load(chat)
        if self._shelf.get((chat, person)):
            self._shelf.put((chat, person), None)

    async def forget(self, chat: int) -> None:
        """A chat is none of ours any more: whoever was seen there is nobody to us."""
        await self._load(chat)
        for one in [one for one in self._shelf.values() if one.chat == chat]:
            self._shelf.put((chat, one.member.id), None)

    async def readdress(self, old: int, new: int) -> None:
        """A group has a new id."""
        await self._connection.execute(update(tables.staff).where(tables.staff.c.chat == old).values(chat=new))

    async def flush(self) -> None:
        """Save what was changed."""
        rows = [
            {
                "chat": one.chat,
                "person": one.member.id,
                "name": one.member.name,
                "seen_at": one.seen_at,
                "username": one.username,
            }
            for one in self._shelf.written()
        ]
        await save(self._connection, tables.staff, rows)
        gone = [{"chat": chat, "person": person} for chat, person in self._shelf.removed()]
        await clear(self._connection, tables.staff, gone)

    async def _load(self, chat: int) -> None:
        if chat in self._read:
            return
        self._read.add(chat)
        for row in await self._connection.execute(_SEEN, {"chat": chat}):
            self._shelf.keep(
                (chat, row.person), Colleague(chat, Member(row.person, row.name), row.seen_at, row.username)
            )
