"""Precedence: which survey goes first where several want the same person."""

from collections.abc import Iterable, Mapping

from surveys.invitations import Invitation, Reason
from surveys.journey import Journey, StageId

_MIDDLING = 0.5
"""How important a touchpoint is taken to be whose importance nobody stated."""


def foremost(wanting: Iterable[Invitation], sent: Mapping[StageId, int], journey: Journey) -> list[Invitation]:
    """The invitations in the order in which they may try their luck; `sent` counts each stage's invitations of late.

    What the person asked for themselves goes first ("later"), then the stage that was asked about least, then the
    touchpoint that matters most, then what was due first.
    """
    importance = {touchpoint.id: touchpoint.importance for touchpoint in journey.touchpoints()}

    def rank(one: Invitation) -> tuple[bool, int, float, float, int]:
        stated = importance.get(one.tag.touchpoint) if one.tag.touchpoint else None
        weight = _MIDDLING if stated is None else stated
        return one.reason is not Reason.LATER, sent.get(one.tag.stage, 0), -weight, one.due_at.timestamp(), one.id

    return sorted(wanting, key=rank)
