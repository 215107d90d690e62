"""SentimentEngine: what every engine can do, and how a value gets its label."""

from collections.abc import Sequence
from typing import Protocol

from surveys.feedback import Evidence, Sentiment
from surveys.language import Language
from surveys.mood import Label

BAND = 0.05
"""Values this close to 0 are neutral."""

LONGEST = 2000
"""Characters that are read; the rest of a long text adds time and little else."""

TEXT, IMPROVE, GOOD = "text", "improve", "good"
"""What a question asked for: words of any kind, what should be better, or what was good."""

_STRONG = 0.45
_BALANCED = 0.5


class SentimentEngine(Protocol):
    """Reads what a text feels like."""

    @property
    def name(self) -> str:
        """The engine's name in the settings."""

    @property
    def version(self) -> str:
        """Changes whenever the same text may be read differently."""

    def score(self, text: str, language: Language, question_kind: str) -> Sentiment | None:
        """The sentiment of a text, None in a language that the engine does not know.

        `question_kind` is `improve` where the question asked what should be better, `good` where it asked what
        was good, else `text`.
        """


def label(value: float, evidence: Sequence[Evidence] = ()) -> Label:
    """The label of a value from -1 to 1; mixed when strong words of both signs nearly balance."""
    if evidence and _is_mixed(evidence):
        return Label.MIXED
    if abs(value) < BAND:
        return Label.NEUTRAL
    return Label.POSITIVE if value > 0 else Label.NEGATIVE


def _is_mixed(evidence: Sequence[Evidence]) -> bool:
    praise = sum(one.weight for one in evidence if one.weight > 0)
    blame = -sum(one.weight for one in evidence if one.weight < 0)
    return min(praise, blame) >= _STRONG and min(praise, blame) >= _BALANCED * max(praise, blame)
