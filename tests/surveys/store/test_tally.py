"""The tally: how often each key was counted, each tally for itself."""

from surveys.store.tally import Tally


def test_each_key_is_counted_by_itself() -> None:
    tally, other = Tally(), Tally()
    assert [tally.count(key) for key in ("a", "b", "a", "A", "a")] == [1, 1, 2, 1, 3]
    assert other.count("a") == 1
