"""When: a condition over earlier answers and what is known of the person and the event, as data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NewType

from surveys.language import Language
from surveys.mood import Label

QuestionId = NewType("QuestionId", str)


class Skipped(Enum):
    """The one value that says: the respondent was asked and chose not to answer."""

    SKIPPED = "skipped"


SKIPPED = Skipped.SKIPPED

Value = int | float | str | tuple[str, ...] | Skipped
"""An answer's value: a number, an option's id or free text, the ids of several options, or SKIPPED."""


def as_json(value: Value) -> int | float | str | list[str] | None:
    """A value for other systems: the ids of several options as a list, None where the question was skipped."""
    if value is SKIPPED:
        return None
    return list(value) if isinstance(value, tuple) else value


Answers = Mapping[QuestionId, Value]
"""What a respondent has said so far; the whole state of a response."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What conditions and placeholders may rest on beside the answers.

    `attributes` are the event's, `segments` the person's, `language` that of the response (None where nothing is
    known); `moods` says how each text that some condition asks about sounds; `chance`, of the response, settles the
    order of shuffled questions, and 0 leaves them as they are written; `person` settles that of shuffled options.
    """

    attributes: Mapping[str, str] = field(default_factory=dict)
    segments: tuple[str, ...] = ()
    language: Language | None = None
    moods: Mapping[QuestionId, Label] = field(default_factory=dict)
    chance: int = 0
    person: int = 0


NO_FACTS = Facts()


@dataclass(frozen=True, slots=True)
class Attribute:
    """What the event says under this name: `event.channel`."""

    name: str


class Known(Enum):
    """What is known of the person: the groups they belong to, and the language they answer in."""

    SEGMENT = "segment"
    LANGUAGE = "language"


Subject = QuestionId | Attribute | Known
"""What a claim is about; a plain word is the id of an earlier question."""


@dataclass(frozen=True, slots=True)
class Compared:
    """`satisfied <= 3`, `solved == no`, `event.channel != store`."""

    subject: Subject
    sign: str
    value: str


@dataclass(frozen=True, slots=True)
class Among:
    """`reason in [late, broken]`."""

    subject: Subject
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Has:
    """`topics has price`: one of several that were chosen."""

    question: QuestionId
    value: str


@dataclass(frozen=True, slots=True)
class Feels:
    """`why is negative`: how the words just given sound."""

    question: QuestionId
    mood: Label


@dataclass(frozen=True, slots=True)
class Given:
    """`why answered`: something was said to it."""

    question: QuestionId


@dataclass(frozen=True, slots=True)
class PassedOver:
    """`why skipped`: it was asked, and the respondent chose not to answer."""

    question: QuestionId


@dataclass(frozen=True, slots=True)
class Not:
    """`not solved == yes`."""

    part: "When"


@dataclass(frozen=True, slots=True)
class Both:
    """All parts hold: `satisfied <= 3 and why answered`."""

    parts: tuple["When", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one part holds: `satisfied <= 3 or solved == no`."""

    parts: tuple["When", ...]


Claim = Compared | Among | Has | Feels | Given | PassedOver
"""What a condition is made of: one thing said about one subject."""
When = Claim | Not | Both | Either

ALWAYS = Both(())
"""What holds whatever was said."""

SIGNS = ("<=", ">=", "==", "!=", "<", ">")


def claims(when: When | None) -> Iterator[Claim]:
    """The claims that a condition is made of, in the order in which they are written."""
    match when:
        case None:
            return
        case Not(part):
            yield from claims(part)
        case Both(parts) | Either(parts):
            for part in parts:
                yield from claims(part)
        case claim:
            yield claim


def subject_of(claim: Claim) -> Subject:
    """What a claim is about."""
    return claim.subject if isinstance(claim, Compared | Among) else claim.question
