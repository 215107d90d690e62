"""Coverage: the touchpoints that nobody is asked about, or that nobody answered."""

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.places import Counts, Place
from surveys.journey import Journey, StageId, TouchpointId
from surveys.scope import Scope


@dataclass(frozen=True, slots=True)
class BlindSpot:
    """A touchpoint without answers; `asked` is False where it has no survey."""

    stage: StageId
    touchpoint: TouchpointId
    n: int
    asked: bool


def blind_spots(journey: Journey, now: Counts) -> tuple[BlindSpot, ...]:
    """Where the journey is blind in this period, in its order.

    A touchpoint without a survey is listed even when feedback about it was imported: `n` says how much.
    """
    found = (
        BlindSpot(
            stage.id,
            touchpoint.id,
            now.place(Place(stage.id, touchpoint.id)).responses,
            touchpoint.survey is not None,
        )
        for stage in journey.stages
        for touchpoint in stage.touchpoints
    )
    return tuple(spot for spot in found if not (spot.asked and spot.n))


def within(spots: Iterable[BlindSpot], scope: Scope) -> tuple[BlindSpot, ...]:
    """Those in the stage and at the touchpoint that a report is about: of the others it cannot tell who was heard."""
    return tuple(
        spot for spot in spots if scope.stage in {None, spot.stage} and scope.touchpoint in {None, spot.touchpoint}
    )
