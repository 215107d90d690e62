"""How long the loops wait after a failure."""

from bot.failures import NoAnswer, SlowDown
from bot.waiting import pause_after

SILENCE = NoAnswer(may_have_arrived=False)


def test_each_failure_in_a_row_doubles_the_wait_up_to_half_a_minute() -> None:
    assert [pause_after(SILENCE, failures) for failures in range(1, 8)] == [2, 4, 8, 16, 30, 30, 30]


def test_an_outage_of_a_week_is_waited_out() -> None:
    assert pause_after(SILENCE, 20_000) == 30


def test_telegram_is_given_the_pause_it_asks_for() -> None:
    assert pause_after(SlowDown(300), 1) == 300
