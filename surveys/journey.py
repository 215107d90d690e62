"""Journey, Stage, Touchpoint and TouchpointEvent: where a customer meets the company."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import NewType

from surveys.alert_rules import USUAL, AlertRules
from surveys.case_terms import NO_TERMS, CaseTerms
from surveys.closing import NO_CLOSING, Closing
from surveys.errors import Missing
from surveys.language import Language, Text
from surveys.receivers import NO_RECEIVERS, Receivers

JourneyId = NewType("JourneyId", str)
StageId = NewType("StageId", str)
TouchpointId = NewType("TouchpointId", str)
ThemeId = NewType("ThemeId", str)
SurveyId = NewType("SurveyId", str)
EventId = NewType("EventId", int)
RespondentId = NewType("RespondentId", int)

CHANNELS = ("web", "store", "app", "phone", "chat", "email")


@dataclass(frozen=True, slots=True)
class Touchpoint:
    """A contact between customer and company; `importance` is stated by the operator, 0 to 1, or None."""

    id: TouchpointId
    title: Text
    survey: SurveyId | None = None
    delay: timedelta = timedelta()
    importance: float | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """A phase of the journey with its touchpoints."""

    id: StageId
    title: Text
    touchpoints: tuple[Touchpoint, ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject that recurs in verbatims, found by its words.

    A word is a stem with `*` (`deliver*`), a whole word (`late`) or a phrase (`never arrived`); `exclude` holds
    phrases in which a word does not count.
    """

    id: ThemeId
    title: Text
    words: Mapping[Language, tuple[str, ...]]
    exclude: Mapping[Language, tuple[str, ...]]

    def __hash__(self) -> int:
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `start` to `end` in the person's local time nobody is asked.

    `start` may be later than `end`; where both are the same there are no quiet hours.
    """

    start: time
    end: time


@dataclass(frozen=True, slots=True)
class Fatigue:
    """How rarely people are asked: gaps, at most `most` invitations in `period`, quiet hours, whether at weekends."""

    gap_after_invitation: timedelta = timedelta(days=7)
    gap_after_response: timedelta = timedelta(days=14)
    most: int = 3
    period: timedelta = timedelta(days=30)
    quiet: QuietHours | None = QuietHours(time(21), time(9))
    weekends: bool = True


@dataclass(frozen=True, slots=True)
class Journey:
    """The ordered stages a customer passes, the themes looked for, and what holds for every survey of it.

    `fatigue` says how rarely people are asked, `closing` what ends a survey that leaves it open, `alerts` which
    answers staff are told of at once, `cases` how they work on them, and `receivers` what shop systems report.
    """

    id: JourneyId
    title: Text
    languages: tuple[Language, ...]
    stages: tuple[Stage, ...]
    themes: tuple[Theme, ...] = ()
    fatigue: Fatigue = Fatigue()
    closing: Closing = NO_CLOSING
    alerts: AlertRules = USUAL
    cases: CaseTerms = NO_TERMS
    receivers: Receivers = NO_RECEIVERS

    def touchpoints(self) -> tuple[Touchpoint, ...]:
        """All touchpoints in the order of the journey."""
        return tuple(touchpoint for stage in self.stages for touchpoint in stage.touchpoints)

    def stage(self, stage_id: StageId) -> Stage:
        """The stage with this id; raises `Missing`."""
        found = next((stage for stage in self.stages if stage.id == stage_id), None)
        if found is None:
            raise Missing(f"The journey {self.id} has no stage {stage_id}.")
        return found

    def touchpoint(self, touchpoint_id: TouchpointId) -> Touchpoint:
        """The touchpoint with this id; raises `Missing`."""
        found = next((one for one in self.touchpoints() if one.id == touchpoint_id), None)
        if found is None:
            raise Missing(f"The journey {self.id} has no touchpoint {touchpoint_id}.")
        return found

    def stage_of(self, touchpoint_id: TouchpointId) -> Stage:
        """The stage that a touchpoint belongs to; raises `Missing`."""
        holds = (s for s in self.stages if any(t.id == touchpoint_id for t in s.touchpoints))
        found = next(holds, None)
        if found is None:
            raise Missing(f"The journey {self.id} has no touchpoint {touchpoint_id}.")
        return found


@dataclass(frozen=True, slots=True)
class TouchpointEvent:
    """It happened: a touchpoint, to whom, when, with what. `key` makes it idempotent: one event per key."""

    id: EventId
    key: str
    respondent: RespondentId
    touchpoint: TouchpointId
    at: datetime
    channel: str | None
    segments: tuple[str, ...]
    attributes: Mapping[str, str]
