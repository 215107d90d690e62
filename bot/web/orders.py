"""Orders: what shop systems send about an order, as the words of an event."""

from collections.abc import Mapping, Sequence
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from bot.importing.terms import LONGEST_ATTRIBUTE


def _written(said: object) -> object:
    """Shops write ids as numbers, and null for what they do not know."""
    if said is None:
        return ""
    is_number = isinstance(said, int | float) and not isinstance(said, bool)
    return str(said) if is_number else said


def _listed(said: object) -> object:
    return () if said is None else said


_ANY_WORDS = {"anyOf": [{"type": "string"}, {"type": "number"}, {"type": "null"}]}
_SOME_WORDS = {"anyOf": [{"type": "string", "minLength": 1}, {"type": "integer"}]}

Words = Annotated[str, BeforeValidator(_written), WithJsonSchema(_ANY_WORDS)]
Id = Annotated[str, Field(min_length=1), BeforeValidator(_written), WithJsonSchema(_SOME_WORDS)]


class _Part(BaseModel):
    """A part of what a shop sends; the rest of it is none of our business."""

    model_config = ConfigDict(extra="ignore")


class ShopifyCustomer(_Part):
    """Who has ordered; names and addresses are not read."""

    id: Annotated[Words, Field(description="Your reference of the customer.")] = ""


class ShopifyLine(_Part):
    """One thing that was ordered."""

    title: Annotated[Words, Field(description="The first line's is the attribute `product`.")] = ""


class ShopifyOrder(_Part):
    """An order, as Shopify sends it with topics such as orders/fulfilled; what else it says is not read."""

    id: Annotated[Id, Field(description="With the topic it makes the event unique.")]
    name: Annotated[Words, Field(description="The attribute `order`.", examples=["#1001"])] = ""
    updated_at: Annotated[Words, Field(description="When it happened, ISO 8601; now if it cannot be read.")] = ""
    total_price: Annotated[Words, Field(description="The attribute `amount`.")] = ""
    customer_locale: Annotated[Words, Field(description="The customer's language.", examples=["en-CA"])] = ""
    customer: Annotated[ShopifyCustomer | None, Field(description="Guests have none, and are passed over.")] = None
    line_items: Annotated[Sequence[ShopifyLine], BeforeValidator(_listed)] = ()

    def words(self, topic: str, touchpoint: str) -> Mapping[str, str]:
        """The event; without a customer where a guest has ordered."""
        return {
            "customer": self.customer.id if self.customer else "",
            "touchpoint": touchpoint,
            "at": self.updated_at,
            "id": f"shopify:{topic}:{self.id}",
            "language": self.customer_locale,
        }

    def attributes(self) -> Mapping[str, str]:
        """What texts and figures can make use of."""
        product = self.line_items[0].title if self.line_items else ""
        return _given(order=self.name, amount=self.total_price, product=product)


class WooLine(_Part):
    """One thing that was ordered."""

    name: Annotated[Words, Field(description="The first line's is the attribute `product`.")] = ""


class WooOrder(_Part):
    """An order, as WooCommerce sends it when it is made or changed; what else it says is not read."""

    id: Annotated[Id, Field(description="With the state it makes the event unique.")]
    number: Annotated[Words, Field(description="The attribute `order`.")] = ""
    status: Annotated[
        Words, Field(description="The state, which stands for a touchpoint.", examples=["completed"])
    ] = ""
    date_modified_gmt: Annotated[Words, Field(description="When it happened; now if it cannot be read.")] = ""
    total: Annotated[Words, Field(description="The attribute `amount`.")] = ""
    customer_id: Annotated[Words, Field(description="Your reference of the customer. Guests have 0.")] = ""
    line_items: Annotated[Sequence[WooLine], BeforeValidator(_listed)] = ()

    def words(self, touchpoint: str) -> Mapping[str, str]:
        """The event: once for each state, however often the order is changed in it. Guests have the number 0."""
        return {
            "customer": "" if self.customer_id == "0" else self.customer_id,
            "touchpoint": touchpoint,
            "at": f"{self.date_modified_gmt}Z" if self.date_modified_gmt else "",
            "id": f"woocommerce:{self.status}:{self.id}",
        }

    def attributes(self) -> Mapping[str, str]:
        """What texts and figures can make use of."""
        product = self.line_items[0].name if self.line_items else ""
        return _given(order=self.number, amount=self.total, product=product)


def _given(**words: str) -> Mapping[str, str]:
    return {name: _cut(said) for name, said in words.items() if said}


def _cut(words: str) -> str:
    """The shop cannot say it in fewer words, so it is done here."""
    return words if len(words) <= LONGEST_ATTRIBUTE else f"{words[: LONGEST_ATTRIBUTE - 1]}…"
