"""Closing: what a person is told, offered and given once a survey is answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from surveys.language import Text

REVIEW_GAP = timedelta(days=180)
"""Nobody is asked for a review again within this time of being asked for one."""


class Standing(StrEnum):
    """How content somebody is with what they were asked about."""

    PROMOTER = "promoter"
    PASSIVE = "passive"
    DETRACTOR = "detractor"


@dataclass(frozen=True, slots=True)
class Promise:
    """What somebody unhappy can count on: who reads what they wrote, or the company's own words, or both."""

    name: str | None = None
    words: Text | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """Where somebody happy may tell others; without a label the button has words of ours."""

    url: str
    label: Text | None = None


@dataclass(frozen=True, slots=True)
class Closing:
    """What ends a survey. `thanks` are the company's own words; `reward` names the pool that a code is taken from."""

    thanks: Mapping[Standing, Text] = field(default_factory=dict)
    promise: Promise | None = None
    review: Review | None = None
    reward: str | None = None

    def completed(self, other: "Closing") -> "Closing":
        """The same, with what it leaves open as the other has it."""
        return Closing(
            {**other.thanks, **self.thanks},
            self.promise or other.promise,
            self.review or other.review,
            self.reward or other.reward,
        )


NO_CLOSING = Closing()
