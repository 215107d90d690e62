"""Inviting: from a touchpoint that happened to a survey in the chat, or to the reason why not."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from handlers.dialogue.asking import show
from handlers.dialogue.facts import facts_of
from handlers.invitations.judging import foresee, has_room
from handlers.replies import Send
from handlers.respondents.locating import located_by_event
from handlers.world import World
from surveys.feedback import InvitationId, JourneyTag, Response, ResponseId, day_of
from surveys.invitations import (
    Invitation,
    InvitationState,
    Invite,
    Reason,
    Suppress,
    Verdict,
    hours_of,
    is_sampled,
)
from surveys.journey import EventId, TouchpointEvent, TouchpointId
from surveys.language import Language
from surveys.people import Respondent
from surveys.reminders import remind_at
from surveys.store.transaction import Transaction
from surveys.survey import Survey


@dataclass(frozen=True, slots=True)
class Happened:
    """A touchpoint as somebody tells us of it; `key` makes it idempotent.

    `at_once` leaves out the delay, and `delay` takes the place of the touchpoint's own. Whom staff chose
    (`is_chosen`) chance does not leave out, and with `overrides` they are asked however lately they were asked.
    """

    touchpoint: TouchpointId
    at: datetime
    key: str
    channel: str | None = None
    language: Language | None = None
    segments: tuple[str, ...] = ()
    attributes: Mapping[str, str] | None = None
    at_once: bool = False
    delay: timedelta | None = None
    is_chosen: bool = False
    overrides: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of an event: its invitation (None where nobody is asked) and what is known of it now."""

    event: TouchpointEvent
    invitation: Invitation | None
    verdict: Verdict
    repeated: bool = False


async def happen(
    happened: Happened, respondent: Respondent, tx: Transaction, world: World, now: datetime | None = None
) -> Decided:
    """Keep the event and plan its invitation; a key that was used before changes nothing.

    `now` is when it is told, if not as it happens: ids made for the same old midnight elsewhere could be the same.
    """
    before = await tx.events.by_key(happened.key)
    if before:
        return await _again(before, respondent, tx, world)
    decided = await expect(happened, respondent, tx, world, now)
    tx.events.put(decided.event)
    learnt = _learnt(decided.event, respondent)
    if learnt != respondent:
        tx.respondents.put(learnt)
    if decided.invitation:
        tx.invitations.add(decided.invitation, day_of(decided.invitation.due_at, world.zone))
    return decided


async def expect(
    happened: Happened, respondent: Respondent, tx: Transaction, world: World, now: datetime | None = None
) -> Decided:
    """What would become of an event; nothing of it is kept."""
    told_at = now or happened.at
    event = _event(happened, respondent, EventId(tx.new_id(told_at)))
    survey = world.catalog.survey_for(event.touchpoint)
    if survey is None:
        return Decided(event, None, Suppress(Reason.NO_SURVEY))
    invitation = _plan(happened, event, survey, InvitationId(tx.new_id(told_at)), world)
    verdict = await foresee(invitation, _learnt(event, respondent), tx, world)
    if happened.at_once:
        verdict = await _by_link(verdict, survey, happened.at, tx)
    if isinstance(verdict, Suppress):
        invitation = replace(invitation, state=InvitationState.SUPPRESSED, reason=verdict.reason)
    return Decided(event, invitation, verdict)


async def send(invitation: Invitation, respondent: Respondent, now: datetime, tx: Transaction, world: World) -> Send:
    """The survey's live message; what was answered before "later" is still there."""
    response = await tx.responses.of_invitation(invitation.id) if invitation.sent_at else None
    survey = world.survey(response.version) if response else world.catalog.survey(invitation.survey)
    if response is None:
        response = _response(invitation, respondent, survey, now, ResponseId(tx.new_id(now)))
        tx.responses.put(response)
    tx.invitations.put(await _sent(invitation, survey, now, tx, world))
    answers = await tx.responses.values(response.id)
    showing = show(survey, response, answers, await facts_of(response, survey, answers, tx))
    chat = respondent.chat or 0
    subject = subject_of(response.id)
    return Send(chat, showing.text, showing.keyboard, subject=subject, urgent=False, repeat=True)


