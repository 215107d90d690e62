"""Report: a period compared with the one before, with all that is said and drawn of it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from analysis import pain_points
from analysis.changes import Change, real
from analysis.coverage import BlindSpot, blind_spots
from analysis.effects import Effect
from analysis.followed import Followed
from analysis.learning.summary import LearningSummary
from analysis.measures import BOUNDS, SENTIMENT, Comparison, Looked, Measure, Measured, changes, kinds
from analysis.pain_points import Cost, PainPoint
from analysis.places import Counts, Heap, Place, Topic
from analysis.revisions import is_parted
from analysis.scores import MINIMUM, Sample, Score, mean_score, score
from analysis.shares import Share, share
from surveys.cases import Recovery
from surveys.corrections import UNCHECKED, Checked
from surveys.deeds import Deed
from surveys.figures import Asked, Figures, Period
from surveys.journey import Journey, StageId, ThemeId, TouchpointId
from surveys.mood import Label
from surveys.questions import SCORED
from surveys.revision import Revision
from surveys.scope import EVERYTHING, Scope


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard in a stage or at a touchpoint: its scores, the most answered first, and the sentiment.

    `n` counts responses, `customers` different customers: one heard at two touchpoints of a stage counts once in it.
    """

    n: int
    customers: int
    scores: tuple[Measured, ...]
    sentiment: Measured
    labels: Mapping[Label, int]

    @property
    def main(self) -> Measured | None:
        """The most answered score, None if nobody gave one."""
        return self.scores[0] if self.scores else None

    def measured(self, kind: str) -> Measured | None:
        """The score of this kind, None if nobody gave one."""
        return next((one for one in self.scores if one.score.kind == kind), None)


@dataclass(frozen=True, slots=True)
class TouchpointHeard:
    """A touchpoint and what was heard there; None holds what was said of the stage as a whole."""

    touchpoint: TouchpointId | None
    heard: Heard


@dataclass(frozen=True, slots=True)
class StageHeard:
    """A stage, what was heard in it, and of that what at each touchpoint."""

    stage: StageId
    heard: Heard
    touchpoints: tuple[TouchpointHeard, ...]


@dataclass(frozen=True, slots=True)
class Complaint:
    """How many of the customers heard in a stage complained of a theme; `share` is 0 to 1, None if too few."""

    stage: StageId
    theme: ThemeId
    customers: int
    heard: int
    share: float | None


@dataclass(frozen=True, slots=True)
class Week:
    """One step of the trend: each stage's main score, of the same kind in all weeks."""

    period: Period
    scores: Mapping[StageId, Score]


