"""Hyphens: where a word that is too wide may be cut so that it can still be read."""

import re

_LEAST = 3
_SYLLABLE = re.compile(
    r"\w\w(?!sch|ch|ck|gn|lh|nh|ph|qu|sh|th)\w(?=(?:sch|ch|ph|qu|sh|th|[b-df-hj-np-tv-zñßç])[aeiouyà-öù-ÿ]\w)",
    re.IGNORECASE,
)
"""A consonant with a vowel begins a syllable; signs for one sound are not parted, and letters stand on both sides."""


def hyphen_place(word: str, most: int) -> int:
    """How many letters to leave before the hyphen, at most so many; fewer where a syllable begins a little before."""
    near = range(most, max(_LEAST, most // 2) - 1, -1)
    return next((cut for cut in near if _SYLLABLE.match(word, cut - _LEAST)), most)
