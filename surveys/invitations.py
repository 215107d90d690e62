"""Invitation and its states; may_invite(): whether a person may be asked now, and if not, why and until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from random import Random

from surveys.feedback import InvitationId, JourneyTag
from surveys.journey import EventId, Fatigue, QuietHours, RespondentId, SurveyId
from surveys.people import Consent, Respondent
from surveys.survey import Survey


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


class Reason(StrEnum):
    """Why somebody is not asked, or not yet."""

    NO_CHAT = "no-chat"
    NO_CONSENT = "no-consent"
    OPTED_OUT = "opted-out"
    BLOCKED = "blocked"
    SAMPLED_OUT = "sampled-out"
    NO_SURVEY = "no-survey"
    TOO_LATE = "too-late"
    OPEN_SURVEY = "open-survey"
    GAP_AFTER_INVITATION = "gap-after-invitation"
    GAP_AFTER_RESPONSE = "gap-after-response"
    AT_MOST = "at-most"
    QUIET_HOURS = "quiet-hours"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Invitation:
    """A survey offered after an event.

    `due_at` is when it is to be decided on (again); `void_at` is when asking makes no sense any more;
    `expires_at` is set when it is sent. `reason` says why it is deferred or suppressed.
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


@dataclass(frozen=True, slots=True)
class Contacts:
    """What a person was asked before: when invitations were sent, and the end of a survey that is still open."""

    invited: Sequence[datetime] = ()
    open_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """How rarely people are asked, and in which time zone the hours are meant."""

    fatigue: Fatigue
    zone: tzinfo


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
    every rule known today allows it. Where that is past `void_at` the invitation is suppressed at once.
    Who said "later" asked for it: only the quiet hours count then.
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
    wait = _longest_wait(respondent, contacts, rules, now, asked_for=invitation.reason is Reason.LATER)
    if wait and wait.until >= deadline:
        return Suppress(wait.reason)
    return wait or Invite()


def _never(respondent: Respondent) -> Reason | None:
    if respondent.consent is Consent.WITHDRAWN:
        return Reason.OPTED_OUT
    return None if respondent.reachable else Reason.BLOCKED


def _absent(respondent: Respondent) -> Reason | None:
    if respondent.chat is None:
        return Reason.NO_CHAT
    return None if respondent.consent is Consent.GIVEN else Reason.NO_CONSENT


def _longest_wait(
    respondent: Respondent, contacts: Contacts, rules: Rules, now: datetime, *, asked_for: bool
) -> Defer | None:
    gaps = [] if asked_for else _gaps(respondent, contacts, rules.fatigue, now)
    waits = [wait for wait in gaps if wait.until > now]
    longest = max(waits, key=lambda wait: wait.until, default=None)
    allowed = longest.until if longest else now
    awake = quiet_until(allowed, rules.fatigue.quiet, rules.zone)
    if awake > allowed:
        return Defer(longest.reason if longest else Reason.QUIET_HOURS, awake)
    return longest


def _gaps(respondent: Respondent, contacts: Contacts, fatigue: Fatigue, now: datetime) -> list[Defer]:
    gaps = [Defer(Reason.AT_MOST, _most_allows(contacts, fatigue, now))]
    if contacts.open_until:
        gaps.append(Defer(Reason.OPEN_SURVEY, contacts.open_until))
    if contacts.invited:
        last = max(contacts.invited)
        gaps.append(Defer(Reason.GAP_AFTER_INVITATION, last + fatigue.gap_after_invitation))
    if respondent.answered_at:
        gaps.append(Defer(Reason.GAP_AFTER_RESPONSE, respondent.answered_at + fatigue.gap_after_response))
    return gaps


def _most_allows(contacts: Contacts, fatigue: Fatigue, now: datetime) -> datetime:
    recent = sorted(at for at in contacts.invited if at > now - fatigue.period)
    return recent[-fatigue.most] + fatigue.period if len(recent) >= fatigue.most else now


def quiet_until(moment: datetime, quiet: QuietHours | None, zone: tzinfo) -> datetime:
    """The moment itself, or the end of the quiet hours it falls into, by the clocks of the zone."""
    if quiet is None:
        return moment
    local = moment.astimezone(zone)
    clock = local.time()
    if quiet.start <= quiet.end:
        asleep, tomorrow = quiet.start <= clock < quiet.end, False
    else:
        asleep, tomorrow = clock >= quiet.start or clock < quiet.end, clock >= quiet.start
    if not asleep:
        return moment
    end = datetime.combine(local.date() + timedelta(days=int(tomorrow)), quiet.end, tzinfo=zone)
    # Where clocks are put back, the end may come twice; the first of them may be over already.
    ends = (end.replace(fold=fold).astimezone(moment.tzinfo) for fold in (0, 1))
    return next((each for each in ends if each > moment), moment)


def is_sampled(survey: Survey, chance: Random) -> bool:
    """Whether this event belongs to the share of events the survey is asked for."""
    return chance.random() < survey.sample
