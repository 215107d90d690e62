"""Bulk: a file of events that staff dropped into their chat, to be checked and started."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from surveys.invitations import Reason

BulkId = NewType("BulkId", int)

MOST_BYTES = 5_000_000
MOST_ROWS = 10_000
"""What is larger is for the command line, which shows how far it is."""


class Work(StrEnum):
    """What is to be done with a file next."""

    CHECK = "check"
    START = "start"


@dataclass(frozen=True, slots=True)
class Bulk:
    """The file that came as `message`; `file` fetches it. `shown` is our message about it, None before there is one.

    `work` is None while staff make up their minds. What they started waits until `starts_at`: until then nothing of
    it is kept, and it can be taken back.
    """

    id: BulkId
    chat: int
    thread: int | None
    message: int
    file: str
    name: str
    work: Work | None = Work.CHECK
    shown: int | None = None
    starts_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """What starting a file would lead to, in numbers of rows.

    `known` were told before, and `bad` says what is wrong with the first of the `refused` ones.
    """

    rows: int = 0
    asked: int = 0
    deferred: Mapping[Reason, int] = field(default_factory=dict)
    suppressed: Mapping[Reason, int] = field(default_factory=dict)
    known: int = 0
    refused: int = 0
    bad: Sequence[str] = ()

    @property
    def new(self) -> int:
        """How many events would be kept."""
        return self.asked + sum(self.deferred.values()) + sum(self.suppressed.values())
