"""Respondents: the people who may be asked, found by chat or by the company's reference."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, replace
from datetime import datetime, time
from typing import Any

from sqlalchemy import Column, ColumnElement, Row, and_, desc, literal_column, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.errors import Missing
from surveys.journey import QuietHours, RespondentId
from surveys.language import Language
from surveys.people import Consent, Respondent
from surveys.store import tables
from surveys.store.belongings import hand_over
from surveys.store.buffer import Buffer, Shelf
from surveys.store.statements import read, save
from surveys.telling import Told
from surveys.zones import ZoneSource

_MOST_WORDS = 50
"""SQLite takes no statement for a thousand words at once, which a message can have."""


class Respondents:
    """Queries about people."""

    def __init__(self, connection: AsyncConnection, buffer: Buffer) -> None:
        self._connection = connection
        self._shelf: Shelf[RespondentId, Respondent] = Shelf(buffer)
        self._chats: Shelf[int, RespondentId] = Shelf(buffer)
        self._customers: Shelf[str, RespondentId] = Shelf(buffer)

    async def get(self, respondent: RespondentId) -> Respondent:
        """The respondent with this id; raises `Missing`."""
        if respondent not in self._shelf:
            await self.load([respondent])
        found = self._shelf.get(respondent)
        if found is None:
            raise Missing(f"There is no respondent {respondent}.")
        return found

    async def by_chat(self, chat: int) -> Respondent | None:
        """Whoever talks to us in this private chat."""
        if chat not in self._chats:
            await self.load_chats([chat])
        number = self._chats.get(chat)
        return None if number is None else self._shelf.get(number)

    async def by_customer(self, customer: str) -> Respondent | None:
        """Whoever the company knows under this reference."""
        if customer not in self._customers:
            await self.load_customers([customer])
        number = self._customers.get(customer)
        return None if number is None else self._shelf.get(number)

    async def load(self, numbers: Iterable[RespondentId]) -> None:
        """Read several at once."""
        missing = self._shelf.missing(numbers)
        if missing:
            await self._read(tables.respondents.c.id, missing)

    async def load_chats(self, chats: Iterable[int]) -> None:
        """Read those of several chats at once."""
        missing = self._chats.missing(chats)
        if missing:
            await self._read(tables.respondents.c.chat, missing)
        for chat in missing:
            self._chats.keep(chat, None)

    async def load_customers(self, customers: Iterable[str]) -> None:
        """Read those of several references at once."""
        missing = self._customers.missing(customers)
        if missing:
            await self._read(tables.respondents.c.customer, missing)
        for customer in missing:
            self._customers.keep(customer, None)

    async def recent(self, most: int) -> Sequence[Respondent]:
        """Those who can be written to and were last to come, newest first."""
        reachable = tables.respondents.c.chat.is_not(None) & tables.respondents.c.reachable
        query = select(tables.respondents).where(reachable).order_by(desc(tables.respondents.c.id)).limit(most)
        return [_respondent(row) for row in await self._connection.execute(query)]

    async def by_username(self, username: str, most: int) -> Sequence[Respondent]:
        """Those who last came under this name on Telegram, whatever its capitals and without its @."""
        return await self._found(tables.respondents.c.username == username.lower(), most)

    async def by_order(self, order: str, most: int) -> Sequence[Respondent]:
        """Those to whom something of this order happened."""
        theirs = select(tables.events.c.respondent).where(literal_column(tables.ORDER) == order)
        return await self._found(tables.respondents.c.id.in_(theirs), most)

    async def by_name(self, words: str, most: int) -> Sequence[Respondent]:
        """Those whose name has all these words in it, newest first; nobody's has more than some."""
        if len(words.split()) > _MOST_WORDS:
            return []
        name = tables.respondents.c.name
        # The database knows the capitals of English only.
        spelt = [
            or_(
                *(
                    name.contains(way, autoescape=True)
                    for way in {word, word.lower(), word.capitalize(), word.upper()}
                )
            )
            for word in words.split()
        ]
        return await self._found(and_(*spelt), most)

    def put(self, respondent: Respondent) -> None:
        """Add or change a respondent."""
        before = self._shelf.get(respondent.id)
        self._shelf.put(respondent.id, respondent)
        if before and before.chat is not None and before.chat != respondent.chat:
            self._chats.put(before.chat, None)
        if respondent.chat is not None:
            self._chats.put(respondent.chat, respondent.id)
        if respondent.customer is not None:
            self._customers.put(respondent.customer, respondent.id)

    async def merge(self, away: Respondent, into: Respondent) -> Respondent:
        """Two records turn out to be one person: everything of `away` becomes that of `into`, at once."""
        await hand_over(self._connection, away.id, into.id)
        await self._connection.execute(tables.respondents.delete().where(tables.respondents.c.id == away.id))
        self._shelf.forget(away.id)
        segments = tuple(dict.fromkeys((*into.segments, *away.segments)))
        merged = replace(into, customer=away.customer or into.customer, segments=segments)
        merged = merged.lives_in(away.zone, away.zone_by) if away.zone_by else merged
        self.put(merged)
        return merged

    async def flush(self) -> None:
        """Save what was changed."""
        await save(self._connection, tables.respondents, [_row(one) for one in self._shelf.written()])

    async def _found(self, condition: ColumnElement[bool], most: int) -> Sequence[Respondent]:
        """Those of whom it holds, newest first; what is here already is newer than what was read."""
        query = select(tables.respondents).where(condition).order_by(desc(tables.respondents.c.id)).limit(most)
        found = [_respondent(row) for row in await self._connection.execute(query)]
        return [self._shelf.get(one.id) or one for one in found]

    async def _read(self, column: Column[Any], values: Collection[Any]) -> None:
        for row in await read(self._connection, column, values):
            found = _respondent(row)
            self._shelf.keep(found.id, found)
            if found.chat is not None:
                self._chats.keep(found.chat, found.id)
            if found.customer is not None:
                self._customers.keep(found.customer, found.id)


