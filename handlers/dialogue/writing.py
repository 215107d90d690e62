"""Writing: what a person writes or sends instead of tapping, and what they change in it later."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from handlers.cases.alerting import alert
from handlers.cases.relaying import edit_relayed, reply_as_customer, talk_on, write_as_customer
from handlers.cases.solving import judge_in_words
from handlers.dialogue.acknowledging import acknowledge
from handlers.dialogue.asking import echo, in_their_order
from handlers.dialogue.declining import waiting
from handlers.dialogue.offering import is_ours
from handlers.dialogue.run import (
    Given,
    Run,
    drafted,
    is_put_off,
    keep,
    language_of,
    move_down,
    open_run,
    repaint,
    run_of,
)
from handlers.dialogue.sharing import ask_for_contact, put_panel_away, taking_panel_away
from handlers.dialogue.telling import tell_why
from handlers.dialogue.thanking import thank_below
from handlers.dialogue.turning import turn_in_words
from handlers.dialogue.understanding import Agrees, Marks, goes_on, has_words, part_of, reply_of, text_of, understood
from handlers.dialogue.volunteering import announced, tell
from handlers.events import Edited, Said, Showed
from handlers.replies import React, Replies, Reply
from handlers.respondents.joining import agree_in_words
from handlers.texts import say
from handlers.world import World
from surveys import engine
from surveys.feedback import Answer
from surveys.parts import Part, added, edited
from surveys.questions import OpenText, Photo, Question
from surveys.reply import LONGEST_TEXT, Refusal, Wrote, read
from surveys.store.transaction import Transaction
from surveys.typed import shows
from surveys.volunteered import is_volunteered
from surveys.when import SKIPPED, QuestionId, Value

_LATE = timedelta(minutes=5)
"""So long after the end of a survey a message still belongs to the text that ended it."""
_LONGEST_ANSWER = 20_000
_MOST_ACKNOWLEDGED = 10
"""Whoever writes on and on is not nodded at for each line."""


async def say_answer(event: Said, tx: Transaction, world: World) -> Replies:
    """A text was written: the answer to the question that waits, one more line of the text before, or small talk."""
    return await _written(event, tx, world)


async def show_answer(event: Showed, tx: Transaction, world: World) -> Replies:
    """Something that is no text was sent; words that came with it count."""
    told = await tell(event, tx, world)
    return await _written(event, tx, world) if told is None else told


async def edit_answer(event: Edited, tx: Transaction, world: World) -> Replies:
    """A text sent before was changed: so is the answer that came from it."""
    run = await open_run(event.chat.id, tx, world) or await _just_ended(event, tx, world)
    answer = await _answer_of(run, event.message, tx) if run else None
    if run is None or answer is None:
        return await edit_relayed(event, tx, world)
    question = run.survey.question(answer.question)
    said = _changed(run, question, answer, _without_command(event, run))
    if isinstance(said, Refusal):
        return await _refused(event, run, question, said, tx)
    value, parts = said
    if run.response.closed_at and not isinstance(question.kind, OpenText):
        return await _refused(event, run, question, Refusal("survey-closed"), tx)
    return await _renew(run, {question.id: value}, Given(event.at, {question.id: parts}, is_changed=True), tx, world)


async def _written(event: Said | Showed, tx: Transaction, world: World) -> Replies:
    replied = await reply_as_customer(event, tx, world)
    if replied is not None:
        return replied
    run = await open_run(event.chat.id, tx, world)
    turned = await turn_in_words(event, run, tx, world) if run else None
    if turned is not None:
        return turned
    if run and await is_put_off(run, tx):
        return await _no_question(event, run, tx, world)
    if run is None or run.pending is None:
        return await _afterwards(event, run, tx, world)
    before = await _text_before(run, tx)
    if before and goes_on(reply_of(event, run)) and not await _has_seen(run, before, event, tx):
        return await _add(event, run, before, tx, world)
    return await _answered(event, run, run.pending, tx, world)


async def _afterwards(event: Said | Showed, run: Run | None, tx: Transaction, world: World) -> Replies:
    """Nothing is asked: it belongs to a case, to the text that ended a survey just now, or to nothing."""
    talked = await judge_in_words(event, tx, world) or await talk_on(event, tx, world)
    if talked is not None:
        return talked
    ended = await _just_ended(event, tx, world)
    before = await _text_before(ended, tx) if ended else None
    if ended and before and goes_on(reply_of(event, ended)):
        return await _add(event, ended, before, tx, world)
    return await _no_question(event, run, tx, world)


async def _answered(event: Said | Showed, run: Run, question: Question, tx: Transaction, world: World) -> Replies:
    """The reply to the question that waits; what is none goes on with the text before, or is refused in words."""
    words = reply_of(event, run)
    match understood(run, question, words):
        case Agrees():
            live = await tx.mailbox.shown(run.subject)
            return ask_for_contact(run, live.message if live else None, tx)
        case Marks(draft):
            return await move_down(drafted(run, draft, tx), run.answers, tx)
        case Refusal() as refusal:
            before = await _text_before(run, tx)
            if before and has_words(words) and not is_ours(text_of(words), run.response.language):
                return await _add(event, run, before, tx, world)
            return await _refused(event, run, question, refusal, tx)
        case said:
            return await _keep(event, run, said, tx, world)


async def _keep(
    event: Said | Showed, run: Run, said: Mapping[QuestionId, Value], tx: Transaction, world: World
) -> Replies:
    asked, last = run, list(said)[-1]
    given = Given(event.at, {} if said[last] is SKIPPED else {last: (part_of(event),)})
    run = await keep(run, run.after(said), given, tx, world)
    alerts = await alert(run, tx, world)
    key = "contact-left" if said[last] is SKIPPED else "contact-noted"
    shown = await _below(asked, run, key, tx, world)
    return (*shown, *_acknowledged(run, run.survey.question(last), event), *alerts)


async def _below(asked: Run, run: Run, key: str, tx: Transaction, world: World) -> tuple[Reply, ...]:
    """The next question or the thanks; the key that the one before had below the chat is gone."""
    if run.pending is None:
        return taking_panel_away(asked, await thank_below(run, asked.answers, tx, world))
    return (*put_panel_away(asked, key), *await move_down(run, asked.answers, tx))


async def _add(event: Said | Showed, run: Run, before: Answer, tx: Transaction, world: World) -> Replies:
    """One more message of a text that is being written, a line of its own."""
    text, part = added(str(before.value), text_of(reply_of(event, run)).strip()), part_of(event)
    question = run.survey.question(before.question)
    if len(text) > _LONGEST_ANSWER:
        return await _refused(event, run, question, Refusal("text-full"), tx)
    parts = (*before.parts, part)
    redrawn = await _renew(run, {before.question: text}, Given(event.at, {before.question: parts}), tx, world)
    return (*redrawn, *(_acknowledged(run, question, event) if len(parts) <= _MOST_ACKNOWLEDGED else ()))


async def _renew(
    run: Run, said: Mapping[QuestionId, Value], given: Given, tx: Transaction, world: World
) -> tuple[Reply, ...]:
    """Other words in place of those before. What was asked to the end stays ended."""
    was_closed, before = run.response.closed_at is not None, run
    run = await keep(run, {**run.answers, **said} if was_closed else run.after(said), given, tx, world)
    alerts = await alert(run, tx, world)
    return alerts if was_closed else (*await _redrawn(before, run, said, tx, world), *alerts)


async def _redrawn(
    before: Run, run: Run, said: Mapping[QuestionId, Value], tx: Transaction, world: World
) -> tuple[Reply, ...]:
    """The live message as it is after other words; nothing where it looks the same, or is on its way."""
    earlier = {key: value for key, value in before.answers.items() if key not in said}
    if run.pending is None:
        return await thank_below(run, earlier, tx, world)
    waits = await waiting(run, tx, world)
    if _is_posted(run, tx):
        return await move_down(run, earlier, tx, showing=waits)
    live = await tx.mailbox.shown(run.subject)
    stands = live is not None and live.message > await _last_answered(run, tx)
    return (repaint(run, live.message, showing=waits),) if live and stands and _looks_other(before, run) else ()


def _looks_other(before: Run, run: Run) -> bool:
    return _echoes(before) != _echoes(run) or before.pending != run.pending


def _echoes(run: Run) -> list[str]:
    given = engine.answered(run.survey, run.answers, run.facts)
    return [echo(question, run.answers[question.id], run.response.language, run.facts) for question in given]


async def _has_seen(run: Run, before: Answer, event: Said | Showed, tx: Transaction) -> bool:
    """Whether the question that waits stood in the chat when this was written."""
    live = await tx.mailbox.shown(run.subject)
    shown = 0 if live is None or _is_posted(run, tx) else live.message
    return before.parts[-1].message < shown < event.message


def _is_posted(run: Run, tx: Transaction) -> bool:
    return any(letter.subject == run.subject and letter.message is None for letter in tx.mailbox.posted())


async def _last_answered(run: Run, tx: Transaction) -> int:
    """The message that the live message went below the last time; it does not follow a text's further lines."""
    answers = await tx.responses.answers(run.response.id)
    return max((answer.parts[0].message for answer in answers if answer.parts), default=0)


