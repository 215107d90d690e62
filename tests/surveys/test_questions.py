"""The question kinds: each has one name, and scales have two ends."""

import pytest

from surveys.questions import KINDS, SCORE_SCALES, Ces, Csat, Nps, Rating, ends, name, turned


def test_every_kind_has_one_name() -> None:
    assert {kind: text for text, kind in KINDS.items()}.keys() == set(KINDS.values())


@pytest.mark.parametrize("kind", [Nps(), Csat(), Ces()], ids=name)
def test_a_scored_kind_has_a_scale(kind: Nps | Csat | Ces) -> None:
    assert SCORE_SCALES[name(kind)] == ends(kind)


def test_a_rating_has_ends_but_makes_no_score() -> None:
    assert ends(Rating(7)) == (1, 7)
    assert name(Rating()) not in SCORE_SCALES


def test_a_scale_turned_round_and_back_is_the_same() -> None:
    assert [turned(step) for step in (1, 4, 7)] == [7, 4, 1]
    assert all(turned(turned(step)) == step for step in range(1, 8))
