"""Masking: a quote without what could lead to the person who said it."""

import re

MASK = "▮▮▮"
_CONTACT = re.compile(r"\S+@\S+|https?://\S+|@\w{3,}|\+?\d[\d\s()./-]{4,}\d")


def masked(text: str) -> str:
    """The text with addresses, links, names of accounts and long numbers made unreadable."""
    return _CONTACT.sub(MASK, text)
