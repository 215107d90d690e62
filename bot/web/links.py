"""Links over HTTP: a deep link by which a customer comes to the bot."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from random import SystemRandom
from typing import Annotated, Any

import orjson
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from bot.importing.fields import Fields
from bot.importing.terms import Terms, attribute_of, name
from bot.web.events import KEY_HEADER
from bot.web.faults import FaultBody, shaped, told
from bot.web.shapes import Name, narrowed
from handlers.owners.linking import about
from surveys.audit import Act, Entry, EntryId
from surveys.catalog import Catalog
from surveys.journey import TouchpointId
from surveys.links import Link, Reach, address, lasting, most_people, new_link

_ANOTHER = (
    "a link was asked for before with another {what} under this Idempotency-Key; give each link a key of its own"
)


def _whole(number: object) -> object:
    """40.0 as 40: to JSON they are the same number."""
    return int(number) if isinstance(number, float) and number.is_integer() else number


class WantedLinkBody(BaseModel):
    """Which link is wanted: with a customer it is theirs alone, without one it is for everybody."""

    model_config = ConfigDict(extra="forbid", coerce_numbers_to_str=True)

    touchpoint: Annotated[str, Field(description="A touchpoint of the journey.", examples=["store.purchase"])]
    customer: Annotated[Name | None, Field(description="Your own reference of the customer.")] = None
    attributes: Annotated[dict[str, str] | None, Field(description="What the survey's texts can name.")] = None
    lasts: Annotated[
        str | None, Field(description="How long it is good; for ever if left out.", examples=["30d"])
    ] = None
    most: Annotated[
        Annotated[int, Field(strict=True), BeforeValidator(_whole)] | None,
        Field(description="How many people can come by it; any if left out."),
    ] = None

    def words(self) -> dict[str, str]:
        """The fields as words, as they stand in a file."""
        named = {f"attributes.{key}": words for key, words in (self.attributes or {}).items()}
        limits = {"lasts": self.lasts or "", "most": "" if self.most is None else str(self.most)}
        return {"touchpoint": self.touchpoint, "customer": self.customer or ""} | limits | named


class LinkBody(BaseModel):
    """A link that was made, until when it is good, and for how many people; null where there is no limit.

    `repeated` says that it was made before, under the same `Idempotency-Key`.
    """

    url: str
    touchpoint: str
    customer: str | None
    expires_at: datetime | None
    most: int | None
    repeated: bool


def link_schema(catalog: Catalog) -> dict[str, Any]:
    """What a link may say in this journey, as JSON Schema."""
    return narrowed(WantedLinkBody, catalog)


def read_link(body: bytes, terms: Terms, key: str | None) -> Link | Sequence[FaultBody]:
    """The link that a body asks for, or what is wrong with it. `key` makes it unique, None where it need not be."""
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError:
        return [FaultBody(event=0, field="body", fault="this is not valid JSON; send one object")]
    if not isinstance(found, dict):
        return [FaultBody(event=0, field="body", fault="one object is to be sent here")]
    wanted, odd = shaped(WantedLinkBody, found)
    fields = Fields(wanted.words() | {KEY_HEADER: key or ""})
    link = _made(wanted, terms, fields)
    return list(told(0, odd, fields.wrong)) or link


def _made(wanted: WantedLinkBody, terms: Terms, fields: Fields) -> Link:
    """The link that is wanted; what is wrong is noted in the fields, and then the link is good for nothing."""
    touchpoint = fields.required("touchpoint", terms.touchpoint) or TouchpointId("")
    reach = Reach(
        customer=fields.optional("customer", name),
        attributes={
            key: fields.optional(f"attributes.{key}", attribute_of(key)) or "" for key in wanted.attributes or {}
        },
        lasts=fields.optional("lasts", lasting),
        most=fields.optional("most", most_people),
    )
    key = fields.optional(KEY_HEADER, name)
    return replace(new_link(touchpoint, reach, SystemRandom(), terms.now), key=key)


def unlike(link: Link, before: Link) -> Sequence[FaultBody]:
    """What is asked for otherwise than it was before under the same key."""
    asked, known = _asked(link), _asked(before)
    return [
        FaultBody(event=0, field=what, fault=_ANOTHER.format(what=what))
        for what in asked
        if asked[what] != known[what]
    ]


def _asked(link: Link) -> Mapping[str, object]:
    """What a request said, by the names of its fields."""
    return {
        "touchpoint": link.touchpoint,
        "customer": link.customer,
        "attributes": dict(link.attributes),
        "lasts": None if link.expires_at is None else link.expires_at - link.made_at,
        "most": link.most,
    }


def noted(link: Link, key: str, entry: EntryId) -> Entry:
    """What the log of acts holds of it: with whose key it was made, and never for whom."""
    return Entry(entry, link.made_at, Act.LINK_MADE, None, f"HTTP: {key}", about(link))


def shown(link: Link, bot: str, *, repeated: bool) -> LinkBody:
    """The link as it is handed to the customer."""
    return LinkBody(
        url=address(bot, link.token),
        touchpoint=link.touchpoint or "",
        customer=link.customer,
        expires_at=link.expires_at,
        most=link.most,
        repeated=repeated,
    )
