"""Flow: how many customers go on from one stage to the next, and how long they take."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import quantiles

from analysis.scores import MINIMUM
from analysis.shares import Share, share
from surveys.journey import Journey, RespondentId, StageId
from surveys.passage import Passage

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """How long it took a quarter, half and three quarters of `n` customers, in days of 24 hours."""

    n: int
    lower: float
    median: float
    upper: float


@dataclass(frozen=True, slots=True)
class Onward:
    """Of those seen in a stage, how many were seen in the next one at the same moment or later.

    `days` counts from the first time in `stage` to the first time in `to` after that; None where too few went on.
    """

    stage: StageId
    to: StageId
    went_on: Share
    days: Days | None


def flow(
    journey: Journey, passages: Iterable[Passage], *, entered_before: datetime | None = None, minimum: int = MINIMUM
) -> tuple[Onward, ...]:
    """Each stage with the next, in the order of the journey; stages in which no event happens are passed over.

    Who came to a stage at `entered_before` or later is not counted as having been there, since they had no time to
    go on; without it, everybody counts.
    """
    seen = _moments(passages)
    stages = [stage.id for stage in journey.stages if stage.id in seen]
    return tuple(
        _onward(stage, to, _waits(_entered(seen[stage], entered_before), seen[to]), minimum)
        for stage, to in pairwise(stages)
    )


def _moments(passages: Iterable[Passage]) -> Mapping[StageId, Mapping[RespondentId, Sequence[datetime]]]:
    """When each customer was seen in each stage, earliest first."""
    seen: dict[StageId, dict[RespondentId, list[datetime]]] = defaultdict(lambda: defaultdict(list))
    for one in passages:
        seen[one.stage][one.customer].append(one.at)
    return {stage: {who: sorted(ats) for who, ats in held.items()} for stage, held in seen.items()}


def _entered(
    seen: Mapping[RespondentId, Sequence[datetime]], before: datetime | None
) -> Mapping[RespondentId, datetime]:
    return {who: ats[0] for who, ats in seen.items() if before is None or ats[0] < before}


def _waits(
    entered: Mapping[RespondentId, datetime], later: Mapping[RespondentId, Sequence[datetime]]
) -> list[timedelta | None]:
    """How long each waited until they went on; None for who did not."""
    return [
        next((moment - since for moment in later.get(who, ()) if moment >= since), None)
        for who, since in entered.items()
    ]


def _onward(stage: StageId, to: StageId, waits: Sequence[timedelta | None], minimum: int) -> Onward:
    gone = [wait / _DAY for wait in waits if wait is not None]
    return Onward(stage, to, share(len(gone), len(waits), minimum=minimum), _days(gone, minimum))


def _days(waits: Sequence[float], minimum: int) -> Days | None:
    if len(waits) < max(2, minimum):
        return None
    lower, median, upper = quantiles(waits, n=4, method="inclusive")
    return Days(len(waits), lower, median, upper)
