"""Names: words that customers write as names, which may be those of people and are never learnt."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from analysis.learning.features import term
from surveys.language import Language

_INSIDE = re.compile(r"(?:(?<=[^\W\d_]\s)|(?<=[^\W\d_][,;]\s))[^\W\d_]+(?:['’][^\W\d_]+)*")
_WITH_CAPITAL_NOUNS = frozenset({"de"})
_MOSTLY = 0.5


def names(texts: Iterable[tuple[str, Language]]) -> frozenset[str]:
    """The words, in lower case, that have a capital letter most of the times they stand inside a sentence.

    Words in capitals throughout are shouted or an abbreviation, and no name. German nouns all have a capital: there
    none is taken for a name.
    """
    capital, small = Counter[str](), Counter[str]()
    for text, language in texts:
        if language not in _WITH_CAPITAL_NOUNS:
            for word in _INSIDE.findall(text):
                (capital if word.istitle() else small)[word.lower().replace("’", "'")] += not word.isupper()
    return frozenset(word for word, often in capital.items() if often > _MOSTLY * (often + small[word]))


def without(features: Mapping[str, float], unwanted: Collection[str]) -> dict[str, float]:
    """The features in which none of these words stands."""
    return {name: value for name, value in features.items() if not _holds(name, unwanted)}


def _holds(feature: str, unwanted: Collection[str]) -> bool:
    return any(word in unwanted for word in (term(feature) or "").split())
