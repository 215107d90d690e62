"""Placing: importance figures as places on the importance–performance picture."""

from collections.abc import Sequence

from analysis.importance import ImportancePoint
from analysis.picture import Placed
from analysis.titles import touchpoint_title
from surveys.journey import Journey
from surveys.language import Language


def placed(points: Sequence[ImportancePoint], journey: Journey, language: Language) -> tuple[Placed, ...]:
    """Where each touchpoint stands, by its derived importance; by the stated one if none at all was derived.

    The two are never mixed, for they are on different scales. Performance is in points, 0 to 100.
    """
    if any(point.derived is not None for point in points):
        return tuple(_derived(point, journey, language) for point in points)
    return tuple(_stated(point, journey, language) for point in points)


def _derived(point: ImportancePoint, journey: Journey, language: Language) -> Placed:
    label = touchpoint_title(journey, point.touchpoint, language)
    return Placed(label, point.derived, point.performance, point.low, point.high, point.n, point.stated)


def _stated(point: ImportancePoint, journey: Journey, language: Language) -> Placed:
    label = touchpoint_title(journey, point.touchpoint, language)
    return Placed(label, point.stated, point.performance, None, None, point.n)
