"""Turning: back, later and when, now after all, or no more; pressed, or written as the button says it."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import assert_never

from handlers.buttons import Move
from handlers.dialogue.asking import Showing
from handlers.dialogue.declining import labels, later, never, put_off, stay
from handlers.dialogue.offering import as_typed, is_label
from handlers.dialogue.run import Given, Run, drafted, is_put_off, keep, move_down
from handlers.dialogue.sharing import put_panel_away
from handlers.dialogue.understanding import answers, reply_of, text_of
from handlers.events import Said, Showed
from handlers.replies import Reply, Send
from handlers.texts import say
from handlers.world import World
from surveys import engine
from surveys.store.transaction import Transaction
from surveys.trial import is_trial
from surveys.waits import Wait

_UNDER_A_QUESTION = {Move.LATER: "button-later", Move.STAY: "button-stay", Move.STOP: "button-stop"}
_BACK = {Move.BACK: "button-back"}
_PUT_OFF = {Move.STAY: "button-now"}
_CLOCK = re.compile(r"(\d\d):(\d\d)")
_DAY_MINUTES = 24 * 60
_STANDS_MINUTES = 60
"""For so long a choice of "later" can be written as it was shown; what is offered moves on with the clock."""


async def turned(run: Run, move: Move, at: datetime, tx: Transaction, world: World) -> Showing | None:
    """What the live message shows after a move; None where it cannot be made."""
    run = drafted(run, (), tx) if put_panel_away(run) else run
    match move:
        case Move.BACK:
            said = engine.back(run.survey, run.answers, run.facts)
            return (await keep(run, said, Given(at), tx, world)).show()
        case Move.LATER:
            return await later(run, at, tx, world)
        case Move.HOURS | Move.TONIGHT | Move.TOMORROW:
            return await put_off(run, Wait(move.value), at, tx, world)
        case Move.STAY:
            return await stay(run, tx)
        case Move.STOP:
            return await never(run, at, tx)
        case _:
            assert_never(move)


async def turn_in_words(event: Said | Showed, run: Run, tx: Transaction, world: World) -> tuple[Reply, ...] | None:
    """The move whose button says just this, made below the words; None where they say something else.

    A press that was lost must hold nobody up.
    """
    words = reply_of(event, run)
    move = await _meant(run, text_of(words), event.at, tx, world)
    if move is None or run.pending is None or answers(run, run.pending, words):
        return None
    if is_trial(run.response) and move is not Move.BACK:
        return (Send(event.chat.id, say("trial-not-now", run.response.language)),)
    panel = put_panel_away(run)
    showing = await turned(run, move, event.at, tx, world)
    return (*panel, *await move_down(run, run.answers, tx, showing=showing)) if showing else None


async def _meant(run: Run, text: str, at: datetime, tx: Transaction, world: World) -> Move | None:
    """The move, of those that stand under the live message as it is."""
    is_waiting = await is_put_off(run, tx)
    keys = _PUT_OFF if is_waiting else {**(_BACK if run.answers else {}), **_UNDER_A_QUESTION}
    named = (move for move, key in keys.items() if is_label(key, text, run.response.language))
    timed = None if is_waiting or not _CLOCK.search(text) else _chosen(await labels(run, at, tx, world), text)
    return next(named, timed)


def _chosen(offered: Mapping[Wait, tuple[str, str]], text: str) -> Move | None:
    return next((Move(wait.value) for wait, (label, time) in offered.items() if _is_choice(text, label, time)), None)


def _is_choice(text: str, label: str, time: str) -> bool:
    """Whether it says what the button says, or said a while ago."""
    said = as_typed(text)
    written = _CLOCK.search(said)
    if written is None or said.replace(written[0], time) != as_typed(label):
        return False
    return (_minutes(time) - _minutes(written[0])) % _DAY_MINUTES <= _STANDS_MINUTES


def _minutes(time: str) -> int:
    hour, minute = time.split(":")
    return int(hour) * 60 + int(minute)
