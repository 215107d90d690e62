"""Prefetching: what a batch names is read in a handful of queries, before the handlers decide in memory."""

from collections.abc import Sequence

from handlers.buttons import Choose, Turn, unpack
from handlers.events import Edited, Event, Said, Showed, Tapped
from handlers.invitations.inviting import subject_of
from surveys.feedback import ResponseId
from surveys.invitations import Invitation
from surveys.store.transaction import Transaction


async def prefetch(events: Sequence[Event], tx: Transaction) -> None:
    """Read the people, their responses with all that belongs to them, and where these are shown."""
    chats = {event.chat.id for event in events if event.chat.kind == "private"}
    await tx.respondents.load_chats(chats)
    people = [one.id for chat in chats if (one := await tx.respondents.by_chat(chat))]
    await tx.responses.load(_named(events), people)
    found = tx.responses.loaded()
    await tx.events.load([one.event for one in found if one.event])
    await tx.invitations.load([one.invitation for one in found if one.invitation])
    await tx.alerts.load_responses([one.id for one in found])
    await tx.cases.load([one.id for one in tx.alerts.loaded()])
    if any(isinstance(event, Said | Showed | Edited) for event in events):
        await tx.mailbox.load_shown([subject_of(one.id) for one in found])


async def prefetch_sent(invitations: Sequence[Invitation], tx: Transaction) -> None:
    """Read who was sent these surveys, their responses with all that belongs to them, and where these are shown."""
    people = {one.respondent for one in invitations}
    await tx.respondents.load(people)
    await tx.responses.load([], people)
    await tx.events.load(one.event for one in invitations)
    responses = [await tx.responses.of_invitation(one.id) for one in invitations]
    await tx.mailbox.load_shown(subject_of(one.id) for one in responses if one)


def _named(events: Sequence[Event]) -> set[ResponseId]:
    presses = (unpack(event.data) for event in events if isinstance(event, Tapped))
    return {press.response for press in presses if isinstance(press, Choose | Turn)}
