"""Thanking: the end of a completed survey, as it fits the mood of whoever answered it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache

import structlog

from handlers.dialogue.asking import ended, left_behind, repeating
from handlers.dialogue.moods import mood_of
from handlers.dialogue.run import Run
from handlers.dialogue.trying_out import end_trial
from handlers.purposes import admin_chat, staff_chat
from handlers.replies import Button, Edit, Keyboard, Reply, Send
from handlers.texts import Html, lines, plain, say
from handlers.world import World, staff_language
from surveys.closing import REVIEW_GAP, Closing, Promise, Review, Standing
from surveys.language import Language, Text
from surveys.mood import Label
from surveys.piping import fill_apart
from surveys.questions import OpenText
from surveys.standing import standing
from surveys.store.transaction import Transaction
from surveys.trial import is_trial
from surveys.when import Answers, QuestionId

CELEBRATION = "5046509860389126442"
"""The effect that Telegram shows as confetti."""

_FEW = 10
"""So many codes left in a pool are told to staff."""

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Thanks:
    """What stands at the end of a survey. `aside` is what staff have to know: that a pool of codes runs out."""

    text: Html
    keyboard: Keyboard = ()
    effect: str | None = None
    aside: tuple[Send, ...] = ()


async def thanks(run: Run, tx: Transaction, world: World) -> Thanks:
    """The last words to somebody who has answered everything, with what they are asked and given.

    A reward is given in this very transaction, and so is the note that a review was asked for.
    """
    if is_trial(run.response):
        return Thanks(*await end_trial(run, tx))
    language, at = run.response.language, run.response.closed_at or run.response.opened_at
    closing = run.survey.closing.completed(world.catalog.journey.closing)
    mood = standing(run.survey, run.answers, replace(run.facts, moods=_moods(run)))
    code, aside = await _reward(run, closing.reward, tx, world)
    review = closing.review if mood is Standing.PROMOTER else None
    asks = review is not None and await _may_ask(run, at, tx)
    parts = (
        _words(run, closing, mood),
        say("reward-given", language, code=code) if code else "",
        say("review-ask", language) if asks else "",
    )
    keyboard = (*_copying(code, language), *(_reviewing(review, run) if review and asks else ()))
    effect = CELEBRATION if mood is Standing.PROMOTER else None
    return Thanks(Html("\n\n".join(part for part in parts if part)), keyboard, effect, aside)


async def thank(run: Run, message: int, tx: Transaction, world: World) -> tuple[Reply, ...]:
    """The live message ends where it stands. Effects come with new messages only, so one more follows for those."""
    given, chat = await thanks(run, tx, world), run.respondent.chat or 0
    said = (run.survey, run.response.language, run.answers, run.facts)
    if given.effect is None:
        return (Edit(chat, message, ended(*said, given.text), given.keyboard, subject=run.subject), *given.aside)
    return (Edit(chat, message, ended(*said, ""), subject=run.subject), _send(given, chat), *given.aside)


async def thank_below(run: Run, before: Answers, tx: Transaction, world: World) -> tuple[Reply, ...]:
    """The thanks stand below what the person has just written, where they look; the answers stand above."""
    given, chat = await thanks(run, tx, world), run.respondent.chat or 0
    tx.mailbox.take_back(run.subject)
    live = await tx.mailbox.shown(run.subject)
    if live is None:
        return (_send(given, chat), *given.aside)
    left = left_behind(run.survey, run.response.language, before, run.knowing(before))
    return (Edit(live.chat, live.message, left), _send(given, chat), *given.aside)


def _moods(run: Run) -> Mapping[QuestionId, Label]:
    """How everything sounds that was said in words."""
    texts = ((one, run.answers.get(one.id)) for one in run.survey.questions if isinstance(one.kind, OpenText))
    read = {one.id: mood_of(text, run.response.language, one) for one, text in texts if isinstance(text, str)}
    return {question: mood for question, mood in read.items() if mood}


def _send(given: Thanks, chat: int) -> Send:
    return Send(chat, given.text, given.keyboard, repeat=True, effect=given.effect)


def _words(run: Run, closing: Closing, mood: Standing) -> Html:
    """The company's words or ours; whoever was not content reads a promise too."""
    language, own = run.response.language, closing.thanks.get(mood)
    words = say("own-words", language, words=_filled(own, run)) if own else say(f"thanks-{mood.value}", language)
    return Html(f"{words} {_promise(closing.promise, run)}") if mood is Standing.DETRACTOR else words


def _promise(promise: Promise | None, run: Run) -> Html:
    language = run.response.language
    match promise:
        case Promise(name=name, words=words) if words is not None:
            signed = say("promise-signed", language, name=name) if name else ""
            return lines((say("own-words", language, words=_filled(words, run)), signed))
        case Promise(name=str(name)):
            return say("promise-somebody", language, name=name)
        case _:
            return say("promise-anybody", language)


def _filled(text: Text, run: Run) -> str:
    """The company's words with what is known of the event, the person and their answers."""
    facts = repeating(run.survey, run.answers, run.response.language, run.facts)
    return fill_apart(text.said_in(run.response.language), facts.attributes)


async def _may_ask(run: Run, at: datetime, tx: Transaction) -> bool:
    """Whether the person was not asked for a review of late; they are now."""
    respondent = await tx.respondents.get(run.respondent.id)
    if respondent.review_asked_at and at - respondent.review_asked_at < REVIEW_GAP:
        return False
    tx.respondents.put(replace(respondent, review_asked_at=at))
    return True


async def _reward(run: Run, pool: str | None, tx: Transaction, world: World) -> tuple[str | None, tuple[Send, ...]]:
    """The code that the person gets, and what staff are told of the pool."""
    if pool is None or await tx.rewards.of(run.respondent.id, pool):
        return None, ()
    at = run.response.closed_at or run.response.opened_at
    given, left = await tx.rewards.give(pool, run.respondent.id, run.response.id, at)
    if given is None:
        _log_empty(pool)
        return None, ()
    return given.code, await _running_out(pool, left, tx, world)


async def _running_out(pool: str, left: int, tx: Transaction, world: World) -> tuple[Send, ...]:
    """Codes are given one by one, so each of these counts comes once after every refill."""
    if left not in {_FEW, 0}:
        return ()
    if left == 0:
        _log.warning("rewards.empty", pool=pool)
    chat = await staff_chat(tx, world) or await admin_chat(tx, world)
    if chat is None:
        return ()
    text = say("rewards-few" if left else "rewards-gone", staff_language(world), pool=pool, left=left)
    return (Send(chat, text, urgent=False, repeat=True),)


@cache
def _log_empty(pool: str) -> None:
    """Once in the life of a process, however many go without a code."""
    _log.warning("rewards.empty", pool=pool)


def _copying(code: str | None, language: Language) -> Keyboard:
    return ((Button(plain("button-copy", language), copied=code, style="primary"),),) if code else ()


def _reviewing(review: Review, run: Run) -> Keyboard:
    label = _filled(review.label, run) if review.label else plain("button-review", run.response.language)
    return ((Button(label, url=review.url),),)
