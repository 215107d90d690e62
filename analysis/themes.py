"""ThemeFinder: which themes a text mentions, where, and how its clause feels."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.clauses import Clause, clauses
from analysis.sentiment.engine import BAND, SentimentEngine
from surveys.feedback import Label, Mention, Sentiment
from surveys.journey import Theme, ThemeId
from surveys.language import Language

_UNREAD = Sentiment(0.0, Label.NEUTRAL)
_Patterns = tuple[tuple[ThemeId, re.Pattern[str]], ...]


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    theme: ThemeId
    clause: Clause


class ThemeFinder:
    """Finds themes by the words of the journey file, with one pattern for each theme and language."""

    def __init__(self, themes: Sequence[Theme]) -> None:
        """A theme without words in a language is not found in it."""
        languages = {language for theme in themes for language in theme.words}
        self._patterns = {language: _patterns(themes, language) for language in languages}

    def mentions(
        self, text: str, language: Language, engine: SentimentEngine, question_kind: str = "text"
    ) -> tuple[Mention, ...]:
        """Each theme at most once in each clause, in the order of the text.

        A mention feels as its clause does; where that is neutral, as its sentence, then as the whole text.
        In a language that the engine does not know it is neutral.
        """
        places = _places(text, language, self._patterns.get(language, ()))
        moods = _Moods(text, language, engine, question_kind)
        return tuple(_mention(place, moods.around(place.clause)) for place in places)


class _Moods:
    """The sentiment of stretches of one text, each scored once."""

    def __init__(self, text: str, language: Language, engine: SentimentEngine, question_kind: str) -> None:
        self._text, self._language, self._engine, self._kind = text, language, engine, question_kind
        self._known: dict[tuple[int, int], Sentiment] = {}

    def around(self, clause: Clause) -> Sentiment:
        """The nearest mood that is not neutral, from the clause outwards."""
        outwards = (
            (clause.start, clause.end),
            (clause.sentence.start, clause.sentence.end),
            (0, len(self._text)),
        )
        return next((mood for mood in map(self._of, outwards) if _says_something(mood)), _UNREAD)

    def _of(self, stretch: tuple[int, int]) -> Sentiment:
        if stretch not in self._known:
            words = self._text[slice(*stretch)]
            self._known[stretch] = self._engine.score(words, self._language, self._kind) or _UNREAD
        return self._known[stretch]


def _says_something(mood: Sentiment) -> bool:
    return abs(mood.value) >= BAND or mood.label is Label.MIXED


def _mention(place: _Place, mood: Sentiment) -> Mention:
    return Mention(place.theme, place.start, place.end, mood.value, mood.label)


def _places(text: str, language: Language, patterns: _Patterns) -> list[_Place]:
    """Where the themes stand; the text is cut into clauses only if there are any."""
    hits = [(mark, theme) for theme, pattern in patterns for mark in pattern.finditer(text) if mark["word"]]
    if not hits:
        return []
    parts = clauses(text, language)
    starts = [part.start for part in parts]
    found: dict[tuple[ThemeId, int], _Place] = {}
    for mark, theme in hits:
        number = max(0, bisect_right(starts, mark.start()) - 1)
        found.setdefault((theme, number), _Place(*mark.span("word"), theme, parts[number]))
    return sorted(found.values(), key=lambda place: (place.start, place.end))


def _patterns(themes: Sequence[Theme], language: Language) -> _Patterns:
    known = ((theme, theme.words.get(language, ())) for theme in themes)
    return tuple((theme.id, _pattern(words, theme.exclude.get(language, ()))) for theme, words in known if words)


def _pattern(words: Sequence[str], excluded: Sequence[str]) -> re.Pattern[str]:
    """Matches an excluded phrase first, so that no word is found inside it; only a word fills `word`."""
    skipped = f"{_any_of(excluded)}|" if excluded else ""
    return re.compile(rf"(?<!\w)(?:{skipped}(?P<word>{_any_of(words)}))(?!\w)", re.IGNORECASE)


def _any_of(words: Sequence[str]) -> str:
    """The alternatives, longest first, so that a phrase wins over the word it starts with."""
    return "(?:" + "|".join(_alternatives(sorted(words, key=len, reverse=True))) + ")"


def _alternatives(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        parts = (re.escape(part.removesuffix("*")) + (r"\w*" if part.endswith("*") else "") for part in word.split())
        yield r"\s+".join(parts)
