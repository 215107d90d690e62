"""Followed: what is known of single customers on their way along the journey, beside what is counted of all."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

from analysis.contradictions import Disagreements, disagreements
from analysis.journey_figures import JourneyFigures, journey_figures
from analysis.paired import Crossing, crossings
from analysis.scores import MINIMUM
from surveys.figures import Asked, CustomerScore, Opinion, Period
from surveys.journey import Journey, StageId
from surveys.passage import Passage

SPAN = timedelta(weeks=52)
"""How long before the end of a period customers are followed: a week is too short for anybody to come back."""

SETTLING = timedelta(days=14)
"""Who came to a stage later than this before the end had too little time to go on, and is not counted."""

Leg = tuple[str, StageId, StageId]
"""A kind of score, and the two stages that it was given in."""


@dataclass(frozen=True, slots=True)
class Traces:
    """What was read of single customers in `span`.

    `scores` are of those who were heard in several stages, `earlier` the same in the span that ended before the
    period. `at_odds` are opinions of the period itself, with their texts, at the ends of their scales.
    """

    span: Period
    passages: Sequence[Passage] = ()
    scores: Sequence[CustomerScore] = ()
    earlier: Sequence[CustomerScore] = ()
    at_odds: Mapping[Opinion, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Followed:
    """The figures of the journey and the crossings between its stages in `span`, and words that contradict scores.

    `new` are the real crossings that were not real, or went the other way, in the span that ended before the period.
    """

    span: Period
    figures: JourneyFigures
    crossings: tuple[Crossing, ...]
    new: AbstractSet[Leg]
    disagreements: Disagreements

    def is_new(self, crossing: Crossing) -> bool:
        """Whether a report of the period before did not tell of it."""
        return leg(crossing) in self.new


def follow(journey: Journey, traces: Traces, asked: Asked, *, minimum: int = MINIMUM) -> Followed:
    """All of it; takes a second for each 100,000 passages or so."""
    now = crossings(journey, traces.scores, minimum=minimum)
    known = {_direction(one) for one in crossings(journey, traces.earlier, minimum=minimum) if one.is_real}
    moments = journey_figures(
        journey, traces.passages, asked, entered_before=_end(traces.span) - SETTLING, minimum=minimum
    )
    new = frozenset(leg(one) for one in now if one.is_real and _direction(one) not in known)
    return Followed(traces.span, moments, now, new, disagreements(traces.at_odds))


def span_of(period: Period) -> Period:
    """The days in which the customers of a period are followed: a year that ends with it, or the period if longer."""
    return Period(min(period.start, period.end - SPAN + timedelta(days=1)), period.end)


def leg(crossing: Crossing) -> Leg:
    """What tells a crossing from the others."""
    return (crossing.kind, crossing.earlier, crossing.later)


def _direction(one: Crossing) -> tuple[Leg, bool]:
    return leg(one), one.paired is not None and one.paired.difference > 0


def _end(span: Period) -> datetime:
    return datetime.combine(span.end + timedelta(days=1), time(), UTC)
