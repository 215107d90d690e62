"""Check-in buttons: what staff choose on the way to a survey that they send, packed like all buttons."""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from handlers.packing import flag_in, number_in, place_in
from surveys.bulks import BulkId
from surveys.check_ins import CheckInId
from surveys.journey import RespondentId


class CheckInStep(StrEnum):
    """What can be done with a check-in beside choosing its customer and touchpoint."""

    SEND = "send"
    OVERRIDE = "override"
    OTHER = "other"
    BACK = "back"
    CANCEL = "cancel"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class DoCheckIn:
    """Do something with a check-in."""

    check_in: CheckInId
    step: CheckInStep


@dataclass(frozen=True, slots=True)
class PickTouchpoint:
    """Choose what a check-in is about, by the touchpoint's number in the journey."""

    check_in: CheckInId
    touchpoint: int


@dataclass(frozen=True, slots=True)
class PickCustomer:
    """Choose whom to check in with."""

    check_in: CheckInId
    respondent: RespondentId


@dataclass(frozen=True, slots=True)
class DoBulk:
    """Start a file of check-ins, or forget it."""

    bulk: BulkId
    start: bool


@dataclass(frozen=True, slots=True)
class SeeCustomer:
    """Open a customer's timeline, or have it drawn."""

    respondent: RespondentId
    as_picture: bool


CheckInPress = DoCheckIn | PickTouchpoint | PickCustomer | DoBulk | SeeCustomer
"""What belongs to a check-in."""


def check_in_parts(press: CheckInPress) -> tuple[str, ...]:
    """What is packed."""
    match press:
        case DoCheckIn(check_in, step):
            return "k", f"{check_in:x}", "do", step.value
        case PickTouchpoint(check_in, touchpoint):
            return "k", f"{check_in:x}", "what", str(touchpoint)
        case PickCustomer(check_in, respondent):
            return "k", f"{check_in:x}", "whom", f"{respondent:x}"
        case DoBulk(bulk, start):
            return "k", f"{bulk:x}", "bulk", str(int(start))
        case SeeCustomer(respondent, as_picture):
            return "k", f"{respondent:x}", "see", str(int(as_picture))
        case _:
            assert_never(press)


def check_in_press(kind: str, first: str, *rest: str) -> CheckInPress | None:
    """What was pressed, None where it is no button of a check-in; raises ValueError."""
    match kind, rest:
        case "k", ("do", step):
            return DoCheckIn(CheckInId(number_in(first)), CheckInStep(step))
        case "k", ("what", touchpoint):
            return PickTouchpoint(CheckInId(number_in(first)), place_in(touchpoint))
        case "k", ("whom", respondent):
            return PickCustomer(CheckInId(number_in(first)), RespondentId(number_in(respondent)))
        case "k", ("bulk", start):
            return DoBulk(BulkId(number_in(first)), flag_in(start))
        case "k", ("see", as_picture):
            return SeeCustomer(RespondentId(number_in(first)), flag_in(as_picture))
        case _:
            return None
