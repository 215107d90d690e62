"""Chats: who is in them and what stands in them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from bot.sandbox.accounts import Account
from bot.sandbox.messages import Content, Message

ChatKind = Literal["private", "group", "supergroup", "channel"]
Rank = Literal["creator", "administrator", "member", "left", "kicked"]

PRESENT: frozenset[Rank] = frozenset({"creator", "administrator", "member"})
IN_CHARGE: frozenset[Rank] = frozenset({"creator", "administrator"})


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened in a chat: `act` is empty for a message, else what was done."""

    who: str
    act: str
    content: Content

    def __str__(self) -> str:
        rows = ["  " + " ".join(f"[{label}]" for label in row) for row in self.content.labels]
        attachment = self.content.attachment
        shown = f"({attachment.kind}) {self.content.text}".rstrip() if attachment else self.content.text
        head = f"{self.who} {self.act}" if self.act else self.who
        return "\n".join([f"{head}: {shown}" if shown else head, *rows])


@dataclass(slots=True)
class Topic:
    """A topic of a group; it goes by the number of the message that opened it."""

    name: str
    is_closed: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class Chat:
    """A chat; `title` is the person's name where it is private.

    `ranks` says who is in it. Somebody who is missing there has never been in it: of a private
    chat that is a bot to which the person has never written.
    """

    id: int
    kind: ChatKind
    title: str
    owner: Account | None = None  # the person of a private chat
    has_topics: bool = False
    topics: dict[int, Topic] = field(default_factory=dict)
    ranks: dict[int, Rank] = field(default_factory=dict)
    moved_to: int | None = None
    revision: int = 0
    _messages: dict[int, Message] = field(default_factory=dict)
    _story: list[Line] = field(default_factory=list)
    _last_id: int = 0

    @property
    def messages(self) -> list[Message]:
        return list(self._messages.values())

    @property
    def newest_first(self) -> Iterator[Message]:
        return reversed(self._messages.values())

    def find(self, message_id: int | None) -> Message | None:
        return None if message_id is None else self._messages.get(message_id)

    def next_id(self) -> int:
        self._last_id += 1
        return self._last_id

    @property
    def following_id(self) -> int:
        """The number that the next message will have."""
        return self._last_id + 1

    def put(self, message: Message) -> None:
        self._messages[message.id] = message

    def remove(self, message: Message) -> None:
        del self._messages[message.id]

    def rank(self, account: Account) -> Rank | None:
        return self.ranks.get(account.id)

    def has(self, account: Account) -> bool:
        return self.rank(account) in PRESENT

    def tell(self, who: Account, act: str, content: Content) -> None:
        """Add to the transcript."""
        self._story.append(Line(who.first_name, act, content))

    def transcript(self) -> list[str]:
        """Return all that happened here in order, changes and taps too, one entry each."""
        return [str(line) for line in self._story]
