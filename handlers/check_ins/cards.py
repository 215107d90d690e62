"""Check-in card: what staff see before a survey goes out. Whom, about what, when or why not, and what they can do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from analysis.titles import stage_title, touchpoint_title
from handlers.buttons import pack
from handlers.check_ins.buttons import CheckInStep, DoCheckIn
from handlers.invitations.explaining import explained
from handlers.invitations.inviting import Decided, Happened, expect
from handlers.invitations.judging import judge
from handlers.replies import Button, Keyboard
from handlers.texts import Html, lines, moment, plain, say, shortened
from handlers.world import World, staff_language, survey_title
from surveys.check_ins import CheckIn, likeliest, may_override, meant, order_in, shown_of, told_of
from surveys.invitations import (
    Contacts,
    Defer,
    Invitation,
    InvitationState,
    Reason,
    Suppress,
)
from surveys.journey import SurveyId, Touchpoint, TouchpointEvent
from surveys.language import Language
from surveys.people import Respondent
from surveys.store.transaction import Transaction

EVENTS = 20
"""How far back a customer's events are looked at."""

_LONGEST_VALUE = 60
_LONGEST_NAMED = 400
_LONG = timedelta(days=3650)
"""An invitation that waits so long shows when a rule ends that would have it given up."""


@dataclass(frozen=True, slots=True)
class Card:
    """A check-in with all that decides on it.

    `happened` is what it would tell, `told` the event of this contact where it was told before, and `decided` what
    would become of it. `allowed_at` is when a rule that forbids it now will end, `waiting` are other surveys that
    this person is still to be sent anyway, and `likely` what else it may be about, the likeliest first.
    """

    check_in: CheckIn
    respondent: Respondent
    happened: Happened
    told: TouchpointEvent | None
    decided: Decided
    contacts: Contacts
    waiting: Sequence[Invitation]
    allowed_at: datetime | None
    likely: Sequence[Touchpoint]

    @property
    def survey(self) -> SurveyId | None:
        """What would be sent."""
        return self.decided.invitation.survey if self.decided.invitation else None

    def text(self, world: World) -> Html:
        """What staff read."""
        language = staff_language(world)
        return lines((
            *(self.head(world), self._survey(world), self._told(world), self._with(language), self._last(world)),
            *(self._waiting(one, world) for one in self.waiting),
            self.outlook(world),
        ))  # fmt: skip

    def head(self, world: World) -> Html:
        """About what, and whom."""
        language = staff_language(world)
        touchpoint = touchpoint_title(world.catalog.journey, self.happened.touchpoint, language)
        return say("checkin-head", language, touchpoint=touchpoint, who=self.respondent.known_as)

    def outlook(self, world: World) -> Html:
        """When it will be sent, or why not and until when."""
        language, verdict = staff_language(world), self.decided.verdict
        due_at = self.decided.invitation.due_at if self.decided.invitation else self.happened.at
        told = explained(verdict, due_at, self.happened.at, language, world)
        if self.allowed_at is None:
            return told
        return lines((told, say("checkin-allowed", language, at=moment(self.allowed_at, world.zone, language))))

    def keyboard(self, world: World) -> Keyboard:
        """Sending comes first where it is possible."""
        language, verdict = staff_language(world), self.decided.verdict
        send = () if isinstance(verdict, Suppress) else (self._button(CheckInStep.SEND, language, "success"),)
        override = (self._button(CheckInStep.OVERRIDE, language),) if may_override(verdict) else ()
        last = (self._button(CheckInStep.OTHER, language), self._button(CheckInStep.CANCEL, language))
        return tuple(row for row in (send, override, last) if row)

    def _button(self, step: CheckInStep, language: Language, style: str | None = None) -> Button:
        return Button(
            plain(f"button-checkin-{step.value}", language), pack(DoCheckIn(self.check_in.id, step)), style=style
        )

    def _survey(self, world: World) -> Html:
        language, journey = staff_language(world), world.catalog.journey
        survey = world.catalog.survey_for(self.happened.touchpoint)
        stage = stage_title(journey, journey.stage_of(self.happened.touchpoint).id, language)
        return (
            say("checkin-survey", language, stage=stage, survey=survey.title.said_in(language))
            if survey
            else Html("")
        )

    def _told(self, world: World) -> Html:
        language = staff_language(world)
        return say("checkin-told", language, at=moment(self.told.at, world.zone, language)) if self.told else Html("")

    def _with(self, language: Language) -> Html:
        """What the survey's texts can name."""
        return named(self.happened.attributes or {}, language)

    def _last(self, world: World) -> Html:
        language = staff_language(world)
        last = max(self.contacts.asked, key=lambda one: one.sent_at, default=None)
        if last is None:
            return say("checkin-never-asked", language)
        told = {"survey": survey_title(last.survey, world), "at": moment(last.sent_at, world.zone, language)}
        return say(
            "checkin-last-unanswered" if last.answered_at is None else "checkin-last-answered", language, **told
        )

    def _waiting(self, one: Invitation, world: World) -> Html:
        language = staff_language(world)
        return say(
            "checkin-waiting",
            language,
            survey=survey_title(one.survey, world),
            at=moment(one.due_at, world.zone, language),
        )


