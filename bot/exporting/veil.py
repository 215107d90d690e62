"""Veil: how much of who people are an export shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b

from analysis.masking import masked
from surveys.exports import Who
from surveys.store.passages import AMOUNT, COST, ORDER
from surveys.store.scopes import PRODUCT

SALT_BYTES = 16
_CODE_BYTES = 8
_CONTACT = "contact"
_TELEGRAM = "telegram-{chat}"
_KEPT = (PRODUCT, AMOUNT, COST)
VEILED_ATTRIBUTES = (AMOUNT, COST, ORDER, PRODUCT)
"""The attributes of events that an export without persons has: those that figures are made of, and a code."""


@dataclass(frozen=True, slots=True)
class Veil:
    """Where it is not lifted, codes stand for people and for ids, and texts are masked.

    `salt` is drawn anew for each export, so the codes of two exports cannot be laid side by side.
    """

    salt: bytes
    is_lifted: bool = False

    def person(self, who: Who) -> str:
        """The company's reference, else the chat on Telegram; a code where neither is known or nobody may see it."""
        if self.is_lifted and who.customer is not None:
            return who.customer
        if self.is_lifted and who.chat is not None:
            return _TELEGRAM.format(chat=who.chat)
        return self._code(f"person:{who.id}")

    def id(self, own: str) -> str:
        """An id: those that the company or a chat gave may tell who it was."""
        return own if self.is_lifted else self._code(f"id:{own}")

    def words(self, kind: str, text: str) -> str | None:
        """What was answered in a person's own words to a question of this kind; how to reach them is left out."""
        if self.is_lifted:
            return text
        return None if kind == _CONTACT else masked(text)

    def attributes(self, attributes: Mapping[str, str]) -> Mapping[str, str]:
        """What is known of an event: names and addresses may be among it, so only a few outlast the veil."""
        if self.is_lifted:
            return attributes
        order = attributes.get(ORDER)
        kept = {name: attributes[name] for name in _KEPT if name in attributes}
        return {**kept, ORDER: self._code(f"order:{order}")} if order else kept

    def _code(self, words: str) -> str:
        return blake2b(words.encode(), digest_size=_CODE_BYTES, key=self.salt).hexdigest()
