"""Meaning: what a word or phrase does to the sentiment."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

SECTIONS = ("words", "expected", "strength", "negation", "turns")
"""The sections of a file of words that give a term its meaning."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """`weight` is None where it says nothing by itself; `expected`, unless 0, is what it weighs where negated."""

    weight: float | None = None
    expected: float = 0.0
    strength: float = 1.0
    negates: bool = False
    turns: bool = False
    ends_clause: bool = False
    ends_sentence: bool = False

    @classmethod
    def of(cls, numbers: Mapping[str, float]) -> Self:
        """The meaning of a term with these numbers by section; what is expected weighs nothing by itself."""
        return cls(
            weight=numbers.get("words", 0.0 if "expected" in numbers else None),
            expected=numbers.get("expected", 0.0),
            strength=numbers.get("strength", 1.0),
            negates="negation" in numbers,
            turns="turns" in numbers,
        )
