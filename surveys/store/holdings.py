"""Holdings: all that is kept of one person, for that person."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.journey import RespondentId, ThemeId
from surveys.mood import Label
from surveys.store import tables
from surveys.store.statements import among

Records = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in a text: how it sounds, as a word and from -1 to 1, and the themes it names."""

    label: Label
    value: float
    themes: tuple[ThemeId, ...]


@dataclass(frozen=True, slots=True)
class Holding:
    """Every record of a person, oldest first, with the names and values of its columns.

    `answers` and `readings` are by response; a reading by its question too.
    """

    events: Records
    invitations: Records
    responses: Records
    rewards: Records
    cases: Records
    check_ins: Records
    answers: Mapping[int, Records]
    readings: Mapping[tuple[int, str], Reading]

    @property
    def texts(self) -> int:
        """How many answers there are in the person's own words."""
        said = (answer for answers in self.answers.values() for answer in answers)
        return sum(answer["kind"] == "text" and bool(answer["text"]) for answer in said)

    @property
    def given(self) -> int:
        """How many answers there are at all; what was skipped is none."""
        said = (answer for answers in self.answers.values() for answer in answers)
        return sum(answer["number"] is not None or answer["text"] is not None for answer in said)


class Holdings:
    """Queries about one person that go through everything."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, respondent: RespondentId) -> Holding:
        """All that is kept of this person."""
        events, invitations, responses, rewards, cases, check_ins = [
            await self._records(select(table).where(table.c.respondent == respondent).order_by(order))
            for table, order in (
                (tables.events, tables.events.c.at),
                (tables.invitations, tables.invitations.c.due_at),
                (tables.responses, tables.responses.c.id),
                (tables.rewards, tables.rewards.c.given_at),
                (tables.cases, tables.cases.c.id),
                (tables.check_ins, tables.check_ins.c.id),
            )
        ]
        numbers = [response["id"] for response in responses]
        answers, readings = await self._answers(numbers), await self._readings(numbers)
        return Holding(events, invitations, responses, rewards, cases, check_ins, answers, readings)

    async def _answers(self, responses: Sequence[int]) -> Mapping[int, Records]:
        table = tables.answers
        query = select(table).where(among(table.c.response, "responses")).order_by(table.c.at)
        found: dict[int, list[Mapping[str, Any]]] = defaultdict(list)
        for answer in await self._records(query, responses=responses):
            found[answer["response"]].append(answer)
        return found

    async def _readings(self, responses: Sequence[int]) -> Mapping[tuple[int, str], Reading]:
        felt, named = tables.sentiments, tables.mentions
        themes: dict[tuple[int, str], dict[ThemeId, None]] = defaultdict(dict)
        query = select(named).where(among(named.c.response, "responses")).order_by(named.c.place)
        for row in await self._connection.execute(query, {"responses": responses}):
            themes[row.response, row.question][ThemeId(row.theme)] = None
        rows = await self._connection.execute(
            select(felt).where(among(felt.c.response, "responses")), {"responses": responses}
        )
        return {place: _reading(row, tuple(themes[place])) for row in rows if (place := (row.response, row.question))}

    async def _records(self, query: Any, **values: Sequence[Any]) -> Records:
        return [
            {str(name): value for name, value in row.items()}
            for row in (await self._connection.execute(query, values)).mappings()
        ]


def _reading(row: Row[Any], themes: tuple[ThemeId, ...]) -> Reading:
    return Reading(Label(row.label), row.value, themes)
