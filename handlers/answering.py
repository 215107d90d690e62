"""Answering: taps and texts of a person who has a survey open."""

from dataclasses import replace

from handlers.alerting import alert
from handlers.buttons import Choose, Move, Turn
from handlers.declining import later, never
from handlers.events import Edited, Said, Showed, Tapped
from handlers.replies import Replies, Reply, Send, Toast
from handlers.run import Run, is_put_off, keep, language_of, move_down, open_run, repaint, run_of
from handlers.texts import plain, say
from handlers.world import World
from surveys import engine
from surveys.language import Language
from surveys.people import Respondent
from surveys.questions import Pressed, Question, Refusal, Wrote, read
from surveys.store.transaction import Transaction


async def choose(event: Tapped, press: Choose, tx: Transaction, world: World) -> Replies:
    """A button of a question was pressed."""
    run = await _pressed_run(event, press, tx, world)
    if isinstance(run, Toast):
        return (run,)
    question = _shown(run, press)
    value = read(question, Pressed(press.value)) if question else None
    if question is None or value is None or run.response.closed_at or run.pending != question:
        return (_out_of_turn(event, run, question, value),)
    if isinstance(value, Refusal):
        return (_toast(event, value.key, run.response.language, **value.arguments),)
    said = engine.answer(run.survey, run.answers, question.id, value)
    run = await keep(run, said, event.at, tx, world)
    alerts = await alert(run.response, run.survey, tx, world)
    return (Toast(event.query), repaint(run, event.message), *alerts)


async def turn(event: Tapped, press: Turn, tx: Transaction, world: World) -> Replies:
    """Back, later or stop was pressed."""
    run = await _pressed_run(event, press, tx, world)
    if isinstance(run, Toast):
        return (run,)
    if run.response.closed_at:
        return (_toast(event, "survey-closed", run.response.language),)
    match press.move:
        case Move.BACK:
            return await _back(event, press, run, tx, world)
        case Move.LATER:
            return await later(event, run, tx, world)
        case Move.STOP:
            return await never(event, run, tx)


async def say_answer(event: Said, tx: Transaction, world: World) -> Replies:
    """A text was written: the answer to the question that waits, or small talk."""
    return await _written(event, event.text, tx, world)


async def show_answer(event: Showed, tx: Transaction, world: World) -> Replies:
    """Something that is no text was sent; words that came with it count."""
    if event.caption:
        return await _written(event, event.caption, tx, world)
    run = await open_run(event.chat.id, tx, world)
    if run is None or await is_put_off(run, tx):
        return await _no_question(event, run, tx, world)
    return (Send(event.chat.id, say("words-only", run.response.language)),)


async def edit_answer(event: Edited, tx: Transaction, world: World) -> Replies:
    """A text sent before was changed: say how an answer is changed."""
    run = await open_run(event.chat.id, tx, world)
    if run is None or not run.answers or await is_put_off(run, tx):
        return ()
    return (Send(event.chat.id, say("edit-with-back", run.response.language)),)


async def speak(respondent: Respondent, language: Language, tx: Transaction, world: World) -> tuple[Reply, ...]:
    """A person's language changes, in the middle of a survey too."""
    changed = replace(respondent, language=language)
    tx.respondents.put(changed)
    response = await tx.responses.open_of(respondent.id)
    if response is None:
        return ()
    response = replace(response, language=language)
    tx.responses.put(response)
    run = await run_of(changed, response, tx, world)
    live = await tx.mailbox.shown(run.subject)
    return () if live is None or await is_put_off(run, tx) else (repaint(run, live.message),)


async def _written(event: Said | Showed, text: str, tx: Transaction, world: World) -> Replies:
    run = await open_run(event.chat.id, tx, world)
    if run is None or run.pending is None or await is_put_off(run, tx):
        return await _no_question(event, run, tx, world)
    value = read(run.pending, Wrote(text, run.response.language))
    if isinstance(value, Refusal):
        return (Send(event.chat.id, say(value.key, run.response.language, **value.arguments)),)
    before, said = run.answers, engine.answer(run.survey, run.answers, run.pending.id, value)
    run = await keep(run, said, event.at, tx, world)
    alerts = await alert(run.response, run.survey, tx, world)
    return (*await move_down(run, before, tx), *alerts)


async def _no_question(event: Said | Showed, put_off: Run | None, tx: Transaction, world: World) -> Replies:
    key = "put-off" if put_off else "nothing-open"
    return (Send(event.chat.id, say(key, await language_of(event, tx, world))),)


async def _back(event: Tapped, press: Turn, run: Run, tx: Transaction, world: World) -> Replies:
    shown = _shown(run, press)
    if shown is None or shown != run.pending or not run.answers:
        return (_toast(event, "button-old", run.response.language),)
    run = await keep(run, engine.back(run.survey, run.answers), event.at, tx, world)
    return (Toast(event.query), repaint(run, event.message))


async def _pressed_run(event: Tapped, press: Choose | Turn, tx: Transaction, world: World) -> Run | Toast:
    """The run a button belongs to, or the polite word why it cannot be used."""
    language = await language_of(event, tx, world)
    response = await tx.responses.get(press.response)
    respondent = await tx.respondents.by_chat(event.chat.id)
    if response is None:
        return _toast(event, "button-old", language)
    if respondent is None or respondent.id != response.respondent or event.person.id != respondent.chat:
        return _toast(event, "button-foreign", language)
    return await run_of(respondent, response, tx, world)


def _shown(run: Run, press: Choose | Turn) -> Question | None:
    """The question under which a button was pressed."""
    questions = run.survey.questions
    return questions[press.question] if press.question < len(questions) else None


def _out_of_turn(event: Tapped, run: Run, question: Question | None, value: object) -> Toast:
    """A second tap on what was chosen says nothing; other late ones are told why they do not count."""
    if question and question.id in run.answers and run.answers[question.id] == value:
        return Toast(event.query)
    if run.response.closed_at:
        return _toast(event, "survey-closed", run.response.language)
    key = "button-answered" if question and question.id in run.answers else "button-old"
    return _toast(event, key, run.response.language)


def _toast(event: Tapped, key: str, language: Language, **arguments: int) -> Toast:
    return Toast(event.query, plain(key, language, **arguments))
