"""Buttons: what a press stands for, packed into the 64 bytes that Telegram gives it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from surveys.feedback import InvitationId, ResponseId
from surveys.journey import RespondentId
from surveys.language import Language
from surveys.store.alerts import AlertId
from surveys.store.chats import Purpose

LONGEST = 64
_LARGEST_ID = 2**63 - 1


class Move(StrEnum):
    """What a person can do with a survey beside answering."""

    BACK = "back"
    LATER = "later"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Choose:
    """Answer a question; `question` is its number in the survey, from 0."""

    response: ResponseId
    question: int
    value: str


@dataclass(frozen=True, slots=True)
class Turn:
    """Go back, answer later, or stop; `question` is the one that was shown."""

    response: ResponseId
    question: int
    move: Move


@dataclass(frozen=True, slots=True)
class Agree:
    """Give or refuse consent; `invitation` is what to ask at once, 0 for nothing."""

    agreed: bool
    invitation: InvitationId


@dataclass(frozen=True, slots=True)
class Speak:
    """Choose a language."""

    language: Language


@dataclass(frozen=True, slots=True)
class UseChat:
    """Choose what the chat is for, None for nothing."""

    purpose: Purpose | None


@dataclass(frozen=True, slots=True)
class TakeAlert:
    """Make an alert one's own."""

    alert: AlertId


@dataclass(frozen=True, slots=True)
class PickTouchpoint:
    """Choose the touchpoint of a check-in, by its number in the journey."""

    touchpoint: int


@dataclass(frozen=True, slots=True)
class PickCustomer:
    """Choose whom to check in with, after the touchpoint."""

    touchpoint: int
    respondent: RespondentId


class View(StrEnum):
    """What a manager can open under a report."""

    PAIN_POINT = "pain-point"
    STAGES = "stages"
    STAGE = "stage"
    WEEKS = "weeks"
    PDF = "pdf"
    SPREADSHEET = "xlsx"


@dataclass(frozen=True, slots=True)
class Open:
    """Open a part of a report; `about` marks the pain point or stage, and is empty for the others."""

    digest: int
    view: View
    about: str = ""


Press = Choose | Turn | Agree | Speak | UseChat | TakeAlert | PickTouchpoint | PickCustomer | Open


def pack(press: Press) -> str:
    """The press as callback data; raises ValueError where it is too long."""
    data = ":".join(_parts(press))
    if len(data.encode()) > LONGEST:
        raise ValueError(f"The button {data!r} takes more than {LONGEST} bytes; shorten the ids in the survey.")
    return data


def for_response(data: str, response: ResponseId) -> str:
    """The same button of a survey, for another response."""
    kind, _, rest = data.split(":", 2)
    return f"{kind}:{response:x}:{rest}"


def unpack(data: str) -> Press | None:
    """What was pressed, or None where the data is none of ours."""
    try:
        return _press(*data.split(":"))
    except (ValueError, TypeError):
        return None


def _parts(press: Press) -> tuple[str, ...]:
    match press:
        case Choose(response, question, value):
            return "a", f"{response:x}", str(question), value
        case Turn(response, question, move):
            return "m", f"{response:x}", str(question), move.value
        case Agree(agreed, invitation):
            return "c", str(int(agreed)), f"{invitation:x}"
        case Speak(language):
            return "l", language
        case UseChat(purpose):
            return "p", purpose.value if purpose else ""
        case TakeAlert(alert):
            return "t", f"{alert:x}"
        case PickTouchpoint(touchpoint):
            return "k", str(touchpoint)
        case PickCustomer(touchpoint, respondent):
            return "k", str(touchpoint), f"{respondent:x}"
        case Open(digest, view, about):
            return "d", f"{digest:x}", view.value, about
        case _:
            assert_never(press)


def _press(kind: str, first: str, *rest: str) -> Press | None:
    match kind, rest:
        case "a", (question, value):
            return Choose(ResponseId(_id(first)), _place(question), value)
        case "m", (question, move):
            return Turn(ResponseId(_id(first)), _place(question), Move(move))
        case "c", (invitation,):
            return Agree(bool(("0", "1").index(first)), InvitationId(_id(invitation)))
        case "l", ():
            return Speak(Language(first))
        case "p", ():
            return UseChat(Purpose(first) if first else None)
        case "t", ():
            return TakeAlert(AlertId(_id(first)))
        case "k", ():
            return PickTouchpoint(_place(first))
        case "k", (respondent,):
            return PickCustomer(_place(first), RespondentId(_id(respondent)))
        case "d", (view, about):
            return Open(_id(first), View(view), about)
        case _:
            return None


def _id(written: str) -> int:
    """A forged number that no id can be would fail in the database, and with it the whole batch."""
    number = int(written, 16)
    if not 0 <= number <= _LARGEST_ID:
        raise ValueError(written)
    return number


def _place(written: str) -> int:
    """A place in a list, from 0: a negative one would count from its end."""
    if not (written.isascii() and written.isdecimal()):
        raise ValueError(written)
    return int(written)
