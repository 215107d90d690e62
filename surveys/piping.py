"""Piping: what a text's placeholders say for one person."""

from collections.abc import Mapping
from re import Match

from surveys.documents.placeholders import PLACEHOLDER
from surveys.isolating import isolated, standing_free

LONGEST = 100
"""Characters of one attribute that a text shows: more would drown the question."""


def fill(text: str, attributes: Mapping[str, str]) -> str:
    """The text with each `{name|fallback}` replaced by the attribute, by its fallback, or by nothing."""
    return PLACEHOLDER.sub(lambda found: _short(attributes, found) or _otherwise(found), text)


def fill_apart(text: str, attributes: Mapping[str, str]) -> str:
    """The same for where it is shown: an attribute that runs the other way turns nothing round that stands beside it.

    For that it holds marks that nobody sees; what is kept or handed on as it is wants `fill`.
    """
    shown = PLACEHOLDER.sub(lambda found: isolated(_short(attributes, found), text) or _otherwise(found), text)
    return standing_free(shown)


def _short(attributes: Mapping[str, str], found: Match[str]) -> str:
    value = attributes.get(found["name"], "").strip()
    return value if len(value) <= LONGEST else value[: LONGEST - 1].rstrip() + "…"


def _otherwise(found: Match[str]) -> str:
    return found["fallback"] or ""
