"""Kinship: which theme a text belongs to, learned from what the themes' own words find; no label is needed.

A text in which no word of any theme stands still has words that often stand beside those of one. The model is a
multinomial naive Bayes whose classes are the themes found; each word's share in a theme is drawn toward its share
everywhere, so that rare words decide nothing (McCallum and Nigam, 1999, Text classification by bootstrapping with
keywords, EM and shrinkage).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from analysis.phrases import phrases_of
from surveys.journey import ThemeId
from surveys.language import Language

Shares = Mapping[ThemeId, float]
"""How much of a text is of each theme, 0 to 1; they add up to 1, and nothing is known where there are none."""

_FEWEST = 3
_DRAWN = 100.0
_TRUST = 0.5


@dataclass(frozen=True, slots=True)
class Kinship:
    """What phrases say of themes: `leaning` holds the logarithm of how much more often each stands in a theme."""

    language: Language
    usual: Mapping[ThemeId, float]
    leaning: Mapping[str, Mapping[ThemeId, float]]

    @classmethod
    def learned(cls, texts: Sequence[str], found: Sequence[Shares], language: Language) -> "Kinship":
        """From texts and what was found in each; where nothing was found anywhere, it knows no theme."""
        told = [phrases_of(text, language) for text in texts]
        everywhere = Counter(phrase for phrases in told for phrase in phrases)
        known = {phrase: count for phrase, count in everywhere.items() if count >= _FEWEST}
        within: dict[str, defaultdict[ThemeId, float]] = {phrase: defaultdict(float) for phrase in known}
        for phrases, shares in zip(told, found, strict=True):
            for phrase in known.keys() & phrases:
                _add(within[phrase], shares)
        sizes, size = _together(within.values()), sum(known.values())
        leaning = {phrase: _leaning(within[phrase], sizes, count / size) for phrase, count in known.items()}
        return cls(language, _logarithms(_together(found)), leaning)

    def shares(self, text: str, found: Shares) -> Shares:
        """How much of a text is of each theme, from its phrases and from what was found in it, if anything."""
        phrases = [self.leaning[one] for one in phrases_of(text, self.language) if one in self.leaning]
        scores = {
            theme: usual + found.get(theme, 0.0) + _TRUST * sum(phrase.get(theme, 0.0) for phrase in phrases)
            for theme, usual in self.usual.items()
        }
        highest = max(scores.values(), default=0.0)
        odds = {theme: exp(score - highest) for theme, score in scores.items()}
        return {theme: one / sum(odds.values()) for theme, one in odds.items()}


def _add(total: defaultdict[ThemeId, float], shares: Shares) -> None:
    for theme, share in shares.items():
        total[theme] += share


def _together(all_shares: Iterable[Shares]) -> Shares:
    total: defaultdict[ThemeId, float] = defaultdict(float)
    for shares in all_shares:
        _add(total, shares)
    return total


def _logarithms(total: Shares) -> Shares:
    return {theme: log(share / sum(total.values())) for theme, share in total.items() if share > 0}


def _leaning(within: Mapping[ThemeId, float], sizes: Mapping[ThemeId, float], usual: float) -> dict[ThemeId, float]:
    return {
        theme: log((within.get(theme, 0.0) + _DRAWN * usual) / (size + _DRAWN) / usual)
        for theme, size in sizes.items()
    }
