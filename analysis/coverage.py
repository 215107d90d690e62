"""Coverage: the touchpoints that nobody is asked about, or that nobody answered."""

from dataclasses import dataclass

from analysis.places import Counts, Place
from surveys.journey import Journey, StageId, TouchpointId


@dataclass(frozen=True, slots=True)
class Gap:
    """A touchpoint without answers; `asked` is False where it has no survey."""

    stage: StageId
    touchpoint: TouchpointId
    n: int
    asked: bool


def gaps(journey: Journey, now: Counts) -> tuple[Gap, ...]:
    """Where the journey is blind in this period, in its order.

    A touchpoint without a survey is listed even when feedback about it was imported: `n` says how much.
    """
    found = (
        Gap(
            stage.id,
            touchpoint.id,
            now.place(Place(stage.id, touchpoint.id)).responses,
            touchpoint.survey is not None,
        )
        for stage in journey.stages
        for touchpoint in stage.touchpoints
    )
    return tuple(gap for gap in found if not (gap.asked and gap.n))
