"""Piping: what a text's placeholders say for one person."""

from collections.abc import Mapping
from re import Match

from surveys.documents.placeholders import PLACEHOLDER

LONGEST = 100
"""Characters of one attribute that a text shows: more would drown the question."""


def fill(text: str, attributes: Mapping[str, str]) -> str:
    """The text with each `{name|fallback}` replaced by the attribute, by its fallback, or by nothing."""
    return PLACEHOLDER.sub(lambda found: _shown(attributes, found), text)


def _shown(attributes: Mapping[str, str], found: Match[str]) -> str:
    value = attributes.get(found["name"], "").strip()
    short = value if len(value) <= LONGEST else value[: LONGEST - 1].rstrip() + "…"
    return short or found["fallback"] or ""
