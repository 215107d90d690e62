"""A year of twelve touchpoints: nobody is asked more often than the rules say, and every event is accounted for."""

from random import Random

import pytest

from surveys.invitations import Reason
from tests.surveys.calendars import Year, broken_rules


@pytest.fixture(scope="module")
def year() -> Year:
    lived = Year(Random(12))
    lived.live(people=100, events=24)
    return lived


def test_in_a_year_nobody_is_asked_against_the_rules(year: Year) -> None:
    assert list(broken_rules(year)) == []


def test_what_became_of_the_events_adds_up_to_them(year: Year) -> None:
    assert year.events == 100 * 24
    assert sum(year.outcomes.values()) == year.events
    assert year.outcomes["waiting"] == 0


def test_every_rule_held_somebody_back(year: Year) -> None:
    absent = {Reason.NO_CONSENT, Reason.OPTED_OUT, Reason.PAUSED}
    rules = {Reason.AT_MOST, Reason.GAP_AFTER_INVITATION, Reason.GAP_AFTER_RESPONSE, Reason.SAME_SURVEY, Reason.QUOTA}
    assert absent | rules <= year.outcomes.keys()
    assert year.outcomes["sent"] > year.events / 5