async def card_of(
    check_in: CheckIn, now: datetime, tx: Transaction, world: World, *, reason: str | None = None
) -> Card | None:
    """The card of a check-in whose customer is known, about the likeliest touchpoint where none was chosen.

    With a reason the rules against asking too often are overridden. None where the customer or touchpoint is gone.
    """
    if check_in.respondent is None:
        return None
    respondent = await tx.respondents.get(check_in.respondent)
    events, contacts = await tx.events.of(respondent.id, EVENTS), await tx.invitations.contacts(respondent.id)
    likely = likeliest(world.catalog.journey, events, contacts.asked)
    chosen = next((one for one in likely if check_in.touchpoint in {None, one.id}), None)
    if chosen is None:
        return None
    check_in = replace(check_in, touchpoint=chosen.id)
    told = meant(chosen, events, contacts.asked, now, order_in(check_in.attributes))
    told = None if told and await _was_sent(told, tx) else told
    known = shown_of(told) if told else told_of(chosen, events, contacts.asked)
    happened = _happened(check_in, chosen, told, known, now)
    happened = replace(happened, overrides=reason is not None)
    decided = await expect(happened, respondent, tx, world)
    return Card(
        check_in=check_in,
        respondent=respondent,
        happened=happened,
        told=told,
        decided=decided,
        contacts=contacts,
        waiting=[one for one in await tx.invitations.waiting(respondent.id) if _is_other(one, told)],
        allowed_at=await _allowed_at(decided, respondent, tx, world),
        likely=likely,
    )


def named(attributes: Mapping[str, str], language: Language) -> Html:
    """The attributes of an event, shortened so that they fit into a message; nothing where there are none."""
    told = ", ".join(f"{name} = {shortened(value, _LONGEST_VALUE)}" for name, value in attributes.items())
    return say("checkin-with", language, attributes=shortened(told, _LONGEST_NAMED)) if told else Html("")


def _happened(
    check_in: CheckIn, about: Touchpoint, told: TouchpointEvent | None, known: Mapping[str, str], now: datetime
) -> Happened:
    """What a check-in tells. A contact that was told before is what it was then, and its delay counts from then."""
    return Happened(
        about.id,
        now,
        f"checkin:{check_in.id}",
        channel=told.channel if told else None,
        segments=told.segments if told else (),
        attributes={**known, **(check_in.attributes or {})},
        delay=max(told.at + about.delay - now, timedelta()) if told else about.delay,
        is_chosen=True,
    )


async def _was_sent(told: TouchpointEvent, tx: Transaction) -> bool:
    """Whether the person was asked about it: then a check-in asks about another contact."""
    planned = await tx.invitations.of_event(told.id)
    return planned is not None and planned.sent_at is not None


def _is_other(waiting: Invitation, told: TouchpointEvent | None) -> bool:
    """Whether it will be sent beside what the check-in sends; what was put off was sent already."""
    return waiting.reason is not Reason.LATER and not (told and waiting.event == told.id)


async def _allowed_at(decided: Decided, respondent: Respondent, tx: Transaction, world: World) -> datetime | None:
    """When a rule ends for which the survey would be given up; None where there is no such rule."""
    if not (isinstance(decided.verdict, Suppress) and may_override(decided.verdict) and decided.invitation):
        return None
    patient = replace(decided.invitation, state=InvitationState.DUE, reason=None)
    patient = replace(patient, void_at=patient.due_at + _LONG)
    verdict = await judge(patient, respondent, patient.due_at, tx, world)
    return verdict.until if isinstance(verdict, Defer) else None
