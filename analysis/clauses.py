"""Clause and sentence: the stretches of a text that hang together."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from analysis.sentiment.wordfile import section
from surveys.language import Language

_SENTENCE_END = r"[.!?…]+(?=\s|$)|[\n\r;]+|[.!?](?=(?-i:[A-Z]))"
_CLAUSE_END = r",(?!\d)|\s[-–—]\s"


class Stretch(NamedTuple):
    """From `start` up to `end` in a text."""

    start: int
    end: int


class Clause(NamedTuple):
    """A clause, and the sentence it belongs to."""

    start: int
    end: int
    sentence: Stretch


def clauses(text: str, language: Language) -> tuple[Clause, ...]:
    """Every clause in order; they cover all of the text but the marks and words that part them.

    Sentences end at . ! ? ; and a new line, clauses also at a comma, a dash and the language's words such as "but".
    """
    found: list[Clause] = []
    pending: list[tuple[int, int]] = []
    sentence = start = 0
    for mark in _ends(language).finditer(text):
        end, after = mark.span()
        pending.append((start, end))
        start = after
        if mark.lastindex:
            found += _spoken(text, pending, Stretch(sentence, end))
            pending, sentence = [], after
    pending.append((start, len(text)))
    return (*found, *_spoken(text, pending, Stretch(sentence, len(text))))


@cache
def _ends(language: Language) -> re.Pattern[str]:
    """What ends a sentence, in a group, and what ends a clause only."""
    turns = "|".join(re.escape(word) for term in section(language, "turns") for word in term.split("|"))
    words = rf"|\b(?:{turns})\b" if turns else ""
    return re.compile(rf"({_SENTENCE_END})|{_CLAUSE_END}{words}", re.IGNORECASE)


def _spoken(text: str, parts: Sequence[tuple[int, int]], sentence: Stretch) -> list[Clause]:
    """The clauses of a sentence in which anything is said."""
    return [Clause(start, end, sentence) for start, end in parts if text[start:end].strip()]
