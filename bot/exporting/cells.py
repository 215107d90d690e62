"""Cells: what one place in an export holds, and words that no spreadsheet takes for a formula."""

from collections.abc import Sequence
from datetime import datetime

Cell = str | float | datetime | Sequence[str] | None
"""A text, a number, a moment in the company's time zone, several words, or nothing."""

Row = Sequence[Cell]

# The four signs also as wide as a Chinese character: some spreadsheets calculate with those too.
_STARTS = frozenset("=+-@\t\r\n＝＋－＠")
_QUOTE = "'"
_BETWEEN = ";"


def is_dangerous(words: str) -> bool:
    """Whether a spreadsheet may take these words for a formula."""
    return words[:1] in _STARTS


def defused(words: str) -> str:
    """The words behind an apostrophe, where a spreadsheet would calculate with them."""
    return _QUOTE + words if is_dangerous(words) else words


def meant(words: str) -> str:
    """The words without the apostrophe behind which they were defused."""
    return words[1:] if words[:1] == _QUOTE and is_dangerous(words[1:2]) else words


def joined(words: Sequence[str]) -> str:
    """Several words in one cell, as an import reads them."""
    return _BETWEEN.join(words)
