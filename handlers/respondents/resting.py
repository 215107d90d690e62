"""Resting: the hours in which a person is left alone, by the clocks where they live."""

import re
from dataclasses import replace
from datetime import datetime, time

from babel.dates import format_time

from handlers.buttons import LiveIn, Rest, pack
from handlers.dialogue.run import language_of
from handlers.events import Said, Tapped
from handlers.replies import Button, Edit, Keyboard, Replies, Send, Toast, in_rows
from handlers.texts import Html, lines, locale_of, plain, say
from handlers.world import World
from surveys.cities import city_of, usual_zones, zone_of_place
from surveys.invitations import hours_of
from surveys.journey import QuietHours
from surveys.people import Respondent
from surveys.store.transaction import Transaction
from surveys.zones import ZoneSource, zone_named

_OFFERED = ("20-8", "21-9", "22-7", "23-10")
_DAY = 24
_IN_A_ROW = 3
_SHORT = 14
"""So many letters can be read where three buttons share a row of a phone."""
_HOURS = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s*(?:-|–|—|\bto\b)\s*(\d{1,2})(?:[:.](\d\d))?")


async def rest(event: Said, tx: Transaction, world: World) -> Replies:
    """`/quiet` shows the hours; `/quiet 22-8` sets them, and `/quiet Lisbon` says where the person lives."""
    person = await tx.respondents.by_chat(event.chat.id)
    language = await language_of(event, tx, world)
    if person is None:
        return (Send(event.chat.id, say("own-nobody", language)),)
    words = event.text.partition(" ")[2].strip()
    hours, zone = quiet_hours(words), zone_of_place(words, language)
    if words and hours is None and zone is None:
        return (Send(event.chat.id, say("quiet-unread", language), _keyboard(person)),)
    changed = replace(person, quiet=hours) if hours else person.lives_in(zone, ZoneSource.PERSON)
    _keep(changed, person, tx)
    return (Send(event.chat.id, _standing(changed, event.at, world), _keyboard(changed)),)


async def choose_hours(event: Tapped, press: Rest, tx: Transaction, world: World) -> Replies:
    """Some hours were chosen, or the usual ones."""
    person = await _own(event, tx)
    hours = quiet_hours(press.hours)
    if person is None or (press.hours and hours is None):
        return (Toast(event.query, plain("button-old", await language_of(event, tx, world))),)
    return _changed(event, person, replace(person, quiet=hours), tx, world)


async def choose_zone(event: Tapped, press: LiveIn, tx: Transaction, world: World) -> Replies:
    """The person said where they live."""
    person = await _own(event, tx)
    if person is None or zone_named(press.zone) is None:
        return (Toast(event.query, plain("button-old", await language_of(event, tx, world))),)
    return _changed(event, person, person.lives_in(press.zone, ZoneSource.PERSON), tx, world)


def quiet_hours(words: str) -> QuietHours | None:
    """Hours as people write them: `22-8`, `22:30 - 7.15`; None where it is nothing of the kind, or no time at all."""
    found = _HOURS.fullmatch(words.strip())
    if found is None:
        return None
    first, first_minute, last, last_minute = found.groups("0")
    try:
        hours = QuietHours(time(int(first), int(first_minute)), time(int(last) % _DAY, int(last_minute)))
    except ValueError:
        return None
    return hours if hours.start != hours.end else None


async def _own(event: Tapped, tx: Transaction) -> Respondent | None:
    """Whoever pressed, where the chat is theirs."""
    return await tx.respondents.by_chat(event.chat.id) if event.person.id == event.chat.id else None


def _changed(event: Tapped, before: Respondent, after: Respondent, tx: Transaction, world: World) -> Replies:
    if not _keep(after, before, tx):
        return (Toast(event.query),)
    standing = _standing(after, event.at, world)
    return (Toast(event.query), Edit(event.chat.id, event.message, standing, _keyboard(after)))


def _keep(after: Respondent, before: Respondent, tx: Transaction) -> bool:
    """What waits is decided on when it comes due, by the hours that hold then."""
    if after != before:
        tx.respondents.put(after)
    return after != before


def _standing(person: Respondent, now: datetime, world: World) -> Html:
    language, hours = person.language, hours_of(person, world.rules)
    city = city_of(str(hours.zone), language)
    quiet = hours.quiet if hours.quiet and hours.quiet.start != hours.quiet.end else None
    when = (
        say("quiet-hours", language, start=_said(quiet.start, person), end=_said(quiet.end, person))
        if quiet
        else say("quiet-none", language)
    )
    local = now.astimezone(hours.zone)
    where = say("quiet-zone", language, city=city, now=_said(local.time(), person))
    return lines((when, where, say("quiet-how", language)))


def _said(clock: time, person: Respondent) -> str:
    return format_time(clock, "HH:mm", locale=locale_of(person.language))


def _keyboard(person: Respondent) -> Keyboard:
    language = person.language
    hours = tuple(Button(f"{one.replace('-', '–')} h", pack(Rest(one))) for one in _OFFERED)
    usual = Button(plain("button-quiet-usual", language), pack(Rest("")))
    zones = tuple(Button(city_of(zone, language), pack(LiveIn(zone))) for zone in usual_zones(language))
    row = _IN_A_ROW if all(len(zone.label) <= _SHORT for zone in zones) else _IN_A_ROW - 1
    return (hours, (usual,), *in_rows(zones, row))
