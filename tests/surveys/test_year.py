"""A year of twelve touchpoints: nobody is asked more often than the rules say, and every event is accounted for."""

from random import Random

import pytest

from surveys.invitations import InvitationState, Reason
from tests.surveys.calendars import survey
from tests.surveys.rulebook import broken_rules, most_within
from tests.surveys.years import Year

PEOPLE, VISITS = 2000, 3
ASKED = {InvitationState.COMPLETED, InvitationState.EXPIRED}


@pytest.fixture(scope="module")
def year() -> Year:
    lived = Year(Random(12))
    lived.live(PEOPLE, VISITS)
    return lived


def test_in_a_year_nobody_is_asked_or_reminded_against_the_rules(year: Year) -> None:
    assert list(broken_rules(year)) == []


def test_what_became_of_the_events_adds_up_to_them(year: Year) -> None:
    assert year.events.total() > PEOPLE * VISITS
    assert sum(year.outcomes.values()) == year.events.total()
    asked = sum(map(len, year.sent_of.values()))
    assert asked == sum(year.outcomes[state] for state in ASKED)
    assert asked > year.events.total() / 3


def test_every_rule_held_somebody_back(year: Year) -> None:
    absent = {Reason.NO_CONSENT, Reason.PAUSED}
    rules = {Reason.AT_MOST, Reason.GAP_AFTER_INVITATION, Reason.GAP_AFTER_RESPONSE, Reason.SAME_SURVEY, Reason.QUOTA}
    assert year.put_off.keys() == absent | rules | {Reason.QUIET_HOURS, Reason.WEEKEND}
    assert year.outcomes.keys() == absent | rules | {Reason.OPTED_OUT, Reason.SAMPLED_OUT} | ASKED


@pytest.mark.long
def test_of_several_surveys_the_rarest_was_sent_and_not_by_chance(year: Year) -> None:
    told_apart = [contest for contest in year.contests if len(set(contest.lately.values())) > 1]
    assert len(told_apart) > year.events.total() / 10


def test_each_quota_was_used_up_and_each_sample_left_out_its_share(year: Year) -> None:
    for name in year.events:
        quota = survey(name).limits.quota
        assert quota is None or most_within(year.sent_of[name], quota.period) == quota.most
    left_out = sum(count * (1 - survey(name).sample) for name, count in year.events.items())
    assert year.outcomes[Reason.SAMPLED_OUT] == pytest.approx(left_out, rel=0.1)


def test_most_of_those_who_kept_silent_were_reminded(year: Year) -> None:
    silent = [one for life in year.lives.values() for one in life.ended if one.state is InvitationState.EXPIRED]
    reminded = [one.reminded_at is not None for one in silent if survey(one.survey).remind]
    assert sum(reminded) > 0.9 * len(reminded)
