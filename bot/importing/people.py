"""Who an imported row is about: a person the company knows, or somebody of whom nothing is known."""

from dataclasses import dataclass, replace
from datetime import datetime

from handlers.world import World
from surveys.journey import RespondentId
from surveys.language import Language
from surveys.people import Respondent
from surveys.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Who:
    """A person as a row names them; without a reference it is nobody who was met before."""

    customer: str | None
    language: Language | None = None
    segments: tuple[str, ...] = ()


async def meet(who: Who, tx: Transaction, world: World, now: datetime) -> Respondent:
    """The person under this reference, who is in these segments from now on.

    Where there is none it is a new one, without a chat and not yet asked for consent.
    """
    known = await tx.respondents.by_customer(who.customer) if who.customer else None
    person = known or _newcomer(who, tx, world, now)
    segments = tuple(dict.fromkeys((*person.segments, *who.segments)))
    if known is None or segments != known.segments:
        person = replace(person, segments=segments)
        tx.respondents.put(person)
    return person


def _newcomer(who: Who, tx: Transaction, world: World, now: datetime) -> Respondent:
    return Respondent(RespondentId(tx.new_id(now)), who.customer, None, "", world.language_for(who.language))
