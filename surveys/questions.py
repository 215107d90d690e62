"""The question kinds, and the question as it is asked."""

from dataclasses import dataclass
from enum import StrEnum

from surveys.language import Text
from surveys.when import QuestionId, Value, When


@dataclass(frozen=True, slots=True)
class Nps:
    """How likely to recommend, 0 to 10."""


@dataclass(frozen=True, slots=True)
class Csat:
    """How satisfied, 1 to 5."""


class Direction(StrEnum):
    """What a high CES means."""

    EASE = "ease"
    EFFORT = "effort"


@dataclass(frozen=True, slots=True)
class Ces:
    """How easy it was, 1 to 7; the direction says whether 7 means easy or hard."""

    direction: Direction = Direction.EASE


class Look(StrEnum):
    """What the steps of a rating look like."""

    STARS = "stars"
    FACES = "faces"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class Rating:
    """So many stars, faces or numbers, 1 to `most`."""

    most: int = 5
    look: Look = Look.STARS


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose; its id is the same in every language.

    `other` asks what was meant, where the option stands for what is not listed.
    """

    id: str
    title: Text
    other: Text | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several options; shuffled, each person sees them in an order of their own."""

    options: tuple[Option, ...]
    shuffled: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """Several options, at least and at most so many; `most` is None where all may be chosen."""

    options: tuple[Option, ...]
    least: int = 1
    most: int | None = None
    shuffled: bool = False


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no; the value is `yes` or `no`."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number from `low` to `high`, where these are given, with at most so many decimals, in a unit."""

    low: int | float | None = None
    high: int | float | None = None
    decimals: int = 0
    unit: Text | None = None


class Aim(StrEnum):
    """What a text is asked for: what should be better, or what was good."""

    IMPROVE = "improve"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class OpenText:
    """Free text in the person's own words; `asks` is None where neither faults nor praise are asked for."""

    asks: Aim | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture; its value are the words beside it, which may be none."""


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the person, and what for; asked only with consent, and anybody may decline."""

    purpose: Text


Kind = Nps | Csat | Ces | Rating | Choice | Choices | YesNo | Number | OpenText | Photo | Contact
KINDS: dict[str, type[Kind]] = {
    "nps": Nps,
    "csat": Csat,
    "ces": Ces,
    "rating": Rating,
    "choice": Choice,
    "choices": Choices,
    "yesno": YesNo,
    "number": Number,
    "text": OpenText,
    "photo": Photo,
    "contact": Contact,
}
_NAMES = {kind: name for name, kind in KINDS.items()}
SCALES: dict[type[Kind], tuple[int, int]] = {Nps: (0, 10), Csat: (1, 5), Ces: (1, 7)}
Stepped = Nps | Csat | Ces | Rating
"""The kinds that are answered with one step of a scale."""
SCORED = ("nps", "csat", "ces")
"""The kinds whose values make a Score."""
SCORE_SCALES: dict[str, tuple[int, int]] = {kind: SCALES[KINDS[kind]] for kind in SCORED}
"""Lowest and highest value of a score, by the name of its kind."""
CHOICES = "choices"
"""The kind whose answers are several options."""
CHOSEN = frozenset({"choice", CHOICES, "yesno"})
"""The kinds whose answers name options; those of the others are in the person's own words where they are words."""
EFFORT = "effort"
"""A CES that was asked the other way round: 7 means hard. It is turned round where it is counted."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask: its words, its kind, and under which condition it is asked.

    Once it is answered, the survey ends if `end_if` holds. Neighbours with the same `shuffle` are asked in an order
    that differs from one response to the next.
    """

    id: QuestionId
    ask: Text
    kind: Kind
    when: When | None = None
    optional: bool = False
    end_if: When | None = None
    shuffle: str | None = None


def name(kind: Kind) -> str:
    """The kind's name in survey files and tables: `nps`, `text`."""
    return _NAMES[type(kind)]


def kept_as(kind: Kind) -> str:
    """The name under which answers are kept: a CES whose high values mean effort is kept apart, as `effort`."""
    return EFFORT if isinstance(kind, Ces) and kind.direction is Direction.EFFORT else name(kind)


def is_in_words(kept: str, value: Value) -> bool:
    """Whether an answer, by the name under which it is kept, is in the person's own words."""
    return isinstance(value, str) and kept not in CHOSEN


def aim(kind: Kind) -> Aim | None:
    """What a text is asked for, None for the other kinds and for a text that may say anything."""
    return kind.asks if isinstance(kind, OpenText) else None


def as_ease(kept: str, value: int) -> tuple[str, int]:
    """The name and the value of a kept answer; a CES in which 7 means hard, as one in which it means easy."""
    return (_NAMES[Ces], turned(value)) if kept == EFFORT else (kept, value)


def turned(ces: int) -> int:
    """The same CES, 1 to 7, on the scale that runs the other way: of effort as ease, or of ease as effort."""
    low, high = SCALES[Ces]
    return low + high - ces


def ends(kind: Stepped) -> tuple[int, int]:
    """Lowest and highest step of a scale."""
    return (1, kind.most) if isinstance(kind, Rating) else SCALES[type(kind)]


def own_words(question: Question, option: Option) -> QuestionId:
    """The id under which is kept what an option that is not listed stands for."""
    return QuestionId(f"{question.id}.{option.id}")
