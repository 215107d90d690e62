"""Inviting: from a touchpoint that happened to a survey in the chat, or to the reason why not."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from handlers.asking import show
from handlers.replies import Send
from handlers.world import World
from surveys.feedback import InvitationId, JourneyTag, Response, ResponseId, day_of
from surveys.invitations import (
    Contacts,
    Defer,
    Invitation,
    InvitationState,
    Invite,
    Reason,
    Suppress,
    Verdict,
    is_sampled,
    may_invite,
)
from surveys.journey import EventId, RespondentId, TouchpointEvent, TouchpointId
from surveys.language import Language
from surveys.people import Respondent
from surveys.store.transaction import Transaction
from surveys.survey import Survey

LOOK_BACK = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Happened:
    """A touchpoint as somebody tells us of it; `key` makes it idempotent. `at_once` leaves out the delay."""

    touchpoint: TouchpointId
    at: datetime
    key: str
    channel: str | None = None
    language: Language | None = None
    segments: tuple[str, ...] = ()
    attributes: Mapping[str, str] | None = None
    at_once: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of an event: its invitation (None where nobody is asked) and what is known of it now."""

    event: TouchpointEvent
    invitation: Invitation | None
    verdict: Verdict
    repeated: bool = False


async def happen(happened: Happened, respondent: Respondent, tx: Transaction, world: World) -> Decided:
    """Keep the event and plan its invitation; a key that was used before changes nothing."""
    before = await tx.events.by_key(happened.key)
    if before:
        return await _again(before, respondent, tx, world)
    event = _event(happened, respondent, EventId(tx.new_id(happened.at)))
    tx.events.put(event)
    _learn_segments(event, respondent, tx)
    survey = world.catalog.survey_for(event.touchpoint)
    if survey is None:
        return Decided(event, None, Suppress(Reason.NO_SURVEY))
    invitation = _plan(happened, event, survey, tx, world)
    verdict = await foresee(invitation, respondent, tx, world)
    if happened.at_once and isinstance(verdict, Suppress) and verdict.reason is not Reason.OPTED_OUT:
        # Who comes by a link wants to say something now, however lately they were asked.
        verdict = Invite()
    if isinstance(verdict, Suppress):
        invitation = replace(invitation, state=InvitationState.SUPPRESSED, reason=verdict.reason)
    tx.invitations.add(invitation, day_of(invitation.due_at, world.zone))
    return Decided(event, invitation, verdict)


async def foresee(invitation: Invitation, respondent: Respondent, tx: Transaction, world: World) -> Verdict:
    """What will be decided when the invitation is due, by what is known now."""
    if invitation.state is InvitationState.SUPPRESSED and invitation.reason:
        return Suppress(invitation.reason)
    contacts = await _contacts(respondent.id, invitation.due_at, tx)
    return may_invite(invitation, respondent, contacts, world.rules, invitation.due_at)


async def decide(invitation: Invitation, now: datetime, tx: Transaction, world: World) -> tuple[Send, ...]:
    """A due invitation is sent, deferred or suppressed."""
    respondent = await tx.respondents.get(invitation.respondent)
    contacts = await _contacts(respondent.id, now, tx)
    verdict = may_invite(invitation, respondent, contacts, world.rules, now)
    match verdict:
        case Invite():
            return (await send(invitation, respondent, now, tx, world),)
        case Defer(reason, until):
            tx.invitations.put(_deferred(invitation, reason, until))
        case Suppress(reason):
            tx.invitations.put(_given_up(invitation, reason, now))
    return ()


async def send(invitation: Invitation, respondent: Respondent, now: datetime, tx: Transaction, world: World) -> Send:
    """The survey's live message; what was answered before "later" is still there."""
    response = await tx.responses.of_invitation(invitation.id) if invitation.sent_at else None
    survey = world.survey(response.version) if response else world.catalog.survey(invitation.survey)
    if response is None:
        response = _response(invitation, respondent, survey, now, ResponseId(tx.new_id(now)))
        tx.responses.put(response)
    tx.invitations.put(_sent(invitation, survey, now))
    showing = show(survey, response, await tx.responses.values(response.id), await attributes(response, tx))
    chat = respondent.chat or 0
    subject = subject_of(response.id)
    return Send(chat, showing.text, showing.keyboard, subject=subject, urgent=False, repeat=True)


async def attributes(response: Response, tx: Transaction) -> Mapping[str, str]:
    """What placeholders in this response's texts can say."""
    return (await tx.events.get(response.event)).attributes if response.event else {}