def _respondent(row: Row[Any]) -> Respondent:
    return Respondent(
        id=row.id,
        customer=row.customer,
        chat=row.chat,
        name=row.name,
        language=Language(row.language),
        consent=Consent(row.consent),
        consent_at=row.consent_at,
        segments=tuple(row.segments),
        reachable=row.reachable,
        answered_at=row.answered_at,
        zone=row.zone,
        zone_by=ZoneSource(row.zone_by) if row.zone_by else None,
        quiet=_quiet(row.quiet),
        paused_until=row.paused_until,
        review_asked_at=row.review_asked_at,
        told=_told(row.told),
        username=row.username,
    )


def _row(one: Respondent) -> dict[str, Any]:
    return {
        "id": one.id,
        "customer": one.customer,
        "chat": one.chat,
        "name": one.name,
        "language": one.language,
        "consent": one.consent.value,
        "consent_at": one.consent_at,
        "segments": list(one.segments),
        "reachable": one.reachable,
        "answered_at": one.answered_at,
        "zone": one.zone,
        "zone_by": one.zone_by,
        "quiet": f"{one.quiet.start:%H:%M}-{one.quiet.end:%H:%M}" if one.quiet else None,
        "paused_until": one.paused_until,
        "review_asked_at": one.review_asked_at,
        "told": _told_row(one.told) if one.told else None,
        "username": one.username,
    }


def _told(row: dict[str, Any] | None) -> Told | None:
    return Told(**{**row, "at": datetime.fromisoformat(row["at"])}) if row else None


def _told_row(one: Told) -> dict[str, Any]:
    return {**asdict(one), "at": one.at.isoformat()}


def _quiet(hours: str | None) -> QuietHours | None:
    return QuietHours(*(time.fromisoformat(half) for half in hours.split("-"))) if hours else None
