"""Audiences of which nobody was heard at two places, nor complains at two."""

from collections import Counter
from collections.abc import Iterable, Mapping

from surveys.figures import Audience, ComplainerCount, Heard, MentionCount
from surveys.journey import StageId, ThemeId, TouchpointId
from surveys.mood import Label

Where = tuple[StageId, TouchpointId | None]


def apart(customers: Mapping[Where, int]) -> Audience:
    """So many customers at each place, with one response each."""
    stages = Counter[StageId]()
    for (stage, _), n in customers.items():
        stages[stage] += n
    return Audience(
        Heard(stages.total(), stages.total()),
        {stage: Heard(n, n) for stage, n in stages.items()},
        {where: Heard(n, n) for where, n in customers.items()},
    )


def together(*audiences: Audience) -> Audience:
    """The audiences of different places."""
    places = Counter[Where]()
    for one in audiences:
        places.update({where: heard.customers for where, heard in one.places.items()})
    return apart(places)


def complainers(mentions: Iterable[MentionCount]) -> tuple[ComplainerCount, ...]:
    """Who complains in each stage, where each mention is of customers of its own."""
    found = Counter[tuple[ThemeId, StageId]]()
    for one in mentions:
        if one.label is Label.NEGATIVE:
            found[one.theme, one.stage] += one.customers
    return tuple(ComplainerCount(*where, n) for where, n in found.items())
