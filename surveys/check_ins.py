"""Check-in: staff have one customer asked. What was offered to them, and what became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NewType

from surveys.invitations import WAITING, Contact, Defer, Invitation, InvitationState, Reason, Suppress, Verdict
from surveys.journey import EventId, Journey, RespondentId, Touchpoint, TouchpointEvent, TouchpointId
from surveys.money import MONEY

CheckInId = NewType("CheckInId", int)

UNDONE_WITHIN = timedelta(minutes=1)
"""So long after it was sent a survey can be taken back; before it is sent, at any time."""

MEANT_FOR = timedelta(days=14)
"""So long after its survey was due an event counts as the one that staff mean."""

_ORDER = "order"

_OVERRIDABLE = frozenset({
    *(Reason.OPEN_SURVEY, Reason.GAP_AFTER_INVITATION, Reason.GAP_AFTER_RESPONSE),
    *(Reason.AT_MOST, Reason.SAME_SURVEY),
})  # fmt: skip
"""The rules that keep people from being asked too often. What a person decided, the night and a quota are none."""


@dataclass(frozen=True, slots=True)
class Before:
    """An event that was told before staff asked about it, as it was then: what taking the check-in back leads to.

    All but the attributes say what was planned of it; `state` is None where nobody was to be asked.
    """

    attributes: Mapping[str, str]
    state: InvitationState | None = None
    reason: Reason | None = None
    due_at: datetime | None = None
    void_at: datetime | None = None
    closed_at: datetime | None = None
    overrides: bool = False


@dataclass(frozen=True, slots=True)
class CheckIn:
    """A customer and a touchpoint, as far as staff have chosen them.

    `event` is what it is about, None until it is started, and `before` how that was where it was told before; at
    `undone_at` it was taken back. While a reason in words is waited for, `message` is the one in `chat` that it has
    to answer; `reason` is what was said.
    """

    id: CheckInId
    chat: int
    respondent: RespondentId | None = None
    touchpoint: TouchpointId | None = None
    attributes: Mapping[str, str] | None = None
    event: EventId | None = None
    message: int | None = None
    reason: str | None = None
    before: Before | None = None
    undone_at: datetime | None = None


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


def meant(
    touchpoint: Touchpoint,
    happened: Sequence[TouchpointEvent],
    asked: Sequence[Contact],
    now: datetime,
    order: str | None = None,
) -> TouchpointEvent | None:
    """The event, told before, that a check-in is about: told again, it would count twice. None where none fits.

    It is the last one of the order that staff name; else the last time at the touchpoint, if the person was not asked
    about it since, it is of no other order, and its survey was due within `MEANT_FOR`. `happened` is newest first.
    """
    here = [one for one in happened if one.touchpoint == touchpoint.id]
    same = next((one for one in here if order and one.attributes.get(_ORDER) == order), None)
    last = unasked(touchpoint, here, asked)
    if same or last is None:
        return same
    is_another = order is not None and last.attributes.get(_ORDER, order) != order
    return None if is_another or now - last.at > touchpoint.delay + MEANT_FOR else last


def with_order(
    words: str, attributes: Mapping[str, str] | None, happened: Sequence[TouchpointEvent]
) -> dict[str, str]:
    """The attributes with the order by which the customer was found, if these words are one of theirs."""
    order = words.removeprefix("#")
    is_theirs = any(one.attributes.get(_ORDER) == order for one in happened)
    return {**({_ORDER: order} if is_theirs else {}), **(attributes or {})}


def order_in(attributes: Mapping[str, str] | None) -> str | None:
    """The order that staff name."""
    return (attributes or {}).get(_ORDER)


def before(event: TouchpointEvent, planned: Invitation | None) -> Before:
    """What there was before a check-in."""
    if planned is None:
        return Before(event.attributes)
    plan = planned.state, planned.reason, planned.due_at, planned.void_at, planned.closed_at, planned.overrides
    return Before(event.attributes, *plan)


def restored(invitation: Invitation, was: Before) -> Invitation | None:
    """What there was before, made of what the check-in has planned; None where nobody is asked.

    Nor is anybody where it was sent by now: it was to be sent anyway, and would be again.
    """
    if was.state is None or was.due_at is None or was.void_at is None:
        return None
    if invitation.sent_at and was.state in WAITING:
        return None
    back = replace(invitation, state=was.state, reason=was.reason, overrides=was.overrides)
    back = replace(back, sent_at=None, expires_at=None, remind_at=None, reminded_at=None)
    return replace(back, due_at=was.due_at, void_at=was.void_at, closed_at=was.closed_at)


def told_of(
    touchpoint: Touchpoint, happened: Sequence[TouchpointEvent], asked: Sequence[Contact]
) -> Mapping[str, str]:
    """What is known of this contact by what was told of the customer: attributes of it, or of what came just before.

    What somebody paid stays with the event that told it: told again, it would count twice.
    """
    last = next(iter(happened), None)
    source = unasked(touchpoint, happened, asked) or (last if last and last.touchpoint != touchpoint.id else None)
    return shown_of(source) if source else {}


def shown_of(event: TouchpointEvent) -> Mapping[str, str]:
    """What staff see of an event, and what may be told of another: all but what somebody paid."""
    return {name: value for name, value in event.attributes.items() if name not in MONEY}


def is_too_late(sent_at: datetime | None, now: datetime) -> bool:
    """Whether a survey that was sent then can no longer be taken back."""
    return sent_at is not None and now - sent_at > UNDONE_WITHIN
