"""VADER as a sentiment engine, for English."""

from functools import cache
from importlib.metadata import version

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer  # type: ignore[import-untyped]  # the package carries no types

from analysis.sentiment.engine import LONGEST, label
from analysis.sentiment.tokens import lowered
from surveys.feedback import Evidence, Sentiment
from surveys.language import Language

_ENGLISH = Language("en")
_SCALE = 4.0
_OUTSIDE = ".,!?:;\"'()[]"


class VaderEngine:
    """The compound value of VADER (Hutto and Gilbert 2014), over the first 2,000 characters.

    VADER compares each word with every other: 14,000 characters would take it a second.
    """

    name = "vader"
    version = version("vaderSentiment")

    def score(self, text: str, language: Language, question_kind: str) -> Sentiment | None:  # noqa: ARG002  the words are all it knows
        """The compound value, with the words of VADER's list; None for any language but English.

        VADER does not tell how its rules changed a word's weight: the evidence has the weights of the list.
        """
        if language != _ENGLISH:
            return None
        read = text[:LONGEST]
        value = float(_analyzer().polarity_scores(read)["compound"])
        found = _evidence(read)
        return Sentiment(value, label(value, found), found)


@cache
def _analyzer() -> SentimentIntensityAnalyzer:
    return SentimentIntensityAnalyzer()


def _evidence(text: str) -> tuple[Evidence, ...]:
    known, lower = _analyzer().lexicon, lowered(text)
    found, end = [], 0
    for chunk in lower.split():
        word = chunk.strip(_OUTSIDE) or chunk
        start = lower.index(word, end)
        end = start + len(word)
        if word in known:
            found.append(Evidence(start, end, known[word] / _SCALE))
    return tuple(found)
