"""Calendars: twelve touchpoints that want to ask, each by rules of its own, and the people whom they want to ask."""

from datetime import UTC, datetime, time, timedelta
from functools import cache
from random import Random
from zoneinfo import ZoneInfo

from surveys.feedback import InvitationId, JourneyTag
from surveys.hours import Hours
from surveys.invitations import Invitation, InvitationState, Rules, hours_of
from surveys.journey import (
    EventId,
    Fatigue,
    Journey,
    JourneyId,
    QuietHours,
    RespondentId,
    Stage,
    StageId,
    SurveyId,
    Touchpoint,
    TouchpointId,
)
from surveys.language import Language, Text
from surveys.limits import NO_LIMITS, Limits, Quota
from surveys.people import Consent, Respondent
from surveys.survey import Survey

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
YEAR = timedelta(days=365)
FATIGUE = Fatigue(most=2, weekends=False)
COMPANY = ZoneInfo("Europe/Lisbon")
OPEN_FOR = timedelta(days=5)
_ZONES = ("Europe/Amsterdam", "America/New_York", "America/Sao_Paulo", "Asia/Kathmandu", "Australia/Lord_Howe", None)
_LIMITS = (NO_LIMITS, Limits(timedelta(days=90)), Limits(quota=Quota(4, timedelta(days=7))))
_SAMPLES = (1.0, 1.0, 0.7)
_REMIND = (timedelta(days=1), None, timedelta(days=2))
_TITLE = Text({Language("en"): "T"})


def journey(stages: int = 4, touchpoints: int = 3) -> Journey:
    """A journey whose touchpoints are called `stage.touchpoint`; each has a survey of the same name."""
    return Journey(
        id=JourneyId("j"),
        title=_TITLE,
        languages=(Language("en"),),
        stages=tuple(
            Stage(
                StageId(f"{stage}"),
                _TITLE,
                tuple(
                    Touchpoint(TouchpointId(f"{stage}.{place}"), _TITLE, SurveyId(f"{stage}.{place}"))
                    for place in range(touchpoints)
                ),
            )
            for stage in range(stages)
        ),
        fatigue=FATIGUE,
    )


@cache
def survey(name: SurveyId) -> Survey:
    """The survey of a touchpoint: by its place in the stage it has a gap, a sample and a quota, and a reminder."""
    place = int(name.partition(".")[2]) % len(_LIMITS)
    return Survey(
        id=name,
        title=_TITLE,
        questions=(),
        document=name,
        expires=OPEN_FOR,
        remind=_REMIND[place],
        sample=_SAMPLES[place],
        limits=_LIMITS[place],
    )


def wanting(number: int, person: Respondent, touchpoint: TouchpointId, at: datetime) -> Invitation:
    """An invitation that is due at this moment, and makes sense for five days."""
    stage = StageId(touchpoint.partition(".")[0])
    return Invitation(
        id=InvitationId(number),
        event=EventId(number),
        respondent=person.id,
        survey=SurveyId(touchpoint),
        tag=JourneyTag(JourneyId("j"), stage, touchpoint),
        state=InvitationState.DUE,
        reason=None,
        due_at=at,
        void_at=at + OPEN_FOR,
    )


def rules(name: SurveyId) -> Rules:
    """What holds where this survey is asked."""
    return Rules(FATIGUE, COMPANY, survey(name).limits)


def hours(person: Respondent) -> Hours:
    """When this person may be disturbed."""
    return hours_of(person, Rules(FATIGUE, COMPANY))


def somebody(number: RespondentId, chance: Random) -> Respondent:
    """A person from anywhere, who may have hours of their own, be away at first, or not want to be asked at all."""
    consent = chance.choices([Consent.GIVEN, Consent.UNASKED, Consent.WITHDRAWN], [90, 5, 5])[0]
    quiet = QuietHours(time(18), time(8, 30)) if chance.random() < 0.1 else None
    paused = NEW_YEAR + timedelta(days=chance.randrange(90)) if chance.random() < 0.2 else None
    return Respondent(
        id=number,
        customer=None,
        chat=number,
        name="",
        language=Language("en"),
        consent=consent,
        zone=chance.choice(_ZONES),
        quiet=quiet,
        paused_until=paused,
    )
