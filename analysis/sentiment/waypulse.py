"""The default engine: words of customer feedback, and TextBlob behind them for English."""

from collections.abc import Sequence
from functools import cache
from math import sqrt
from pathlib import Path

from analysis.sentiment import textblob
from analysis.sentiment.engine import label
from analysis.sentiment.lexicon import Lexicon, evidence, is_contented, load
from surveys.feedback import Evidence, Sentiment
from surveys.language import Language

_WORDS = Path(__file__).with_name("words")
_ENGLISH = Language("en")
_CALM = 0.6
_CONTENTED = 0.5


class WaypulseEngine:
    """Knows every language that has a file of words here; each other one stays unscored."""

    name = "waypulse"
    version = "1"

    def score(self, text: str, language: Language, question_kind: str) -> Sentiment | None:
        """The weight of all words that decided, pressed into -1 to 1; None in an unknown language."""
        lexicon = _lexicon(language)
        if lexicon is None:
            return None
        read = text[: textblob.LONGEST]
        if question_kind == "improve" and is_contented(read, lexicon):
            return Sentiment(_CONTENTED, label(_CONTENTED))
        found = evidence(read, language, lexicon)
        if language == _ENGLISH:
            found = _joined(found, textblob.assess(read)[1])
        found = tuple(one for one in found if one.weight)
        value = _pressed(sum(one.weight for one in found))
        return Sentiment(value, label(value, found), found)


@cache
def _lexicon(language: Language) -> Lexicon | None:
    path = _WORDS / f"{language}.txt"
    known = language.isalpha() and language.isascii() and path.is_file()
    return load(_WORDS / "signs.txt", path) if known else None


def _joined(own: Sequence[Evidence], others: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Our own words first; another list speaks only where they are silent."""
    taken = {place for one in own for place in range(one.start, one.end)}
    silent = (one for one in others if taken.isdisjoint(range(one.start, one.end)))
    return tuple(sorted([*own, *silent], key=lambda one: one.start))


def _pressed(total: float) -> float:
    """A sum of any size as a value from -1 to 1; two strong words already come near the end."""
    return total / sqrt(total * total + _CALM)
