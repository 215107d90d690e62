"""Answering: taps of a person who has a survey open."""

from dataclasses import replace
from datetime import datetime

from handlers.buttons import Choose, Move, Turn
from handlers.cases.alerting import alert
from handlers.dialogue.asking import in_their_order
from handlers.dialogue.offering import AGREE, DONE, TICK, UNTICK
from handlers.dialogue.run import Given, Run, drafted, is_put_off, keep, language_of, repaint, run_of
from handlers.dialogue.sharing import ask_for_contact, put_panel_away
from handlers.dialogue.thanking import thank
from handlers.dialogue.ticking import ticked
from handlers.dialogue.turning import turned
from handlers.events import Tapped
from handlers.replies import Edit, Replies, Reply, Toast
from handlers.texts import plain
from handlers.world import World
from surveys.language import Language
from surveys.people import Respondent
from surveys.questions import Choices, Contact, Question
from surveys.reply import Pressed, Refusal, Ticked, read
from surveys.store.transaction import Transaction
from surveys.trial import is_trial


async def choose(event: Tapped, press: Choose, tx: Transaction, world: World) -> Replies:
    """A button of a question was pressed."""
    run = await _pressed_run(event, press, tx, world)
    if isinstance(run, Toast):
        return (run,)
    question = _shown(run, press)
    if question is None or run.response.closed_at or run.pending != question:
        return (_out_of_turn(event, run, question, press),)
    match question.kind, press.value:
        case Choices() as kind, pressed if pressed[:1] in {TICK, UNTICK}:
            return _tick(event, run, kind, pressed, tx)
        case Contact(), pressed if pressed == AGREE:
            return (Toast(event.query), *ask_for_contact(run, event.message, tx))
    value = read(in_their_order(question, run.facts), _said(run, question, press))
    if isinstance(value, Refusal):
        return (_toast(event, value.key, run.response.language, **value.arguments),)
    panel = put_panel_away(run)
    run = await keep(run, run.after({question.id: value}), Given(event.at), tx, world)
    return (Toast(event.query), *panel, *await _go_on(event, run, tx, world))


async def turn(event: Tapped, press: Turn, tx: Transaction, world: World) -> Replies:
    """Back, later (and when), or stop was pressed."""
    run = await _pressed_run(event, press, tx, world)
    if isinstance(run, Toast):
        return (run,)
    if run.response.closed_at:
        return (_toast(event, "survey-closed", run.response.language),)
    if press.move is not Move.BACK and is_trial(run.response):
        return (_toast(event, "trial-not-now", run.response.language),)
    if press.move is Move.BACK and not (run.answers and _shown(run, press) == run.pending):
        return (_toast(event, "button-old", run.response.language),)
    panel = put_panel_away(run)
    showing = await turned(run, press.move, event.at, tx, world)
    if showing is None:
        return (_toast(event, "button-old", run.response.language),)
    edit = Edit(event.chat.id, event.message, showing.text, showing.keyboard, subject=run.subject)
    return (Toast(event.query), *panel, edit)


async def speak(
    respondent: Respondent, language: Language, at: datetime, tx: Transaction, world: World
) -> tuple[Reply, ...]:
    """A person's language changes, in the middle of a survey too; it ends where nothing more is asked in this one."""
    changed = replace(respondent, language=language)
    tx.respondents.put(changed)
    response = await tx.responses.open_of(respondent.id)
    if response is None:
        return ()
    response = replace(response, language=language)
    tx.responses.put(response)
    run = await run_of(changed, response, tx, world)
    live = await tx.mailbox.shown(run.subject)
    if live is None or await is_put_off(run, tx):
        return ()
    if run.pending:
        return (repaint(run, live.message),)
    return await thank(await keep(run, run.answers, Given(at), tx, world), live.message, tx, world)


async def _go_on(event: Tapped, run: Run, tx: Transaction, world: World) -> tuple[Reply, ...]:
    alerts = await alert(run, tx, world)
    shown = (repaint(run, event.message),) if run.pending else await thank(run, event.message, tx, world)
    return (*shown, *alerts)


def _said(run: Run, question: Question, press: Choose) -> Pressed | Ticked:
    is_done = isinstance(question.kind, Choices) and press.value == DONE
    return Ticked(run.response.draft) if is_done else Pressed(press.value)


def _tick(event: Tapped, run: Run, kind: Choices, value: str, tx: Transaction) -> Replies:
    """An option is ticked or unticked; a press that comes twice changes nothing."""
    before, language = run.response.draft, run.response.language
    if all(value[1:] != one.id for one in kind.options):
        return (_toast(event, "button-old", language),)
    draft = ticked(kind, value, before)
    if isinstance(draft, Refusal):
        return (_toast(event, draft.key, language, **draft.arguments),)
    if draft == before:
        return (Toast(event.query),)
    return (Toast(event.query), repaint(drafted(run, draft, tx), event.message))


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


def _out_of_turn(event: Tapped, run: Run, question: Question | None, press: Choose) -> Toast:
    """A second tap on what was chosen says nothing; other late ones are told why they do not count."""
    if question and question.id in run.answers and _repeats(run, question, press):
        return Toast(event.query)
    if run.response.closed_at:
        return _toast(event, "survey-closed", run.response.language)
    key = "button-answered" if question and question.id in run.answers else "button-old"
    return _toast(event, key, run.response.language)


def _repeats(run: Run, question: Question, press: Choose) -> bool:
    is_done = isinstance(question.kind, Choices) and press.value == DONE
    return is_done or run.answers[question.id] == read(question, Pressed(press.value))


def _toast(event: Tapped, key: str, language: Language, **arguments: float) -> Toast:
    return Toast(event.query, plain(key, language, **arguments))
