"""Receivers: which of a shop system's own messages are touchpoints of the journey."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Receivers:
    """Touchpoints by what shop systems call them: Shopify's topics, WooCommerce's states of an order."""

    shopify: Mapping[str, str] = field(default_factory=dict)
    woocommerce: Mapping[str, str] = field(default_factory=dict)


NO_RECEIVERS = Receivers()
