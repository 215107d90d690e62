"""Telling: why something was no answer, in one sentence; not again and again to whoever goes on sending."""

from dataclasses import replace

from handlers.events import Edited, Said, Showed
from handlers.replies import Send
from handlers.texts import Html
from surveys.store.transaction import Transaction
from surveys.telling import Told, tell


async def tell_why(event: Said | Showed | Edited, about: str, words: Html, tx: Transaction) -> tuple[Send, ...]:
    """The sentence, if it is to be said; `about` is what it says of which question."""
    person = await tx.respondents.by_chat(event.chat.id)
    if person is None:
        # Of strangers nothing is kept: what was said to them a moment ago is all that can be known.
        is_answered = any(letter.chat == event.chat.id for letter in tx.mailbox.posted())
        return () if is_answered else (Send(event.chat.id, words),)
    subject = f"told:{person.id}"
    stands = await tx.mailbox.shown(subject) if person.told else None
    told = tell(person.told, Told(about, event.message, event.at), stands.message if stands else None)
    if told is None:
        return ()
    tx.respondents.put(replace(person, told=told))
    return (Send(event.chat.id, words, subject=subject),)
