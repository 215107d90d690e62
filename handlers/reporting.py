"""Reporting: managers ask for a report of any period; the calendar asks each week."""

import re
from datetime import date, datetime, timedelta

from handlers.alerting import staff_language
from handlers.events import Said
from handlers.replies import Replies, Send
from handlers.texts import say
from handlers.world import World
from surveys.feedback import day_of
from surveys.figures import Period
from surveys.store.chats import Purpose
from surveys.store.digests import Digest
from surveys.store.transaction import Transaction

_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_LONGEST_DAYS = 367


async def report(event: Said, tx: Transaction, world: World) -> Replies:
    """`/report`: the last seven days, or `/report 2026-W46`, or `/report 2026-11-01 2026-11-15`."""
    return await _ask(event, "report", tx, world)


async def pain(event: Said, tx: Transaction, world: World) -> Replies:
    """`/pain`: what hurts most, of the same periods."""
    return await _ask(event, "pain", tx, world)


async def is_wanted(week: Period, tx: Transaction, world: World) -> bool:
    """Whether the digest of this week is still to be asked for: there is a place for it and something to tell."""
    if await admin_chat(tx, world) is None or await tx.digests.was_asked(_key(week)):
        return False
    return await tx.figures.has_any(world.catalog.journey.id, week)


async def schedule(week: Period, now: datetime, tx: Transaction, world: World) -> None:
    """Ask for the digest of a week; once, however often this is called."""
    chat = await admin_chat(tx, world)
    if chat is not None:
        language = staff_language(world)
        await tx.digests.ask(Digest(tx.new_id(now), _key(week), chat, None, "report", language, week, now))


async def admin_chat(tx: Transaction, world: World) -> int | None:
    """Where managers read: the chat of the settings, else the one chosen by a tap."""
    fixed = world.fixed_chats.get(Purpose.ADMIN)
    chosen = await tx.chats.with_purpose(Purpose.ADMIN)
    return fixed or (chosen.id if chosen else None)


def period_of(words: list[str], today: date) -> Period | None:
    """The period that is asked for, None where the words name none. Without words: seven days up to today."""
    period = _named(words, today)
    return period if period and period.is_countable else None


def _named(words: list[str], today: date) -> Period | None:
    try:
        match words:
            case []:
                return Period(today - timedelta(days=6), today)
            case [week] if found := _WEEK.fullmatch(week):
                start = date.fromisocalendar(int(found[1]), int(found[2]), 1)
                return Period(start, start + timedelta(days=6))
            case [day]:
                return Period(date.fromisoformat(day), today)
            case [first, last]:
                return Period(date.fromisoformat(first), date.fromisoformat(last))
            case _:
                return None
    except (ValueError, OverflowError):
        return None


def _key(week: Period) -> str:
    year, number, _ = week.start.isocalendar()
    return f"week:{year}-W{number:02}"


async def _ask(event: Said, kind: str, tx: Transaction, world: World) -> Replies:
    language = staff_language(world)
    period = period_of(event.text.split()[1:], day_of(event.at, world.zone))
    if period is None or period.days > _LONGEST_DAYS:
        return (Send(event.chat.id, say("report-which-period", language), thread=event.chat.thread),)
    key = f"asked:{event.chat.id}:{event.message}"
    number = tx.new_id(event.at)
    await tx.digests.ask(Digest(number, key, event.chat.id, event.chat.thread, kind, language, period, event.at))
    return ()
