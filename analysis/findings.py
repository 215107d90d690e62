"""Finding: what a report has to say first, as data; others put it into words."""

from dataclasses import dataclass

from analysis.measures import Measured
from analysis.pain_points import PainPoint
from analysis.report import Report
from surveys.journey import StageId, TouchpointId


@dataclass(frozen=True, slots=True)
class ScoreMoved:
    """A score really changed, in a stage as a whole or, with `touchpoint`, at one place in it.

    `before` and `after` are in the score's own unit. Higher is better.
    """

    stage: StageId
    touchpoint: TouchpointId | None
    kind: str
    before: float
    after: float
    n: int

    @property
    def better(self) -> bool:
        """Whether it rose."""
        return self.after > self.before


@dataclass(frozen=True, slots=True)
class PainMoved:
    """A pain point really costs more, or less, than in the period before."""

    point: PainPoint

    @property
    def better(self) -> bool:
        """Whether it costs less."""
        return (self.point.change or 0.0) < 0


Finding = ScoreMoved | PainMoved


def findings(report: Report) -> tuple[Finding, ...]:
    """What really changed: stages in the order of the journey, then touchpoints, then pain points by rank.

    In each of these what got worse stands before what got better. Empty when chance explains everything.
    A touchpoint where all of its stage was heard adds nothing, and is left out.
    """
    return tuple(
        finding
        for group in (_stages(report), _touchpoints(report), _pain(report))
        for finding in sorted(group, key=lambda one: one.better)
    )


def _stages(report: Report) -> list[Finding]:
    return [
        moved
        for one in report.stages
        for measured in (*one.heard.scores, one.heard.sentiment)
        for moved in _moved(one.stage, None, measured)
    ]


def _touchpoints(report: Report) -> list[Finding]:
    return [
        moved
        for one in report.stages
        for held in one.touchpoints
        if held.touchpoint is not None and held.heard.n < one.heard.n
        for measured in (*held.heard.scores, held.heard.sentiment)
        for moved in _moved(one.stage, held.touchpoint, measured)
    ]


def _moved(stage: StageId, touchpoint: TouchpointId | None, measured: Measured) -> list[Finding]:
    score, before = measured.score, measured.before
    if not measured.change_is_real or score.value is None or before is None:
        return []
    return [ScoreMoved(stage, touchpoint, score.kind, before, score.value, score.n)]


def _pain(report: Report) -> list[Finding]:
    return [PainMoved(point) for point in report.pain_points if point.change_is_real]
