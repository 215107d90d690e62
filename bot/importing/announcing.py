"""Announcing: the company tells of touchpoints that happened, over HTTP, on the command line or in a file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.importing import terms
from bot.importing.fields import Fields
from bot.importing.people import Who, meet
from bot.importing.terms import Terms
from handlers.invitations.inviting import Decided, Happened, happen
from handlers.world import World
from surveys.invitations import InvitationState, Reason, Suppress
from surveys.people import Respondent
from surveys.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Announcement:
    """What happened, and to whom, by the company's reference."""

    customer: str
    happened: Happened


def read(fields: Fields, meant: Terms, key: str, attributes: Mapping[str, str]) -> Announcement | None:
    """What the fields of one event say; None where something is wrong with them.

    `key` makes the event unique where it brings no `id` of its own. An event without a moment happened now.
    """
    customer = fields.required("customer", terms.name)
    touchpoint = fields.required("touchpoint", meant.touchpoint)
    at = fields.optional("at", meant.moment)
    own_key = fields.optional("id", terms.name)
    channel = fields.optional("channel", terms.channel)
    language = fields.optional("language", terms.language)
    segments = fields.optional("segments", terms.segments)
    if fields.wrong or customer is None or touchpoint is None:
        return None
    happened = Happened(touchpoint, at or meant.now, own_key or key, channel, language, segments or (), attributes)
    return Announcement(customer, happened)


async def announce(told: Sequence[Announcement], tx: Transaction, world: World, now: datetime) -> list[Decided]:
    """Keep these events and plan their invitations, in order; one that was told before changes nothing."""
    await tx.respondents.load_customers(one.customer for one in told)
    await tx.events.load_keys(one.happened.key for one in told)
    people = [await _person(one, tx, world, now) for one in told]
    await tx.invitations.load_contacts(person.id for person in people)
    return [
        _in_time(await happen(one.happened, await _person(one, tx, world, now), tx, world, now), tx, now)
        for one in told
    ]


async def _person(told: Announcement, tx: Transaction, world: World, now: datetime) -> Respondent:
    """Whom it happened to; for an event that was told before, whoever was named then."""
    before = await tx.events.by_key(told.happened.key)
    if before:
        return await tx.respondents.get(before.respondent)
    return await meet(Who(told.customer, told.happened.language), tx, world, now)


def _in_time(decided: Decided, tx: Transaction, now: datetime) -> Decided:
    """The same, unless it was told so late that nobody will be asked any more."""
    invitation = decided.invitation
    if invitation is None or invitation.state is not InvitationState.DUE or now < invitation.void_at:
        return decided
    given_up = replace(invitation, state=InvitationState.SUPPRESSED, reason=Reason.TOO_LATE, closed_at=now)
    tx.invitations.put(given_up)
    return replace(decided, invitation=given_up, verdict=Suppress(Reason.TOO_LATE))
