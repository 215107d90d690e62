"""Scales: what a score given elsewhere was given on."""

import re
from dataclasses import dataclass

from bot.importing.terms import whole_number
from surveys.questions import SCORE_SCALES

_RANGE = re.compile(r"(-?[0-9]{1,4})\s*[-–]\s*(-?[0-9]{1,4})")
_OTHER = "rating"


@dataclass(frozen=True, slots=True)
class Scale:
    """From `low` to `high`; `kind` is nps, csat or ces, or rating for any other, which counts in no score."""

    kind: str
    low: int
    high: int

    def read(self, words: str) -> int:
        """A score on this scale."""
        score = whole_number(words)
        if not self.low <= score <= self.high:
            raise ValueError(
                f"{score} does not lie on the scale; write a whole number from {self.low} to {self.high}"
            )
        return score


def scale(words: str) -> Scale:
    """Read `nps`, `csat`, `ces` or `LOW-HIGH`; the ends of one of the three mean that one."""
    if words.lower() in SCORE_SCALES:
        return Scale(words.lower(), *SCORE_SCALES[words.lower()])
    found = _RANGE.fullmatch(words)
    if found is None or int(found[1]) >= int(found[2]):
        raise ValueError(f"{words!r} is not a scale; write {', '.join(SCORE_SCALES)}, or its ends such as 1-10")
    ends = (int(found[1]), int(found[2]))
    kind = next((kind for kind, own in SCORE_SCALES.items() if own == ends), _OTHER)
    return Scale(kind, *ends)
