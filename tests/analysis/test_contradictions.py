"""Contradictions: words that do not fit their score."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.contradictions import Odd, contradictions, contradicts
from surveys.feedback import ResponseId
from surveys.figures import Opinion
from surveys.journey import StageId
from surveys.when import QuestionId


@pytest.mark.parametrize(
    ("kind", "value", "sentiment", "odd"),
    [
        ("csat", 5, -0.8, Odd.ANGRY_AT_THE_TOP),
        ("csat", 4, -0.8, None),
        ("csat", 1, 0.7, Odd.PRAISE_AT_THE_BOTTOM),
        ("csat", 1, -0.7, None),
        ("nps", 9, -0.4, Odd.ANGRY_AT_THE_TOP),
        ("nps", 2, 0.4, Odd.PRAISE_AT_THE_BOTTOM),
        ("nps", 3, 0.9, None),
        ("ces", 7, -0.5, Odd.ANGRY_AT_THE_TOP),
        ("ces", 1, 0.5, Odd.PRAISE_AT_THE_BOTTOM),
        ("csat", 5, -0.3, None),
        ("stars", 5, -1.0, None),
        ("csat", 5, float("nan"), None),
    ],
)
def test_what_does_not_fit(kind: str, value: int, sentiment: float, odd: Odd | None) -> None:
    assert contradicts(kind, value, sentiment) is odd


def opinion(number: int, value: int, sentiment: float) -> Opinion:
    return Opinion(ResponseId(number), QuestionId("why"), StageId("purchase"), None, "csat", value, sentiment)


def test_the_plainest_stand_first_and_what_fits_is_left_out() -> None:
    given = [opinion(1, 5, -0.5), opinion(2, 5, 0.9), opinion(3, 1, 0.9), opinion(4, 3, -0.9), opinion(5, 5, -0.9)]
    assert [(one.opinion.response, one.odd) for one in contradictions(given)] == [
        (3, Odd.PRAISE_AT_THE_BOTTOM),
        (5, Odd.ANGRY_AT_THE_TOP),
        (1, Odd.ANGRY_AT_THE_TOP),
    ]


@given(st.permutations([opinion(n, n % 5 + 1, (n % 9 - 4) / 4) for n in range(45)]))
def test_the_order_in_which_they_came_does_not_matter(given: list[Opinion]) -> None:
    assert contradictions(given) == contradictions(sorted(given, key=lambda one: one.response))
