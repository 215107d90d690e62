"""Year: what becomes of everything that happens to people in a year, decided by the rules alone."""

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from heapq import heappop, heappush
from random import Random

from surveys.invitations import (
    Contact,
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
    may_remind,
)
from surveys.journey import Journey, RespondentId, StageId, SurveyId
from surveys.people import Respondent
from surveys.precedence import foremost
from surveys.reminders import remind_at
from tests.surveys.calendars import NEW_YEAR, OPEN_FOR, YEAR, hours, journey, rules, somebody, survey, wanting

_LATELY = timedelta(days=7)
_MOST_AT_ONCE = 3
_SHARE_ANSWERING = 0.3
_SHARE_PAUSING = 0.05
_LONGEST_PAUSE_DAYS = 3


@dataclass(frozen=True, slots=True)
class Contest:
    """Several surveys might have been sent to one person: how often each stage was asked about, and which won."""

    won: StageId
    lately: dict[StageId, int]


@dataclass(slots=True)
class Life:
    """One person: what waits for them, what they can answer, and all that they were sent."""

    person: Respondent
    waiting: list[Invitation] = field(default_factory=list)
    running: list[Invitation] = field(default_factory=list)
    ended: list[Invitation] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    pauses: list[tuple[datetime, datetime]] = field(default_factory=list)
    answers_at: datetime | None = None


