"""Run: a response under way. What is known of it, how it goes on, and how its one live message changes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from handlers.asking import Showing, left_behind, show
from handlers.events import Edited, Said, Showed, Tapped
from handlers.inviting import attributes, subject_of
from handlers.replies import Edit, Reply, Send
from handlers.texts import say
from handlers.world import World
from surveys import engine
from surveys.feedback import Answer, Response, day_of
from surveys.invitations import Invitation, InvitationState, Reason
from surveys.language import Language
from surveys.people import Respondent
from surveys.questions import Question, kept_as
from surveys.store.transaction import Transaction
from surveys.survey import Survey
from surveys.when import Answers, Value


@dataclass(frozen=True, slots=True)
class Run:
    """A response under way, with all that is needed to go on with it."""

    respondent: Respondent
    response: Response
    survey: Survey
    answers: Answers
    attributes: Mapping[str, str]

    @property
    def pending(self) -> Question | None:
        """The question that waits."""
        return engine.pending(self.survey, self.answers)

    @property
    def subject(self) -> str:
        """What the live message shows, by the name under which it is found again."""
        return subject_of(self.response.id)

    def show(self) -> Showing:
        """The live message as it is now."""
        return show(self.survey, self.response, self.answers, self.attributes)


async def run_of(respondent: Respondent, response: Response, tx: Transaction, world: World) -> Run:
    """The run that a response is."""
    survey = world.survey(response.version)
    values = await tx.responses.values(response.id)
    return Run(respondent, response, survey, values, await attributes(response, tx))


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


async def keep(run: Run, said: Answers, at: datetime, tx: Transaction, world: World) -> Run:
    """Keep what is now said; what is missing in it is withdrawn."""
    kept = {answer.question: answer for answer in await tx.responses.answers(run.response.id)}
    answers = [
        kept[question]
        if question in kept and kept[question].value == value
        else _answer(run, run.survey.question(question), value, at, world)
        for question, value in said.items()
    ]
    await tx.responses.replace(run.response.id, answers)
    is_complete = engine.pending(run.survey, said) is None
    started_at, closed_at = run.response.started_at or at, at if is_complete else None
    response = run.response
    if (started_at, closed_at) != (response.started_at, response.closed_at):
        response = replace(response, started_at=started_at, closed_at=closed_at)
        tx.responses.put(response)
        tx.respondents.put(replace(run.respondent, answered_at=at))
    await _follow(response, tx)
    return replace(run, response=response, answers=said)


def repaint(run: Run, message: int) -> Edit:
    """The live message changes in place."""
    showing = run.show()
    return Edit(run.respondent.chat or 0, message, showing.text, showing.keyboard, subject=run.subject)


async def move_down(run: Run, before: Answers, tx: Transaction) -> tuple[Reply, ...]:
    """The live message goes on below what the person has just written, where they look.

    In its old place stays what it had said by then, without buttons.
    """
    tx.mailbox.take_back(run.subject)
    live = await tx.mailbox.shown(run.subject)
    # All that was said stands above already: at the end only the thanks are left to say.
    showing = run.show() if run.pending or live is None else Showing(say("survey-thanks", run.response.language), ())
    below = Send(
        run.respondent.chat or 0, showing.text, showing.keyboard, subject=run.subject, urgent=True, repeat=True
    )
    if live is None:
        return (below,)
    left = left_behind(run.survey, run.response.language, before, run.attributes)
    return Edit(live.chat, live.message, left), below


async def language_of(event: Said | Showed | Edited | Tapped, tx: Transaction, world: World) -> Language:
    """The language to answer a person in."""
    respondent = await tx.respondents.by_chat(event.chat.id)
    if respondent:
        return respondent.language
    return world.language_for(event.person.language if event.person else None)


async def _follow(response: Response, tx: Transaction) -> None:
    """The invitation follows the response; who answers does not want to answer later any more."""
    if response.invitation is None:
        return
    invitation = await tx.invitations.get(response.invitation)
    state = InvitationState.COMPLETED if response.closed_at else InvitationState.STARTED
    followed = replace(invitation, state=state, reason=None, closed_at=response.closed_at)
    if followed != invitation:
        tx.invitations.put(followed)


def _answer(run: Run, question: Question, value: Value, at: datetime, world: World) -> Answer:
    return Answer(
        response=run.response.id,
        respondent=run.respondent.id,
        question=question.id,
        kind=kept_as(question.kind),
        value=value,
        is_score=run.survey.is_score(question),
        at=at,
        day=day_of(at, world.zone),
        tag=run.response.tag,
    )
