"""Events over HTTP: one or many in a body of JSON, all of them checked before any is kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import uuid4

import orjson
from pydantic import BaseModel, ConfigDict, Field

from bot.importing.announcing import Announcement, read
from bot.importing.fields import Fields
from bot.importing.terms import Terms, attribute_of, name
from bot.web.faults import FaultBody, shaped, told
from bot.web.shapes import Name, narrowed
from surveys.catalog import Catalog

MOST_EVENTS = 1000
KEY_HEADER = "Idempotency-Key"


class EventBody(BaseModel):
    """A touchpoint that happened to a customer."""

    model_config = ConfigDict(extra="forbid", coerce_numbers_to_str=True)

    customer: Annotated[Name, Field(description="Your own reference of the customer.", examples=["C-1001"])]
    touchpoint: Annotated[str, Field(description="A touchpoint of the journey.", examples=["parcel.delivered"])]
    at: Annotated[str | None, Field(description="When it happened, ISO 8601; now if left out.")] = None
    id: Annotated[Name | None, Field(description="Makes the event unique: it is kept once.")] = None
    channel: Annotated[str | None, Field(description="web, store, app, phone, chat or email.")] = None
    language: Annotated[str | None, Field(description="The customer's language, such as en.")] = None
    segments: Annotated[list[str] | None, Field(description="Groups the customer belongs to.")] = None
    attributes: Annotated[dict[str, str] | None, Field(description="What the survey's texts can name.")] = None


@dataclass(frozen=True, slots=True)
class Told:
    """What a body says, as of `now`; the answer to a list is a list. `key` is the request's own, None without one.

    Where it `is_early`, nothing is wrong but that it has not happened yet.
    """

    announcements: Sequence[Announcement]
    faults: Sequence[FaultBody]
    now: datetime
    key: str | None
    is_list: bool
    is_early: bool = False


def event_schema(catalog: Catalog) -> dict[str, Any]:
    """What an event may say in this journey, as JSON Schema."""
    return narrowed(EventBody, catalog)


def read_events(body: bytes, terms: Terms, key: str | None) -> Told:
    """The events of a body. `key` makes each unique that brings no id of its own."""
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError:
        return _refused("this is not valid JSON; send one event, or a list of events", terms)
    bodies = found if isinstance(found, list) else [found]
    if not 1 <= len(bodies) <= MOST_EVENTS:
        return _refused(f"there are {len(bodies)} events; send at least 1 and at most {MOST_EVENTS}", terms)
    # A header that says nothing is none.
    own = (key or "").strip() or None
    reader = _Reader(terms, own, is_list=isinstance(found, list))
    announcements = [one for number, event in enumerate(bodies) if (one := reader.read(number, event))]
    is_early = reader.early == len(reader.faults)
    return Told(announcements, reader.faults, terms.now, own, reader.is_list, is_early)


def _refused(sentence: str, terms: Terms) -> Told:
    return Told((), (FaultBody(event=0, field="body", fault=sentence),), terms.now, None, is_list=False)


class _Reader:
    """Reads the events of one request and keeps what is wrong with them."""

    def __init__(self, terms: Terms, key: str | None, *, is_list: bool) -> None:
        self._terms = terms
        self._key = key
        self.is_list = is_list
        self.faults: list[FaultBody] = []
        self.early = 0

    def read(self, number: int, event: object) -> Announcement | None:
        if not isinstance(event, dict):
            self.faults.append(FaultBody(event=number, field="body", fault="an event must be an object"))
            return None
        body, odd = shaped(EventBody, event)
        fields = Fields(_words(body) | {KEY_HEADER: self._key or ""})
        fields.optional(KEY_HEADER, name)
        named = body.attributes or {}
        attributes = {key: fields.optional(f"attributes.{key}", attribute_of(key)) or "" for key in named}
        announced = read(fields, self._terms, self._unique(number), attributes)
        self.faults += told(number, odd, fields.wrong)
        self.early += sum(one.is_early for one in fields.wrong)
        return announced

    def _unique(self, number: int) -> str:
        if self._key is None:
            return f"http:{uuid4()}"
        return f"{self._key}:{number}" if self.is_list else self._key


def _words(body: EventBody) -> dict[str, str]:
    """The fields as words, as they stand in a file."""
    plain = body.model_dump(exclude_none=True, exclude={"segments", "attributes"})
    named = {f"attributes.{key}": words for key, words in (body.attributes or {}).items()}
    return plain | named | {"segments": ";".join(body.segments or ())}
