"""Feedback: texts and scores that were given elsewhere, from a file."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from bot.importing import terms
from bot.importing.columns import Columns, first_of
from bot.importing.fields import Fields, Wrong
from bot.importing.given import Given, Said, keep
from bot.importing.people import Who
from bot.importing.row import Row
from bot.importing.row_keys import TAKEN, RowKeys
from bot.importing.scales import scale
from bot.importing.terms import Terms
from handlers.world import World
from surveys.feedback import JourneyTag
from surveys.journey import StageId, TouchpointId
from surveys.questions import SCORED, Aim
from surveys.store.transaction import Transaction
from surveys.when import QuestionId

TEXT = QuestionId("feedback")
SCORE = QuestionId("score")


class Feedback:
    """One response a row, with a text, a score, or both. Without a customer nothing is known of who said it."""

    columns = Columns(
        required=(("text", "score"), ("at",), ("touchpoint", "stage")),
        optional=("id", "customer", "scale", "language", "source", "segments", "asks"),
    )
    together = None

    def __init__(self, world: World, meant: Terms) -> None:
        self._world = world
        self._terms = meant
        self._keys = RowKeys()
        self._given: list[Given] = []

    def read(self, row: Row) -> Sequence[Wrong]:
        """Note what was said."""
        fields = Fields(row.words)
        own_id = fields.words("id")
        given = self._read(fields, "" if own_id else self._keys.of(row))
        if given and own_id and self._keys.is_taken(own_id, self._meant(row)):
            fields.refuse("id", TAKEN)
        elif given:
            self._given.append(given)
        return fields.wrong

    def records(self) -> tuple[Sequence[Given], Mapping[int, Sequence[Wrong]]]:
        """What was said since."""
        given, self._given = self._given, []
        return given, {}

    async def save(self, records: Sequence[Given], tx: Transaction) -> int:
        """Keep each as a response that was closed as soon as it was given."""
        return await keep(records, tx, self._world, self._terms.now)

    def _meant(self, row: Row) -> Mapping[str, str]:
        """What it says in the columns that mean something."""
        return {name: words for name, words in row.words.items() if first_of(name) in self.columns.known}

    def _read(self, fields: Fields, key: str) -> Given | None:
        at = fields.required("at", self._terms.moment)
        place = self._place(fields)
        said = tuple(_all_said(fields))
        own_key = fields.optional("id", terms.name) or key
        source = fields.optional("source", terms.name)
        who = _who(fields)
        if fields.wrong or at is None or place is None:
            return None
        tag = JourneyTag(self._world.catalog.journey.id, *place, source, who.segments)
        return Given(f"feedback:{own_key}", who, at, tag, None, said)

    def _place(self, fields: Fields) -> tuple[StageId, TouchpointId | None] | None:
        stage = fields.optional("stage", self._terms.stage)
        touchpoint = fields.optional("touchpoint", self._terms.touchpoint)
        if not fields.words("stage") and not fields.words("touchpoint"):
            fields.refuse("stage", "it is missing, and so is the touchpoint; give one of the two")
        if touchpoint is None:
            return (stage, None) if stage else None
        own = self._world.catalog.journey.stage_of(touchpoint).id
        if stage and stage != own:
            fields.refuse("stage", f"the touchpoint {touchpoint} belongs to {own}; write that, or leave it out")
        return own, touchpoint


def _who(fields: Fields) -> Who:
    customer = fields.optional("customer", terms.name)
    language = fields.optional("language", terms.language)
    return Who(customer, language, fields.optional("segments", terms.segments) or ())


def _all_said(fields: Fields) -> Iterator[Said]:
    """The first score and text, and those of further columns: score 2, text 2."""
    said = False
    for number in count(1):
        more = f" {number}" if number > 1 else ""
        if more and not fields.has(f"text{more}", f"score{more}"):
            break
        said = said or bool(fields.words(f"text{more}") or fields.words(f"score{more}"))
        yield from _said(fields, more)
    if not said:
        fields.refuse("text", "it is empty, and there is no score; give one of the two")


def _said(fields: Fields, more: str) -> Iterator[Said]:
    """The score before the text, which explains it."""
    on = fields.optional(f"scale{more}", scale)
    asks = fields.optional(f"asks{more}", _aim)
    number = fields.optional(f"score{more}", on.read if on else terms.whole_number)
    text, question = fields.words(f"text{more}"), more.replace(" ", "-")
    if fields.words(f"score{more}") and not fields.words(f"scale{more}"):
        fields.refuse(f"scale{more}", "it is missing; write nps, csat, ces or its ends such as 1-10")
    if number is not None and on:
        yield Said(QuestionId(f"{SCORE}{question}"), on.kind, number, is_score=on.kind in SCORED)
    if text:
        yield Said(QuestionId(f"{TEXT}{question}"), "text", text, is_score=False, asks=asks)


def _aim(words: str) -> Aim:
    try:
        return Aim(words.lower())
    except ValueError:
        known = " or ".join(Aim)
        raise ValueError(f"{words!r} is nothing that a text is asked for; write {known}, or leave it out") from None
