"""The default engine: words of customer feedback, for English on the lists of VADER and TextBlob."""

from collections.abc import Sequence
from itertools import takewhile
from math import sqrt

from analysis.sentiment.engine import GOOD, IMPROVE, LONGEST, TEXT, label
from analysis.sentiment.lexicon import Lexicon, lexicon, plain
from analysis.sentiment.tokens import CLAUSE_ENDS, lowered, words
from analysis.sentiment.walk import evidence
from surveys.feedback import Evidence, Sentiment
from surveys.language import Language

_CALM = 0.6
_CONTENTED = 0.5
_SHORT = 24
_NAME_WORDS = 8
_NAMED = {IMPROVE: -0.3, GOOD: 0.3}
"""What an answer feels like that only names a thing ("Communication."), by the kind of question."""


class WaypulseEngine:
    """Knows every language that has a file of words here; each other one stays unscored."""

    name = "waypulse"
    version = "3"

    def score(self, text: str, language: Language, question_kind: str) -> Sentiment | None:
        """The weight of all words that decided, pressed into -1 to 1; None in an unknown language.

        The kind of question decides where the words do not: "Nothing." and "Communication." as answers to what
        could be better are praise and blame, and the other way round to what was good.
        """
        known = lexicon(language, question_kind)
        if known is None:
            return None
        read = text[:LONGEST]
        found = evidence(read, known)
        value = _pressed(sum(one.weight for one in found))
        if len(read) <= _SHORT or question_kind != TEXT:
            value = _asked(read, value, known, question_kind)
            found = (found or _all_of(read, value)) if value else ()
        return Sentiment(value, label(value, found), found)


def _asked(read: str, value: float, known: Lexicon, question_kind: str) -> float:
    """The value in the light of the question, and of what the answer says as a whole."""
    tokens = words(lowered(read))
    whole = plain(tokens)
    if question_kind in _NAMED and whole in known.contented:
        return _CONTENTED if question_kind == IMPROVE else -_CONTENTED
    if whole in known.whole:
        return known.whole[whole]
    if question_kind == IMPROVE and value >= 0 and _opening(tokens) in known.contented:
        return max(value, _CONTENTED)
    names = whole and not value and len(tokens) <= _NAME_WORDS
    return _NAMED.get(question_kind, 0.0) if names else value


def _all_of(read: str, value: float) -> tuple[Evidence, ...]:
    """All that was said, where no single word decided."""
    return (Evidence(len(read) - len(read.lstrip()), len(read.rstrip()), value),)


def _opening(tokens: Sequence[str]) -> str:
    """The first sentence or clause."""
    return plain(list(takewhile(lambda token: token not in CLAUSE_ENDS, tokens)))


def _pressed(total: float) -> float:
    """A sum of any size as a value from -1 to 1; two strong words already come near the end."""
    return total / sqrt(total * total + _CALM)
