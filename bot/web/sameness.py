"""Sameness: an event that was told before must be told as it was, or its key stands for two things."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.importing.announcing import Announcement
from bot.web.faults import FaultBody
from handlers.world import World
from surveys.journey import TouchpointEvent
from surveys.store.transaction import Transaction

Facts = Mapping[str, object]
"""What an event says, by the names of its fields."""

_ANOTHER = "an event with this id was told before with another {what}; give each event an id of its own"
_OTHERS = "other events were told before under this Idempotency-Key; give each request a key of its own"


async def differences(
    told: Sequence[Announcement], header: str | None, tx: Transaction, world: World, now: datetime
) -> Sequence[FaultBody]:
    """What is said otherwise than it was, here or in a request before; `header` is this request's own key."""
    known = await _known(told, tx, world, now)
    faults = []
    for number, one in enumerate(told):
        said = _facts(one, now)
        before = known.setdefault(one.happened.key, said)
        faults += [
            FaultBody(event=number, field=what, fault=_ANOTHER.format(what=what)) for what in _different(said, before)
        ]
    if not faults and header and await _is_another_request(told, header, tx):
        faults = [FaultBody(event=0, field="Idempotency-Key", fault=_OTHERS)]
    return faults


def _different(said: Facts, before: Facts) -> list[str]:
    """The fields that say something else now."""
    unsaid = {"at"} if said["at"] is None else set()
    return [what for what in said if what in before and what not in unsaid and said[what] != before[what]]


async def _known(told: Sequence[Announcement], tx: Transaction, world: World, now: datetime) -> dict[str, Facts]:
    """What was told before under the keys of these events."""
    await tx.events.load_keys(one.happened.key for one in told)
    found = {one.happened.key: await tx.events.by_key(one.happened.key) for one in told}
    events = [event for event in found.values() if event]
    await tx.respondents.load(event.respondent for event in events)
    people = {event.respondent: (await tx.respondents.get(event.respondent)).customer for event in events}
    worn = now - world.keeps
    return {event.key: _kept(event, people[event.respondent], is_worn=event.at < worn) for event in events}


def _facts(told: Announcement, now: datetime) -> Facts:
    """What is said now; a moment that was left out is None."""
    happened = told.happened
    return {
        "customer": told.customer,
        "touchpoint": happened.touchpoint,
        "at": None if happened.at == now else _rounded(happened.at),
        "channel": happened.channel,
        "segments": happened.segments,
        "attributes": dict(happened.attributes or {}),
    }


def _kept(event: TouchpointEvent, customer: str | None, *, is_worn: bool) -> Facts:
    """What was said then, as far as it was not erased since."""
    said = {
        "customer": customer,
        "touchpoint": event.touchpoint,
        "channel": event.channel,
        "segments": event.segments,
        "at": _rounded(event.at),
    }
    return said if is_worn else said | {"attributes": dict(event.attributes)}


def _rounded(at: datetime) -> datetime:
    """To the millisecond, as moments are kept."""
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


async def _is_another_request(told: Sequence[Announcement], header: str, tx: Transaction) -> bool:
    """Whether more or fewer events came with this key before, a list instead of one, or one instead of a list."""
    keys = {one.happened.key for one in told}
    mine = {key for key in keys if key == header or key.startswith(f"{header}:")}
    if not mine:
        return False
    others = {header, f"{header}:0", f"{header}:{len(told)}"} - mine
    await tx.events.load_keys(others)
    if any([await tx.events.by_key(key) for key in others]):
        return True
    return len({await tx.events.by_key(key) is None for key in mine}) > 1