@dataclass(frozen=True, slots=True)
class Overall:
    """The key figures of the period; a rate is 0 to 1, or None where nothing can be divided.

    Each of the `customers` counts once, wherever heard. Of the invitations delivered, `response_rate` were started;
    of those, `completion_rate` were completed. Of the texts, `negative` are.
    """

    responses: int
    customers: int
    response_rate: float | None
    completion_rate: float | None
    sentiment: Score
    negative: Share
    scores: tuple[Score, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All figures of a period compared with the one before; stages in the order of the journey.

    `scope` is the part that it is about. `followed` is None where nobody was followed along the journey, and
    `reading` where the texts are read by the engine alone. `deeds` are those of the last weeks and what came of them.
    `revisions` are the score questions that are asked otherwise since a day in either period; where the answers
    cannot be compared, no change is given. `checked` are the texts whose reading staff looked at.
    `recovery` is what became of the cases closed in the period, None where the report is about a part.
    """

    journey: Journey
    period: Period
    previous: Period
    asked: Asked
    stages: tuple[StageHeard, ...]
    pain_points: tuple[PainPoint, ...]
    complaints: tuple[Complaint, ...]
    trend: tuple[Week, ...]
    overall: Overall
    coverage: tuple[BlindSpot, ...]
    scope: Scope = EVERYTHING
    followed: Followed | None = None
    reading: LearningSummary | None = None
    deeds: tuple[tuple[Deed, Effect], ...] = ()
    revisions: tuple[Revision, ...] = ()
    checked: Checked = UNCHECKED
    recovery: Recovery | None = None

    def stage(self, stage: StageId) -> Heard:
        """What was heard in a stage of this report."""
        return next(one.heard for one in self.stages if one.stage == stage)


def build(
    journey: Journey, figures: Figures, before: Figures, trend: Sequence[Figures] = (), *, minimum: int = MINIMUM
) -> Report:
    """The report of a period; `before` is the period of equal length before it, `trend` weeks, oldest first.

    Every change in it was corrected for all the others: a report of nothing new claims nothing in nine of ten.
    """
    now, past = Counts.of(figures), Counts.of(before)
    costs = _comparable(pain_points.costs(now, past, minimum=minimum), journey, figures.revisions)
    scored = {
        one: None if is_parted(one, figures.revisions, journey) else found
        for one, found in changes(now, past, minimum).items()
    }
    compared: dict[Looked, Change | None] = {**scored, **{topic: cost.change for topic, cost in costs.items()}}
    comparison = Comparison(now, past, minimum, compared, real(compared))
    return Report(
        journey=journey,
        period=figures.period,
        previous=before.period,
        asked=figures.asked,
        stages=tuple(_stage(stage, journey, comparison) for stage in _stages(journey, now)),
        pain_points=pain_points.rank(costs, comparison, figures.quotes),
        complaints=tuple(_complaints(journey, now, minimum)),
        trend=tuple(_week(week, now, minimum) for week in trend),
        overall=_overall(now, figures, minimum),
        coverage=blind_spots(journey, now),
        revisions=figures.revisions,
    )


def _comparable(costs: Mapping[Topic, Cost], journey: Journey, revised: Sequence[Revision]) -> dict[Topic, Cost]:
    """The costs without the changes that rest on scores which cannot be compared."""
    return {
        topic: replace(cost, change=None) if is_parted(topic, revised, journey) else cost
        for topic, cost in costs.items()
    }


def _stages(journey: Journey, now: Counts) -> list[StageId]:
    """Those of the journey, then those it no longer has but that were still heard."""
    known = [stage.id for stage in journey.stages]
    return known + sorted(set(now.stages) - set(known))


def _stage(stage: StageId, journey: Journey, comparison: Comparison) -> StageHeard:
    touchpoints = tuple(
        TouchpointHeard(place.touchpoint, _heard(place, comparison.now.place(place), comparison))
        for place in _places(stage, journey, comparison.now)
    )
    return StageHeard(stage, _heard(stage, comparison.now.stage(stage), comparison), touchpoints)


def _places(stage: StageId, journey: Journey, now: Counts) -> list[Place]:
    """The stage's touchpoints in order, then whatever else was heard in it."""
    known = [Place(stage, one.id) for held in journey.stages if held.id == stage for one in held.touchpoints]
    heard = {place for place in now.places if place.stage == stage}
    return known + sorted(heard - set(known), key=lambda place: place.touchpoint or "")


def _heard(where: StageId | Place, heap: Heap, comparison: Comparison) -> Heard:
    return Heard(
        n=heap.responses,
        customers=heap.customers,
        scores=tuple(comparison.measured(Measure(where, kind)) for kind in kinds(heap) if kind != SENTIMENT),
        sentiment=comparison.measured(Measure(where, SENTIMENT)),
        labels=dict(heap.labels),
    )


def _complaints(journey: Journey, now: Counts, minimum: int) -> Iterator[Complaint]:
    complained = {topic.theme for topic in now.mentions}
    known = [theme.id for theme in journey.themes]
    themes = [theme for theme in known if theme in complained] + sorted(complained - set(known))
    for theme in themes:
        for stage in _stages(journey, now):
            heap = now.stage(stage)
            customers = heap.complainers[theme]
            share = customers / heap.customers if heap.customers >= max(1, minimum) else None
            yield Complaint(stage, theme, customers, heap.customers, share)


def _week(figures: Figures, now: Counts, minimum: int) -> Week:
    """The same kind of score as in the period itself, so that a line joins like with like."""
    week = Counts.of(figures)
    kinds_of = {stage: heap.main_kind() for stage, heap in now.stages.items()}
    scores = {
        stage: score(kind, week.stage(stage).histogram(kind), minimum=minimum)
        for stage, kind in kinds_of.items()
        if kind is not None
    }
    return Week(figures.period, scores)


def _overall(now: Counts, figures: Figures, minimum: int) -> Overall:
    heaps, asked, heard = now.stages.values(), figures.asked, figures.audience.overall
    labels = sum((heap.labels for heap in heaps), Counter[Label]())
    total, squares = sum(h.sentiment_total for h in heaps), sum(h.sentiment_squares for h in heaps)
    sample = Sample.of(labels.total(), total, squares)
    given = {kind: sum((heap.histogram(kind) for heap in heaps), Counter[int]()) for kind in SCORED}
    return Overall(
        responses=heard.responses,
        customers=heard.customers,
        response_rate=_rate(asked.started, asked.delivered),
        completion_rate=_rate(asked.completed, asked.started),
        sentiment=mean_score(SENTIMENT, sample, bounds=BOUNDS, minimum=minimum),
        negative=share(labels[Label.NEGATIVE], labels.total(), minimum=minimum),
        scores=tuple(score(kind, counts, minimum=minimum) for kind, counts in given.items() if counts),
    )


def _rate(part: int, whole: int) -> float | None:
    return part / whole if whole else None
