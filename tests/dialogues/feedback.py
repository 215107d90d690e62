"""Feedback that a company brought along: enough of it that a report has something to say."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import TravelClock
from bot.importing.feedback import SCORE, TEXT
from bot.importing.given import Given, Said, keep
from bot.importing.people import Who
from bot.sandbox.chats import Chat
from bot.sandbox.messages import Message
from bot.sandbox.world import World as Telegram
from surveys.catalog import Catalog
from surveys.feedback import JourneyTag
from surveys.journey import JourneyId, StageId, TouchpointId
from tests.service import START, Place, Service, company, serving

LATE = "Terrible delivery, the courier was far too late. Call +31 6 1234 5678! Regards, Bob"
WELL = "Great, thank you."

_SHOP = JourneyId("four-stages")


@dataclass(frozen=True, slots=True)
class Visit:
    """So many customers came by a touchpoint, gave this score of satisfaction, and wrote this."""

    n: int
    score: int
    text: str = ""
    segment: str = "private"
    touchpoint: str = "parcel.delivered"
    stage: str = "post-purchase"


CALM = (Visit(40, 5, WELL), Visit(20, 4, segment="business"))
"""A week in which nothing hurts."""

LATENESS = (Visit(18, 1, LATE), Visit(12, 2, LATE, "business"), Visit(30, 5, WELL))
"""A week in which half of the parcels came late."""


async def brought(service: Service, at: datetime, visits: Sequence[Visit]) -> None:
    """All this was said at that moment, and is read at once."""
    ((before,),) = service.rows("SELECT count(*) FROM responses")
    given = [
        _given(f"{before}-{number}-{visitor}", at, visit)
        for number, visit in enumerate(visits)
        for visitor in range(visit.n)
    ]
    async with service.app.store.transaction() as tx:
        await keep(given, tx, service.app.world, service.clock.now())
    await service.settle()


async def brought_weekly(service: Service, weeks: Sequence[Sequence[Visit]]) -> None:
    """One list of visits for each of the last weeks, oldest first; the last for the week that ended yesterday."""
    for back, visits in zip(reversed(range(len(weeks))), weeks, strict=True):
        await brought(service, service.clock.now() - timedelta(days=1, weeks=back), visits)


def fill(database: Path, catalog: Catalog, weeks: Sequence[Sequence[Visit]]) -> None:
    """Bring these weeks into a database, to be copied: to read all texts again takes longer than most dialogues."""
    clock = TravelClock(START)
    asyncio.run(_filled(Place(Telegram(clock), clock, database), catalog, weeks))


def documents(chat: Chat) -> list[Message]:
    """The files in a chat, oldest first."""
    return [message for message in chat.messages if _kind(message) == "document"]


def photos(chat: Chat) -> list[Message]:
    """The pictures in a chat, oldest first."""
    return [message for message in chat.messages if _kind(message) == "photo"]


async def _filled(place: Place, catalog: Catalog, weeks: Sequence[Sequence[Visit]]) -> None:
    async with serving(company(catalog), place) as service:
        await brought_weekly(service, weeks)


def _kind(message: Message) -> str:
    return message.content.attachment.kind if message.content.attachment else ""


def _given(key: str, at: datetime, visit: Visit) -> Given:
    score = Said(SCORE, "csat", visit.score, is_score=True)
    text = (Said(TEXT, "text", visit.text, is_score=False),) if visit.text else ()
    who = Who(f"customer-{key}", None, (visit.segment,))
    place = StageId(visit.stage), TouchpointId(visit.touchpoint)
    return Given(key, who, at, JourneyTag(_SHOP, *place, None, who.segments), None, (score, *text))
