"""Owner buttons: what only an owner can press, packed like all buttons."""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from handlers.packing import number_in, place_in
from surveys.audit import EntryId
from surveys.exports import Format


@dataclass(frozen=True, slots=True)
class LookBack:
    """See what was done before this entry of the log."""

    before: EntryId


@dataclass(frozen=True, slots=True)
class TakeLog:
    """Have the whole log as a file."""

    form: Format


class SetUpStep(StrEnum):
    """A page of the setup."""

    START = "start"
    STAFF = "staff"
    ADMIN = "admin"
    ZONE = "zone"
    JOURNEY = "journey"
    LINK = "link"
    TRIAL = "trial"


@dataclass(frozen=True, slots=True)
class SetUp:
    """Open a page of the setup."""

    step: SetUpStep


@dataclass(frozen=True, slots=True)
class MakeLink:
    """Make a link to a touchpoint, by its number among those that ask something."""

    touchpoint: int


@dataclass(frozen=True, slots=True)
class TryOut:
    """Be asked the survey of such a touchpoint, as a trial."""

    touchpoint: int


OwnerPress = LookBack | TakeLog | SetUp | MakeLink | TryOut
"""What belongs to whoever runs the bot."""


def owner_parts(press: OwnerPress) -> tuple[str, ...]:
    """What is packed."""
    match press:
        case LookBack(before):
            return "log", f"{before:x}"
        case TakeLog(form):
            return "acts", form.value
        case SetUp(step):
            return "set", step.value
        case MakeLink(touchpoint):
            return "lnk", str(touchpoint)
        case TryOut(touchpoint):
            return "try", str(touchpoint)
        case _:
            assert_never(press)


def owner_press(kind: str, first: str, *rest: str) -> OwnerPress | None:
    """What was pressed, None where it is no button of an owner's; raises ValueError."""
    match kind, rest:
        case "log", ():
            return LookBack(EntryId(number_in(first)))
        case "acts", ():
            return TakeLog(Format(first))
        case "set", ():
            return SetUp(SetUpStep(first))
        case "lnk", ():
            return MakeLink(place_in(first))
        case "try", ():
            return TryOut(place_in(first))
        case _:
            return None
