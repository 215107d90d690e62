"""Digests: reports that were asked for, by the calendar or by a manager, and are to be made."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.figures import Period
from surveys.language import Language
from surveys.scope import EVERYTHING, Scope
from surveys.store import tables

_ASKED = select(tables.digests.c.id).where(tables.digests.c.key == bindparam("key"))


@dataclass(frozen=True, slots=True)
class Digest:
    """A report to be made and posted to a chat. `key` makes each unique.

    `kind` is report or pain, or what of an earlier report was opened: then `about` marks the part of it, and
    `reply_to` is the message under which it was pressed. `against` is the period to compare with, None for the one
    before.
    """

    id: int
    key: str
    chat: int
    thread: int | None
    kind: str
    language: Language
    period: Period
    asked_at: datetime
    scope: Scope = EVERYTHING
    against: Period | None = None
    about: str = ""
    reply_to: int | None = None


class Digests:
    """Queries about digests."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def ask(self, digest: Digest) -> bool:
        """Ask for a digest; False where one with its key was asked for before."""
        statement = insert(tables.digests).prefix_with("OR IGNORE")
        done = await self._connection.execute(statement, _row(digest))
        return bool(done.rowcount)

    async def get(self, number: int) -> Digest | None:
        """The digest with this id, if there is one."""
        found = await self._connection.execute(select(tables.digests).where(tables.digests.c.id == number))
        row = found.one_or_none()
        return _digest(row) if row else None

    async def was_asked(self, key: str) -> bool:
        """Whether a digest with this key was asked for before."""
        return (await self._connection.execute(_ASKED, {"key": key})).first() is not None

    async def waiting(self) -> Sequence[Digest]:
        """Those still to be made, in the order they were asked for."""
        query = select(tables.digests).where(tables.digests.c.done_at.is_(None))
        return [_digest(row) for row in await self._connection.execute(query.order_by(tables.digests.c.asked_at))]

    async def done(self, digest: Digest, at: datetime) -> None:
        """It was made and posted."""
        mine = tables.digests.c.id == digest.id
        await self._connection.execute(update(tables.digests).where(mine).values(done_at=at))


def _digest(row: Any) -> Digest:
    return Digest(
        id=row.id,
        key=row.key,
        chat=row.chat,
        thread=row.thread,
        kind=row.kind,
        language=Language(row.language),
        period=Period(row.start, row.end),
        asked_at=row.asked_at,
        scope=Scope(**(row.scope or {})),
        against=Period(row.against_start, row.against_end) if row.against_start else None,
        about=row.about or "",
        reply_to=row.reply_to,
    )


def _row(digest: Digest) -> dict[str, Any]:
    return {
        "id": digest.id,
        "key": digest.key,
        "chat": digest.chat,
        "thread": digest.thread,
        "kind": digest.kind,
        "language": digest.language,
        "start": digest.period.start,
        "end": digest.period.end,
        "asked_at": digest.asked_at,
        "scope": asdict(digest.scope),
        "against_start": digest.against.start if digest.against else None,
        "against_end": digest.against.end if digest.against else None,
        "about": digest.about,
        "reply_to": digest.reply_to,
    }
