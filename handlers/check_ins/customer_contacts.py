"""Contacts of a customer: what happened to one person, what they were asked, what they said, newest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from analysis.titles import place_title, touchpoint_title
from handlers.check_ins.cards import named
from handlers.dialogue.facts import facts_of
from handlers.dialogue.quoting import told
from handlers.reports.voice import quoted
from handlers.texts import Html, lines, moment, say
from handlers.world import World, staff_language
from surveys import engine
from surveys.cases import Case, CaseState
from surveys.errors import Missing
from surveys.feedback import Response, ResponseId
from surveys.invitations import Invitation, InvitationState, Reason
from surveys.journey import EventId, TouchpointEvent
from surveys.people import Respondent
from surveys.store.transaction import Transaction

_CONTACTS = 21
"""One more than are shown, so that it is known whether there are earlier ones."""

_LONGEST_TEXT = 300
_PLANNED = {InvitationState.DUE, InvitationState.DEFERRED}
_ANSWERED = {InvitationState.COMPLETED, InvitationState.PARTIAL, InvitationState.STARTED}
_NOT_ASKED = {InvitationState.SUPPRESSED, InvitationState.UNDELIVERABLE}


@dataclass(frozen=True, slots=True)
class _Contact:
    """One station: an event with what came of it, or what was said without one."""

    at: datetime
    place: str
    event: TouchpointEvent | None = None
    invitation: Invitation | None = None
    said: Sequence[Html] = ()
    case: Case | None = None


@dataclass(frozen=True, slots=True)
class _Past:
    """All that is known of one person's last contacts."""

    events: Sequence[TouchpointEvent]
    invitations: Mapping[EventId, Invitation]
    responses: Sequence[Response]
    cases: Mapping[ResponseId, Case] = field(default_factory=dict)


async def contacts_of(respondent: Respondent, tx: Transaction, world: World) -> Sequence[Html]:
    """What there is to tell of each of the last contacts, the newest first."""
    contacts = await _contacts(await _past(respondent, tx), tx, world)
    return [_told(one, world) for one in contacts]


async def _past(respondent: Respondent, tx: Transaction) -> _Past:
    responses = await tx.responses.last(respondent.id, _CONTACTS)
    alerts = {one.id: one.response for one in await tx.alerts.of_person(respondent.id)}
    cases = await tx.cases.of_person(respondent.id)
    return _Past(
        events=await tx.events.of(respondent.id, _CONTACTS),
        invitations={one.event: one for one in await tx.invitations.of(respondent.id)},
        responses=responses,
        cases={alerts[case.id]: case for case in cases if case.id in alerts},
    )


async def _contacts(past: _Past, tx: Transaction, world: World) -> list[_Contact]:
    """Newest first; what was said of an event stands with it."""
    led = {one.event: one for one in past.responses if one.event}
    said = {one.id: await _said(one, tx, world) for one in past.responses}
    happened = [_happened(one, past, led.get(one.id), said, world) for one in past.events]
    there = {one.id for one in past.events}
    alone = [_unasked(one, past, said, world) for one in past.responses if one.event not in there and said[one.id]]
    return sorted([*happened, *alone], key=lambda one: one.at, reverse=True)[:_CONTACTS]


def _happened(
    event: TouchpointEvent,
    past: _Past,
    response: Response | None,
    said: Mapping[ResponseId, Sequence[Html]],
    world: World,
) -> _Contact:
    place = touchpoint_title(world.catalog.journey, event.touchpoint, staff_language(world))
    words, case = (said[response.id], past.cases.get(response.id)) if response else ((), None)
    return _Contact(event.at, place, event, past.invitations.get(event.id), words, case)


def _unasked(response: Response, past: _Past, said: Mapping[ResponseId, Sequence[Html]], world: World) -> _Contact:
    """What was said of nothing that we know, as imported feedback or feedback of one's own accord."""
    tag = response.tag
    place = place_title(world.catalog.journey, tag.stage, tag.touchpoint, staff_language(world))
    at = response.started_at or response.opened_at
    return _Contact(at, place, said=said[response.id], case=past.cases.get(response.id))


async def _said(response: Response, tx: Transaction, world: World) -> Sequence[Html]:
    """The answers as they were given; those of a survey that is not known any more by their bare values."""
    language, answers = staff_language(world), await tx.responses.values(response.id)
    try:
        survey = world.survey(response.version)
    except Missing:
        return [quoted(str(value)[:_LONGEST_TEXT], language) for value in answers.values() if value]
    facts = await facts_of(response, survey, answers, tx)
    given = engine.answered(survey, answers, facts)
    return [told(question, answers, language, facts, longest=_LONGEST_TEXT) for question in given]


def _told(one: _Contact, world: World) -> Html:
    language = staff_language(world)
    return lines((
        say("customer-contact", language, place=one.place, at=moment(one.at, world.zone, language)),
        named(one.event.attributes, language) if one.event else "",
        _asked(one.invitation, world) if one.invitation else "",
        *one.said,
        _case(one.case, world) if one.case else "",
    ))  # fmt: skip


def _asked(one: Invitation, world: World) -> Html:
    language, at = staff_language(world), moment(one.sent_at or one.due_at, world.zone, staff_language(world))
    if one.state in _PLANNED:
        return say("checkin-at", language, at=at)
    if one.state in _NOT_ASKED:
        return say(
            "customer-not-asked", language, reason=say(f"reason-{(one.reason or Reason.BLOCKED).value}", language)
        )
    return say("customer-answered" if one.state in _ANSWERED else "customer-unanswered", language, at=at)


def _case(case: Case, world: World) -> Html:
    language, owner = staff_language(world), case.owner.name if case.owner else ""
    if case.state is CaseState.CLOSED:
        reason = say(f"case-reason-{case.reason.value}", language) if case.reason else ""
        return say("case-closed", language, owner=owner, reason=reason)
    return say("alert-taken", language, owner=owner) if owner else say("customer-case-open", language)
