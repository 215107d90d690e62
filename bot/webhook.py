"""Webhook: where Telegram brings updates to, by the operator's wish."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Webhook:
    """An address that Telegram can reach, and what it says there so that we know it is Telegram."""

    url: str
    secret: str = field(repr=False)
