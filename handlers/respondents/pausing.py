"""Pausing: a person wants to be left alone for a while, and comes back by themselves or on their word."""

from dataclasses import replace
from datetime import datetime, timedelta

from handlers.buttons import Pause, pack
from handlers.dialogue.run import language_of
from handlers.events import Said, Tapped
from handlers.replies import Button, Edit, Keyboard, Replies, Send, Toast
from handlers.texts import Html, moment, plain, say
from handlers.world import World
from surveys.invitations import hours_of
from surveys.people import Respondent
from surveys.store.transaction import Transaction

_OFFERED = (7, 30)
_MOST = 365


async def pause(event: Said, tx: Transaction, world: World) -> Replies:
    """`/pause` offers some lengths; `/pause 14` is for so many days."""
    person = await tx.respondents.by_chat(event.chat.id)
    language = await language_of(event, tx, world)
    if person is None:
        return (Send(event.chat.id, say("own-nobody", language)),)
    words = event.text.split()[1:]
    if not words:
        return (Send(event.chat.id, _standing(person, event.at, world), _keyboard(person, event.at)),)
    days = _days(words[0])
    if days is None:
        return (Send(event.chat.id, say("pause-days", language, most=_MOST), _keyboard(person, event.at)),)
    changed = await _set(person, days, event.at, tx)
    return (Send(event.chat.id, _standing(changed, event.at, world), _keyboard(changed, event.at)),)


async def choose_pause(event: Tapped, press: Pause, tx: Transaction, world: World) -> Replies:
    """A length was chosen, or the end."""
    person = await tx.respondents.by_chat(event.chat.id)
    if person is None or event.person.id != event.chat.id or press.days > _MOST:
        return (Toast(event.query, plain("button-old", await language_of(event, tx, world))),)
    changed = await _set(person, press.days, event.at, tx)
    standing = _standing(changed, event.at, world)
    return (Toast(event.query), Edit(event.chat.id, event.message, standing, _keyboard(changed, event.at)))


def is_paused(person: Respondent, now: datetime) -> bool:
    """Whether the person wants to be left alone now."""
    return person.paused_until is not None and person.paused_until > now


async def _set(person: Respondent, days: int, at: datetime, tx: Transaction) -> Respondent:
    """What waits is decided on anew where the pause ends now; where it begins, when it comes due."""
    changed = replace(person, paused_until=at + timedelta(days=days) if days else None)
    tx.respondents.put(changed)
    if not days:
        await tx.invitations.wake(person.id, at)
    return changed


def _standing(person: Respondent, now: datetime, world: World) -> Html:
    language = person.language
    if person.paused_until is None or not is_paused(person, now):
        return say("pause-none", language)
    return say("pause-until", language, at=moment(person.paused_until, hours_of(person, world.rules).zone, language))


def _keyboard(person: Respondent, now: datetime) -> Keyboard:
    language = person.language
    lengths = tuple(Button(plain("button-pause", language, days=days), pack(Pause(days))) for days in _OFFERED)
    end = Button(plain("button-pause-end", language), pack(Pause(0)))
    return (lengths, (end,)) if is_paused(person, now) else (lengths,)


def _days(word: str) -> int | None:
    """A number of days up to a year; None for anything else."""
    is_number = word.isascii() and word.isdecimal() and len(word) <= len(str(_MOST))
    return int(word) if is_number and 0 <= int(word) <= _MOST else None
