"""Correction buttons: what staff can say of how a text was read, packed like all buttons."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar, assert_never
from zlib import crc32

from handlers.packing import flag_in, number_in
from surveys.corrections import Objection
from surveys.feedback import ResponseId

Name = TypeVar("Name", bound=str)

NOTHING = ""
"""The mark of no theme: of one that was missed, or of what is no theme at all."""


@dataclass(frozen=True, slots=True)
class Look:
    """Open what was read in each text of a response; with a question's mark, come back to that text."""

    response: ResponseId
    question: str = ""


@dataclass(frozen=True, slots=True)
class Object:
    """Say that something was read wrongly; without a question, of every text of the response.

    Whoever presses a button that has a tick takes it back: `back`. So two who press at once mean the same.
    """

    response: ResponseId
    question: str
    objection: Objection
    back: bool = False


@dataclass(frozen=True, slots=True)
class PickWrong:
    """Choose the theme that is wrong; NOTHING for one that was missed."""

    response: ResponseId
    question: str
    theme: str


@dataclass(frozen=True, slots=True)
class Retheme:
    """Choose what it is instead, NOTHING for no theme; or take that back."""

    response: ResponseId
    question: str
    theme: str
    becomes: str
    back: bool = False


CorrectionPress = Look | Object | PickWrong | Retheme
"""What belongs to the reading of a text."""


def mark_of(name: str) -> str:
    """A question or a theme as a button carries it: eight signs, however long its id is."""
    return f"{crc32(name.encode()):08x}"


def marked(mark: str, names: Iterable[Name]) -> Name | None:
    """The one of the names that has this mark."""
    return next((name for name in names if mark_of(name) == mark), None)


def correction_parts(press: CorrectionPress) -> tuple[str, ...]:
    """What is packed."""
    match press:
        case Look(response, question):
            return "cl", f"{response:x}", question
        case Object(response, question, objection, back):
            return "co", f"{response:x}", question, objection.value, str(int(back))
        case PickWrong(response, question, theme):
            return "cw", f"{response:x}", question, theme
        case Retheme(response, question, theme, becomes, back):
            return "cb", f"{response:x}", question, theme, becomes, str(int(back))
        case _:
            assert_never(press)


def correction_press(kind: str, first: str, *rest: str) -> CorrectionPress | None:
    """What was pressed, None where it is no button of a reading; raises ValueError."""
    match kind, rest:
        case "cl", (question,):
            return Look(ResponseId(number_in(first)), question)
        case "co", (question, objection, back):
            return Object(ResponseId(number_in(first)), question, Objection(objection), flag_in(back))
        case "cw", (question, theme):
            return PickWrong(ResponseId(number_in(first)), question, theme)
        case "cb", (question, theme, becomes, back):
            return Retheme(ResponseId(number_in(first)), question, theme, becomes, flag_in(back))
        case _:
            return None
