"""The question kinds; read() makes a value, or a refusal, of what a person replied."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import assert_never

from surveys.language import Language, Text
from surveys.when import SKIPPED, QuestionId, Value, When

LONGEST_TEXT = 4096


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


@dataclass(frozen=True, slots=True)
class Rating:
    """So many stars or faces."""

    most: int = 5
    faces: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose; its id is the same in every language."""

    id: str
    title: Text


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several options."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """Several of several options."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no; the value is `yes` or `no`."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number within a range."""

    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class OpenText:
    """Free text in the person's own words."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture."""


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the person; asked only with consent."""


Kind = Nps | Csat | Ces | Rating | Choice | Choices | YesNo | Number | OpenText | Photo | Contact
Answerable = Nps | Csat | Ces | Choice | YesNo | OpenText
"""The kinds that can be answered in chat so far; the catalog refuses surveys with others."""

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
SCORED = ("nps", "csat", "ces")
"""The kinds whose values make a Score."""
EFFORT = "effort"
"""A CES that was asked the other way round: 7 means hard. It is turned round where it is counted."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask: its words, its kind, and under which condition it is asked."""

    id: QuestionId
    ask: Text
    kind: Kind
    when: When | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button was tapped; `value` is what it stands for."""

    value: str


@dataclass(frozen=True, slots=True)
class Wrote:
    """A text was typed, in this language."""

    text: str
    language: Language


Reply = Pressed | Wrote


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a reply is no answer: the key of a text, with what it needs."""

    key: str
    arguments: dict[str, int] = field(default_factory=dict)


SKIP = "skip"
"""What a press on the skip button stands for."""

_YES = {"yes", "y", "ja", "j", "👍"}
_NO = {"no", "n", "nee", "👎"}


def name(kind: Kind) -> str:
    """The kind's name in survey files and tables: `nps`, `text`."""
    return _NAMES[type(kind)]


def kept_as(kind: Kind) -> str:
    """The name under which answers are kept: a CES whose high values mean effort is kept apart, as `effort`."""
    return EFFORT if isinstance(kind, Ces) and kind.direction is Direction.EFFORT else name(kind)


def scale(kind: Kind) -> tuple[int, int] | None:
    """Lowest and highest value of a scored kind, None for the others."""
    return SCALES.get(type(kind))


def read(question: Question, reply: Reply) -> Value | Refusal:
    """The value a reply stands for, or why it is none.

    Never raises on what a person can send. A typed answer counts as the button it spells out.
    """
    if isinstance(reply, Pressed) and reply.value == SKIP:
        return SKIPPED if question.optional else Refusal("refusal-skip")
    match question.kind:
        case Nps() | Csat() | Ces() as kind:
            low, high = SCALES[type(kind)]
            return _on_scale(_words(reply), low, high)
        case Choice(options):
            return _option(options, reply)
        case YesNo():
            return _yes_or_no(_words(reply))
        case OpenText():
            return _text(reply)
        case Rating() | Choices() | Number() | Photo() | Contact():
            return Refusal("refusal-kind")
        case _:
            assert_never(question.kind)


def _words(reply: Reply) -> str:
    return reply.value if isinstance(reply, Pressed) else _bare(reply.text)


def _bare(text: str) -> str:
    """A short typed answer without what does not change its meaning."""
    return text.strip().rstrip(".!").casefold()


def _on_scale(words: str, low: int, high: int) -> int | Refusal:
    fits = words.isascii() and words.isdecimal() and len(words) <= len(str(high))
    value = int(words) if fits else -1
    return value if low <= value <= high else Refusal("refusal-scale", {"low": low, "high": high})


def _option(options: tuple[Option, ...], reply: Reply) -> str | Refusal:
    if isinstance(reply, Pressed):
        return reply.value if any(o.id == reply.value for o in options) else Refusal("refusal-choice")
    wrote = _bare(reply.text)
    spelt = (o.id for o in options if _bare(o.title.said_in(reply.language)) == wrote)
    return next(spelt, None) or Refusal("refusal-choice")


def _yes_or_no(words: str) -> str | Refusal:
    if words in _YES:
        return "yes"
    return "no" if words in _NO else Refusal("refusal-yesno")


def _text(reply: Reply) -> str | Refusal:
    if isinstance(reply, Pressed):
        return Refusal("refusal-text")
    return reply.text.strip()[:LONGEST_TEXT] or Refusal("refusal-text")
