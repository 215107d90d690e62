"""Reporting: managers ask for a report of any period; the calendar asks each week."""

from datetime import datetime
from typing import assert_never

from handlers.events import Said
from handlers.purposes import admin_chat
from handlers.replies import Replies, Send
from handlers.reports.wishes import NoPeriod, NoSuchPart, Slip, Wish, wish_of
from handlers.texts import Html, say
from handlers.world import World, staff_language
from surveys.feedback import day_of
from surveys.figures import Period
from surveys.language import Language
from surveys.store.digests import Digest
from surveys.store.transaction import Transaction


async def report(event: Said, tx: Transaction, world: World) -> Replies:
    """`/report`: the last seven days, or another period, of all customers or some, and against another period.

    `/report 2026-W46`, `/report 2026-11-01 2026-11-15 stage=purchase vs 2026-10-01 2026-10-15`.
    """
    return await _ask(event, "report", tx, world)


async def pain(event: Said, tx: Transaction, world: World) -> Replies:
    """`/pain`: what hurts most, of the same periods."""
    return await _ask(event, "pain", tx, world)


async def is_wanted(week: Period, tx: Transaction, world: World) -> bool:
    """Whether the digest of this week, once it is over, is to be asked for: it has a place and something to tell."""
    return await admin_chat(tx, world) is not None and await tx.figures.has_any(world.catalog.journey.id, week)


async def is_scheduled(week: Period, tx: Transaction) -> bool:
    """Whether the digest of this week was asked for already, be it by the process before this one."""
    return await tx.digests.was_asked(_key(week))


async def schedule(week: Period, now: datetime, tx: Transaction, world: World) -> None:
    """Ask for the digest of a week; once, however often this is called."""
    chat = await admin_chat(tx, world)
    if chat is not None:
        language = staff_language(world)
        await tx.digests.ask(Digest(tx.new_id(now), _key(week), chat, None, "report", language, week, now))


def _key(week: Period) -> str:
    year, number, _ = week.start.isocalendar()
    return f"week:{year}-W{number:02}"


async def _ask(event: Said, kind: str, tx: Transaction, world: World) -> Replies:
    language = staff_language(world)
    words = event.text.partition(" ")[2]
    wish = wish_of(words, day_of(event.at, world.zone), world.catalog.journey)
    if not isinstance(wish, Wish):
        return (Send(event.chat.id, explained(wish, language), thread=event.chat.thread),)
    await tx.digests.ask(_digest(wish, event, kind, tx.new_id(event.at), language))
    return ()


def _digest(wish: Wish, event: Said, kind: str, number: int, language: Language) -> Digest:
    return Digest(
        id=number,
        key=f"asked:{event.chat.id}:{event.message}",
        chat=event.chat.id,
        thread=event.chat.thread,
        kind=kind,
        language=language,
        period=wish.period,
        asked_at=event.at,
        scope=wish.scope,
        against=wish.against,
    )


def explained(slip: Slip, language: Language) -> Html:
    """Why it is not known of which days or customers a report is wanted."""
    match slip:
        case NoPeriod():
            return say("report-which-period", language)
        case NoSuchPart(word, possible):
            return say("report-which-part", language, word=word, possible=", ".join(possible))
        case _:
            assert_never(slip)
