"""Alerting: staff hear at once of an unhappy customer, and one of them takes it."""

from collections.abc import Mapping
from dataclasses import replace

from analysis.titles import stage_title, touchpoint_title
from handlers.asking import briefly, label
from handlers.buttons import TakeAlert, pack
from handlers.events import Tapped
from handlers.inviting import attributes
from handlers.replies import Button, Edit, Keyboard, Replies, Reply, Send, Toast
from handlers.texts import Html, lines, plain, say
from handlers.world import World
from surveys import engine
from surveys.feedback import Response
from surveys.language import Language
from surveys.questions import Ces, Csat, Direction, Kind, Nps, OpenText
from surveys.store.alerts import Alert, AlertId
from surveys.store.chats import Purpose
from surveys.store.transaction import Transaction
from surveys.survey import Survey
from surveys.when import Answers, Value

_LONGEST_QUOTES = 2400
"""Characters of the texts together: the alert has to fit into one message."""


async def alert(response: Response, survey: Survey, tx: Transaction, world: World) -> tuple[Reply, ...]:
    """Tell the staff of an unhappy response once, and keep what they see up to date while it goes on."""
    answers = await tx.responses.values(response.id)
    raised = await tx.alerts.of_response(response.id)
    if raised is None:
        if not is_unhappy(survey, answers):
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


def is_unhappy(survey: Survey, answers: Answers) -> bool:
    """Whether any score says so: NPS 0 to 6, CSAT 1 or 2, CES on its hard side (3 of 7 or worse)."""
    return any(_is_bad(q.kind, answers[q.id]) for q in engine.answered(survey, answers))


def staff_language(world: World) -> Language:
    """The language staff are written to in: the journey's first."""
    return world.languages[0]


def _is_bad(kind: Kind, value: Value) -> bool:
    if not isinstance(value, int):
        return False
    match kind:
        case Nps():
            return value <= 6  # noqa: PLR2004 - detractors, Reichheld (2003)
        case Csat():
            return value <= 2  # noqa: PLR2004 - the two dissatisfied of five
        case Ces(direction):
            return value <= 3 if direction is Direction.EASE else value >= 5  # noqa: PLR2004 - the hard side
        case _:
            return False


async def _tell(
    raised: Alert, response: Response, survey: Survey, tx: Transaction, world: World
) -> tuple[Reply, ...]:
    chat = await staff_chat(tx, world)
    if chat is None:
        return ()
    text, keyboard = await _text(raised, response, survey, tx, world), _buttons(raised, world)
    shown = await tx.mailbox.shown(_subject(raised))
    if shown:
        return (Edit(shown.chat, shown.message, text, keyboard, subject=_subject(raised)),)
    tx.mailbox.take_back(_subject(raised))
    return (Send(chat, text, keyboard, subject=_subject(raised), repeat=True),)


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
    key = "alert-head" if is_unhappy(survey, answers) else "alert-changed"
    head = say(key, language, who=respondent.known_as, place=place(response, language, world))
    said = _said(survey, answers, language, await attributes(response, tx))
    return Html("\n\n".join(part for part in (head, lines(said), taken) if part))


def place(response: Response, language: Language, world: World) -> str:
    """Stage and touchpoint as people read them."""
    journey, tag = world.catalog.journey, response.tag
    stage = stage_title(journey, tag.stage, language)
    return f"{stage} › {touchpoint_title(journey, tag.touchpoint, language)}" if tag.touchpoint else stage


def _said(survey: Survey, answers: Answers, language: Language, filled: Mapping[str, str]) -> list[Html]:
    said = []
    given = engine.answered(survey, answers)
    longest = _LONGEST_QUOTES // max(1, sum(isinstance(question.kind, OpenText) for question in given))
    for question in given:
        answer = label(question, answers[question.id], language, filled)[:longest]
        key = "alert-quote" if isinstance(question.kind, OpenText) else "alert-answer"
        said.append(say(key, language, question=briefly(question, language, filled), answer=answer))
    return said


def _buttons(raised: Alert, world: World) -> Keyboard:
    if raised.owner:
        return ()
    label = plain("button-take", staff_language(world))
    return ((Button(label, pack(TakeAlert(raised.id)), style="primary"),),)


def _subject(raised: Alert) -> str:
    return f"alert:{raised.id}"
