"""Limits: whatever is asked for, in whatever order, Telegram's bounds hold."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.limits import BROADCAST_MOST, GROUP_MOST, GROUP_WINDOW, PRIVATE_BURST, Limits

ADA, BOB, CAROL, STAFF = 1, 2, 3, -100

GAPS = st.lists(st.floats(0, 3, allow_nan=False), min_size=1, max_size=120)


def sent(limits: Limits, chat: int, gaps: list[float], *, urgent: bool = True) -> list[float]:
    """When messages go out that come at these intervals and wait as long as they must."""
    now, times = 1_000.0, []
    for gap in gaps:
        now += gap
        now += max(limits.wait(chat, now), 0.0 if urgent else limits.broadcast_wait(now))
        limits.spend(chat, now, urgent=urgent)
        times.append(now)
    return times


def most_within(times: list[float], seconds: float) -> int:
    return max(sum(start <= time < start + seconds for time in times) for start in times)


@given(GAPS)
def test_a_person_gets_three_at_once_and_then_one_a_second(gaps: list[float]) -> None:
    times = sent(Limits(), ADA, gaps)
    for seconds in (1, 5, 30):
        assert most_within(times, seconds - 1e-6) <= PRIVATE_BURST + seconds - 1


@given(GAPS)
def test_a_group_never_gets_more_than_twenty_in_any_minute(gaps: list[float]) -> None:
    assert most_within(sent(Limits(), STAFF, gaps), GROUP_WINDOW - 1e-6) <= GROUP_MOST


@given(st.lists(st.floats(0, 0.05), min_size=1, max_size=200))
def test_never_more_than_thirty_broadcasts_in_any_second(gaps: list[float]) -> None:
    limits, now, times = Limits(), 1_000.0, []
    for chat, gap in enumerate(gaps, start=1):
        now += gap
        now += max(limits.wait(chat, now), limits.broadcast_wait(now))
        limits.spend(chat, now, urgent=False)
        times.append(now)
    assert most_within(times, 1 - 1e-6) <= BROADCAST_MOST


@given(st.lists(st.tuples(st.floats(0, 100), st.booleans()), min_size=1))
def test_a_pause_is_never_shortened(asked: list[tuple[float, bool]]) -> None:
    limits, waits = Limits(), []
    for seconds, everybody in asked:
        if everybody:
            limits.pause_all(seconds)
        else:
            limits.pause(ADA, seconds)
        limits.spend(BOB, 0.0, urgent=True)
        waits.append(limits.wait(ADA, 0.0))
    assert all(before <= after for before, after in pairwise(waits))
    assert waits[-1] == max(seconds for seconds, _ in asked)


def test_a_quiet_chat_need_not_wait() -> None:
    assert Limits().wait(ADA, 0.0) == 0
    assert Limits().wait(STAFF, 0.0) == 0
    assert Limits().broadcast_wait(0.0) == 0


def test_answers_to_people_are_not_held_by_broadcasts() -> None:
    limits = Limits()
    for chat in range(1, 31):
        limits.spend(chat, 5.0, urgent=False)
    assert limits.broadcast_wait(5.0) == 1
    assert limits.wait(99, 5.0) == 0


def test_a_pause_of_one_chat_holds_no_other() -> None:
    limits = Limits()
    limits.slow_down(ADA, 0.0, 17)
    assert limits.wait(ADA, 2.0) == 15
    assert limits.wait(BOB, 2.0) == 0
    assert limits.wait(ADA, 17.0) == 0


def test_three_chats_told_to_slow_down_within_a_second_pause_all() -> None:
    limits = Limits()
    for chat, now in ((ADA, 0.0), (BOB, 0.4), (CAROL, 0.9)):
        limits.slow_down(chat, now, 10)
    assert limits.wait(99, 0.9) == 10
    assert limits.broadcast_wait(0.9) == 10


def test_one_chat_told_three_times_pauses_itself_only() -> None:
    limits = Limits()
    for now in (0.0, 0.1, 0.2):
        limits.slow_down(ADA, now, 10)
    assert limits.wait(BOB, 0.2) == 0


def test_three_chats_told_at_leisure_pause_themselves_only() -> None:
    limits = Limits()
    for chat, now in ((ADA, 0.0), (BOB, 0.6), (CAROL, 1.2)):
        limits.slow_down(chat, now, 10)
    assert limits.wait(99, 1.2) == 0


def test_idle_chats_are_forgotten() -> None:
    limits = Limits()
    for number in range(1, 50_000):
        now = number / 100
        limits.pause(number, now + 1)
        limits.spend(number, now, urgent=True)
        limits.spend(-number, now, urgent=True)
    assert len(limits) < 15_000
