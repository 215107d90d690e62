"""Calendars: a year in the lives of people whom twelve touchpoints want to ask, decided by the rules alone."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from heapq import heappop, heappush
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo

from surveys.feedback import InvitationId, JourneyTag
from surveys.invitations import (
    Contact,
    Contacts,
    Defer,
    Invitation,
    InvitationState,
    Invite,
    Rules,
    Suppress,
    Verdict,
    hours_of,
    may_invite,
)
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
from surveys.precedence import foremost

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
ZONES = ("Europe/Amsterdam", "America/New_York", "America/Sao_Paulo", "Asia/Kathmandu", "Australia/Lord_Howe", None)
FATIGUE = Fatigue(most=2, weekends=False)
COMPANY = ZoneInfo("Europe/Lisbon")
OPEN_FOR = timedelta(days=5)
LIMITS = (NO_LIMITS, Limits(timedelta(days=90)), Limits(quota=Quota(3, timedelta(days=7))))
_DAY = timedelta(days=1)
_YEAR_DAYS = 365
_TITLE = Text({Language("en"): "T"})
_SHARE_ANSWERING = 0.4


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


@dataclass(slots=True)
class Year:
    """What happens to people in a year: what each was sent, and what became of every event."""

    chance: Random
    journey: Journey = field(default_factory=journey)
    people: dict[RespondentId, Respondent] = field(default_factory=dict)
    sent: dict[RespondentId, list[Contact]] = field(default_factory=lambda: defaultdict(list))
    sent_of: dict[SurveyId, list[datetime]] = field(default_factory=lambda: defaultdict(list))
    outcomes: Counter[str] = field(default_factory=Counter)
    decisions: int = 0
    events: int = 0
    _waiting: dict[RespondentId, list[Invitation]] = field(default_factory=lambda: defaultdict(list))
    _agenda: list[tuple[datetime, RespondentId]] = field(default_factory=list)

    def live(self, people: int, events: int) -> None:
        """Let so many people pass so many touchpoints each, and decide on all of them in the order of time."""
        for number in range(1, people + 1):
            person = _person(RespondentId(number), self.chance)
            self.people[person.id] = person
            for _ in range(events):
                self._happen(person)
        while self._agenda:
            self._decide(*heappop(self._agenda))
        self.outcomes["waiting"] = sum(len(waiting) for waiting in self._waiting.values())

    def _happen(self, person: Respondent) -> None:
        self.events += 1
        touchpoint = self.chance.choice(self.journey.touchpoints())
        minute = timedelta(minutes=self.chance.randrange(_YEAR_DAYS * 24 * 60))
        self._wait(wanting(self.events, person, touchpoint.id, NEW_YEAR + minute))

    def _wait(self, invitation: Invitation) -> None:
        self._waiting[invitation.respondent].append(invitation)
        heappush(self._agenda, (invitation.due_at, invitation.respondent))

    def _decide(self, now: datetime, number: RespondentId) -> None:
        due = [one for one in self._waiting[number] if one.due_at <= now]
        for invitation in foremost(due, Counter(), self.journey):
            self._waiting[number].remove(invitation)
            self.decisions += 1
            match self._verdict(invitation, now):
                case Invite():
                    self.outcomes["sent"] += 1
                    self._send(invitation, now)
                case Suppress(reason):
                    self.outcomes[reason] += 1
                case Defer(reason, until):
                    self._wait(replace(invitation, due_at=until, state=InvitationState.DEFERRED, reason=reason))

    def _verdict(self, invitation: Invitation, now: datetime) -> Verdict:
        person, asked = self.people[invitation.respondent], self.sent[invitation.respondent]
        # What is still to be answered is known by nobody yet.
        known = [replace(one, answered_at=_past(one.answered_at, now)) for one in asked]
        answered_at = max((one.answered_at for one in known if one.answered_at), default=None)
        still_open = [one.sent_at + OPEN_FOR for one in known if not one.answered_at]
        open_until = max((end for end in still_open if end > now), default=None)
        limits = limits_of(invitation.survey)
        lately = self.sent_of[invitation.survey]
        quota = lately[bisect_right(lately, now - limits.quota.period) :] if limits.quota else ()
        return may_invite(
            invitation,
            replace(person, answered_at=answered_at),
            Contacts(known, open_until, quota),
            Rules(FATIGUE, COMPANY, limits),
            now,
        )

    def _send(self, invitation: Invitation, now: datetime) -> None:
        answers = self.chance.random() < _SHARE_ANSWERING
        answered_at = now + self.chance.random() * OPEN_FOR if answers else None
        self.sent[invitation.respondent].append(Contact(invitation.survey, now, answered_at))
        self.sent_of[invitation.survey].append(now)


def limits_of(survey: SurveyId) -> Limits:
    """What holds for one survey alone: for every third nothing, a gap of its own, or a quota."""
    return LIMITS[int(survey.partition(".")[2]) % len(LIMITS)]


def broken_rules(year: Year) -> Iterator[str]:
    """Whatever was sent against the rules, looked up in the books afterwards."""
    for person, contacts in year.sent.items():
        yield from _asked_too_often(contacts)
        yield from (f"{year.people[person]} was disturbed" for one in contacts if _disturbs(year.people[person], one))
    for survey, moments in year.sent_of.items():
        quota = limits_of(survey).quota
        if quota and _most_within(moments, quota.period) > quota.most:
            yield f"more than {quota.most} were asked {survey}"


def _asked_too_often(contacts: Sequence[Contact]) -> Iterator[str]:
    for earlier, later in pairwise(contacts):
        if later.sent_at - earlier.sent_at < FATIGUE.gap_after_invitation:
            yield f"{later} came too soon after {earlier}"
        if earlier.answered_at and later.sent_at - earlier.answered_at < FATIGUE.gap_after_response:
            yield f"{later} came too soon after the answer to {earlier}"
        same = [one for one in contacts if one.survey == later.survey and one.sent_at < later.sent_at]
        if any(later.sent_at - one.sent_at < limits_of(one.survey).gap for one in same):
            yield f"{later} was asked before"
    if _most_within([one.sent_at for one in contacts], FATIGUE.period) > FATIGUE.most:
        yield f"{contacts} are too many"


def _disturbs(person: Respondent, contact: Contact) -> bool:
    hours = hours_of(person, Rules(FATIGUE, COMPANY))
    local = contact.sent_at.astimezone(hours.zone)
    quiet = hours.quiet or QuietHours(time(), time())
    inside = quiet.start <= local.time() < quiet.end
    is_night = inside if quiet.start <= quiet.end else not quiet.end <= local.time() < quiet.start
    is_paused = person.paused_until is not None and contact.sent_at < person.paused_until
    return is_night or is_paused or local.isoweekday() > 5 or person.consent is not Consent.GIVEN


def _most_within(moments: Sequence[datetime], period: timedelta) -> int:
    return max(
        (bisect_right(moments, at + period - timedelta.resolution) - n for n, at in enumerate(moments)), default=0
    )


def _past(moment: datetime | None, now: datetime) -> datetime | None:
    return moment if moment and moment <= now else None


def _person(number: RespondentId, chance: Random) -> Respondent:
    consent = chance.choices([Consent.GIVEN, Consent.UNASKED, Consent.WITHDRAWN], [90, 5, 5])[0]
    quiet = QuietHours(time(18), time(8, 30)) if chance.random() < 0.1 else None
    paused = NEW_YEAR + chance.randrange(90) * _DAY if chance.random() < 0.2 else None
    return Respondent(
        id=number,
        customer=None,
        chat=number,
        name="",
        language=Language("en"),
        consent=consent,
        zone=chance.choice(ZONES),
        quiet=quiet,
        paused_until=paused,
    )
