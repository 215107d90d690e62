"""Buttons: what a press stands for, packed into the 64 bytes that Telegram gives it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from handlers.cases.buttons import CasePress, case_parts, case_press
from handlers.cases.correction_buttons import CorrectionPress, correction_parts, correction_press
from handlers.check_ins.buttons import CheckInPress, check_in_parts, check_in_press
from handlers.owners.link_buttons import LinkPress, link_parts, link_press
from handlers.owners.owner_buttons import OwnerPress, owner_parts, owner_press
from handlers.packing import flag_in, number_in, place_in
from handlers.reports.export_buttons import PickExport, export_parts, export_press
from surveys.feedback import InvitationId, ResponseId
from surveys.language import Language
from surveys.store.chats import Purpose

LONGEST = 64
ANYBODY = ResponseId(2**63 - 1)
"""Stands for the response of whoever will see the button; no number is longer."""
_ANYBODY = f"{ANYBODY:x}"


class Move(StrEnum):
    """What a person can do with a survey beside answering."""

    BACK = "back"
    LATER = "later"
    HOURS = "hours"
    TONIGHT = "tonight"
    TOMORROW = "tomorrow"
    STAY = "stay"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Choose:
    """Answer a question; `question` is its number in the survey, from 0."""

    response: ResponseId
    question: int
    value: str


@dataclass(frozen=True, slots=True)
class Turn:
    """Go back, answer later (and when, or now after all), or stop; `question` is the one that was shown."""

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


class View(StrEnum):
    """What a manager can open under a report."""

    PAIN_POINT = "pain-point"
    STAGES = "stages"
    STAGE = "stage"
    WEEKS = "weeks"
    JOURNEY = "journey"
    PDF = "pdf"
    SPREADSHEET = "xlsx"


@dataclass(frozen=True, slots=True)
class Open:
    """Open a part of a report; `about` marks the pain point or stage, and is empty for the others."""

    digest: int
    view: View
    about: str = ""


@dataclass(frozen=True, slots=True)
class Forget:
    """Have all that is known of oneself erased, or not; `asked` is the minute since 1970 in which it was offered."""

    sure: bool
    asked: int


@dataclass(frozen=True, slots=True)
class Pause:
    """Be left alone for so many days; 0 ends the pause."""

    days: int


@dataclass(frozen=True, slots=True)
class Rest:
    """Choose quiet hours, such as `22-8`; without any, the usual ones."""

    hours: str


@dataclass(frozen=True, slots=True)
class LiveIn:
    """Say in which time zone one lives, by its IANA name."""

    zone: str


@dataclass(frozen=True, slots=True)
class Place:
    """Say what feedback is about: a touchpoint by its number in the journey, None for something else."""

    response: ResponseId
    touchpoint: int | None


OwnPress = Forget | Pause | Rest | LiveIn | Place
"""What people decide about themselves."""

Press = (
    Choose
    | Turn
    | Agree
    | Speak
    | UseChat
    | Open
    | OwnPress
    | CasePress
    | CheckInPress
    | CorrectionPress
    | LinkPress
    | OwnerPress
    | PickExport
)


def pack(press: Press) -> str:
    """The press as callback data; raises ValueError where it is too long."""
    data = ":".join(_all_parts(press))
    if len(data.encode()) > LONGEST:
        raise ValueError(f"The button {data!r} takes more than {LONGEST} bytes; shorten the ids in the survey.")
    return data


def for_response(data: str, response: ResponseId) -> str:
    """A button that was packed for ANYBODY, for one response."""
    return data.replace(_ANYBODY, f"{response:x}", 1)


def unpack(data: str) -> Press | None:
    """What was pressed, or None where the data is none of ours."""
    words = data.split(":")
    try:
        return next((found for read in _READERS if (found := read(*words))), None)
    except (ValueError, TypeError):
        return None


def _all_parts(press: Press) -> tuple[str, ...]:
    if isinstance(press, OwnPress):
        return _own_parts(press)
    if isinstance(press, CheckInPress):
        return check_in_parts(press)
    if isinstance(press, CorrectionPress):
        return correction_parts(press)
    if isinstance(press, LinkPress):
        return link_parts(press)
    if isinstance(press, OwnerPress):
        return owner_parts(press)
    if isinstance(press, PickExport):
        return export_parts(press)
    return case_parts(press) if isinstance(press, CasePress) else _parts(press)


def _parts(
    press: Choose | Turn | Agree | Speak | UseChat | Open,
) -> tuple[str, ...]:
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
        case Open(digest, view, about):
            return "d", f"{digest:x}", view.value, about
        case _:
            assert_never(press)


def _own_parts(press: OwnPress) -> tuple[str, ...]:
    match press:
        case Forget(sure, asked):
            return "x", str(int(sure)), f"{asked:x}"
        case Pause(days):
            return "z", str(days)
        case Rest(hours):
            return "q", hours
        case LiveIn(zone):
            return "w", zone
        case Place(response, touchpoint):
            return "f", f"{response:x}", "" if touchpoint is None else str(touchpoint)
        case _:
            assert_never(press)


def _press(kind: str, first: str, *rest: str) -> Press | None:
    match kind, rest:
        case "a", (question, value):
            return Choose(ResponseId(number_in(first)), place_in(question), value)
        case "m", (question, move):
            return Turn(ResponseId(number_in(first)), place_in(question), Move(move))
        case "c", (invitation,):
            return Agree(flag_in(first), InvitationId(number_in(invitation)))
        case "l", ():
            return Speak(Language(first))
        case "p", ():
            return UseChat(Purpose(first) if first else None)
        case "d", (view, about):
            return Open(number_in(first), View(view), about)
        case _:
            return None


def _own_press(kind: str, first: str, *rest: str) -> OwnPress | None:
    match kind, rest:
        case "x", (asked,):
            return Forget(flag_in(first), number_in(asked))
        case "z", ():
            return Pause(place_in(first))
        case "q", ():
            return Rest(first)
        case "w", ():
            return LiveIn(first)
        case "f", (touchpoint,):
            return Place(ResponseId(number_in(first)), place_in(touchpoint) if touchpoint else None)
        case _:
            return None


_READERS: tuple[Callable[..., Press | None], ...] = (
    _press,
    _own_press,
    case_press,
    check_in_press,
    correction_press,
    link_press,
    owner_press,
    export_press,
)
