"""Responses: answers to our own surveys that were given elsewhere, from a file; each row holds one answer."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.importing import terms
from bot.importing.answers import read_answer
from bot.importing.columns import Columns
from bot.importing.fields import Fields, Wrong
from bot.importing.given import Given, Said, keep
from bot.importing.people import Who
from bot.importing.row import Row
from bot.importing.row_keys import fingerprint
from bot.importing.terms import Terms
from handlers.world import World
from surveys.feedback import JourneyTag
from surveys.journey import TouchpointId
from surveys.store.tally import Tally
from surveys.store.transaction import Transaction
from surveys.survey import Survey


@dataclass(frozen=True, slots=True)
class _Visit:
    """What the rows of one response have in common."""

    customer: str
    touchpoint: TouchpointId
    at: datetime
    survey: str


@dataclass(frozen=True, slots=True)
class _Row:
    """One answer, and what else its row says."""

    line: int
    id: str | None
    visit: _Visit
    survey: Survey
    said: Said
    who: Who
    channel: str | None


_TAKEN = Wrong("id", "another response has this id; give each response an id of its own")


class Responses:
    """Rows of one customer at one touchpoint and moment are one response.

    An `id` may belong to the response or to the row; it tells two responses apart where one question was answered
    twice.
    """

    columns = Columns(
        required=(("customer",), ("touchpoint",), ("at",), ("question",), ("value",)),
        optional=("id", "language", "channel", "segments", "survey"),
    )
    together = "customer"

    def __init__(self, world: World, meant: Terms) -> None:
        self._world = world
        self._terms = meant
        self._visits: dict[_Visit, list[_Row]] = defaultdict(list)
        self._keys = Tally()

    def read(self, row: Row) -> Sequence[Wrong]:
        """Note an answer."""
        fields = Fields(row.words)
        found = self._read(fields, row.line)
        if found:
            self._visits[found.visit].append(found)
        return fields.wrong

    def records(self) -> tuple[Sequence[Given], Mapping[int, Sequence[Wrong]]]:
        """The responses noted since, and the rows that answer a question again or have the id of another response."""
        given: list[Given] = []
        wrong: dict[int, Sequence[Wrong]] = {}
        visits, self._visits = self._visits, defaultdict(list)
        for together in (part for rows in visits.values() for part in _parted(rows)):
            once = {row.said.question: row for row in reversed(together)}
            one = self._given(list(reversed(once.values())))
            if self._keys.count(one.key) > 1:
                wrong |= {row.line: (_TAKEN,) for row in together}
            else:
                given.append(one)
                wrong |= {row.line: (_twice(row),) for row in together if once[row.said.question] is not row}
        return given, wrong

    async def save(self, records: Sequence[Given], tx: Transaction) -> int:
        """Keep each as a response that was closed as soon as it was given."""
        return await keep(records, tx, self._world, self._terms.now)

    def _read(self, fields: Fields, line: int) -> _Row | None:
        customer = fields.required("customer", terms.name)
        touchpoint = fields.required("touchpoint", self._terms.touchpoint)
        at = fields.required("at", self._terms.moment)
        survey = self._survey(fields, touchpoint)
        language = fields.optional("language", terms.language)
        said = read_answer(fields, survey, language or self._world.language_for(None)) if survey else None
        own_id, channel = fields.optional("id", terms.name), fields.optional("channel", terms.channel)
        segments = fields.optional("segments", terms.segments) or ()
        if fields.wrong or not (customer and touchpoint and at and survey and said):
            return None
        visit = _Visit(customer, touchpoint, at, survey.id)
        return _Row(line, own_id, visit, survey, said, Who(customer, language, segments), channel)

    def _survey(self, fields: Fields, touchpoint: TouchpointId | None) -> Survey | None:
        if fields.words("survey") or touchpoint is None:
            return fields.optional("survey", self._terms.survey)
        return fields.optional("touchpoint", lambda _: self._terms.survey_of(touchpoint))

    def _given(self, rows: Sequence[_Row]) -> Given:
        first = rows[0]
        touchpoint = first.visit.touchpoint
        journey = self._world.catalog.journey
        tag = JourneyTag(journey.id, journey.stage_of(touchpoint).id, touchpoint, first.channel, first.who.segments)
        return Given(_key(rows), first.who, first.visit.at, tag, first.survey.id, tuple(row.said for row in rows))


def _parted(rows: Sequence[_Row]) -> Iterator[Sequence[_Row]]:
    """The rows of each response: all of them, or by their id where one question is answered twice."""
    asked = Counter(row.said.question for row in rows)
    if max(asked.values()) == 1:
        yield rows
        return
    by_id: dict[str | None, list[_Row]] = defaultdict(list)
    for row in rows:
        by_id[row.id].append(row)
    yield from by_id.values()


def _key(rows: Sequence[_Row]) -> str:
    """The id, if all rows have the same, else what they have in common."""
    ids = {row.id for row in rows}
    visit = rows[0].visit
    common = {
        "customer": visit.customer,
        "touchpoint": visit.touchpoint,
        "at": visit.at.isoformat(),
        "survey": visit.survey,
    }
    own = ids.pop() if len(ids) == 1 else None
    return f"response:{own or fingerprint(common)}"


def _twice(row: _Row) -> Wrong:
    told = f"{row.said.question} is answered already for this customer, touchpoint and moment"
    return Wrong("question", f"{told}; give each response an id of its own")
