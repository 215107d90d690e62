"""When: a condition over earlier answers, as data."""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import NewType

QuestionId = NewType("QuestionId", str)


class Skipped(Enum):
    """The one value that says: the respondent was asked and chose not to answer."""

    SKIPPED = "skipped"


SKIPPED = Skipped.SKIPPED

Value = int | str | Skipped
"""An answer's value: a number, an option's id or free text, or SKIPPED."""

Answers = Mapping[QuestionId, Value]
"""What a respondent has said so far; the whole state of a response."""

_COMPARE: dict[str, Callable[[int, int], bool]] = {
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
}


@dataclass(frozen=True, slots=True)
class When:
    """A claim about one earlier answer: `satisfied <= 3`, `solved == no`."""

    question: QuestionId
    sign: str
    value: int | str


SIGNS = ("<=", ">=", "==", "!=", "<", ">")


def applies(when: When | None, answers: Answers) -> bool:
    """Whether the claim holds. About a question that was skipped or not answered, no claim holds."""
    if when is None:
        return True
    said = answers.get(when.question, SKIPPED)
    if isinstance(said, Skipped):
        return False
    if when.sign in ("==", "!="):
        return (said == when.value) == (when.sign == "==")
    return isinstance(said, int) and isinstance(when.value, int) and _COMPARE[when.sign](said, when.value)
