"""Mailbox: updates seen, the outbox, what was parked, and where on Telegram a thing of ours is shown."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, desc, select, text, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.store import tables
from surveys.store.buffer import Buffer, Shelf
from surveys.store.statements import among, clear, listed, read, save

_UPDATES = listed("updates")

_MARK = (
    insert(tables.seen)
    .from_select(
        ["update", "at"],
        # Without a condition SQLite would take what follows for that of a join.
        select(_UPDATES.c.value, bindparam("at", type_=tables.seen.c.at.type)).where(text("true")),
    )
    .on_conflict_do_nothing()
    .returning(tables.seen.c.update)
)
"""Those that are not seen yet become so, and are told."""

_FORGET = delete(tables.seen).where(tables.seen.c.at < bindparam("before"))
_CLAIM = update(tables.outbox).where(among(tables.outbox.c.id, "numbers")).values(claimed=True)
_WAITING = (
    select(tables.outbox)
    .where(tables.outbox.c.due_at <= bindparam("now"))
    .order_by(desc(tables.outbox.c.urgent), tables.outbox.c.id)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A reply waiting to be delivered.

    `kind` and `body` are the sender's own; `message` is the message to be edited, None for new ones; `subject` names
    what it shows. `claimed` says that an attempt was begun and its outcome never written down: it may have arrived.
    """

    id: int
    chat: int
    kind: str
    body: bytes
    due_at: datetime
    message: int | None = None
    urgent: bool = False
    repeat: bool = False
    subject: str | None = None
    tries: int = 0
    claimed: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """The message on Telegram that shows a subject of ours, such as `response:17`."""

    subject: str
    chat: int
    message: int


@dataclass(frozen=True, slots=True)
class Parked:
    """What could not be read or delivered, kept apart for the operator; `what` is `update` or `letter`."""

    what: str
    number: int
    chat: int | None
    body: bytes
    why: str
    at: datetime


