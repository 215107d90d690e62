"""The question kinds: each has one name, and scales have two ends."""

import pytest

from surveys.questions import KINDS, SCALES, Ces, Csat, Nps, Number, Photo, Rating, ends, name, scale


def test_every_kind_has_one_name() -> None:
    assert {kind: text for text, kind in KINDS.items()}.keys() == set(KINDS.values())


@pytest.mark.parametrize("kind", [Nps(), Csat(), Ces()], ids=name)
def test_a_scored_kind_has_a_scale(kind: Nps | Csat | Ces) -> None:
    assert scale(kind) == SCALES[type(kind)] == ends(kind)


def test_a_rating_has_ends_but_makes_no_score() -> None:
    assert ends(Rating(7)) == (1, 7)
    assert [scale(kind) for kind in (Rating(), Number(), Photo())] == [None, None, None]