async def reminded_from(invitation: Invitation, soonest: datetime, tx: Transaction, world: World) -> datetime | None:
    """When, from this moment on, to remind somebody of what they were sent; None where it ends before."""
    respondent, sent_at = await tx.respondents.get(invitation.respondent), invitation.sent_at or soonest
    asked = (await tx.invitations.contacts(respondent.id)).asked
    answered = [contact.answered_at for contact in asked if contact.answered_at]
    at = remind_at(sent_at, soonest - sent_at, answered, hours_of(respondent, world.rules))
    return at if at < (invitation.expires_at or at) else None


def subject_of(response: ResponseId) -> str:
    """How the live message of a response is found again."""
    return f"response:{response}"


async def lose(chat: int, reason: Reason, now: datetime, tx: Transaction) -> None:
    """A chat can never be written to again: everything under way with its person ends."""
    await tx.mailbox.drop(chat)
    await tx.chats.forget(chat)
    respondent = await tx.respondents.by_chat(chat)
    if respondent is None:
        return
    tx.respondents.put(replace(respondent, reachable=False))
    await tx.invitations.close(respondent.id, InvitationState.UNDELIVERABLE, reason)
    for running in await tx.invitations.running(respondent.id):
        await end(running, InvitationState.UNDELIVERABLE, now, tx, reason=reason)


async def end(
    invitation: Invitation, empty: InvitationState, now: datetime, tx: Transaction, *, reason: Reason | None = None
) -> None:
    """A running invitation ends: as `partial` if anything was answered, else in the state given, for this reason."""
    response = await tx.responses.of_invitation(invitation.id)
    said = await tx.responses.values(response.id) if response else {}
    state, why = (InvitationState.PARTIAL, None) if said else (empty, reason)
    tx.invitations.put(replace(invitation, state=state, reason=why, closed_at=now))
    if response:
        tx.responses.put(replace(response, closed_at=now))


async def _by_link(verdict: Verdict, survey: Survey, now: datetime, tx: Transaction) -> Verdict:
    """Who comes by a link wants to say something now, however lately they were asked; a quota holds all the same."""
    if verdict == Suppress(Reason.OPTED_OUT):
        return verdict
    if not await has_room(survey, now, tx):
        return Suppress(Reason.QUOTA)
    return Invite() if isinstance(verdict, Suppress) else verdict


async def _again(event: TouchpointEvent, respondent: Respondent, tx: Transaction, world: World) -> Decided:
    invitation = await tx.invitations.of_event(event.id)
    if invitation is None:
        return Decided(event, None, Suppress(Reason.NO_SURVEY), repeated=True)
    return Decided(event, invitation, await foresee(invitation, respondent, tx, world), repeated=True)


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


def _learnt(event: TouchpointEvent, respondent: Respondent) -> Respondent:
    """The person with what an event tells of them: new segments, and where they live."""
    new = tuple(segment for segment in event.segments if segment not in respondent.segments)
    return located_by_event(replace(respondent, segments=(*respondent.segments, *new)), event)


def _plan(
    happened: Happened, event: TouchpointEvent, survey: Survey, number: InvitationId, world: World
) -> Invitation:
    journey = world.catalog.journey
    touchpoint = journey.touchpoint(event.touchpoint)
    stage = journey.stage_of(event.touchpoint)
    delay = touchpoint.delay if happened.delay is None else happened.delay
    due_at = event.at if happened.at_once else event.at + delay
    sampled = happened.at_once or happened.is_chosen or is_sampled(survey, world.chance)
    return Invitation(
        id=number,
        event=event.id,
        respondent=event.respondent,
        survey=survey.id,
        tag=JourneyTag(journey.id, stage.id, touchpoint.id, event.channel, event.segments),
        state=InvitationState.DUE if sampled else InvitationState.SUPPRESSED,
        reason=None if sampled else Reason.SAMPLED_OUT,
        due_at=due_at,
        void_at=due_at + survey.expires,
        overrides=happened.overrides,
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


async def _sent(invitation: Invitation, survey: Survey, now: datetime, tx: Transaction, world: World) -> Invitation:
    if invitation.sent_at:
        return replace(invitation, reason=None)
    expires_at = now + survey.expires
    sent = replace(
        invitation, state=InvitationState.SENT, reason=None, sent_at=now, expires_at=expires_at, closed_at=None
    )
    if survey.remind is None:
        return replace(sent, remind_at=None)
    return replace(sent, remind_at=await reminded_from(sent, now + survey.remind, tx, world))