@dataclass(slots=True)
class Year:
    """A year of many people. Some touchpoints are passed by many and others by few, often several at once.

    `outcomes` say what became of each event, `put_off` how often something had to wait for which reason.
    """

    chance: Random
    journey: Journey = field(default_factory=journey)
    events: Counter[SurveyId] = field(default_factory=Counter)
    lives: dict[RespondentId, Life] = field(default_factory=dict)
    sent_of: dict[SurveyId, list[datetime]] = field(default_factory=lambda: defaultdict(list))
    outcomes: Counter[str] = field(default_factory=Counter)
    put_off: Counter[Reason] = field(default_factory=Counter)
    contests: list[Contest] = field(default_factory=list)
    decisions: int = 0
    _sent_by: dict[StageId, list[datetime]] = field(default_factory=lambda: defaultdict(list))
    _agenda: list[tuple[datetime, RespondentId]] = field(default_factory=list)

    def live(self, people: int, visits: int) -> None:
        """Let so many people come so often, and do everything in the order of time until nothing is left to do."""
        for number in range(1, people + 1):
            life = Life(somebody(RespondentId(number), self.chance))
            life.pauses += [(NEW_YEAR, life.person.paused_until)] if life.person.paused_until else []
            self.lives[life.person.id] = life
            for _ in range(visits):
                self._visit(life)
        while self._agenda:
            now, number = heappop(self._agenda)
            self._look_after(self.lives[number], now)

    def _visit(self, life: Life) -> None:
        """Somebody passes one to three touchpoints; those of the first stages are passed more often."""
        at = NEW_YEAR + timedelta(minutes=self.chance.randrange(YEAR // timedelta(minutes=1)))
        places = [touchpoint.id for touchpoint in self.journey.touchpoints()]
        chosen = self.chance.choices(places, range(len(places), 0, -1), k=self.chance.randint(1, _MOST_AT_ONCE))
        for place in sorted(set(chosen)):
            invitation = wanting(self.events.total(), life.person, place, at)
            self.events[invitation.survey] += 1
            if is_sampled(survey(invitation.survey), self.chance):
                life.waiting.append(invitation)
                self._note(at, life)
            else:
                self.outcomes[Reason.SAMPLED_OUT] += 1

    def _note(self, at: datetime, life: Life) -> None:
        heappush(self._agenda, (at, life.person.id))

    def _look_after(self, life: Life, now: datetime) -> None:
        """As the bot does, whenever something is due; who answers in this moment has done so before it."""
        if life.answers_at and life.answers_at <= now:
            self._complete(life, life.answers_at)
        self._decide(life, now)
        for one in tuple(life.running):
            if one.expires_at and one.expires_at <= now:
                self._end(life, one, InvitationState.EXPIRED, now)
            elif one.remind_at and one.remind_at <= now:
                self._remind(life, one, now)

    def _decide(self, life: Life, now: datetime) -> None:
        due = [one for one in life.waiting if one.due_at <= now]
        lately = {stage.id: self._lately(stage.id, now) for stage in self.journey.stages} if len(due) > 1 else {}
        fit = [one for one in due if isinstance(self._verdict(one, life, now), Invite)] if len(due) > 1 else []
        for invitation in foremost(due, lately, self.journey):
            life.waiting.remove(invitation)
            self.decisions += 1
            match self._verdict(invitation, life, now):
                case Invite():
                    self._send(invitation, life, now)
                    if len(fit) > 1:
                        rivals = {one.tag.stage: lately[one.tag.stage] for one in fit}
                        self.contests.append(Contest(invitation.tag.stage, rivals))
                case Suppress(reason):
                    self.outcomes[reason] += 1
                case Defer(reason, until):
                    self.put_off[reason] += 1
                    state = InvitationState.DEFERRED
                    life.waiting.append(replace(invitation, due_at=until, state=state, reason=reason))
                    self._note(until, life)

    def _lately(self, stage: StageId, now: datetime) -> int:
        sent = self._sent_by[stage]
        return len(sent) - bisect_right(sent, now - _LATELY)

    def _verdict(self, invitation: Invitation, life: Life, now: datetime) -> Verdict:
        limits = survey(invitation.survey).limits
        sent = self.sent_of[invitation.survey]
        quota = sent[bisect_right(sent, now - limits.quota.period) :] if limits.quota else ()
        ends = [one.expires_at for one in life.running if one.expires_at]
        contacts = Contacts(life.contacts, max(ends, default=None), quota)
        return may_invite(invitation, life.person, contacts, rules(invitation.survey), now)

    def _send(self, invitation: Invitation, life: Life, now: datetime) -> None:
        ends, after = now + OPEN_FOR, survey(invitation.survey).remind
        sent = replace(invitation, state=InvitationState.SENT, reason=None, sent_at=now, expires_at=ends)
        sent = _reminded_from(sent, now + after, life) if after else sent
        life.running.append(sent)
        life.contacts.append(Contact(sent.survey, now))
        self.sent_of[sent.survey].append(now)
        self._sent_by[sent.tag.stage].append(now)
        self._look_forward(life, sent, now)

    def _look_forward(self, life: Life, sent: Invitation, now: datetime) -> None:
        """Note what may still happen to it; some people want a pause, and some answer, nobody knows when."""
        ends = sent.expires_at or now
        if self.chance.random() < _SHARE_PAUSING:
            until = now + timedelta(days=self.chance.randint(1, _LONGEST_PAUSE_DAYS))
            life.person = replace(life.person, paused_until=until)
            life.pauses.append((now, until))
        if life.answers_at is None and self.chance.random() < _SHARE_ANSWERING:
            life.answers_at = now + self.chance.random() * (ends - now)
        for at in (life.answers_at, sent.remind_at, ends):
            if at:
                self._note(at, life)

    def _remind(self, life: Life, running: Invitation, now: datetime) -> None:
        life.running.remove(running)
        match may_remind(running, life.person, rules(running.survey), now):
            case Invite():
                kept = replace(running, remind_at=None, reminded_at=now)
            case Defer(_, until):
                kept = _reminded_from(running, until, life)
            case Suppress():
                kept = replace(running, remind_at=None)
        life.running.append(kept)
        self._look_forward(life, kept, now)

    def _complete(self, life: Life, at: datetime) -> None:
        life.answers_at = None
        life.person = replace(life.person, answered_at=at)
        life.contacts[-1] = replace(life.contacts[-1], answered_at=at)
        (answered,) = life.running
        self._end(life, answered, InvitationState.COMPLETED, at)

    def _end(self, life: Life, running: Invitation, state: InvitationState, at: datetime) -> None:
        life.running.remove(running)
        life.ended.append(replace(running, state=state, closed_at=at))
        self.outcomes[state] += 1


def _reminded_from(sent: Invitation, soonest: datetime, life: Life) -> Invitation:
    """The same, to be reminded of from this moment on, as the bot would have it."""
    answered = [one.answered_at for one in life.contacts if one.answered_at]
    asked_at, ends = sent.sent_at or soonest, sent.expires_at or soonest
    at = remind_at(asked_at, soonest - asked_at, answered, hours(life.person))
    return replace(sent, remind_at=at if at < ends else None)
