"""Who may be asked now, and if not, why and until when: by the rules, at any hour, across changes of the clocks."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from surveys.feedback import InvitationId, JourneyTag
from surveys.invitations import (
    Contacts,
    Defer,
    Invitation,
    InvitationState,
    Invite,
    Reason,
    Rules,
    Suppress,
    is_sampled,
    may_invite,
    quiet_until,
)
from surveys.journey import EventId, Fatigue, JourneyId, QuietHours, RespondentId, StageId, SurveyId, TouchpointId
from surveys.language import Language
from surveys.people import Consent, Respondent
from surveys.survey import Survey
from tests.surveys.models import words

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 16, 10, 0, tzinfo=UTC)
FAR = timedelta(days=3650)
ADA = Respondent(RespondentId(1), "C-1", 1, "Ada", Language("en"), Consent.GIVEN)

# Around both changes of the clocks, and days without any.
moments = st.datetimes(datetime(2026, 3, 20), datetime(2026, 11, 20)).map(lambda at: at.replace(tzinfo=UTC)) | (  # noqa: DTZ001 - made aware at once
    st.sampled_from([datetime(2026, 3, 28, 20, tzinfo=UTC), datetime(2026, 10, 24, 20, tzinfo=UTC)]).flatmap(
        lambda eve: st.integers(0, 12 * 60).map(lambda minutes: eve + timedelta(minutes=minutes))
    )
)
clock_times = st.times().map(lambda at: at.replace(second=0, microsecond=0))
quiet_hours = st.builds(QuietHours, clock_times, clock_times).filter(lambda quiet: quiet.start != quiet.end)
gaps = st.timedeltas(timedelta(), timedelta(days=30))
rules = st.builds(
    Rules,
    st.builds(
        Fatigue,
        gap_after_invitation=gaps,
        gap_after_response=gaps,
        most=st.integers(1, 4),
        period=st.timedeltas(timedelta(hours=1), timedelta(days=60)),
        quiet=st.none() | quiet_hours,
    ),
    st.just(AMSTERDAM),
)
ages = st.timedeltas(timedelta(), timedelta(days=90))


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


@st.composite
def situations(draw: st.DrawFn) -> tuple[Respondent, Contacts, Rules, datetime]:
    """Somebody who agreed, with what they were asked and answered before, at some moment."""
    now = draw(moments)
    invited = tuple(now - age for age in draw(st.lists(ages, max_size=5)))
    answered = draw(st.none() | ages)
    open_for = draw(st.none() | ages)
    person = replace(ADA, answered_at=None if answered is None else now - answered)
    return person, Contacts(invited, None if open_for is None else now + open_for), draw(rules), now


def _is_quiet(at: datetime, quiet: QuietHours | None) -> bool:
    if quiet is None:
        return False
    clock = at.astimezone(AMSTERDAM).time()
    inside = quiet.start <= clock < quiet.end
    return inside if quiet.start < quiet.end else not quiet.end <= clock < quiet.start


@given(situations())
def test_nobody_is_asked_at_night_or_within_a_gap(situation: tuple[Respondent, Contacts, Rules, datetime]) -> None:
    person, contacts, held, now = situation
    fatigue = held.fatigue
    assume(may_invite(invitation(now), person, contacts, held, now) == Invite())
    assert not _is_quiet(now, fatigue.quiet)
    assert all(now - at >= fatigue.gap_after_invitation for at in contacts.invited)
    assert person.answered_at is None or now - person.answered_at >= fatigue.gap_after_response
    assert sum(at > now - fatigue.period for at in contacts.invited) < fatigue.most
    assert contacts.open_until is None or contacts.open_until <= now


@given(situations())
def test_the_date_given_is_one_on_which_it_is_really_allowed(
    situation: tuple[Respondent, Contacts, Rules, datetime],
) -> None:
    person, contacts, held, now = situation
    verdict = may_invite(invitation(now), person, contacts, held, now)
    assert isinstance(verdict, Invite | Defer)
    if isinstance(verdict, Defer):
        assert verdict.until > now
        assert may_invite(invitation(now), person, contacts, held, verdict.until) == Invite()


@given(situations(), ages)
def test_what_would_wait_beyond_its_time_is_given_up_at_once(
    situation: tuple[Respondent, Contacts, Rules, datetime], lasts: timedelta
) -> None:
    person, contacts, held, now = situation
    patient = may_invite(invitation(now), person, contacts, held, now)
    verdict = may_invite(invitation(now, lasts=lasts), person, contacts, held, now)
    if not lasts:
        assert verdict == Suppress(Reason.TOO_LATE)
    elif isinstance(patient, Defer) and patient.until >= now + lasts:
        assert verdict == Suppress(patient.reason)
    else:
        assert verdict == patient


@given(moments, quiet_hours)
def test_quiet_hours_end_at_their_end_and_never_in_the_past(at: datetime, quiet: QuietHours) -> None:
    awake = quiet_until(at, quiet, AMSTERDAM)
    assert awake >= at
    assert (awake > at) == _is_quiet(at, quiet)
    assert not _is_quiet(awake, quiet)
    assert awake - at <= timedelta(hours=25)


@pytest.mark.parametrize(
    ("night", "morning"),
    [
        (datetime(2026, 10, 24, 22, tzinfo=UTC), datetime(2026, 10, 25, 8, tzinfo=UTC)),  # clocks go back
        (datetime(2026, 3, 28, 23, tzinfo=UTC), datetime(2026, 3, 29, 7, tzinfo=UTC)),  # clocks go forward
    ],
)
def test_nine_in_the_morning_is_nine_by_the_clock_on_the_wall(night: datetime, morning: datetime) -> None:
    assert quiet_until(night, QuietHours(time(21), time(9)), AMSTERDAM) == morning


def test_an_end_that_comes_twice_in_the_night_the_clocks_go_back_is_not_past() -> None:
    second_time = datetime(2026, 10, 25, 1, 15, tzinfo=UTC)  # 02:15 by the clock, for the second time
    awake = quiet_until(second_time, QuietHours(time(21), time(2, 30)), AMSTERDAM)
    assert awake == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


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
    busy = Contacts((NOW,), NOW + timedelta(days=1))
    assert may_invite(invitation(NOW), person, busy, Rules(Fatigue(), AMSTERDAM), NOW) == verdict


def test_whoever_said_later_is_asked_again_but_not_at_night() -> None:
    busy = Contacts((NOW,), NOW + timedelta(days=1))
    later = invitation(NOW, reason=Reason.LATER)
    held = Rules(Fatigue(), AMSTERDAM)
    assert may_invite(later, replace(ADA, answered_at=NOW), busy, held, NOW) == Invite()
    night = NOW.replace(hour=23)
    assert may_invite(later, ADA, busy, held, night) == Defer(Reason.QUIET_HOURS, NOW + timedelta(hours=22))


def test_the_sample_is_the_share_that_is_asked_for() -> None:
    survey = Survey(SurveyId("s"), words("S"), (), "{}", sample=0.25)
    chance = Random(3)
    assert 200 < sum(is_sampled(survey, chance) for _ in range(1000)) < 300
    assert all(is_sampled(replace(survey, sample=1.0), chance) for _ in range(100))
    assert not any(is_sampled(replace(survey, sample=0.0), chance) for _ in range(100))
