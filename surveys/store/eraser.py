"""Eraser: a person leaves the database, their figures stay."""

import json
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from sqlalchemy import Delete, Insert, String, Update, cast, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.cases import CaseState
from surveys.journey import RespondentId
from surveys.people import Consent, Respondent
from surveys.store import tables
from surveys.store.belongings import hand_over, responses_of
from surveys.store.statements import among, clear, read, thoroughly


class Eraser:
    """Statements that leave no way back. They go past the shelves: a transaction that erases does nothing before."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def forget(self, person: Respondent, stranger: RespondentId) -> int:
        """Erase a person everywhere; their figures are those of `stranger` from now on. Returns the records erased.

        Left are scores, chosen options, what was read in the texts, and where on the journey and when; gone are
        words, names, references, attributes, keys, letters, and all else that could tell who it was.
        """
        theirs = tables.events.c.respondent == person.id
        async with thoroughly(self._connection):
            erased = await self._erase(update(tables.events).where(theirs).values(attributes={}))
        return erased + await self.wear_out(person, stranger)

    async def wear_out(self, person: Respondent, stranger: RespondentId) -> int:
        """The same for somebody who was kept long enough, but for the attributes that figures are made of."""
        async with thoroughly(self._connection):
            responses = await responses_of(self._connection, person.id)
            cases = await self._cases(responses)
            subjects = await self._subjects(responses, cases)
            erased = await self._words(responses)
            erased += await self._letters(person, subjects)
            erased += await self._parked(person, subjects)
            erased += await self._links(person.customer)
            erased += await self._codes(person.id)
            erased += await self._check_ins(person.id)
            erased += await self._deliveries(responses)
            await self._end(cases)
            erased += await self._relays(cases)
            await self._unkey(person.id)
            await self._rename(person, stranger)
        return erased + 1

    async def _words(self, responses: Sequence[int]) -> int:
        """The answers in the person's own words, and the files beside them."""
        table = tables.answers
        theirs = (
            update(table).where(among(table.c.response, "responses"), tables.WORDED).values(text=None, parts=None)
        )
        return await self._erase(theirs, responses=responses)

    async def _unkey(self, person: RespondentId) -> None:
        """Even a key may say who it was: that of a link holds the chat, that of an import what the company chose."""
        events, responses = tables.events, tables.responses
        key = "forgotten:" + cast(events.c.id, String)
        await self._erase(update(events).where(events.c.respondent == person).values(key=key))
        await self._erase(update(responses).where(responses.c.respondent == person).values(key=None, draft=None))

    async def _letters(self, person: Respondent, subjects: Sequence[str]) -> int:
        """What waits to be sent to the person or shows their words, and where it was shown."""
        outbox, shown = tables.outbox, tables.shown
        erased = 0
        for table in (outbox, shown):
            theirs = among(table.c.subject, "subjects") | (table.c.chat == person.chat)
            erased += await self._erase(delete(table).where(theirs), subjects=subjects)
        return erased

    async def _parked(self, person: Respondent, subjects: Sequence[str]) -> int:
        """There is little, and whom it is about stands inside."""
        marks = {*subjects, *([person.chat] if person.chat else [])}
        rows = await self._connection.execute(select(tables.parked))
        gone = [{"id": row.id} for row in rows if row.chat in marks or _is_about(row.body, marks)]
        await clear(self._connection, tables.parked, gone)
        return len(gone)

    async def _links(self, customer: str | None) -> int:
        mine = tables.links.c.customer == customer
        return 0 if customer is None else await self._erase(delete(tables.links).where(mine))

    async def _codes(self, person: RespondentId) -> int:
        """A code stays given; where it is used it may say who was given it, so not even for what."""
        mine = update(tables.rewards).where(tables.rewards.c.respondent == person)
        return await self._erase(mine.values(respondent=None, response=None))

    async def _check_ins(self, person: RespondentId) -> int:
        """What staff gave as their reason may tell of the person."""
        return await self._erase(delete(tables.check_ins).where(tables.check_ins.c.respondent == person))

    async def _deliveries(self, responses: Sequence[int]) -> int:
        """What other systems were still to be told, and how it went."""
        table = tables.deliveries
        return await self._erase(delete(table).where(among(table.c.response, "responses")), responses=responses)

    async def _rename(self, person: Respondent, stranger: RespondentId) -> None:
        """Every record of the person becomes one of somebody of whom nothing is known."""
        people = tables.respondents
        nobody = {"name": "", "consent": Consent.WITHDRAWN.value, "segments": [], "reachable": False}
        await self._erase(insert(people).values(id=stranger, language=person.language, **nobody))
        await hand_over(self._connection, person.id, stranger)
        await self._erase(delete(people).where(people.c.id == person.id))

    async def _end(self, cases: Sequence[int]) -> None:
        """There is nobody left whose case it is: housekeeping closes what runs when it looks at it, which is soon."""
        table = tables.cases.c
        running = update(tables.cases).where(among(table.id, "cases"), table.state != CaseState.CLOSED.value)
        await self._erase(running.values(look_at=table.since), cases=cases)

    async def _relays(self, cases: Sequence[int]) -> int:
        """What staff and the person wrote to each other stands on Telegram alone; here is only where."""
        return await self._erase(delete(tables.relays).where(among(tables.relays.c.case, "cases")), cases=cases)

    async def _cases(self, responses: Sequence[int]) -> list[int]:
        """The cases of this person, which go by the numbers of their alerts."""
        return [alert.id for alert in await read(self._connection, tables.alerts.c.response, responses)]

    async def _subjects(self, responses: Sequence[int], cases: Sequence[int]) -> list[str]:
        """What letters are about that show this person's words or name."""
        relays = await read(self._connection, tables.relays.c.case, cases)
        return [
            *(f"response:{number}" for number in responses),
            *(f"{kind}:{number}" for number in cases for kind in ("alert", "topic", "solved")),
            *(f"relay:{relay.id}" for relay in relays),
        ]

    async def _erase(self, statement: Insert | Update | Delete, **values: Sequence[Any]) -> int:
        done = await self._connection.execute(statement, values)
        return int(done.rowcount)


def _is_about(body: bytes, marks: AbstractSet[object]) -> bool:
    """Whether an update comes from one of these chats, or a letter shows one of these subjects."""
    # The standard library's: unlike orjson it reads half a surrogate pair, for which an update may have been parked.
    return not marks.isdisjoint(_leaves(json.loads(body)))


def _leaves(tree: Any) -> list[Any]:
    """All words and numbers in a document, without the names they go by."""
    match tree:
        case dict():
            return [leaf for value in tree.values() for leaf in _leaves(value)]
        case list():
            return [leaf for value in tree for leaf in _leaves(value)]
        case _:
            return [tree]
