"""Answering: taps and texts of a person who has a survey open."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from handlers.alerting import alert
from handlers.asking import Showing, ended, show
from handlers.buttons import Choose, Move, Turn
from handlers.events import Edited, Said, Showed, Tapped
from handlers.inviting import attributes, end, subject_of
from handlers.replies import Edit, Replies, Reply, Send, Toast
from handlers.texts import plain, say
from handlers.world import World
from surveys import engine
from surveys.feedback import Answer, Response, day_of
from surveys.invitations import InvitationState, Reason
from surveys.language import Language
from surveys.people import Consent, Respondent
from surveys.questions import Pressed, Question, Refusal, Wrote, name, read
from surveys.store.transaction import Transaction
from surveys.survey import Survey
from surveys.when import Answers, Value

LATER = timedelta(hours=3)


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

    def show(self) -> Showing:
        """The live message as it is now."""
        return show(self.survey, self.response, self.answers, self.attributes)


async def choose(event: Tapped, press: Choose, tx: Transaction, world: World) -> Replies:
    """A button of a question was pressed."""
    run = await _pressed_run(event, press, tx, world)
    if isinstance(run, Toast):
        return (run,)
    question = run.survey.questions[press.question] if press.question < len(run.survey.questions) else None
    if question is None or run.pending != question:
        return (_out_of_turn(event, run, question, press.value),)
    value = read(question, Pressed(press.value))
    if isinstance(value, Refusal):
        return (_toast(event, value.key, run.response.language, **value.arguments),)
    said = engine.answer(run.survey, run.answers, question.id, value)
    return (Toast(event.query), *await _record(run, said, Here(event.message, event.at), tx, world))


async def turn(event: Tapped, press: Turn, tx: Transaction, world: World) -> Replies:
    """Back, later or stop was pressed."""
    run = await _pressed_run(event, press, tx, world)
    if isinstance(run, Toast):
        return (run,)
    match press.move:
        case Move.BACK:
            return await _back(event, press, run, tx, world)
        case Move.LATER:
            return await _later(event, run, tx)
        case Move.STOP:
            return await _stop(event, run, tx)


async def say_answer(event: Said, tx: Transaction, world: World) -> Replies:
    """A text was written: the answer to the question that waits, or small talk."""
    return await _written(event, event.text, tx, world)


async def show_answer(event: Showed, tx: Transaction, world: World) -> Replies:
    """Something that is no text was sent; words that came with it count."""
    if event.caption:
        return await _written(event, event.caption, tx, world)
    run = await _open_run(event.chat.id, tx, world)
    language = run.response.language if run else await language_of(event, tx, world)
    return (Send(event.chat.id, say("words-only" if run else "nothing-open", language)),)


async def edit_answer(event: Edited, tx: Transaction, world: World) -> Replies:
    """A text sent before was changed: say how an answer is changed."""
    run = await _open_run(event.chat.id, tx, world)
    return (Send(event.chat.id, say("edit-with-back", run.response.language)),) if run else ()


async def language_of(event: Said | Showed | Edited | Tapped, tx: Transaction, world: World) -> Language:
    """The language to answer a person in."""
    respondent = await tx.respondents.by_chat(event.chat.id)
    if respondent:
        return respondent.language
    return world.language_for(event.person.language if event.person else None)


@dataclass(frozen=True, slots=True)
class Here:
    """The live message and the moment at which something was answered in it; None where it is not known."""

    message: int | None
    at: datetime


async def _written(event: Said | Showed, text: str, tx: Transaction, world: World) -> Replies:
    run = await _open_run(event.chat.id, tx, world)
    if run is None or run.pending is None:
        return (Send(event.chat.id, say("nothing-open", await language_of(event, tx, world))),)
    value = read(run.pending, Wrote(text, run.response.language))
    if isinstance(value, Refusal):
        return (Send(event.chat.id, say(value.key, run.response.language, **value.arguments)),)
    live = await tx.mailbox.shown(subject_of(run.response.id))
    said = engine.answer(run.survey, run.answers, run.pending.id, value)
    return await _record(run, said, Here(live.message if live else None, event.at), tx, world)


async def _record(run: Run, said: Answers, here: Here, tx: Transaction, world: World) -> tuple[Reply, ...]:
    """Keep what is now said, show what comes next, and tell the staff if it is bad."""
    run = await _keep(run, said, here.at, tx, world)
    alerts = await alert(run.response, run.survey, tx, world)
    return (_repaint(run, run.show(), here.message), *alerts)


async def _keep(run: Run, said: Answers, at: datetime, tx: Transaction, world: World) -> Run:
    kept = {answer.question: answer for answer in await tx.responses.answers(run.response.id)}
    answers = [
        kept[question]
        if question in kept and kept[question].value == value
        else _answer(run, run.survey.question(question), value, at, world)
        for question, value in said.items()
    ]
    await tx.responses.replace(run.response.id, answers)
    complete = engine.pending(run.survey, said) is None
    response = replace(
        run.response,
        started_at=run.response.started_at or at,
        closed_at=at if complete else None,
    )
    if response != run.response:
        tx.responses.put(response)
        await _move(run, at, tx, complete=complete)
    return replace(run, response=response, answers=said)


async def _move(run: Run, at: datetime, tx: Transaction, *, complete: bool) -> None:
    """The invitation and the person follow the response."""
    tx.respondents.put(replace(run.respondent, answered_at=at))
    if run.response.invitation is None:
        return
    invitation = await tx.invitations.get(run.response.invitation)
    state = InvitationState.COMPLETED if complete else InvitationState.STARTED
    ended_at = at if complete else None
    tx.invitations.put(replace(invitation, state=state, reason=None, closed_at=ended_at))


def _answer(run: Run, question: Question, value: Value, at: datetime, world: World) -> Answer:
    return Answer(
        response=run.response.id,
        respondent=run.respondent.id,
        question=question.id,
        kind=name(question.kind),
        value=value,
        is_score=run.survey.is_score(question),
        at=at,
        day=day_of(at, world.zone),
        tag=run.response.tag,
    )


async def _back(event: Tapped, press: Turn, run: Run, tx: Transaction, world: World) -> Replies:
    shown = run.survey.questions[press.question] if press.question < len(run.survey.questions) else None
    if shown is None or shown != run.pending or not run.answers:
        return (_toast(event, "button-old", run.response.language),)
    run = await _keep(run, engine.back(run.survey, run.answers), event.at, tx, world)
    return (Toast(event.query), _repaint(run, run.show(), event.message))


async def _later(event: Tapped, run: Run, tx: Transaction) -> Replies:
    language = run.response.language
    if run.response.invitation is None:
        return (_toast(event, "button-old", language),)
    invitation = await tx.invitations.get(run.response.invitation)
    tx.invitations.put(replace(invitation, reason=Reason.LATER, due_at=event.at + LATER))
    words = say("later-said", language, hours=int(LATER / timedelta(hours=1)))
    text = ended(run.survey, run.response, run.answers, run.attributes, words)
    return (Toast(event.query), Edit(event.chat.id, event.message, text, subject=subject_of(run.response.id)))


async def _stop(event: Tapped, run: Run, tx: Transaction) -> Replies:
    await withdraw(run.respondent, event.at, tx)
    words = say("stop-said", run.response.language)
    text = ended(run.survey, run.response, run.answers, run.attributes, words)
    return (Toast(event.query), Edit(event.chat.id, event.message, text, subject=subject_of(run.response.id)))


async def withdraw(respondent: Respondent, at: datetime, tx: Transaction) -> None:
    """A person does not want to be asked: nothing waits for them any more, and what runs ends."""
    tx.respondents.put(respondent.consents(Consent.WITHDRAWN, at))
    await tx.invitations.close(respondent.id, InvitationState.SUPPRESSED, Reason.OPTED_OUT)
    for running in await tx.invitations.running(respondent.id):
        await end(running, InvitationState.DECLINED, at, tx)


async def _pressed_run(event: Tapped, press: Choose | Turn, tx: Transaction, world: World) -> Run | Toast:
    """The run a button belongs to, or the polite word why it cannot be used."""
    language = await language_of(event, tx, world)
    response = await tx.responses.get(press.response)
    respondent = await tx.respondents.by_chat(event.chat.id)
    if response is None:
        return _toast(event, "button-old", language)
    if respondent is None or respondent.id != response.respondent or event.person.id != respondent.chat:
        return _toast(event, "button-foreign", language)
    if response.closed_at is not None:
        return _toast(event, "survey-closed", language)
    return await _run(respondent, response, tx, world)


async def _open_run(chat: int, tx: Transaction, world: World) -> Run | None:
    respondent = await tx.respondents.by_chat(chat)
    response = await tx.responses.open_of(respondent.id) if respondent else None
    return await _run(respondent, response, tx, world) if respondent and response else None


async def _run(respondent: Respondent, response: Response, tx: Transaction, world: World) -> Run:
    survey = world.survey(response.version)
    values = await tx.responses.values(response.id)
    return Run(respondent, response, survey, values, await attributes(response, tx))


async def speak(respondent: Respondent, language: Language, tx: Transaction, world: World) -> tuple[Reply, ...]:
    """A person's language changes, in the middle of a survey too."""
    changed = replace(respondent, language=language)
    tx.respondents.put(changed)
    response = await tx.responses.open_of(respondent.id)
    if response is None:
        return ()
    response = replace(response, language=language)
    tx.responses.put(response)
    live = await tx.mailbox.shown(subject_of(response.id))
    run = await _run(changed, response, tx, world)
    return (_repaint(run, run.show(), live.message if live else None),)


def _out_of_turn(event: Tapped, run: Run, question: Question | None, value: str) -> Toast:
    if question and str(run.answers.get(question.id)) == value:
        return Toast(event.query)
    key = "button-answered" if question and question.id in run.answers else "button-old"
    return _toast(event, key, run.response.language)


def _repaint(run: Run, showing: Showing, message: int | None) -> Reply:
    chat, subject = run.respondent.chat or 0, subject_of(run.response.id)
    if message is None:
        return Send(chat, showing.text, showing.keyboard, subject=subject)
    return Edit(chat, message, showing.text, showing.keyboard, subject=subject)


def _toast(event: Tapped, key: str, language: Language, **arguments: int) -> Toast:
    return Toast(event.query, plain(key, language, **arguments))
