"""Who may be asked now, and if not, why and until when: by the rules, at any hour, across changes of the clocks."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.feedback import InvitationId, JourneyTag
from surveys.invitations import (
    Contact,
    Contacts,
    Defer,
    Invitation,
    InvitationState,
    Invite,
    Reason,
    Rules,
    Suppress,
    Verdict,
    hours_of,
    is_sampled,
    may_invite,
    may_remind,
)
from surveys.journey import EventId, Fatigue, JourneyId, QuietHours, RespondentId, StageId, SurveyId, TouchpointId
from surveys.language import Language, Text
from surveys.limits import Limits, Quota
from surveys.people import Consent, Respondent
from surveys.survey import Survey
from tests.surveys.clocks import MINUTE, ZONES, disturbs, minutes_from, moments_in, quiet_hours

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 16, 10, 0, tzinfo=UTC)
FAR = timedelta(days=3650)
ADA = Respondent(RespondentId(1), "C-1", 1, "Ada", Language("en"), Consent.GIVEN)
SURVEYS = (SurveyId("s"), SurveyId("other"))


def invitation(now: datetime, *, lasts: timedelta = FAR, reason: Reason | None = None) -> Invitation:
    """An invitation that is due now."""
    return Invitation(
        id=InvitationId(1),
        event=EventId(1),
        respondent=ADA.id,
        survey=SurveyId("s"),
        tag=JourneyTag(JourneyId("j"), StageId("s"), TouchpointId("t")),
        state=InvitationState.DUE,
        reason=reason,
        due_at=now,
        void_at=now + lasts,
    )


@dataclass(frozen=True, slots=True)
class Situation:
    """Somebody who agreed, with what they were asked and answered before, at some moment, and the rules."""

    person: Respondent
    contacts: Contacts
    rules: Rules
    now: datetime

    def judge(self, invitation: Invitation, at: datetime | None = None) -> Verdict:
        """What is decided now, or at another moment at which nothing else has happened."""
        return may_invite(invitation, self.person, self.contacts, self.rules, at or self.now)

    def forbidden(self, at: datetime) -> set[Reason]:
        """The rules that forbid asking at this moment, read one by one off the calendar; the hours apart."""
        fatigue, limits, asked = self.rules.fatigue, self.rules.limits, self.contacts.asked
        same = [one for one in asked if one.survey == "s"]
        answered, paused, quota = self.person.answered_at, self.person.paused_until, limits.quota
        broken = {
            Reason.PAUSED: paused is not None and at < paused,
            Reason.OPEN_SURVEY: self.contacts.open_until is not None and at < self.contacts.open_until,
            Reason.GAP_AFTER_INVITATION: any(at - one.sent_at < fatigue.gap_after_invitation for one in asked),
            Reason.GAP_AFTER_RESPONSE: answered is not None and at - answered < fatigue.gap_after_response,
            Reason.AT_MOST: sum(one.sent_at > at - fatigue.period for one in asked) >= fatigue.most,
            Reason.SAME_SURVEY: any(at - one.sent_at < limits.gap for one in same)
            or any(one.answered_at and at - one.answered_at < limits.gap_after_response for one in same),
            Reason.QUOTA: quota is not None
            and sum(sent > at - quota.period for sent in self.contacts.quota) >= quota.most,
        }
        return {reason for reason, is_broken in broken.items() if is_broken}


short = st.integers(0, 30 * 60).map(lambda minutes: minutes * MINUTE)
lengths = st.integers(1, 30 * 60).map(lambda minutes: minutes * MINUTE)
fatigues = st.builds(
    Fatigue,
    gap_after_invitation=short,
    gap_after_response=short,
    most=st.integers(1, 4),
    period=lengths,
    quiet=st.none() | quiet_hours,
    weekends=st.booleans(),
)
quotas = st.none() | st.builds(Quota, st.integers(1, 4), lengths)
rules = st.builds(Rules, fatigues, st.just(AMSTERDAM), st.builds(Limits, short, short, quotas))


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """Any situation, in one of several time zones, often near a change of the clocks."""
    zone = draw(st.sampled_from(ZONES))
    now = draw(moments_in(ZoneInfo(zone)))
    ages = short.map(lambda age: now - age)
    contact = st.builds(Contact, st.sampled_from(SURVEYS), ages, st.none() | ages)
    person = replace(
        ADA,
        answered_at=draw(st.none() | ages),
        zone=draw(st.sampled_from([zone, None])),
        quiet=draw(st.none() | quiet_hours),
        paused_until=draw(st.none() | short.map(lambda ahead: now + ahead)),
    )
    asked, others = draw(st.lists(contact, max_size=5)), draw(st.lists(ages, max_size=5))
    ends = draw(st.none() | short.map(lambda ahead: now + ahead))
    return Situation(person, Contacts(asked, ends, others), draw(rules), now)


@pytest.mark.long
@settings(max_examples=40)
@given(situations())
def test_the_first_minute_allowed_is_the_one_found_by_looking_at_every_minute(situation: Situation) -> None:
    hours = hours_of(situation.person, situation.rules)
    held_by: set[Reason] = set()
    for minute in minutes_from(situation.now):
        held_by = situation.forbidden(minute) or held_by
        if not situation.forbidden(minute) and not disturbs(minute, hours):
            break
    verdict = situation.judge(invitation(situation.now))
    if minute == situation.now:
        assert verdict == Invite()
    else:
        assert isinstance(verdict, Defer)
        assert verdict.until == minute
        assert verdict.reason in (held_by or {Reason.QUIET_HOURS, Reason.WEEKEND})
        assert situation.judge(invitation(situation.now), minute) == Invite()


@pytest.mark.long
@given(situations(), short)
def test_what_would_wait_beyond_its_time_is_given_up_at_once(situation: Situation, lasts: timedelta) -> None:
    patient = situation.judge(invitation(situation.now))
    verdict = situation.judge(invitation(situation.now, lasts=lasts))
    if not lasts:
        assert verdict == Suppress(Reason.TOO_LATE)
    elif isinstance(patient, Defer) and patient.until >= situation.now + lasts:
        is_paused = patient.reason is Reason.PAUSED
        assert verdict == (Defer(Reason.PAUSED, situation.now + lasts) if is_paused else Suppress(patient.reason))
    else:
        assert verdict == patient


@pytest.mark.parametrize(
    ("person", "verdict"),
    [
        (replace(ADA, consent=Consent.WITHDRAWN), Suppress(Reason.OPTED_OUT)),
        (replace(ADA, reachable=False), Suppress(Reason.BLOCKED)),
        (replace(ADA, chat=None), Defer(Reason.NO_CHAT, NOW + FAR)),
        (replace(ADA, consent=Consent.UNASKED), Defer(Reason.NO_CONSENT, NOW + FAR)),
        (replace(ADA, consent=Consent.WITHDRAWN, reachable=False, chat=None), Suppress(Reason.OPTED_OUT)),
    ],
)
def test_what_only_the_person_can_change_comes_first(person: Respondent, verdict: Suppress | Defer) -> None:
    busy = Contacts([Contact(SurveyId("s"), NOW)], NOW + timedelta(days=1))
    assert may_invite(invitation(NOW), person, busy, Rules(Fatigue(), AMSTERDAM), NOW) == verdict


def test_whoever_said_later_is_asked_again_but_not_at_night() -> None:
    busy = Contacts([Contact(SurveyId("s"), NOW)], NOW + timedelta(days=1))
    later = invitation(NOW, reason=Reason.LATER)
    held = Rules(Fatigue(), AMSTERDAM)
    assert may_invite(later, replace(ADA, answered_at=NOW), busy, held, NOW) == Invite()
    night = NOW.replace(hour=23)
    assert may_invite(later, ADA, busy, held, night) == Defer(Reason.QUIET_HOURS, NOW + timedelta(hours=22))
    paused = replace(ADA, paused_until=NOW + timedelta(days=7))
    assert may_invite(later, paused, busy, held, NOW) == Defer(Reason.PAUSED, NOW + timedelta(days=7))


def test_a_persons_own_hours_and_clocks_come_before_the_companys() -> None:
    held = Rules(Fatigue(), AMSTERDAM)
    in_tokyo = replace(ADA, zone="Asia/Tokyo")
    evening = NOW.replace(hour=13)  # ten in the evening in Tokyo
    assert may_invite(invitation(evening), ADA, Contacts(), held, evening) == Invite()
    assert may_invite(invitation(evening), in_tokyo, Contacts(), held, evening) == Defer(
        Reason.QUIET_HOURS, NOW.replace(day=17, hour=0)
    )
    awake = replace(in_tokyo, quiet=QuietHours(time(), time()))
    assert may_invite(invitation(evening), awake, Contacts(), held, evening) == Invite()
    nowhere = replace(ADA, zone="Atlantis")
    assert may_invite(invitation(evening), nowhere, Contacts(), held, evening) == Invite()


def test_nobody_is_asked_at_the_weekend_where_the_journey_leaves_it_out() -> None:
    saturday = NOW.replace(day=21)
    held = Rules(Fatigue(weekends=False), AMSTERDAM)
    monday = Defer(Reason.WEEKEND, NOW.replace(day=23, hour=8))
    assert may_invite(invitation(saturday), ADA, Contacts(), held, saturday) == monday


def sent(**changes: Any) -> Invitation:
    """An invitation that was sent a day ago, and can be answered for four more."""
    day = timedelta(days=1)
    return replace(
        invitation(NOW - day), state=InvitationState.SENT, sent_at=NOW - day, expires_at=NOW + 4 * day, **changes
    )


@pytest.mark.parametrize(
    ("waiting", "person", "verdict"),
    [
        (sent(), ADA, Invite()),
        (replace(sent(), state=InvitationState.STARTED), ADA, Suppress(Reason.OPEN_SURVEY)),
        (sent(reminded_at=NOW), ADA, Suppress(Reason.OPEN_SURVEY)),
        (sent(reason=Reason.LATER), ADA, Suppress(Reason.LATER)),
        (replace(sent(), due_at=NOW - timedelta(hours=3)), ADA, Suppress(Reason.LATER)),
        (replace(sent(), expires_at=NOW), ADA, Suppress(Reason.TOO_LATE)),
        (sent(), replace(ADA, consent=Consent.WITHDRAWN), Suppress(Reason.OPTED_OUT)),
        (sent(), replace(ADA, reachable=False), Suppress(Reason.BLOCKED)),
        (
            sent(),
            replace(ADA, zone="Asia/Tokyo", quiet=QuietHours(time(18), time(20))),
            Defer(Reason.QUIET_HOURS, NOW.replace(hour=11)),
        ),
        (sent(), replace(ADA, paused_until=NOW + timedelta(days=7)), Suppress(Reason.PAUSED)),
    ],
)
def test_only_whoever_has_left_a_survey_untouched_is_reminded(
    waiting: Invitation, person: Respondent, verdict: Verdict
) -> None:
    assert may_remind(waiting, person, Rules(Fatigue(), AMSTERDAM), NOW) == verdict


def test_the_sample_is_the_share_that_is_asked_for() -> None:
    survey = Survey(SurveyId("s"), Text({Language("en"): "S"}), (), "{}", sample=0.25)
    chance = Random(3)
    assert 200 < sum(is_sampled(survey, chance) for _ in range(1000)) < 300
    assert all(is_sampled(replace(survey, sample=1.0), chance) for _ in range(100))
    assert not any(is_sampled(replace(survey, sample=0.0), chance) for _ in range(100))
