"""Alerting: staff hear at once of an unhappy customer, and one of them takes it."""

from dataclasses import replace

from analysis.titles import stage_title, touchpoint_title
from handlers.asking import briefly, label
from handlers.buttons import TakeAlert, pack
from handlers.events import Tapped
from handlers.facts import facts_of
from handlers.moods import mood_of
from handlers.replies import Button, Edit, Keyboard, Replies, Reply, Send, Toast
from handlers.texts import Html, lines, plain, say
from handlers.world import World
from surveys import engine
from surveys.closing import Standing
from surveys.feedback import Response
from surveys.language import Language
from surveys.mood import Label
from surveys.questions import OpenText
from surveys.standing import standing
from surveys.store.alerts import Alert, AlertId
from surveys.store.chats import Purpose
from surveys.store.transaction import Transaction
from surveys.survey import Survey
from surveys.volunteered import is_volunteered
from surveys.when import Answers, Facts

_LONGEST_QUOTES = 2400
"""Characters of the texts together: the alert has to fit into one message."""


async def alert(response: Response, survey: Survey, tx: Transaction, world: World) -> tuple[Reply, ...]:
    """Tell the staff of an unhappy response once, and keep what they see up to date while it goes on."""
    answers = await tx.responses.values(response.id)
    raised = await tx.alerts.of_response(response.id)
    if raised is None:
        facts = await facts_of(response, survey, answers, tx)
        if not _is_unhappy(response, survey, answers, facts):
            return ()
        now = response.closed_at or response.started_at or response.opened_at
        raised = Alert(AlertId(tx.new_id(now)), response.id, now)
        tx.alerts.put(raised)
    return await _tell(raised, response, survey, tx, world)


async def take(event: Tapped, press: TakeAlert, tx: Transaction, world: World) -> Replies:
    """Somebody makes an alert their own; whoever comes second is told who was first."""
    language = staff_language(world)
    raised = await tx.alerts.get(press.alert)
    response = await tx.responses.get(raised.response) if raised else None
    if raised is None or response is None:
        return (Toast(event.query, plain("button-old", language)),)
    if raised.owner:
        return (Toast(event.query, plain("alert-taken-already", language, owner=raised.owner)),)
    taken = replace(raised, owner=event.person.name, taken_at=event.at)
    tx.alerts.put(taken)
    text = await _text(taken, response, world.survey(response.version), tx, world)
    return (Toast(event.query, plain("alert-yours", language)), Edit(event.chat.id, event.message, text))


def staff_language(world: World) -> Language:
    """The language staff are written to in: the journey's first."""
    return world.languages[0]


async def _tell(
    raised: Alert, response: Response, survey: Survey, tx: Transaction, world: World
) -> tuple[Reply, ...]:
    chat = await staff_chat(tx, world)
    if chat is None:
        return ()
    text, keyboard = await _text(raised, response, survey, tx, world), _buttons(raised, world)
    shown = await tx.mailbox.shown(subject_of_alert(raised))
    if shown:
        return (Edit(shown.chat, shown.message, text, keyboard, subject=subject_of_alert(raised)),)
    tx.mailbox.take_back(subject_of_alert(raised))
    return (Send(chat, text, keyboard, subject=subject_of_alert(raised), repeat=True),)


async def staff_chat(tx: Transaction, world: World) -> int | None:
    """Where staff are: the chat of the settings, else the one chosen by a tap."""
    fixed = world.fixed_chats.get(Purpose.STAFF)
    chosen = await tx.chats.with_purpose(Purpose.STAFF)
    return fixed or (chosen.id if chosen else None)


async def _text(raised: Alert, response: Response, survey: Survey, tx: Transaction, world: World) -> Html:
    language = staff_language(world)
    respondent = await tx.respondents.get(response.respondent)
    answers = await tx.responses.values(response.id)
    taken = say("alert-taken", language, owner=raised.owner) if raised.owner else ""
    facts = await facts_of(response, survey, answers, tx)
    key = "alert-head" if _is_unhappy(response, survey, answers, facts) else "alert-changed"
    head = say(key, language, who=respondent.known_as, place=place(response, language, world))
    said = _said(survey, answers, language, facts)
    return Html("\n\n".join(part for part in (head, lines(said), taken) if part))


def place(response: Response, language: Language, world: World) -> str:
    """Stage and touchpoint as people read them."""
    journey, tag = world.catalog.journey, response.tag
    stage = stage_title(journey, tag.stage, language)
    return f"{stage} › {touchpoint_title(journey, tag.touchpoint, language)}" if tag.touchpoint else stage


def _is_unhappy(response: Response, survey: Survey, answers: Answers, facts: Facts) -> bool:
    """By the scores. Feedback that nobody asked for has none: there the words decide."""
    if not is_volunteered(response):
        return standing(survey, answers, facts) is Standing.DETRACTOR
    said = ((question, answers.get(question.id)) for question in survey.questions)
    moods = (mood_of(text, response.language, question) for question, text in said if isinstance(text, str))
    return Label.NEGATIVE in moods


def _said(survey: Survey, answers: Answers, language: Language, facts: Facts) -> list[Html]:
    said = []
    given = engine.answered(survey, answers, facts)
    longest = _LONGEST_QUOTES // max(1, sum(isinstance(question.kind, OpenText) for question in given))
    for question in given:
        answer = label(question, answers[question.id], language, facts)[:longest]
        key = "alert-quote" if isinstance(question.kind, OpenText) else "alert-answer"
        said.append(say(key, language, question=briefly(question, language, facts), answer=answer))
    return said


def _buttons(raised: Alert, world: World) -> Keyboard:
    if raised.owner:
        return ()
    label = plain("button-take", staff_language(world))
    return ((Button(label, pack(TakeAlert(raised.id)), style="primary"),),)


def subject_of_alert(raised: Alert) -> str:
    """How the message that tells of an alert is found again."""
    return f"alert:{raised.id}"
