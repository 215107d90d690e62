"""Taps to measure with: people who have a survey open, in a database, and what Telegram would send of them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from handlers.buttons import Choose, pack
from handlers.invitations.inviting import subject_of
from surveys.catalog import Catalog, built_in_folder
from surveys.feedback import InvitationId, JourneyTag, Response, ResponseId
from surveys.invitations import Invitation, InvitationState
from surveys.journey import EventId, RespondentId, StageId, SurveyId, TouchpointEvent, TouchpointId
from surveys.language import Language
from surveys.people import Consent, Respondent
from surveys.store.store import Store
from surveys.store.transaction import Transaction
from surveys.survey import Survey

VALUES = ("5", "yes", "yes")
"""What everybody answers, tap by tap, to the built-in survey on a delivery."""

_FIRST_CHAT = 1_000_000
_MESSAGE = 5
_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Seat:
    """A person in their private chat, with a survey open."""

    chat: int
    response: ResponseId


async def seat(store: Store, count: int) -> list[Seat]:
    """Put so many people with an open survey into the database."""
    catalog = Catalog.load(built_in_folder("four-stages"))
    survey, now, seats = catalog.surveys[SurveyId("delivery")], datetime.now(UTC), []
    for start in range(0, count, _AT_ONCE):
        async with store.transaction() as tx:
            await tx.survey_versions.remember(catalog.surveys.values(), now)
            chats = range(_FIRST_CHAT + start, _FIRST_CHAT + min(start + _AT_ONCE, count))
            seats += [_sit_down(chat, catalog, survey, now, tx) for chat in chats]
    return seats


def taps(seats: list[Seat]) -> Iterator[str]:
    """Everybody's first tap, then everybody's second, and so on: updates as Telegram writes them."""
    number = 0
    for question, value in enumerate(VALUES):
        for seat in seats:
            number += 1
            yield _update(number, seat, pack(Choose(seat.response, question, value)))


def _sit_down(chat: int, catalog: Catalog, survey: Survey, now: datetime, tx: Transaction) -> Seat:
    journey = catalog.journey
    person = RespondentId(tx.new_id(now))
    event, invitation, response = EventId(tx.new_id(now)), InvitationId(tx.new_id(now)), ResponseId(tx.new_id(now))
    language, until = Language("en"), now + timedelta(days=5)
    tag = JourneyTag(journey.id, StageId("post-purchase"), TouchpointId("parcel.delivered"))
    tx.respondents.put(Respondent(person, None, chat, "Ada", language, Consent.GIVEN, now))
    tx.events.put(TouchpointEvent(event, str(event), person, TouchpointId("parcel.delivered"), now, None, (), {}))
    due = Invitation(invitation, event, person, survey.id, tag, InvitationState.SENT, None, now, until)
    tx.invitations.add(replace(due, sent_at=now, expires_at=until), now.date())
    tx.responses.put(Response(response, person, invitation, event, tag, survey.id, survey.version, language, now))
    tx.mailbox.show(subject_of(response), chat, _MESSAGE)
    return Seat(chat, response)


def _update(number: int, seat: Seat, data: str) -> str:
    person = {"id": seat.chat, "is_bot": False, "first_name": "Ada", "language_code": "en"}
    bot = {"id": 4242, "is_bot": True, "first_name": "Waypulse", "username": "waypulse_bot"}
    chat = {"id": seat.chat, "type": "private", "first_name": "Ada"}
    message = {"message_id": _MESSAGE, "from": bot, "chat": chat, "date": 1_794_000_000, "text": "How was it?"}
    query = {"id": str(number), "from": person, "message": message, "chat_instance": "1", "data": data}
    return json.dumps({"update_id": number, "callback_query": query}, separators=(",", ":"))