async def _text_before(run: Run, tx: Transaction) -> Answer | None:
    """The text that was written last, where nothing was answered since."""
    question = run.last
    if question is None or not isinstance(question.kind, OpenText | Photo):
        return None
    answers = await tx.responses.answers(run.response.id)
    return next((one for one in answers if one.question == question.id and one.parts), None)


async def _answer_of(run: Run, message: int, tx: Transaction) -> Answer | None:
    answers = await tx.responses.answers(run.response.id)
    return next((one for one in answers if any(part.message == message for part in one.parts)), None)


async def _just_ended(event: Said | Showed | Edited, tx: Transaction, world: World) -> Run | None:
    """The survey that this person has answered to its end some minutes ago."""
    respondent = await tx.respondents.by_chat(event.chat.id)
    response = await tx.responses.last_of(respondent.id) if respondent else None
    if respondent is None or response is None or response.survey is None or response.closed_at is None:
        return None
    run = await run_of(respondent, response, tx, world)
    return run if run.pending is None and event.at - response.closed_at <= _LATE else None


def _changed(run: Run, question: Question, answer: Answer, event: Edited) -> tuple[Value, tuple[Part, ...]] | Refusal:
    """The answer once a message of it says something else."""
    words = Wrote(event.text, run.response.language)
    if not isinstance(question.kind, OpenText | Photo):
        value = read(in_their_order(question, run.facts), words)
        return value if isinstance(value, Refusal) else (value, answer.parts)
    said = event.text.strip()[:LONGEST_TEXT]
    return edited(str(answer.value), answer.parts, event.message, said) if shows(said) else Refusal("refusal-text")


def _without_command(event: Edited, run: Run) -> Edited:
    """Feedback may stand in one message with the command that announced it."""
    is_announced = is_volunteered(run.response) and event.text.startswith("/")
    return replace(event, text=announced(event.text)) if is_announced else event


def _acknowledged(run: Run, question: Question, event: Said | Showed) -> tuple[React, ...]:
    """A nod at what a person took the trouble to write."""
    is_told = isinstance(question.kind, OpenText | Photo)
    return (acknowledge(run, question, text_of(reply_of(event, run)), event.message),) if is_told else ()


async def _refused(
    event: Said | Showed | Edited, run: Run, question: Question, refusal: Refusal, tx: Transaction
) -> Replies:
    words = say(refusal.key, run.response.language, **refusal.arguments)
    return await tell_why(event, f"{question.id}:{refusal.key}", words, tx)


async def _no_question(event: Said | Showed, put_off: Run | None, tx: Transaction, world: World) -> Replies:
    heard = await agree_in_words(event, tx) or await write_as_customer(event, tx, world)
    if heard is not None:
        return heard
    key = "put-off" if put_off else "nothing-open"
    return await tell_why(event, key, say(key, await language_of(event, tx, world)), tx)
