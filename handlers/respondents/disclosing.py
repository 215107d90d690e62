"""Disclosing: what is kept of a person, told to that person: in short as a text, in full as a file."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from analysis.titles import place_title
from handlers.dialogue.run import language_of
from handlers.events import Said
from handlers.lasting import lasting
from handlers.replies import Document, Replies, Send
from handlers.respondents.own_records import own_records
from handlers.respondents.pausing import is_paused
from handlers.texts import Html, lines, moment, say
from handlers.world import World
from surveys.feedback import day_of
from surveys.invitations import WAITING, hours_of
from surveys.people import Consent, Respondent
from surveys.store.holdings import Holding
from surveys.store.transaction import Transaction

_NEWEST = 5


async def disclose(event: Said, tx: Transaction, world: World) -> Replies:
    """`/mydata`: what is kept, why the person was asked, and what they can do about it."""
    language = await language_of(event, tx, world)
    person = await tx.respondents.by_chat(event.chat.id)
    if person is None:
        return (Send(event.chat.id, say("own-nobody", language)),)
    # What was said in the same breath belongs to it.
    await tx.flush()
    held = await tx.holdings.of(person.id)
    name = f"mydata-{day_of(event.at, world.zone):%Y-%m-%d}.json"
    caption = say("mydata-file", language)
    return (
        Send(event.chat.id, _told(person, held, event.at, world)),
        Document(event.chat.id, name, own_records(person, held, world), caption, repeat=True),
    )


def _told(person: Respondent, held: Holding, now: datetime, world: World) -> Html:
    language = person.language
    parts = (
        _who(person, now, world),
        say("mydata-counts", language, events=len(held.events), answers=held.given, texts=held.texts),
        _asked(person, held, world),
        say("mydata-kept", language, kept=lasting(world.keeps, language)),
        say("mydata-can", language),
    )
    return Html("\n\n".join(part for part in parts if part))


def _who(person: Respondent, now: datetime, world: World) -> Html:
    language, zone = person.language, hours_of(person, world.rules).zone
    paused_until = person.paused_until if is_paused(person, now) else None
    return lines(
        (
            say("mydata-head", language),
            say("mydata-name", language, name=person.name) if person.name else "",
            say("mydata-customer", language, customer=person.customer) if person.customer else "",
            say("mydata-segments", language, segments=", ".join(person.segments)) if person.segments else "",
            _consent(person, world),
            say("pause-until", language, at=moment(paused_until, zone, language)) if paused_until else "",
        )
    )


def _consent(person: Respondent, world: World) -> Html:
    if person.consent is Consent.UNASKED or person.consent_at is None:
        return say("mydata-unasked", person.language)
    at = moment(person.consent_at, hours_of(person, world.rules).zone, person.language)
    return say(f"mydata-{person.consent.value}", person.language, at=at)


def _asked(person: Respondent, held: Holding, world: World) -> Html:
    """Why the person was asked, or was not, newest first."""
    newest = sorted(held.invitations, key=lambda one: one["due_at"], reverse=True)[:_NEWEST]
    if not newest:
        return Html()
    return lines((say("mydata-why", person.language), *(_invitation(one, person, world) for one in newest)))


def _invitation(one: Mapping[str, Any], person: Respondent, world: World) -> Html:
    """What staff are told of it, and nothing else."""
    language, zone = person.language, hours_of(person, world.rules).zone
    place = place_title(world.catalog.journey, one["stage"], one["touchpoint"], language)
    if one["sent_at"]:
        return say("mydata-asked", language, place=place, at=moment(one["sent_at"], zone, language))
    if one["state"] in WAITING:
        return say("mydata-planned", language, place=place, at=moment(one["due_at"], zone, language))
    reason = say(f"reason-{one['reason']}", language) if one["reason"] else "–"
    return say("mydata-not-asked", language, place=place, reason=reason)
