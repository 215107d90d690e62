"""Travellers: single customers on their way through a shop, for the tests of what is followed."""

from datetime import UTC, datetime, timedelta

from analysis.followed import Followed, Traces, follow, span_of
from surveys.feedback import ResponseId
from surveys.figures import Asked, CustomerScore, Opinion
from surveys.journey import Journey, RespondentId
from surveys.passage import Passage
from surveys.when import QuestionId
from tests.analysis.shops import WEEK

SPAN = span_of(WEEK)
CROSS = "Terrible, the box was torn. Call me: +31 6 1234 5678 <b>"
_FIRST = datetime(2026, 9, 1, 12, tzinfo=UTC)


def passages(journey: Journey, n: int = 30) -> tuple[Passage, ...]:
    """So many customers through all stages, two days each; every third turns back, and all buy in the third."""
    return tuple(
        Passage(
            customer=RespondentId(who),
            stage=stage.id,
            touchpoint=stage.touchpoints[0].id,
            at=_FIRST + timedelta(days=2 * number),
            amount=40.0 + who if number == 2 else None,
            cost=2.0 if number == 0 else None,
        )
        for who in range(n)
        for number, stage in enumerate(journey.stages[: 3 if who % 3 == 0 else 4])
    )


def scores(journey: Journey, values: tuple[int, ...], n: int = 30) -> tuple[CustomerScore, ...]:
    """So many customers give each stage these values, of satisfaction, the last of them in every later stage."""
    given = [*values, *[values[-1]] * len(journey.stages)]
    return tuple(
        CustomerScore(RespondentId(who), stage.id, None, "csat", given[number])
        for who in range(n)
        for number, stage in enumerate(journey.stages)
    )


def at_odds(journey: Journey, n: int = 12) -> dict[Opinion, str]:
    """So many who are angry in words and content in their score."""
    stage = journey.stages[-1]
    at = (stage.id, stage.touchpoints[0].id)
    return {
        Opinion(ResponseId(number), QuestionId("why"), *at, "csat", 5, -0.5 - number / 100): CROSS
        for number in range(n)
    }


def followed(journey: Journey, values: tuple[int, ...] = (5, 5, 2), n: int = 30) -> Followed:
    """All of it in a week; the same customers were as content as in the first stage everywhere before."""
    traces = Traces(
        SPAN,
        passages(journey, n),
        scores(journey, values, n),
        scores(journey, values[:1], n),
        at_odds(journey) if n else {},
    )
    return follow(journey, traces, Asked(invited=50, delivered=40, started=20))
