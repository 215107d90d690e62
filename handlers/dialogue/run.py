"""Run: a response under way. What is known of it, how it goes on, and how its one live message changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from handlers.announcing import announce_completed
from handlers.dialogue.asking import Showing, left_behind, show
from handlers.dialogue.facts import facts_of
from handlers.dialogue.moods import moods
from handlers.events import Edited, Said, Showed, Tapped
from handlers.invitations.inviting import subject_of
from handlers.replies import Edit, Reply, Send
from handlers.respondents.locating import located_by_answers
from handlers.world import World
from surveys import engine
from surveys.feedback import Answer, Response, day_of
from surveys.invitations import Invitation, InvitationState, Reason
from surveys.language import Language
from surveys.parts import Part
from surveys.people import Respondent
from surveys.questions import Question, aim, kept_as
from surveys.store.transaction import Transaction
from surveys.survey import Survey
from surveys.trial import is_trial
from surveys.when import Answers, Facts, QuestionId, Value


@dataclass(frozen=True)
class Run:
    """A response under way, with all that is needed to go on with it."""

    respondent: Respondent
    response: Response
    survey: Survey
    answers: Answers
    facts: Facts

    @cached_property
    def pending(self) -> Question | None:
        """The question that waits."""
        return engine.pending(self.survey, self.answers, self.facts)

    @property
    def last(self) -> Question | None:
        """The question that was answered last, on the way as it is."""
        return next(reversed(engine.answered(self.survey, self.answers, self.facts)), None)

    @property
    def subject(self) -> str:
        """What the live message shows, by the name under which it is found again."""
        return subject_of(self.response.id)

    def show(self) -> Showing:
        """The live message as it is now."""
        return show(self.survey, self.response, self.answers, self.facts)

    def after(self, said: Answers) -> Answers:
        """The answers with these said, without those that they make irrelevant."""
        return engine.relevant(self.survey, {**self.answers, **said}, self.knowing({**self.answers, **said}))

    def knowing(self, answers: Answers) -> Facts:
        """The facts once these are the answers: a text may sound otherwise than the one before it."""
        felt = moods(self.survey, answers, self.response.language)
        return self.facts if felt == self.facts.moods else replace(self.facts, moods=felt)


@dataclass(frozen=True, slots=True)
class Given:
    """When an answer was given, and by which messages; by none where a button was pressed.

    `is_changed` says that these messages were there before: nobody goes on by that who wanted to answer later.
    """

    at: datetime
    parts: Mapping[QuestionId, tuple[Part, ...]] = field(default_factory=dict)
    is_changed: bool = False


async def run_of(respondent: Respondent, response: Response, tx: Transaction, world: World) -> Run:
    """The run that a response is."""
    survey = world.survey(response.version)
    values = await tx.responses.values(response.id)
    return Run(respondent, response, survey, values, await facts_of(response, survey, values, tx))


async def open_run(chat: int, tx: Transaction, world: World) -> Run | None:
    """The newest run that the person in this chat can go on with."""
    respondent = await tx.respondents.by_chat(chat)
    response = await tx.responses.open_of(respondent.id) if respondent else None
    return await run_of(respondent, response, tx, world) if respondent and response else None


async def invitation_of(run: Run, tx: Transaction) -> Invitation | None:
    """The invitation that the run answers; None for an imported response."""
    return None if run.response.invitation is None else await tx.invitations.get(run.response.invitation)


async def is_put_off(run: Run, tx: Transaction) -> bool:
    """Whether the person wanted to answer later."""
    invitation = await invitation_of(run, tx)
    return invitation is not None and invitation.reason is Reason.LATER


async def keep(run: Run, said: Answers, given: Given, tx: Transaction, world: World) -> Run:
    """Keep what is now said; what is missing in it is withdrawn. Whoever was done stays done."""
    kept = {answer.question: answer for answer in await tx.responses.answers(run.response.id)}
    answers = [_kept(run, kept.get(key), (key, value), given, world) for key, value in said.items()]
    await tx.responses.replace(run.response.id, answers)
    facts, before = run.knowing(said), run.response
    is_complete = engine.pending(run.survey, said, facts) is None
    started_at, closed_at = before.started_at or given.at, before.closed_at or (given.at if is_complete else None)
    response = replace(before, started_at=started_at, closed_at=closed_at, draft=())
    if response != before:
        tx.responses.put(response)
    after = Run(run.respondent, response, run.survey, said, facts)
    await _note_person(run, after, given, tx)
    await _follow(response, given, tx)
    return after


def drafted(run: Run, draft: tuple[str, ...], tx: Transaction) -> Run:
    """Keep what was done towards the next answer."""
    response = replace(run.response, draft=draft)
    tx.responses.put(response)
    return replace(run, response=response)


def repaint(run: Run, message: int, *, showing: Showing | None = None) -> Edit:
    """The live message changes in place."""
    showing = showing or run.show()
    return Edit(run.respondent.chat or 0, message, showing.text, showing.keyboard, subject=run.subject)


async def move_down(
    run: Run, before: Answers, tx: Transaction, *, showing: Showing | None = None
) -> tuple[Reply, ...]:
    """The live message goes on below what the person has just written, where they look.

    In its old place stays what it had said by then, without buttons.
    """
    tx.mailbox.take_back(run.subject)
    live = await tx.mailbox.shown(run.subject)
    showing = showing or run.show()
    below = Send(
        run.respondent.chat or 0, showing.text, showing.keyboard, subject=run.subject, urgent=True, repeat=True
    )
    if live is None:
        return (below,)
    left = left_behind(run.survey, run.response.language, before, run.knowing(before))
    return Edit(live.chat, live.message, left), below


async def language_of(event: Said | Showed | Edited | Tapped, tx: Transaction, world: World) -> Language:
    """The language to answer a person in."""
    respondent = await tx.respondents.by_chat(event.chat.id)
    if respondent:
        return respondent.language
    return world.language_for(event.person.language if event.person else None)


async def _note_person(before: Run, after: Run, given: Given, tx: Transaction) -> None:
    """What the answers tell of the person; whoever listens hears that they are done. A trial counts for nothing."""
    person, counts = located_by_answers(before.respondent, before.survey, after.answers), not is_trial(after.response)
    was, now = before.response, after.response
    if counts and (now.started_at, now.closed_at) != (was.started_at, was.closed_at):
        person = replace(person, answered_at=given.at)
    if counts and now.closed_at != was.closed_at:
        await announce_completed(now, person, before.survey, after.answers, tx)
    if person != before.respondent:
        tx.respondents.put(person)


async def _follow(response: Response, given: Given, tx: Transaction) -> None:
    """The invitation follows the response; who answers does not want to answer later any more."""
    if response.invitation is None:
        return
    invitation = await tx.invitations.get(response.invitation)
    state = InvitationState.COMPLETED if response.closed_at else InvitationState.STARTED
    reason = invitation.reason if given.is_changed and not response.closed_at else None
    if (invitation.state, invitation.reason, invitation.closed_at) != (state, reason, response.closed_at):
        tx.invitations.put(replace(invitation, state=state, reason=reason, closed_at=response.closed_at))


def _kept(run: Run, before: Answer | None, said: tuple[QuestionId, Value], given: Given, world: World) -> Answer:
    """An answer that was there stays as it was given; another text of the same messages takes its place."""
    question, value = said
    parts = given.parts.get(question)
    if before and parts and before.parts:
        return replace(before, value=value, parts=parts)
    if before and before.value == value:
        return before
    return _answer(run, run.survey.question(question), value, given, world)


def _answer(run: Run, question: Question, value: Value, given: Given, world: World) -> Answer:
    return Answer(
        response=run.response.id,
        respondent=run.respondent.id,
        question=question.id,
        kind=kept_as(question.kind),
        value=value,
        is_score=run.survey.is_score(question),
        at=given.at,
        day=day_of(given.at, world.zone),
        tag=run.response.tag,
        asks=aim(question.kind),
        parts=given.parts.get(question.id, ()),
    )
