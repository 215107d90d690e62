"""Check-in: staff have one customer asked. What was offered to them, and what became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NewType

from surveys.invitations import Contact, Defer, Reason, Suppress, Verdict
from surveys.journey import EventId, Journey, RespondentId, Touchpoint, TouchpointEvent, TouchpointId

CheckInId = NewType("CheckInId", int)

UNDONE_WITHIN = timedelta(minutes=1)
"""So long after it was sent a survey can be taken back; before it is sent, at any time."""

_MONEY = frozenset({"amount", "cost"})

_OVERRIDABLE = frozenset({
    *(Reason.OPEN_SURVEY, Reason.GAP_AFTER_INVITATION, Reason.GAP_AFTER_RESPONSE),
    *(Reason.AT_MOST, Reason.SAME_SURVEY),
})  # fmt: skip
"""The rules that keep people from being asked too often. What a person decided, the night and a quota are none."""


@dataclass(frozen=True, slots=True)
class CheckIn:
    """A customer and a touchpoint, as far as staff have chosen them.

    `event` is what it led to, None until it is started. While a reason in words is waited for, `message` is the one
    in `chat` that it has to answer; `reason` is what was said.
    """

    id: CheckInId
    chat: int
    respondent: RespondentId | None = None
    touchpoint: TouchpointId | None = None
    attributes: Mapping[str, str] | None = None
    event: EventId | None = None
    message: int | None = None
    reason: str | None = None


def may_override(verdict: Verdict) -> bool:
    """Whether staff may ask all the same, for a reason that they give."""
    return isinstance(verdict, Defer | Suppress) and verdict.reason in _OVERRIDABLE


def likeliest(
    journey: Journey, happened: Sequence[TouchpointEvent], asked: Sequence[Contact]
) -> tuple[Touchpoint, ...]:
    """The touchpoints with a survey, the likeliest subject of a check-in first.

    These are the ones that the customer came by and was not asked about since, the last one first (`happened` is
    newest first); then those that follow it on the journey; then all others in the order of the journey.
    """
    places = {one.id: place for place, one in enumerate(journey.touchpoints())}
    known = [one for one in happened if one.touchpoint in places]
    last = places[known[0].touchpoint] if known else -1
    came = {one.touchpoint: number for number, one in reversed(list(enumerate(known)))}

    def rank(touchpoint: Touchpoint) -> tuple[int, int]:
        place = places[touchpoint.id]
        if unasked(touchpoint, known, asked):
            return 0, came[touchpoint.id]
        return (1, place) if place > last else (2, place)

    return tuple(sorted((one for one in journey.touchpoints() if one.survey), key=rank))


def unasked(
    touchpoint: Touchpoint, happened: Sequence[TouchpointEvent], asked: Sequence[Contact]
) -> TouchpointEvent | None:
    """The last time that the customer came by a touchpoint, if they were not asked about it since.

    `happened` is newest first.
    """
    came = next((one for one in happened if one.touchpoint == touchpoint.id), None)
    was_asked = came and any(one.survey == touchpoint.survey and one.sent_at >= came.at for one in asked)
    return None if was_asked else came


def told_of(
    touchpoint: Touchpoint, happened: Sequence[TouchpointEvent], asked: Sequence[Contact]
) -> Mapping[str, str]:
    """What is known of this contact by what was told of the customer: attributes of it, or of what came just before.

    What somebody paid stays with the event that told it: told again, it would count twice.
    """
    last = next(iter(happened), None)
    source = unasked(touchpoint, happened, asked) or (last if last and last.touchpoint != touchpoint.id else None)
    return {name: value for name, value in source.attributes.items() if name not in _MONEY} if source else {}


def is_too_late(sent_at: datetime | None, now: datetime) -> bool:
    """Whether a survey that was sent then can no longer be taken back."""
    return sent_at is not None and now - sent_at > UNDONE_WITHIN
