"""Clause and sentence: the stretches of a text that hang together."""

import re
from functools import cache
from typing import NamedTuple

from analysis.sentiment.wordfile import section
from surveys.language import Language

_SENTENCE_END = re.compile(r"[.!?…]+(?=\s|$)|[\n\r;]+|[.!?](?=[A-Z])")
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
    ends = _clause_ends(language)
    return tuple(
        Clause(part.start, part.end, sentence)
        for sentence in _split(text, Stretch(0, len(text)), _SENTENCE_END)
        for part in _split(text, sentence, ends)
    )


@cache
def _clause_ends(language: Language) -> re.Pattern[str]:
    turns = "|".join(re.escape(word) for term in section(language, "turns") for word in term.split("|"))
    return re.compile(rf"{_CLAUSE_END}|\b(?:{turns})\b" if turns else _CLAUSE_END, re.IGNORECASE)


def _split(text: str, within: Stretch, ends: re.Pattern[str]) -> list[Stretch]:
    parts, start = [], within.start
    for mark in ends.finditer(text, within.start, within.end):
        parts.append(Stretch(start, mark.start()))
        start = mark.end()
    parts.append(Stretch(start, within.end))
    return [part for part in parts if text[part.start : part.end].strip()]
