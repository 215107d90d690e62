"""Seats: the chats that stand side by side on the page, each with the person who acts there."""

from dataclasses import dataclass
from typing import TypedDict

from bot.sandbox.chats import Chat
from bot.sandbox.messages import Message
from bot.sandbox.people import Person


class Where(TypedDict):
    """Where in a chat something is written: in answer to a message, in a topic."""

    reply_to: Message | None
    topic: int | None


@dataclass(frozen=True, slots=True)
class Seat:
    title: str
    chat: Chat
    person: Person

    @property
    def place(self) -> Chat:
        """The chat by now: a group that was upgraded is followed."""
        moved_to = self.chat.moved_to
        return self.chat if moved_to is None else self.person.exchange.chats[moved_to]

    def say(self, text: str, where: Where) -> None:
        """Write as whoever one is here; in a channel that is the channel."""
        if self.place.kind == "channel":
            self.person.posts(self.place, text)
        else:
            self.person.says(text, chat=self.place, **where)
