"""Proposing: which touchpoints a text is likely about, by what happened lately and by its words."""

import re
from collections import Counter
from collections.abc import Sequence

from analysis.terms import Terms
from surveys.journey import Journey, ThemeId, TouchpointId
from surveys.language import Language

_LATELY = (2.5, 1.5, 1.0)
"""What the last event speaks for its touchpoint, and the ones before it."""
_SHARED_THEME = 2.0
_SAID_AGAIN, _MOST_AGAIN = 0.25, 2
"""A theme that a text comes back to is what it is about, rather than one that it touches."""
_SHARED_WORD = 2.0
_SHORTEST, _STEM = 4, 5
"""Shorter words are too common to tell touchpoints apart; of longer ones the beginning does."""
_WORD = re.compile(r"\w+")


def likeliest(
    text: str, language: Language, journey: Journey, happened: Sequence[TouchpointId]
) -> tuple[TouchpointId, ...]:
    """The touchpoints that something speaks for, the likeliest first; those equally likely as the journey has them.

    `happened` are the touchpoints of the person's events, newest first. Counted are the themes that a text shares
    with the title of a touchpoint, for more where it comes back to them, the words that it shares with it, and how
    lately the person was there.
    """
    terms, words = Terms(journey.themes, language), _stems(text)
    themes = Counter(hit.theme for hit in terms.hits(text))
    lately = dict(reversed(list(zip(dict.fromkeys(happened), _LATELY, strict=False))))
    weighed = {
        touchpoint.id: lately.get(touchpoint.id, 0.0)
        + _weight(touchpoint.title.said_in(language), terms, themes, words)
        for touchpoint in journey.touchpoints()
    }
    likely = (touchpoint for touchpoint, weight in weighed.items() if weight > 0)
    return tuple(sorted(likely, key=lambda one: -weighed[one]))


def _weight(title: str, terms: Terms, themes: Counter[ThemeId], words: frozenset[str]) -> float:
    shared = {hit.theme for hit in terms.hits(title)} & set(themes)
    again = sum(min(themes[theme] - 1, _MOST_AGAIN) for theme in shared)
    return _SHARED_THEME * len(shared) + _SAID_AGAIN * again + _SHARED_WORD * len(_stems(title) & words)


def _stems(text: str) -> frozenset[str]:
    words = _WORD.findall(text.casefold())
    return frozenset(word[:_STEM] for word in words if len(word) >= _SHORTEST)
