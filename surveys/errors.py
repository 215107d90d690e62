"""What can go wrong, as one tree; the names say who must act.

    WaypulseError
    ├── Misconfigured        the operator: a setting or a file is wrong (carries every fault found)
    ├── Unreadable           the caller: an import file, an event or a report request cannot be read
    ├── Busy                 nobody: another process writes to the database; try again
    └── Missing              the programmer: something that must exist is not there

Expected outcomes are values, not exceptions: see `surveys.questions.Refusal` and `surveys.invitations.Verdict`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self, TypeVar


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is wrong and what would be right, to be said in the language of whoever reads it.

    `text` names what says it in other languages, and `filled` what is filled in there and in `english`, which is as
    commands and requests say it and written as for `str.format`.
    """

    text: str
    english: str
    filled: Mapping[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.english.format(**self.filled)


Why = str | Sentence
"""A plain text is one that nobody reads in another language than English."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong in a file: where it stands and what would be right."""

    file: str
    line: int
    why: Why

    @property
    def sentence(self) -> str:
        """Why, in English."""
        return str(self.why)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.sentence}" if self.line else f"{self.file}: {self.sentence}"


class WaypulseError(Exception):
    """Every error that Waypulse raises on purpose."""

    def __reduce__(self) -> tuple[Callable[..., Self], tuple[object, ...]]:
        """How it goes from one process to another."""
        return _arrived, (type(self), self.args, vars(self))


E = TypeVar("E", bound=WaypulseError)


def _arrived(kind: type[E], said: tuple[object, ...], carried: Mapping[str, object]) -> E:
    """As it left: what its class makes of its arguments was made before."""
    error = kind.__new__(kind, *said)
    vars(error).update(carried)
    return error


class Misconfigured(WaypulseError):
    """The journey, a survey or a setting is wrong."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))


class Unreadable(WaypulseError):
    """What was given cannot be read; nothing was changed."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class Missing(WaypulseError):
    """Something that must exist is not there."""


class Busy(WaypulseError):
    """Another process has been writing to the database for ten seconds; try again later."""

    def __init__(self) -> None:
        super().__init__("Another process, such as an import, is writing to the database; try again when it is done.")
