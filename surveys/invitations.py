"""Invitation and its states; may_invite(): whether a person may be asked now, and if not, why and until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from random import Random

from surveys.feedback import InvitationId, JourneyTag
from surveys.hours import Hours, awake_from, is_weekend
from surveys.journey import EventId, Fatigue, RespondentId, SurveyId
from surveys.limits import NO_LIMITS, Limits
from surveys.people import Consent, Respondent
from surveys.survey import Survey
from surveys.zones import zone_named


class InvitationState(StrEnum):
    """Where an invitation stands; the first two may still be sent, `sent` and `started` may still be answered."""

    DUE = "due"
    DEFERRED = "deferred"
    SUPPRESSED = "suppressed"
    SENT = "sent"
    UNDELIVERABLE = "undeliverable"
    STARTED = "started"
    COMPLETED = "completed"
    PARTIAL = "partial"
    EXPIRED = "expired"
    DECLINED = "declined"


WAITING = (InvitationState.DUE, InvitationState.DEFERRED)
"""What may still be sent."""


class Reason(StrEnum):
    """Why somebody is not asked, or not yet."""

    NO_CHAT = "no-chat"
    NO_CONSENT = "no-consent"
    OPTED_OUT = "opted-out"
    BLOCKED = "blocked"
    DELETED = "deleted"
    SAMPLED_OUT = "sampled-out"
    NO_SURVEY = "no-survey"
    TOO_LATE = "too-late"
    OPEN_SURVEY = "open-survey"
    GAP_AFTER_INVITATION = "gap-after-invitation"
    GAP_AFTER_RESPONSE = "gap-after-response"
    AT_MOST = "at-most"
    QUIET_HOURS = "quiet-hours"
    WEEKEND = "weekend"
    PAUSED = "paused"
    SAME_SURVEY = "same-survey"
    QUOTA = "quota"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Invitation:
    """A survey offered after an event.

    `due_at` is when it is to be decided on (again); `void_at` is when asking makes no sense any more;
    `expires_at` is set when it is sent. `reason` says why it is deferred or suppressed. At `remind_at` whoever has
    answered nothing is reminded; it is None where nobody will be, and after that `reminded_at` says when it was done.
    One that `overrides` is sent however lately the person was asked: staff gave a reason for it.
    """

    id: InvitationId
    event: EventId
    respondent: RespondentId
    survey: SurveyId
    tag: JourneyTag
    state: InvitationState
    reason: Reason | None
    due_at: datetime
    void_at: datetime
    sent_at: datetime | None = None
    expires_at: datetime | None = None
    closed_at: datetime | None = None
    remind_at: datetime | None = None
    reminded_at: datetime | None = None
    overrides: bool = False

    @property
    def was_put_off(self) -> bool:
        """Whether the person has ever said "later" to it."""
        return self.sent_at is not None and (self.reason is Reason.LATER or self.due_at > self.sent_at)


@dataclass(frozen=True, slots=True)
class Contact:
    """A survey that a person was sent, and when they had answered it, as far as they did."""

    survey: SurveyId
    sent_at: datetime
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Contacts:
    """What was sent before: to this person, and of this survey to anybody.

    `open_until` is the end of a survey that the person can still answer. `quota` are the moments at which the survey
    in question was sent; only those within the period of its quota count.
    """

    asked: Sequence[Contact] = ()
    open_until: datetime | None = None
    quota: Sequence[datetime] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """How rarely people are asked at all and this survey in particular, and in which time zone the company is."""

    fatigue: Fatigue
    zone: tzinfo
    limits: Limits = NO_LIMITS


@dataclass(frozen=True, slots=True)
class Invite:
    """Ask now."""


@dataclass(frozen=True, slots=True)
class Defer:
    """Not now: look again at `until`."""

    reason: Reason
    until: datetime


@dataclass(frozen=True, slots=True)
class Suppress:
    """Never for this event."""

    reason: Reason


Verdict = Invite | Defer | Suppress


def may_invite(
    invitation: Invitation, respondent: Respondent, contacts: Contacts, rules: Rules, now: datetime
) -> Verdict:
    """Whether to ask this person now.

    What forbids asking at all comes first, then what only the person can change (no chat, no consent: looked at
    again at `void_at`, or when they come), then the rule that holds longest; so the date given is the one on which
    every rule known today allows it. Where that is past `void_at` the invitation is suppressed at once; but a pause
    the person may end before, so until then it waits.
    Who said "later" asked for it: only a pause, the quiet hours and the weekend count then; and beside these a quota
    where staff override the rules.
    """
    never = _never(respondent)
    if never:
        return Suppress(never)
    deadline = invitation.expires_at or invitation.void_at
    if now >= deadline:
        return Suppress(invitation.reason or Reason.TOO_LATE)
    absent = _absent(respondent)
    if absent:
        return Defer(absent, invitation.void_at)
    waits = [*_waits(invitation, respondent, contacts, rules), *_pause(respondent)]
    wait = _longest(waits, hours_of(respondent, rules), now)
    if wait and wait.until >= deadline:
        return Defer(wait.reason, deadline) if wait.reason is Reason.PAUSED else Suppress(wait.reason)
    return wait or Invite()


def may_remind(invitation: Invitation, respondent: Respondent, rules: Rules, now: datetime) -> Verdict:
    """Whether to remind this person now of a survey that they were sent.

    Never of one that they have begun or put off, and never a second time; where a pause or the night ends only after
    the survey does, not at all.
    """
    begun = invitation.state is not InvitationState.SENT
    if begun or invitation.was_put_off or invitation.reminded_at:
        return Suppress(Reason.LATER if invitation.was_put_off else Reason.OPEN_SURVEY)
    never = forbids(respondent)
    if never:
        return Suppress(never)
    wait = _longest(_pause(respondent), hours_of(respondent, rules), now)
    if (wait.until if wait else now) >= (invitation.expires_at or now):
        return Suppress(wait.reason if wait else Reason.TOO_LATE)
    return wait or Invite()


def forbids(respondent: Respondent) -> Reason | None:
    """What about the person themselves keeps them from being asked, whatever the survey; None where nothing does."""
    return _never(respondent) or _absent(respondent)


def hours_of(respondent: Respondent, rules: Rules) -> Hours:
    """When this person may be disturbed: by their own wish and clocks where these are known, else the company's."""
    return Hours(
        respondent.quiet or rules.fatigue.quiet, zone_named(respondent.zone) or rules.zone, rules.fatigue.weekends
    )


