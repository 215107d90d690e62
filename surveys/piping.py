"""Piping: what a text's placeholders say for one person."""

from collections.abc import Mapping

from surveys.documents.placeholders import PLACEHOLDER


def fill(text: str, attributes: Mapping[str, str]) -> str:
    """The text with each `{name|fallback}` replaced by the attribute, by its fallback, or by nothing."""
    return PLACEHOLDER.sub(lambda found: attributes.get(found["name"]) or found["fallback"] or "", text)
