"""TextBlob as a sentiment engine, for English."""

import re
from importlib.metadata import version
from typing import NamedTuple

from textblob.en import sentiment as weigh

from analysis.sentiment.engine import LONGEST, label
from surveys.feedback import Evidence, Sentiment
from surveys.language import Language

_ENGLISH = Language("en")
_LONGEST_GAP = 40


class _Assessed(NamedTuple):
    words: list[str]
    polarity: float
    subjectivity: float
    mood: str | None


class TextBlobEngine:
    """The polarity of TextBlob's own word list.

    Only its sentiment is used: words, sentences and tags need corpora that a fresh machine does not have.
    """

    name = "textblob"
    version = version("textblob")

    def score(self, text: str, language: Language, question_kind: str) -> Sentiment | None:  # noqa: ARG002  the words are all it knows
        """The polarity, with the words it comes from; None for any language but English."""
        if language != _ENGLISH:
            return None
        value, evidence = assess(text)
        return Sentiment(value, label(value, evidence), evidence)


def assess(text: str) -> tuple[float, tuple[Evidence, ...]]:
    """The polarity of an English text, -1 to 1, and the words that TextBlob weighed."""
    read = text[:LONGEST]
    # What TextBlob(read).sentiment_assessments does, without doing it twice.
    found = weigh(read)
    return max(-1.0, min(1.0, found[0])), _evidence(read, [_Assessed(*one) for one in found.assessments])


def _evidence(text: str, assessed: list[_Assessed]) -> tuple[Evidence, ...]:
    """Finds the assessed words again, in order; what TextBlob rewrote and is not in the text is left out."""
    lowered, cursor, evidence = text.lower(), 0, []
    for words, polarity, _, _ in assessed:
        place = _locate(lowered, words, cursor)
        if place and polarity:
            evidence.append(Evidence(*place, polarity))
        cursor = place[1] if place else cursor
    return tuple(evidence)


def _locate(lowered: str, words: list[str], cursor: int) -> tuple[int, int] | None:
    """Where these words follow each other, other words between them allowed within reason."""
    gap = rf".{{0,{_LONGEST_GAP}}}?"
    pattern = gap.join(re.escape(word) for word in words)
    bounded = (
        (r"(?<!\w)" if words[0][:1].isalnum() else "") + pattern + (r"(?!\w)" if words[-1][-1:].isalnum() else "")
    )
    found = re.compile(bounded, re.DOTALL).search(lowered, cursor)
    return found.span() if found else None
