"""What may happen to a case, and when it is neglected."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.case_terms import NO_TERMS, CaseTerms
from surveys.cases import (
    AlertId,
    Case,
    CaseState,
    Member,
    Reason,
    Warned,
    answered,
    close,
    hand_over,
    next_look,
    overdue,
    release,
    reopen,
    snooze,
    take,
    unsolved,
    wake,
)
from surveys.journey import RespondentId
from surveys.working_hours import WorkingHours

NOON = datetime(2026, 11, 19, 12, tzinfo=UTC)  # a Thursday
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
WEEKDAYS = WorkingHours(frozenset(range(5)), time(9), time(17))
TERMS = CaseTerms(4 * HOUR, 3 * DAY)
EVA, OLGA = Member(1, "Eva"), Member(2, "Olga")
OPEN = Case(AlertId(1), RespondentId(7), NOON)


def taken() -> Case:
    found = take(OPEN, EVA, NOON)
    assert found is not None
    return found


def closed(reason: Reason = Reason.SOLVED) -> Case:
    found = close(taken(), reason, NOON + HOUR, UTC)
    assert found is not None
    return found


def test_only_the_first_takes_a_case() -> None:
    assert taken().owner == EVA
    assert taken().state is CaseState.TAKEN
    assert take(taken(), OLGA, NOON) is None
    assert take(closed(), OLGA, NOON) is None


def test_a_case_is_handed_to_another_even_while_it_rests() -> None:
    resting = snooze(taken(), NOON + DAY)
    assert resting is not None
    handed = hand_over(resting, OLGA, NOON + HOUR)
    assert handed is not None
    assert (handed.owner, handed.state, handed.snoozed_until) == (OLGA, CaseState.TAKEN, None)
    assert hand_over(handed, OLGA, NOON) is None
    assert hand_over(closed(), OLGA, NOON) is None


def test_what_somebody_had_who_is_gone_is_open_again_even_while_it_rests() -> None:
    resting = snooze(taken(), NOON + DAY)
    assert resting is not None
    free = release(resting)
    assert free == OPEN
    assert release(free) is None
    assert release(closed()) is None


def test_only_what_somebody_has_can_rest_and_it_comes_back() -> None:
    assert snooze(OPEN, NOON + DAY) is None
    assert snooze(closed(), NOON + DAY) is None
    resting = snooze(taken(), NOON + DAY)
    assert resting is not None
    assert next_look(resting, NO_TERMS, UTC) == NOON + DAY
    assert wake(resting) == taken()
    assert wake(taken()) is None


def test_a_case_is_closed_once_and_opened_again_with_times_from_the_beginning() -> None:
    assert (closed().day, closed().reason) == (NOON.date(), Reason.SOLVED)
    assert close(closed(), Reason.OTHER, NOON, UTC) is None
    assert reopen(taken(), NOON) is None
    again = reopen(closed(), NOON + DAY)
    assert again is not None
    assert (again.state, again.owner, again.since) == (CaseState.TAKEN, EVA, NOON + DAY)
    assert (again.closed_at, again.day, again.reason, again.answered_at) == (None, None, None, None)


def test_what_the_customer_has_opened_again_still_counts_as_closed_and_unsolved() -> None:
    again = unsolved(closed(), NOON + DAY)
    assert (again.state, again.day, again.solved) == (CaseState.TAKEN, NOON.date(), False)
    last = close(again, Reason.SOLVED, NOON + 2 * DAY, UTC)
    assert last is not None
    assert (last.day, last.solved, last.asked_at) == ((NOON + 2 * DAY).date(), None, None)


def test_without_promises_nothing_is_late() -> None:
    assert next_look(OPEN, NO_TERMS, UTC) is None
    assert overdue(OPEN, NO_TERMS, UTC, NOON + 365 * DAY) == ()


@pytest.mark.parametrize(
    ("hours", "warned"),
    [
        (3, ()),
        (4, (Warned.ANSWER,)),
        (8, (Warned.ANSWER, Warned.ANSWER_MANAGERS)),
        (72, (Warned.CLOSE, Warned.ANSWER_MANAGERS)),
        (144, (Warned.CLOSE, Warned.CLOSE_MANAGERS)),
    ],
)
def test_staff_are_warned_when_a_time_is_over_and_managers_when_it_is_twice(
    hours: int, warned: tuple[Warned, ...]
) -> None:
    assert overdue(taken(), TERMS, UTC, NOON + hours * HOUR) == warned


def test_whoever_has_answered_in_time_is_not_warned_before_the_case_should_be_closed() -> None:
    heard = answered(taken(), NOON + HOUR)
    assert answered(heard, NOON + DAY) == heard
    assert overdue(heard, TERMS, UTC, NOON + DAY) == ()
    assert next_look(heard, TERMS, UTC) == NOON + 3 * DAY
    assert next_look(closed(), TERMS, UTC) is None


@given(st.integers(0, 14 * 24), st.sampled_from(list(Warned)))
def test_a_look_always_finds_what_it_was_for(hours: int, warned: Warned) -> None:
    case = Case(AlertId(1), RespondentId(7), NOON + hours * HOUR, warned=warned)
    terms = CaseTerms(4 * HOUR, 3 * DAY, WEEKDAYS)
    at = next_look(case, terms, UTC)
    assert at is None or (overdue(case, terms, UTC, at) and not overdue(case, terms, UTC, at - HOUR / 60))
