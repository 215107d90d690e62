"""Likeness: what was probably meant by a word that is not known."""

from collections.abc import Iterable
from difflib import get_close_matches


def meant(wrong: str, known: Iterable[str]) -> str:
    """What was probably meant, as the end of a sentence; empty where nothing known is like it."""
    close = get_close_matches(wrong, known, n=1)
    return f"; did you mean '{close[0]}'?" if close else ""
