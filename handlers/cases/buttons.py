"""Case buttons: what staff can do with a case, and what the customer says at its end, packed like all buttons."""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from handlers.packing import flag_in, number_in, place_in
from surveys.cases import AlertId


@dataclass(frozen=True, slots=True)
class TakeAlert:
    """Make an alert one's own."""

    alert: AlertId


class CaseStep(StrEnum):
    """What staff can do with a case beside taking it: open a part of its menu, or do what stands there."""

    HAND_OVER = "hand"
    LATER = "later"
    CLOSE = "close"
    BACK = "back"
    TOMORROW = "tomorrow"
    DAYS = "days"
    SOLVED = "solved"
    UNREACHED = "unreached"
    NO_COMPLAINT = "no-complaint"
    OTHER = "other"
    REOPEN = "reopen"
    SHOW = "show"


@dataclass(frozen=True, slots=True)
class WorkOn:
    """Do something with a case."""

    case: AlertId
    step: CaseStep


@dataclass(frozen=True, slots=True)
class HandOver:
    """Hand a case to a colleague, by their number on Telegram."""

    case: AlertId
    person: int


@dataclass(frozen=True, slots=True)
class Judge:
    """Say, as the customer, whether it is solved."""

    case: AlertId
    solved: bool


CasePress = TakeAlert | WorkOn | HandOver | Judge
"""What belongs to a case."""


def case_parts(press: CasePress) -> tuple[str, ...]:
    """What is packed."""
    match press:
        case TakeAlert(alert):
            return "t", f"{alert:x}"
        case WorkOn(case, step):
            return "o", f"{case:x}", step.value
        case HandOver(case, person):
            return "h", f"{case:x}", str(person)
        case Judge(case, solved):
            return "y", f"{case:x}", str(int(solved))
        case _:
            assert_never(press)


def case_press(kind: str, first: str, *rest: str) -> CasePress | None:
    """What was pressed, None where it is no button of a case; raises ValueError."""
    match kind, rest:
        case "t", ():
            return TakeAlert(AlertId(number_in(first)))
        case "o", (step,):
            return WorkOn(AlertId(number_in(first)), CaseStep(step))
        case "h", (person,):
            return HandOver(AlertId(number_in(first)), place_in(person))
        case "y", (solved,):
            return Judge(AlertId(number_in(first)), flag_in(solved))
        case _:
            return None