def is_sampled(survey: Survey, chance: Random) -> bool:
    """Whether this event belongs to the share of events the survey is asked for."""
    return chance.random() < survey.sample


def _never(respondent: Respondent) -> Reason | None:
    if respondent.consent is Consent.WITHDRAWN:
        return Reason.OPTED_OUT
    return None if respondent.reachable else Reason.BLOCKED


def _absent(respondent: Respondent) -> Reason | None:
    if respondent.chat is None:
        return Reason.NO_CHAT
    return None if respondent.consent is Consent.GIVEN else Reason.NO_CONSENT


def _longest(waits: Sequence[Defer], hours: Hours, now: datetime) -> Defer | None:
    """The wait that ends last, drawn out to a time of day at which the person may be disturbed; None without any."""
    longest = max((wait for wait in waits if wait.until > now), key=lambda wait: wait.until, default=None)
    allowed = longest.until if longest else now
    awake = awake_from(allowed, hours)
    if awake == allowed:
        return longest
    asleep = Reason.WEEKEND if is_weekend(allowed, hours) else Reason.QUIET_HOURS
    return Defer(longest.reason if longest else asleep, awake)


def _pause(respondent: Respondent) -> list[Defer]:
    return [Defer(Reason.PAUSED, respondent.paused_until)] if respondent.paused_until else []


def _waits(invitation: Invitation, respondent: Respondent, contacts: Contacts, rules: Rules) -> list[Defer]:
    """What was sent before: none of it counts for whoever said "later", and only the quota where staff override."""
    if invitation.reason is Reason.LATER:
        return []
    gaps = [] if invitation.overrides else _gaps(invitation.survey, respondent, contacts, rules)
    return [*gaps, *_quota(contacts, rules.limits)]


def _gaps(survey: SurveyId, respondent: Respondent, contacts: Contacts, rules: Rules) -> list[Defer]:
    fatigue, limits = rules.fatigue, rules.limits
    asked = [contact.sent_at for contact in contacts.asked]
    same = [contact for contact in contacts.asked if contact.survey == survey]
    waits = [
        (Reason.OPEN_SURVEY, contacts.open_until, timedelta()),
        (Reason.AT_MOST, _nth_last(asked, fatigue.most), fatigue.period),
        (Reason.GAP_AFTER_INVITATION, max(asked, default=None), fatigue.gap_after_invitation),
        (Reason.GAP_AFTER_RESPONSE, respondent.answered_at, fatigue.gap_after_response),
        (Reason.SAME_SURVEY, max((one.sent_at for one in same), default=None), limits.gap),
        (Reason.SAME_SURVEY, _last_answered(same), limits.gap_after_response),
    ]
    return [Defer(reason, since + length) for reason, since, length in waits if since]


def _quota(contacts: Contacts, limits: Limits) -> list[Defer]:
    since = _nth_last(contacts.quota, limits.quota.most) if limits.quota else None
    return [Defer(Reason.QUOTA, since + limits.quota.period)] if since and limits.quota else []


def _nth_last(moments: Sequence[datetime], count: int) -> datetime | None:
    """The moment from which on there are `count`: the limit holds until its period after that; else None."""
    return sorted(moments)[-count] if len(moments) >= count else None


def _last_answered(contacts: Sequence[Contact]) -> datetime | None:
    return max((contact.answered_at for contact in contacts if contact.answered_at), default=None)