def subject_of(response: ResponseId) -> str:
    """How the live message of a response is found again."""
    return f"response:{response}"


async def lose(chat: int, now: datetime, tx: Transaction) -> None:
    """A chat can never be written to again: everything under way with its person ends."""
    await tx.mailbox.drop(chat)
    await tx.chats.forget(chat)
    respondent = await tx.respondents.by_chat(chat)
    if respondent is None:
        return
    tx.respondents.put(replace(respondent, reachable=False))
    await tx.invitations.close(respondent.id, InvitationState.UNDELIVERABLE, Reason.BLOCKED)
    for running in await tx.invitations.running(respondent.id):
        await end(running, InvitationState.UNDELIVERABLE, now, tx)


async def end(invitation: Invitation, empty: InvitationState, now: datetime, tx: Transaction) -> None:
    """A running invitation ends: as `partial` if anything was answered, else in the state given."""
    response = await tx.responses.of_invitation(invitation.id)
    said = await tx.responses.values(response.id) if response else {}
    state = InvitationState.PARTIAL if said else empty
    tx.invitations.put(replace(invitation, state=state, reason=None, closed_at=now))
    if response:
        tx.responses.put(replace(response, closed_at=now))


async def _again(event: TouchpointEvent, respondent: Respondent, tx: Transaction, world: World) -> Decided:
    invitation = await tx.invitations.of_event(event.id)
    if invitation is None:
        return Decided(event, None, Suppress(Reason.NO_SURVEY), repeated=True)
    return Decided(event, invitation, await foresee(invitation, respondent, tx, world), repeated=True)


async def _contacts(respondent: RespondentId, now: datetime, tx: Transaction) -> Contacts:
    found = await tx.invitations.contacts([respondent], now - LOOK_BACK)
    return found.get(respondent, Contacts())


def _event(happened: Happened, respondent: Respondent, number: EventId) -> TouchpointEvent:
    return TouchpointEvent(
        id=number,
        key=happened.key,
        respondent=respondent.id,
        touchpoint=happened.touchpoint,
        at=happened.at,
        channel=happened.channel,
        segments=happened.segments,
        attributes=happened.attributes or {},
    )


def _learn_segments(event: TouchpointEvent, respondent: Respondent, tx: Transaction) -> None:
    new = tuple(segment for segment in event.segments if segment not in respondent.segments)
    if new:
        tx.respondents.put(replace(respondent, segments=(*respondent.segments, *new)))


def _plan(happened: Happened, event: TouchpointEvent, survey: Survey, tx: Transaction, world: World) -> Invitation:
    journey = world.catalog.journey
    touchpoint = journey.touchpoint(event.touchpoint)
    stage = journey.stage_of(event.touchpoint)
    due_at = event.at if happened.at_once else event.at + touchpoint.delay
    sampled = happened.at_once or is_sampled(survey, world.chance)
    return Invitation(
        id=InvitationId(tx.new_id(happened.at)),
        event=event.id,
        respondent=event.respondent,
        survey=survey.id,
        tag=JourneyTag(journey.id, stage.id, touchpoint.id, event.channel, event.segments),
        state=InvitationState.DUE if sampled else InvitationState.SUPPRESSED,
        reason=None if sampled else Reason.SAMPLED_OUT,
        due_at=due_at,
        void_at=due_at + survey.expires,
    )


def _response(
    invitation: Invitation, respondent: Respondent, survey: Survey, now: datetime, number: ResponseId
) -> Response:
    return Response(
        id=number,
        respondent=respondent.id,
        invitation=invitation.id,
        event=invitation.event,
        tag=invitation.tag,
        survey=survey.id,
        version=survey.version,
        language=respondent.language,
        opened_at=now,
    )


def _sent(invitation: Invitation, survey: Survey, now: datetime) -> Invitation:
    if invitation.sent_at:
        return replace(invitation, reason=None)
    expires_at = now + survey.expires
    return replace(
        invitation, state=InvitationState.SENT, reason=None, sent_at=now, expires_at=expires_at, closed_at=None
    )


def _deferred(invitation: Invitation, reason: Reason, until: datetime) -> Invitation:
    if invitation.sent_at:
        return replace(invitation, due_at=until)
    return replace(invitation, state=InvitationState.DEFERRED, reason=reason, due_at=until)


def _given_up(invitation: Invitation, reason: Reason, now: datetime) -> Invitation:
    if invitation.sent_at:
        return replace(invitation, reason=None)
    return replace(invitation, state=InvitationState.SUPPRESSED, reason=reason, closed_at=now)
