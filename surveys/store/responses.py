"""Responses and their answers: one run through a survey each, with what was said in it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import Any

from sqlalchemy import Row, bindparam, delete, desc, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.feedback import Answer, InvitationId, JourneyTag, Response, ResponseId
from surveys.files import File
from surveys.journey import RespondentId
from surveys.language import Language
from surveys.parts import Part
from surveys.questions import CHOICES, Aim
from surveys.store import tables
from surveys.store.buffer import Buffer, Shelf
from surveys.store.ids import first_id
from surveys.store.statements import among, clear, read, records, save
from surveys.store.tags import columns, tag
from surveys.when import SKIPPED, Answers, QuestionId, Value

_LOOK_BACK = timedelta(days=7)
_LARGEST_ID = 2**63 - 1
_LONGEST_ID = len(str(_LARGEST_ID))
_TABLE = tables.responses.c
_WANTED = select(tables.responses).where(
    among(_TABLE.id, "responses") | (among(_TABLE.respondent, "people") & _TABLE.closed_at.is_(None))
)

_UNBEGUN = delete(tables.responses).where(
    # By their ids, which grow with time: to look through all of them would hold everybody up.
    _TABLE.id.between(bindparam("since"), bindparam("before")),
    _TABLE.closed_at.is_(None),
    _TABLE.invitation.is_(None),
    _TABLE.started_at.is_(None),
)


class Responses:
    """Queries about runs through a survey."""

    def __init__(self, connection: AsyncConnection, buffer: Buffer) -> None:
        self._connection = connection
        self._shelf: Shelf[ResponseId, Response] = Shelf(buffer)
        self._opens: Shelf[RespondentId, bool] = Shelf(buffer)
        self._answers: Shelf[ResponseId, dict[QuestionId, Answer]] = Shelf(buffer)
        self._saved: dict[ResponseId, dict[QuestionId, Answer]] = {}
        self._heard_by: dict[ResponseId, frozenset[QuestionId]] = {}
        self._keys: dict[ResponseId, str] = {}

    async def get(self, response: ResponseId) -> Response | None:
        """The response with this id, if there is one."""
        if response not in self._shelf:
            await self.load([response], [])
        return self._shelf.get(response)

    async def open_of(self, respondent: RespondentId) -> Response | None:
        """The newest response that this person can still answer."""
        await self.load([], [respondent])
        mine = [one for one in self._shelf.values() if one.respondent == respondent and one.closed_at is None]
        return max(mine, key=lambda one: one.id, default=None)

    async def of_invitation(self, invitation: InvitationId) -> Response | None:
        """The response to an invitation that was sent."""
        here = (one for one in self._shelf.values() if one.invitation == invitation)
        return next(here, None) or await self._first(tables.responses.c.invitation == invitation)

    async def last_of(self, respondent: RespondentId) -> Response | None:
        """The newest response of this person, open or closed."""
        return await self._first(tables.responses.c.respondent == respondent)

    async def last(self, respondent: RespondentId, most: int) -> Sequence[Response]:
        """The newest responses of this person, open or closed, with their answers; newest first."""
        mine = select(_TABLE.id).where(_TABLE.respondent == respondent).order_by(desc(_TABLE.id)).limit(most)
        numbers = [ResponseId(row.id) for row in await self._connection.execute(mine)]
        await self.load(numbers, [])
        return [one for number in numbers if (one := self._shelf.get(number))]

    async def answers(self, response: ResponseId) -> Sequence[Answer]:
        """What was said in a response."""
        if response not in self._answers:
            await self._load_answers([response])
        return tuple((self._answers.get(response) or {}).values())

    async def values(self, response: ResponseId) -> Answers:
        """What was said, as the engine takes it."""
        return {answer.question: answer.value for answer in await self.answers(response)}

    async def load(self, responses: Iterable[ResponseId], respondents: Iterable[RespondentId]) -> None:
        """Read these responses and the open ones of these people, with their answers, at once."""
        named, people = self._shelf.missing(responses), self._opens.missing(respondents)
        if not named and not people:
            return
        wanted = {"responses": named, "people": people}
        rows = records(tables.responses, await self._connection.execute(_WANTED, wanted))
        found = [_response(row) for row in rows]
        for one in found:
            self._shelf.keep(one.id, one)
        for person in people:
            self._opens.keep(person, True)  # noqa: FBT003 - the shelf's value: read
        for response in named:
            self._shelf.keep(response, None)
        await self._load_answers([one.id for one in found])

    def loaded(self) -> tuple[Response, ...]:
        """Those that are in memory."""
        return tuple(self._shelf.values())

    def put(self, response: Response, key: str | None = None) -> None:
        """Add or change a response; `key` makes an imported one unique."""
        if not self._shelf.get(response.id):
            self._answers.keep(response.id, {})
        if key:
            self._keys[response.id] = key
        self._shelf.put(response.id, response)

    def remove(self, response: Response) -> None:
        """Take a response back in which nothing was said."""
        self._shelf.put(response.id, None)

    async def replace(self, response: ResponseId, answers: Iterable[Answer]) -> None:
        """Say what is now said in a response: others are withdrawn."""
        if response not in self._answers:
            await self._load_answers([response])
        self._answers.put(response, {answer.question: answer for answer in answers})

    async def drop_unbegun(self, before: datetime) -> None:
        """Drop those that nobody was invited to, and in which nothing was said since then."""
        lately = {"since": first_id(before - _LOOK_BACK), "before": first_id(before)}
        await self._connection.execute(_UNBEGUN, lately)

    async def known_keys(self, keys: Sequence[str]) -> set[str]:
        """Those of the keys that were imported before, or that hold the id of a response, as an export does."""
        imported = {row.key for row in await read(self._connection, tables.responses.c.key, keys)}
        own = {number: key for key in keys if (number := _own_id(key))}
        found = await read(self._connection, tables.responses.c.id, own) if own else ()
        return imported | {own[row.id] for row in found}

    async def imported(self, keys: Sequence[str]) -> Mapping[str, ResponseId]:
        """The responses that were imported under these keys, in memory with their answers."""
        found = {row.key: ResponseId(row.id) for row in await read(self._connection, tables.responses.c.key, keys)}
        await self.load(found.values(), [])
        return found

    async def flush(self) -> None:
        """Save what was changed, and drop what was taken back."""
        gone = [{"id": one} for one in self._shelf.removed()]
        await clear(self._connection, tables.responses, gone)
        await save(self._connection, tables.responses, [self._row(one) for one in self._shelf.written()])
        withdrawn = self._withdrawn()
        for table in (tables.answers, tables.sentiments, tables.mentions):
            await clear(self._connection, table, withdrawn)
        await clear(self._connection, tables.checks, self._reworded())
        await save(self._connection, tables.answers, self._changed())

    def _changed(self) -> list[dict[str, Any]]:
        """The answers that are new or other ones, and those that became the first where another was withdrawn."""
        rows = []
        for response in self._answers.changed():
            now, before = self._answers.get(response) or {}, self._saved.get(response, {})
            first = _first_at_each_place(now)
            turned = first ^ self._heard_by.get(response, frozenset())
            changed = (one for one in now.values() if one.question in turned or before.get(one.question) != one)
            rows += [self._answer_row(one, is_first=one.question in first) for one in changed]
        return rows

    def _withdrawn(self) -> list[dict[str, Any]]:
        gone = []
        for response in self._answers.changed():
            now = self._answers.get(response) or {}
            before = self._saved.get(response, {})
            gone += [{"response": response, "question": question} for question in before if question not in now]
        return gone

    def _reworded(self) -> list[dict[str, Any]]:
        """The texts that say something else now, or nothing any more: what staff said of one holds for its words."""
        gone = []
        for response in self._answers.changed():
            now = self._answers.get(response) or {}
            texts = (one for one in self._saved.get(response, {}).values() if one.kind == "text")
            reworded = (one for one in texts if one.question not in now or now[one.question].value != one.value)
            gone += [{"response": response, "question": one.question} for one in reworded]
        return gone

    async def _first(self, condition: Any) -> Response | None:
        query = select(tables.responses).where(condition).order_by(desc(tables.responses.c.id)).limit(1)
        row = (await self._connection.execute(query)).one_or_none()
        if row is None:
            return None
        self._shelf.keep(row.id, _response(row))
        return self._shelf.get(row.id)

    async def _load_answers(self, responses: Iterable[ResponseId]) -> None:
        missing = self._answers.missing(responses)
        if not missing:
            return
        found: dict[ResponseId, dict[QuestionId, Answer]] = {response: {} for response in missing}
        rows = await read(self._connection, tables.answers.c.response, missing)
        for row in sorted(rows, key=attrgetter("at")):
            found[row.response][row.question] = _answer(row)
            if row.is_first:
                self._heard_by[row.response] = self._heard_by.get(row.response, frozenset()) | {row.question}
        for response, answers in found.items():
            self._saved[response] = dict(answers)
            self._answers.keep(response, answers)

    def _row(self, one: Response) -> dict[str, Any]:
        return {
            "id": one.id,
            "key": self._keys.get(one.id),
            "respondent": one.respondent,
            "invitation": one.invitation,
            "event": one.event,
            **columns(one.tag),
            "survey": one.survey,
            "version": one.version,
            "language": one.language,
            "opened_at": one.opened_at,
            "started_at": one.started_at,
            "closed_at": one.closed_at,
            "draft": list(one.draft) or None,
        }

    def _answer_row(self, answer: Answer, *, is_first: bool) -> dict[str, Any]:
        response = self._shelf.get(answer.response)
        return {
            "response": answer.response,
            "question": answer.question,
            "respondent": answer.respondent,
            "kind": answer.kind,
            "number": answer.value if isinstance(answer.value, int | float) else None,
            "text": _text(answer.value),
            "language": response.language if response else "",
            "is_score": answer.is_score and answer.value is not SKIPPED,
            "is_first": is_first,
            "at": answer.at,
            "day": answer.day,
            **columns(answer.tag),
            "asks": answer.asks,
            "parts": [_part_row(part) for part in answer.parts] or None,
            "read_by": None,
        }


def _own_id(key: str) -> int | None:
    """The id in a key such as `response:17`; None where no response can have it."""
    number = key.partition(":")[2]
    is_one = number.isascii() and number.isdecimal() and len(number) <= _LONGEST_ID
    return int(number) if is_one and int(number) <= _LARGEST_ID else None


def _first_at_each_place(answers: Mapping[QuestionId, Answer]) -> frozenset[QuestionId]:
    """Those by which the response is heard at a place on a day; the others there add nothing to that.

    Whoever skipped every question there was not heard.
    """
    first: dict[tuple[date, JourneyTag], Answer] = {}
    for one in (one for one in answers.values() if one.value != SKIPPED):
        other = first.setdefault((one.day, one.tag), one)
        if (one.at, one.question) < (other.at, other.question):
            first[one.day, one.tag] = one
    return frozenset(one.question for one in first.values())


def _response(row: Row[Any]) -> Response:
    return Response(
        id=row.id,
        respondent=row.respondent,
        invitation=row.invitation,
        event=row.event,
        tag=tag(row),
        survey=row.survey,
        version=row.version,
        language=Language(row.language),
        opened_at=row.opened_at,
        started_at=row.started_at,
        closed_at=row.closed_at,
        draft=tuple(row.draft or ()),
    )


def _answer(row: Row[Any]) -> Answer:
    return Answer(
        response=row.response,
        respondent=row.respondent,
        question=row.question,
        kind=row.kind,
        value=_value(row),
        is_score=row.is_score,
        at=row.at,
        day=row.day,
        tag=tag(row),
        asks=Aim(row.asks) if row.asks else None,
        parts=tuple(_part(*part) for part in row.parts or ()),
    )


def _text(value: Value) -> str | None:
    """What nobody wrote a word in has no text, so that nobody reads it; several options are their ids in a row."""
    match value:
        case tuple():
            return ",".join(value)
        case str():
            return value or None
        case _:
            return None


def _value(row: Row[Any]) -> Value:
    match row.number, row.text:
        case None, None:
            return "" if row.parts else SKIPPED
        case None, text if row.kind == CHOICES:
            return tuple(text.split(",")) if text else ()
        case None, text:
            return str(text)
        case number, _:
            said: int | float = number
            return said


def _part_row(part: Part) -> list[Any]:
    file = part.file
    return [part.message, part.length, *((file.kind, file.id, file.unique_id, file.size) if file else ())]


def _part(message: int, length: int, *file: Any) -> Part:
    return Part(message, length, File(*file) if file else None)