class Mailbox:
    """Queries about what came in and what is to go out."""

    def __init__(self, connection: AsyncConnection, buffer: Buffer) -> None:
        self._connection = connection
        self._letters: Shelf[int, Letter] = Shelf(buffer)
        self._shown: Shelf[str, Shown] = Shelf(buffer)
        self._parked: Shelf[tuple[str, int], Parked] = Shelf(buffer)
        self._tries: Shelf[int, int] = Shelf(buffer)

    async def unseen(self, updates: Sequence[int], now: datetime) -> set[int]:
        """Those of the updates that are new; from now on all are seen."""
        marked = await self._connection.execute(_MARK, {"updates": list(updates), "at": now})
        return set(marked.scalars())

    async def unsee(self, update_id: int) -> None:
        """Let an update come again that was not handled after all."""
        await self._connection.execute(tables.seen.delete().where(tables.seen.c.update == update_id))

    async def forget_seen(self, before: datetime) -> None:
        """Drop seen-marks so old that Telegram cannot send their updates again."""
        await self._connection.execute(_FORGET, {"before": before})

    def post(self, letter: Letter) -> None:
        """Put a letter into the outbox."""
        self._letters.put(letter.id, letter)

    def take_back(self, subject: str) -> None:
        """Drop new messages about a subject that were posted in this transaction: a newer one takes their place."""
        for letter in self.posted():
            if letter.subject == subject and letter.message is None:
                self._letters.put(letter.id, None)

    def posted(self) -> list[Letter]:
        """The letters put into the outbox in this transaction."""
        return self._letters.written()

    async def waiting(self, now: datetime, most: int) -> Sequence[Letter]:
        """Letters that are due, those that answer a person first."""
        return [_letter(row) for row in await self._connection.execute(_WAITING, {"now": now, "most": most})]

    async def settle(self, numbers: Iterable[int]) -> None:
        """Forget letters that were delivered."""
        await clear(self._connection, tables.outbox, [{"id": number} for number in numbers])

    async def claim(self, numbers: Sequence[int]) -> None:
        """Note that an attempt begins to deliver letters that must not arrive twice."""
        await self._connection.execute(_CLAIM, {"numbers": list(numbers)})

    def postpone(self, letter: Letter, due_at: datetime) -> None:
        """Try again later."""
        self.post(replace(letter, due_at=due_at, tries=letter.tries + 1, claimed=False))

    async def readdress(self, old: int, new: int) -> None:
        """A chat has a new id: letters move with it. Its messages have new numbers there, which nobody is told."""
        outbox, shown = tables.outbox.c, tables.shown.c
        changes = tables.outbox.delete().where(outbox.chat == old, outbox.message.is_not(None))
        await self._connection.execute(changes)
        await self._connection.execute(update(tables.outbox).where(outbox.chat == old).values(chat=new))
        await self._connection.execute(tables.shown.delete().where(shown.chat == old))

    async def waits(self, subject: str) -> bool:
        """Whether a new message about a subject is in the outbox."""
        outbox = tables.outbox.c
        query = select(outbox.id).where(outbox.subject == subject, outbox.message.is_(None)).limit(1)
        is_posted = any(one.subject == subject and one.message is None for one in self.posted())
        return is_posted or (await self._connection.execute(query)).first() is not None

    async def drop(self, chat: int) -> None:
        """Forget every letter to a chat that can never be written to again."""
        await self._connection.execute(tables.outbox.delete().where(tables.outbox.c.chat == chat))

    def park(self, one: Parked) -> None:
        """Keep apart what cannot be read or delivered."""
        self._parked.put((one.what, one.number), one)

    async def failed(self, update_id: int) -> int:
        """Count one more failure of this update; returns how many there were."""
        query = select(tables.tries.c.count).where(tables.tries.c.update == update_id)
        count = ((await self._connection.execute(query)).scalar() or 0) + 1
        self._tries.put(update_id, count)
        return count

    def show(self, subject: str, chat: int, message: int) -> None:
        """Remember where a subject is shown."""
        self._shown.put(subject, Shown(subject, chat, message))

    async def shown(self, subject: str) -> Shown | None:
        """Where a subject is shown, if it is."""
        if subject not in self._shown:
            await self.load_shown([subject])
        return self._shown.get(subject)

    async def load_shown(self, subjects: Iterable[str]) -> None:
        """Read where several subjects are shown, at once."""
        missing = self._shown.missing(subjects)
        if not missing:
            return
        for row in await read(self._connection, tables.shown.c.subject, missing):
            self._shown.keep(row.subject, Shown(row.subject, row.chat, row.message))
        for subject in missing:
            self._shown.keep(subject, None)

    async def flush(self) -> None:
        """Save what was changed."""
        await save(self._connection, tables.outbox, [_row(letter) for letter in self._letters.written()])
        await save(self._connection, tables.shown, [asdict(shown) for shown in self._shown.written()])
        tries = [{"update": key, "count": self._tries.get(key)} for key in self._tries.changed()]
        await save(self._connection, tables.tries, tries)
        parked = [asdict(one) for one in self._parked.written()]
        if parked:
            await self._connection.execute(insert(tables.parked).prefix_with("OR IGNORE"), parked)


def _letter(row: Row[Any]) -> Letter:
    return Letter(
        id=row.id,
        chat=row.chat,
        kind=row.kind,
        body=row.body,
        due_at=row.due_at,
        message=row.message,
        urgent=row.urgent,
        repeat=row.repeat,
        subject=row.subject,
        tries=row.tries,
        claimed=row.claimed,
    )


def _row(letter: Letter) -> dict[str, Any]:
    return {
        "id": letter.id,
        "chat": letter.chat,
        "kind": letter.kind,
        "body": letter.body,
        "due_at": letter.due_at,
        "message": letter.message,
        "urgent": letter.urgent,
        "repeat": letter.repeat,
        "subject": letter.subject,
        "tries": letter.tries,
        "claimed": letter.claimed,
    }
