"""A crowd: people with a survey open, what they are going to tap, and what must stand in the database afterwards."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.taps import Seat, seat
from handlers.buttons import Choose, pack
from surveys.reply import SKIP
from surveys.store.store import Store
from tests.processes.bot_api import RawUpdate

TAPS_EACH = 4

_PAUSE = 10
"""How many others come while somebody thinks about a question: so few that limits hold many an edit back."""

_OFFERED = {
    "satisfied": ("1", "2", "3", "4", "5"),
    "on-time": ("yes", "no"),
    "intact": ("yes", "no"),
    "why": (SKIP,),
}
"""What can be tapped in the built-in survey on a delivery, question by question."""

Kept = tuple[int, str, str | None]
"""An answer as it is stored: response, question, value."""


@dataclass(frozen=True, slots=True)
class Tap:
    """One answer that somebody gives."""

    seat: Seat
    question: str
    value: str

    @property
    def kept(self) -> Kept:
        """What is stored of it."""
        return self.seat.response, self.question, None if self.value == SKIP else self.value


@dataclass(frozen=True, slots=True)
class Crowd:
    """Everybody's taps, in the order in which they are made: at any time some begin and others are done."""

    people: Sequence[Seat]
    taps: Sequence[Tap]

    @classmethod
    async def sit_down(cls, database: Path, people: int, chance: Random) -> "Crowd":
        """So many people with a survey open, in this database, and any answers of theirs."""
        store = await Store.open(f"sqlite+aiosqlite:///{database}", chance)
        try:
            seats = await seat(store, people)
        finally:
            await store.close()
        taps = [
            (came + _PAUSE * number, Tap(one, question, chance.choice(offered)))
            for came, one in enumerate(seats)
            for number, (question, offered) in enumerate(_OFFERED.items())
        ]
        return cls(seats, [tap for _, tap in sorted(taps, key=itemgetter(0))])

    @property
    def updates(self) -> list[RawUpdate]:
        """The taps, as Telegram tells of them."""
        return [_update(number, tap) for number, tap in enumerate(self.taps, 1)]

    def have_all_been_thanked(self, shown: Mapping[int, Sequence[str]]) -> bool:
        """Whether this is the end of the survey for everybody; given what was shown in each chat."""
        return all(any("Thank you" in text for text in shown.get(one.chat, ())) for one in self.people)


@dataclass(frozen=True, slots=True)
class Records:
    """What the database holds, seen from outside."""

    database: Path

    @property
    def answers(self) -> list[Kept]:
        return self._rows("SELECT response, question, coalesce(CAST(number AS TEXT), text) FROM answers")

    def count(self, table: str, where: str = "TRUE") -> int:
        """How many rows there are."""
        ((count,),) = self._rows(f"SELECT count(*) FROM {table} WHERE {where}")  # noqa: S608  # our own words
        return int(count)

    def _rows(self, query: str) -> list[Any]:
        with closing(sqlite3.connect(self.database)) as connection:
            return connection.execute(query).fetchall()


def expect(records: Records, crowd: Crowd) -> None:
    """Every answer is there once, with its value; all surveys are closed; nothing is left over."""
    assert sorted(records.answers, key=_place) == sorted((tap.kept for tap in crowd.taps), key=_place)
    assert records.count("responses", "closed_at IS NOT NULL") == len(crowd.people)
    assert records.count("invitations", "state = 'completed'") == len(crowd.people)
    assert records.count("alerts") == len([tap for tap in crowd.taps if tap.value in {"1", "2"}])
    assert [records.count(table) for table in ("outbox", "parked", "tries")] == [0, 0, 0]
    assert records.count("seen") == len(crowd.taps)


def person_of(update: RawUpdate) -> int:
    """Whose tap it is."""
    return int(update["callback_query"]["from"]["id"])


def _place(kept: Kept) -> tuple[int, str]:
    return kept[:2]


def _update(number: int, tap: Tap) -> RawUpdate:
    chat = {"id": tap.seat.chat, "type": "private", "first_name": "Ada"}
    message = {"message_id": 5, "chat": chat, "date": 1_794_000_000, "text": "How was it?"}
    person = {"id": tap.seat.chat, "is_bot": False, "first_name": "Ada", "language_code": "en"}
    data = pack(Choose(tap.seat.response, list(_OFFERED).index(tap.question), tap.value))
    query = {"id": str(number), "from": person, "message": message, "chat_instance": "1", "data": data}
    return {"update_id": number, "callback_query": query}
