"""What staff most likely want to ask about, and which rules they may override."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from surveys.catalog import Catalog
from surveys.check_ins import (
    MEANT_FOR,
    Before,
    before,
    is_too_late,
    likeliest,
    may_override,
    meant,
    order_in,
    restored,
    told_of,
    unasked,
    with_order,
)
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
    may_invite,
)
from surveys.journey import (
    EventId,
    Fatigue,
    RespondentId,
    StageId,
    SurveyId,
    Touchpoint,
    TouchpointEvent,
    TouchpointId,
)
from surveys.language import Language
from surveys.limits import Limits, Quota
from surveys.people import Consent, Respondent

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
JOURNEY = Catalog.built_in("four-stages").journey
ASKED_ABOUT = [one.id for one in JOURNEY.touchpoints() if one.survey]


INVITATION = Invitation(
    id=InvitationId(1),
    event=EventId(1),
    respondent=RespondentId(1),
    survey=SurveyId("order"),
    tag=JourneyTag(JOURNEY.id, StageId("purchase"), TouchpointId("order.placed"), None, ()),
    state=InvitationState.DUE,
    reason=None,
    due_at=NOW,
    void_at=NOW + timedelta(days=3),
)


def came(touchpoint: str, days_ago: int, **attributes: str) -> TouchpointEvent:
    at = NOW - timedelta(days=days_ago)
    return TouchpointEvent(
        EventId(days_ago), f"k{days_ago}", RespondentId(1), TouchpointId(touchpoint), at, None, (), attributes
    )


def asked(touchpoint: str, days_ago: int) -> Contact:
    survey = at(touchpoint).survey
    return Contact(survey or SurveyId(""), NOW - timedelta(days=days_ago))


def at(touchpoint: str) -> Touchpoint:
    return JOURNEY.touchpoint(TouchpointId(touchpoint))


def test_of_a_stranger_the_journey_begins_at_its_beginning() -> None:
    assert [one.id for one in likeliest(JOURNEY, [], [])] == ASKED_ABOUT


def test_what_happened_last_and_was_not_asked_about_comes_first() -> None:
    happened = [came("parcel.delivered", 1), came("order.placed", 3)]
    found = [one.id for one in likeliest(JOURNEY, happened, [])]
    assert found[:2] == ["parcel.delivered", "order.placed"]
    assert sorted(found) == sorted(ASKED_ABOUT)


def test_after_what_was_asked_about_comes_what_follows_it_on_the_journey() -> None:
    found = [one.id for one in likeliest(JOURNEY, [came("parcel.delivered", 3)], [asked("parcel.delivered", 2)])]
    place = ASKED_ABOUT.index(TouchpointId("parcel.delivered"))
    assert found == [*ASKED_ABOUT[place + 1 :], *ASKED_ABOUT[: place + 1]]


def test_touchpoints_that_the_journey_no_longer_has_say_nothing() -> None:
    assert [one.id for one in likeliest(JOURNEY, [came("gone.away", 1)], [])] == ASKED_ABOUT


def test_what_was_asked_about_before_it_happened_again_was_not_asked_about() -> None:
    happened = [came("parcel.delivered", 1), came("parcel.delivered", 30)]
    assert unasked(at("parcel.delivered"), happened, [asked("parcel.delivered", 29)]) == happened[0]
    assert unasked(at("parcel.delivered"), happened, [asked("parcel.delivered", 0)]) is None
    assert unasked(at("order.placed"), happened, []) is None


def test_attributes_hold_for_what_they_were_told_of_and_for_what_follows_but_not_money() -> None:
    order = came("order.placed", 3, product="lamp", order="7", amount="20", cost="3")
    assert told_of(at("order.placed"), [order], []) == {"product": "lamp", "order": "7"}
    assert told_of(at("parcel.delivered"), [order], [asked("order.placed", 2)]) == {"product": "lamp", "order": "7"}
    assert told_of(at("order.placed"), [order], [asked("order.placed", 2)]) == {}
    assert told_of(at("order.placed"), [], []) == {}


def test_a_check_in_means_what_was_told_lately_and_not_asked_about() -> None:
    parcel, delay = at("parcel.delivered"), at("parcel.delivered").delay
    last = came("parcel.delivered", 3, order="7")
    assert meant(parcel, [last], [], NOW) == last
    assert meant(parcel, [last], [], NOW, "7") == last
    assert meant(parcel, [last], [], NOW, "8") is None
    assert meant(parcel, [came("parcel.delivered", 3)], [], NOW, "8") == came("parcel.delivered", 3)
    assert meant(parcel, [last], [asked("parcel.delivered", 2)], NOW) is None
    assert meant(parcel, [last], [], last.at + delay + MEANT_FOR) == last
    assert meant(parcel, [last], [], last.at + delay + MEANT_FOR + timedelta(seconds=1)) is None
    assert meant(parcel, [came("order.placed", 1)], [], NOW) is None


def test_the_very_order_is_meant_however_long_ago_it_was() -> None:
    happened = [came("parcel.delivered", 1, order="8"), came("parcel.delivered", 60, order="7")]
    assert meant(at("parcel.delivered"), happened, [asked("parcel.delivered", 0)], NOW, "7") == happened[1]
    assert order_in({"order": "7"}) == "7"
    assert order_in(None) is None


def test_words_that_are_an_order_of_the_customer_name_it() -> None:
    happened = [came("parcel.delivered", 1, order="8")]
    assert with_order("#8", None, happened) == with_order("8", {}, happened) == {"order": "8"}
    assert with_order("8", {"order": "9"}, happened) == {"order": "9"}
    assert with_order("Ada", None, happened) == {}


def test_taken_back_is_what_was_planned_before() -> None:
    event, later = came("order.placed", 1, order="7"), NOW + timedelta(hours=1)
    gone = replace(INVITATION, state=InvitationState.SUPPRESSED, reason=Reason.AT_MOST, closed_at=NOW)
    asked_for = replace(INVITATION, due_at=later, overrides=True)
    sent = replace(asked_for, state=InvitationState.SENT, sent_at=NOW, expires_at=later, remind_at=later)
    assert restored(asked_for, before(event, INVITATION)) == INVITATION
    assert restored(asked_for, before(event, gone)) == restored(sent, before(event, gone)) == gone
    assert restored(sent, before(event, INVITATION)) is None
    assert restored(sent, before(event, None)) is None
    assert before(event, None) == Before({"order": "7"})


@pytest.mark.parametrize("reason", Reason)
def test_only_the_rules_against_asking_too_often_can_be_overridden(reason: Reason) -> None:
    gaps = {"open-survey", "gap-after-invitation", "gap-after-response", "at-most", "same-survey"}
    assert may_override(Suppress(reason)) == may_override(Defer(reason, NOW)) == (reason.value in gaps)


def test_what_is_allowed_needs_no_overriding() -> None:
    assert not may_override(Invite())


def test_staff_override_gaps_and_nothing_that_the_person_or_a_quota_decides() -> None:
    person = Respondent(RespondentId(1), None, 1, "Ada", Language("en"), consent=Consent.GIVEN)
    contacts = Contacts([asked("parcel.delivered", 1)])
    quiet, rules = replace(INVITATION, overrides=True), Rules(Fatigue(quiet=None), UTC)
    assert isinstance(may_invite(INVITATION, person, contacts, rules, NOW), Suppress)
    assert may_invite(quiet, person, contacts, rules, NOW) == Invite()
    paused = replace(person, paused_until=NOW + timedelta(days=1))
    assert may_invite(quiet, paused, contacts, rules, NOW) == Defer(Reason.PAUSED, NOW + timedelta(days=1))
    gone = replace(person, consent=Consent.WITHDRAWN)
    assert may_invite(quiet, gone, contacts, rules, NOW) == Suppress(Reason.OPTED_OUT)
    full = replace(rules, limits=Limits(quota=Quota(1, timedelta(days=2))))
    spent = replace(contacts, quota=[NOW - timedelta(days=1)])
    assert may_invite(quiet, person, spent, full, NOW) == Defer(Reason.QUOTA, NOW + timedelta(days=1))


def test_what_was_sent_can_be_taken_back_for_a_minute() -> None:
    assert not is_too_late(None, NOW)
    assert not is_too_late(NOW - timedelta(seconds=60), NOW)
    assert is_too_late(NOW - timedelta(seconds=61), NOW)
