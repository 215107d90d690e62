"""Links over HTTP: a deep link by which a customer comes to the bot."""

import secrets
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from bot.importing.fields import Fields
from bot.importing.terms import Terms, attribute, name
from bot.web.shapes import narrowed
from surveys.catalog import Catalog
from surveys.store.links import Link

_BYTES = 12


class WantedLinkBody(BaseModel):
    """Which link is wanted: with a customer it is theirs alone, without one it is for everybody."""

    model_config = ConfigDict(extra="forbid", coerce_numbers_to_str=True)

    touchpoint: Annotated[str, Field(description="A touchpoint of the journey.", examples=["store.purchase"])]
    customer: Annotated[str | None, Field(description="Your own reference of the customer.")] = None
    attributes: Annotated[dict[str, str] | None, Field(description="What the survey's texts can name.")] = None

    def words(self) -> dict[str, str]:
        """The fields as words, as they stand in a file."""
        named = {f"attributes.{key}": words for key, words in (self.attributes or {}).items()}
        return {"touchpoint": self.touchpoint, "customer": self.customer or ""} | named


class LinkBody(BaseModel):
    """A link that was made."""

    url: str
    touchpoint: str
    customer: str | None


def link_schema(catalog: Catalog) -> dict[str, Any]:
    """What a link may say in this journey, as JSON Schema."""
    return narrowed(WantedLinkBody, catalog)


def made(wanted: WantedLinkBody, terms: Terms, fields: Fields) -> Link:
    """The link that is wanted; what is wrong is noted in the fields, and then the link is good for nothing."""
    attributes = {key: fields.optional(f"attributes.{key}", attribute) or "" for key in wanted.attributes or {}}
    touchpoint = fields.required("touchpoint", terms.touchpoint)
    return Link(secrets.token_urlsafe(_BYTES), touchpoint, fields.optional("customer", name), attributes, terms.now)


def shown(link: Link, bot: str) -> LinkBody:
    """The link as it is handed to the customer."""
    url = f"https://t.me/{bot}?start={link.token}"
    return LinkBody(url=url, touchpoint=link.touchpoint or "", customer=link.customer)
