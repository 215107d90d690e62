"""Exclusions: words that are found as a theme and that staff say are none, in the phrases in which they stand."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from surveys.feedback import Mention
from surveys.journey import ThemeId

FEWEST = 3
"""So often staff must have said it."""

_AGREEING = 0.9
_BESIDE = re.compile(r"\s+(\w+(?:['’]\w+)*)")
"""A neighbouring word, read away from the one it stands beside; of the word before it, backwards."""


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A text whose reading staff looked at: what an engine mentioned, and the themes that they said are wrong."""

    text: str
    mentions: tuple[Mention, ...]
    wrong: AbstractSet[ThemeId]


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A word, or a phrase around it, that does not count for a theme.

    Staff looked at `looked_at` texts in which it stands, and said of `wrong` that it is not the theme; `quote` is one
    of these.
    """

    theme: ThemeId
    words: str
    wrong: int
    looked_at: int
    quote: str


def exclusions(texts: Sequence[LookedAt]) -> tuple[Exclusion, ...]:
    """What staff corrected away at least three times and in nine of ten texts they looked at, by theme and words.

    All texts are in one language. Proposed is the shortest that agrees: the word as it was written, else with the
    word before or behind it, else with both; nothing where it depends on more than that.
    """
    standing: defaultdict[tuple[ThemeId, str], dict[int, None]] = defaultdict(dict)
    for number, one in enumerate(texts):
        for mention in one.mentions:
            for phrase in _phrases(one.text, mention):
                standing[mention.theme, phrase][number] = None
    weighed = (_weighed(*key, [texts[number] for number in numbers]) for key, numbers in standing.items())
    agreeing = [one for one in weighed if one.wrong >= FEWEST and one.wrong >= _AGREEING * one.looked_at]
    shortest = (one for one in agreeing if not any(_holds(one, other) for other in agreeing))
    return tuple(sorted(shortest, key=lambda one: (one.theme, -one.wrong, one.words)))


def _weighed(theme: ThemeId, words: str, texts: Sequence[LookedAt]) -> Exclusion:
    wrong = [one for one in texts if theme in one.wrong]
    return Exclusion(theme, words, len(wrong), len(texts), wrong[0].text if wrong else "")


def _holds(one: Exclusion, other: Exclusion) -> bool:
    """Whether a shorter phrase says the same already."""
    return one.theme == other.theme and one.words != other.words and f" {other.words} " in f" {one.words} "


def _phrases(text: str, mention: Mention) -> Iterator[str]:
    """The word alone, with its neighbours on either side, and with both; nobody's across a comma or a full stop."""
    form = _plain(text[mention.start : mention.end])
    if not form:
        return
    before, after = _neighbour(text[: mention.start][::-1])[::-1], _neighbour(text[mention.end :])
    for words in ((form,), (before, form), (form, after), (before, form, after)):
        if all(words):
            yield " ".join(words)


def _neighbour(beside: str) -> str:
    found = _BESIDE.match(beside)
    return _plain(found[1]) if found else ""


def _plain(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").split())
