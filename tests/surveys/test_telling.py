"""How often somebody is told that what they sent is no answer."""

from datetime import UTC, datetime, timedelta

from surveys.telling import BURST, Told, tell

AT = datetime(2026, 11, 16, 10, tzinfo=UTC)
ABOUT = "q:refusal-scale"
FIRST = Told(ABOUT, 10, AT)


def wrote(message: int, *, after: float = 0.0, about: str = ABOUT) -> Told:
    """A message that calls for a sentence, so many seconds after the first."""
    return Told(about, message, AT + timedelta(seconds=after))


def test_the_first_sentence_is_said() -> None:
    assert tell(None, FIRST, None) == FIRST


def test_what_was_written_before_it_stood_there_is_not_answered_with_the_same() -> None:
    assert tell(FIRST, wrote(11), None) is None, "It is on its way."
    assert tell(FIRST, wrote(11), 9) is None, "What stands there is an older one."
    assert tell(FIRST, wrote(11), 12) is None, "It stands below."


def test_it_is_said_once_more_and_then_no_more_in_this_burst() -> None:
    again = tell(FIRST, wrote(12), 11)
    assert again == Told(ABOUT, 12, AT, 2)
    assert tell(again, wrote(14), 13) is None
    assert tell(again, wrote(14, after=BURST.total_seconds()), 13) is None
    late = wrote(14, after=BURST.total_seconds() + 1)
    assert tell(again, late, 13) == late


def test_another_sentence_is_always_said() -> None:
    other = wrote(11, about="q:refusal-number")
    assert tell(FIRST, other, None) == other


def test_a_message_each_second_for_an_hour_is_answered_twice_in_half_a_minute() -> None:
    told, stands_at, said = None, None, 0
    for second in range(3600):
        then = tell(told, wrote(2 * second, after=second), stands_at)
        if then:
            told, stands_at, said = then, 2 * second + 1, said + 1
    assert 2 < said <= 2 * 3600 / BURST.total_seconds()
