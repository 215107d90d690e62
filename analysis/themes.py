"""ThemeFinder: which themes a text mentions, where, and how the words around each feel."""

from bisect import bisect_right
from collections.abc import Sequence

from analysis.aspects import Surroundings
from analysis.clauses import clauses
from analysis.sentiment.engine import SentimentEngine, label
from analysis.terms import Hit, Terms
from surveys.feedback import Mention, Sentiment
from surveys.journey import Theme, ThemeId
from surveys.language import Language


class ThemeFinder:
    """Finds themes by the words of the journey file."""

    def __init__(self, themes: Sequence[Theme]) -> None:
        """A theme without words in a language is not found in it."""
        self._themes = themes
        self._terms: dict[Language, Terms] = {}

    def mentions(
        self, text: str, language: Language, engine: SentimentEngine, question_kind: str = "text"
    ) -> tuple[Mention, ...]:
        """The same as `mentions_felt`, for a text that is not scored yet."""
        hits = self._hits(text, language)
        return _felt(hits, text, language, engine.score(text, language, question_kind)) if hits else ()

    def mentions_felt(self, text: str, language: Language, sentiment: Sentiment | None) -> tuple[Mention, ...]:
        """Each theme at most once in each clause, in the order of the text, with the sentiment of its own words.

        `sentiment` is what an engine read in the whole text; where that is None every mention is neutral.
        """
        hits = self._hits(text, language)
        return _felt(hits, text, language, sentiment) if hits else ()

    def _hits(self, text: str, language: Language) -> list[Hit]:
        # The terms of a language are taken apart when a first text is written in it.
        if language not in self._terms:
            self._terms[language] = Terms(self._themes, language)
        return self._terms[language].hits(text)


def _felt(hits: Sequence[Hit], text: str, language: Language, sentiment: Sentiment | None) -> tuple[Mention, ...]:
    parts = clauses(text, language)
    starts = [part.start for part in parts]
    surroundings = Surroundings(text, parts, sentiment, language)
    found: dict[tuple[ThemeId, int], Hit] = {}
    for hit in hits:
        found.setdefault((hit.theme, bisect_right(starts, hit.start)), hit)
    ordered = sorted(found.values(), key=lambda hit: (hit.start, hit.end))
    return tuple(_mention(hit, surroundings.felt_at(hit.start, hit.end)) for hit in ordered)


def _mention(hit: Hit, value: float) -> Mention:
    return Mention(hit.theme, hit.start, hit.end, value, label(value))
