"""Phrase: several words that mean something together, and where they match."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from analysis.sentiment.meaning import Meaning
from analysis.sentiment.tokens import words

_GAP = "_"
_GAP_PATTERN = r"(?: [^ ,.!?…;\n][^ ]*){0,3}?"
_STEM = "*"
_WINDOW = 14
"""As many tokens as the longest phrase with its gaps may take."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What follows the first word, as a pattern of words with a space before each, and what it all means.

    `seconds` are the words that may come next, None where these are too many to tell.
    """

    rest: str
    seconds: frozenset[str] | None
    size: int
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases that may begin with one word, as one pattern with a group for each, longest first."""

    pattern: re.Pattern[str]
    seconds: frozenset[str] | None
    meanings: tuple[Meaning, ...]

    def at(self, tokens: Sequence[str], place: int) -> tuple[int, Meaning] | None:
        """How many tokens the longest phrase has that stands at `place`, and its meaning."""
        if self.seconds is not None and (place + 1 == len(tokens) or tokens[place + 1] not in self.seconds):
            return None
        found = self.pattern.match(" " + " ".join(tokens[place + 1 : place + _WINDOW]))
        if not found or not found.lastindex:
            return None
        return 1 + found.group().count(" "), self.meanings[found.lastindex - 1]


def phrase(term: str, meaning: Meaning) -> Phrase:
    """The phrase of one line of a word file."""
    rest = _parts(term)[1:]
    return Phrase("".join(map(_pattern, rest)), _seconds(rest[0]), sum(part != _GAP for part in rest), meaning)


@cache
def together(phrases: tuple[Phrase, ...]) -> Phrases:
    """Phrases that begin with the same word, as one; among those of one length the first wins."""
    ordered = sorted(phrases, key=lambda one: -one.size)
    pattern = "|".join(f"({one.rest})" for one in ordered)
    seconds = [one.seconds for one in ordered if one.seconds is not None]
    told = frozenset().union(*seconds) if len(seconds) == len(ordered) else None
    return Phrases(re.compile(pattern), told, tuple(one.meaning for one in ordered))


def keys(term: str) -> tuple[str, ...]:
    """The words that a term may begin with, stems with their `*`."""
    return tuple(_parts(term)[0].split("|"))


def is_phrase(term: str) -> bool:
    """Whether a term has more than one word."""
    return len(_parts(term)) > 1


def _parts(term: str) -> list[str]:
    """The places of a term: what stands between spaces, cut into tokens unless it is a stem or a choice."""
    lower = term.lower()
    if lower.isalpha():
        # A word alone, as most terms are: a file is read while somebody waits for their thanks.
        return [lower]
    chunks = lower.replace("’", "'").split()
    return [part for chunk in chunks for part in ([chunk] if _is_special(chunk) else words(chunk))] or [term]


def _is_special(chunk: str) -> bool:
    return chunk == _GAP or (len(chunk) > 1 and ("|" in chunk or _STEM in (chunk[0], chunk[-1])))


def _seconds(part: str) -> frozenset[str] | None:
    return None if part == _GAP or _STEM in part else frozenset(part.split("|"))


def _pattern(part: str) -> str:
    if part == _GAP:
        return _GAP_PATTERN
    choices = (re.escape(one.removesuffix(_STEM)) + "[^ ]*" * one.endswith(_STEM) for one in part.split("|"))
    return f" (?:{'|'.join(choices)})(?![^ ])"
