"""Exports: which records are taken out of the database, as what, and the records themselves."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from surveys.feedback import JourneyTag
from surveys.figures import Period
from surveys.journey import RespondentId, TouchpointId
from surveys.scope import EVERYTHING, Scope


class Sort(StrEnum):
    """What the rows of an export are: as many sorts as can be imported, and two that cannot."""

    RESPONSES = "responses"
    FEEDBACK = "feedback"
    EVENTS = "events"
    INVITATIONS = "invitations"
    VERBATIMS = "verbatims"


class Format(StrEnum):
    """What an export is written as."""

    CSV = "csv"
    XLSX = "xlsx"
    JSONL = "jsonl"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The records of a period, or of a part of it.

    A response is taken whole where anything was said in it on one of the days. `is_wide` makes it one row with a
    column for each question, where it would be one row for each answer. Without persons nothing in the export tells
    who anybody is.
    """

    sort: Sort
    period: Period
    scope: Scope = EVERYTHING
    is_wide: bool = False
    with_persons: bool = False


@dataclass(frozen=True, slots=True)
class Who:
    """A person, as the company and Telegram know them."""

    id: RespondentId
    customer: str | None
    chat: int | None
    name: str


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """One answer; `value` is None where it was skipped or erased, and several options are their ids with commas.

    `read_by` names the engine that read a text.
    """

    question: str
    kind: str
    value: int | float | str | None
    at: datetime
    asks: str | None
    read_by: str | None


@dataclass(frozen=True, slots=True)
class ResponseRecord:
    """One run through a survey with its answers, in the order in which they were given.

    `key` is what made it unique when it was imported. `survey` is None for feedback that was given elsewhere, and
    `state` that of the invitation, None where there was none.
    """

    id: int
    key: str | None
    who: Who
    tag: JourneyTag
    survey: str | None
    language: str
    state: str | None
    opened_at: datetime
    started_at: datetime | None
    closed_at: datetime | None
    answers: tuple[AnswerRecord, ...]


@dataclass(frozen=True, slots=True)
class EventRecord:
    """Something that happened to somebody, under the key that makes it unique."""

    key: str
    who: Who
    language: str
    touchpoint: TouchpointId
    at: datetime
    channel: str | None
    segments: tuple[str, ...]
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class InvitationRecord:
    """An invitation, what became of it, and why; `event` is the key of the event that led to it."""

    id: int
    event: str | None
    who: Who
    tag: JourneyTag
    survey: str
    state: str
    reason: str | None
    due_at: datetime
    sent_at: datetime | None
    reminded_at: datetime | None
    expires_at: datetime | None
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in a text: how it sounds, from -1 to 1 and as a word, and each theme with its own label.

    The sentiment is None in a language that the engine does not know.
    """

    value: float | None
    label: str | None
    themes: tuple[tuple[str, str], ...]


Readings = Mapping[tuple[int, str], Reading]
"""By the response and the question of a text."""
