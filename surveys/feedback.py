"""What is kept of what was said: JourneyTag, Response, Answer, Verbatim, Sentiment, Mention."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import NewType

from surveys.journey import EventId, JourneyId, RespondentId, StageId, SurveyId, ThemeId, TouchpointId
from surveys.language import Language
from surveys.mood import Label
from surveys.parts import Part
from surveys.questions import Aim
from surveys.survey import SurveyVersion
from surveys.when import QuestionId, Value

ResponseId = NewType("ResponseId", int)
InvitationId = NewType("InvitationId", int)


@dataclass(frozen=True, slots=True)
class JourneyTag:
    """Where on the journey something was said; fixed when the person was invited.

    `touchpoint` is None for imported feedback that names a stage only.
    """

    journey: JourneyId
    stage: StageId
    touchpoint: TouchpointId | None
    channel: str | None = None
    segments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Response:
    """One run through a survey. `closed_at` is None while it can still be answered.

    `invitation` and `event` are None for imported responses; `survey` and `version` are None for imported feedback.
    `draft` is what was done towards the next answer: the options ticked so far, or AGREED.
    """

    id: ResponseId
    respondent: RespondentId
    invitation: InvitationId | None
    event: EventId | None
    tag: JourneyTag
    survey: SurveyId | None
    version: SurveyVersion | None
    language: Language
    opened_at: datetime
    started_at: datetime | None = None
    closed_at: datetime | None = None
    draft: tuple[str, ...] = ()


AGREED = "agreed"
"""The draft of whoever agreed to be reached and has not yet said how."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One value with its tag. `is_score` marks the answer that counts in its stage's score.

    `day` is the day it was given in the company's time zone; `asks` is what a text was asked for; `parts` are the
    messages it was given by, none where a button was pressed. A text of several has a line break between them.
    """

    response: ResponseId
    respondent: RespondentId
    question: QuestionId
    kind: str
    value: Value
    is_score: bool
    at: datetime
    day: date
    tag: JourneyTag
    asks: Aim | None = None
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Free text in the person's own words, with what is needed to read it.

    `score` and `scale` are the person's own score in the same response, with its lowest and highest value; a score
    that was asked as effort is turned round. `asks` is what the text was asked for. `respondent` is None where
    nothing depends on who said it.
    """

    response: ResponseId
    question: QuestionId
    text: str
    language: Language
    tag: JourneyTag
    at: datetime
    day: date
    score: int | None = None
    scale: tuple[int, int] | None = None
    asks: Aim | None = None
    respondent: RespondentId | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A word that decided, from `start` up to `end` in the text, and what it weighed."""

    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True)
class Sentiment:
    """An engine's view of a text: `value` from -1 to 1, a label, and the words that decided."""

    value: float
    label: Label
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A theme in one verbatim, from `start` up to `end`, with the sentiment of its clause, -1 to 1."""

    theme: ThemeId
    start: int
    end: int
    sentiment: float
    label: Label


def day_of(at: datetime, zone: tzinfo) -> date:
    """The calendar day of a moment in the company's time zone."""
    return at.astimezone(zone).date()
