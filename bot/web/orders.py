"""Orders: what shop systems send about an order, as the words of an event."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict

Words = Annotated[str, BeforeValidator(lambda value: "" if value is None else str(value))]
"""Shops write ids as numbers and leave out what they do not know."""


class _Part(BaseModel):
    """A part of what a shop sends; the rest of it is none of our business."""

    model_config = ConfigDict(extra="ignore")


class _ShopifyCustomer(_Part):
    id: Words = ""


class _ShopifyLine(_Part):
    title: Words = ""


class ShopifyOrder(_Part):
    """An order, as Shopify sends it with topics such as orders/fulfilled."""

    id: Words
    name: Words = ""
    updated_at: Words = ""
    total_price: Words = ""
    customer_locale: Words = ""
    customer: _ShopifyCustomer | None = None
    line_items: list[_ShopifyLine] = []

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


class _WooLine(_Part):
    name: Words = ""


class WooOrder(_Part):
    """An order, as WooCommerce sends it when it is made or changed."""

    id: Words
    number: Words = ""
    status: Words = ""
    date_modified_gmt: Words = ""
    total: Words = ""
    customer_id: Words = ""
    line_items: list[_WooLine] = []

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


def _given(**words: Any) -> Mapping[str, str]:
    return {name: said for name, said in words.items() if said}
