"""Messages: who said what, when, and how it looks by now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.sandbox.accounts import Account
from bot.sandbox.entities import Entity, Formatted
from bot.sandbox.files import StoredFile
from bot.sandbox.keyboards import Button, Keyboard


@dataclass(frozen=True, slots=True)
class Content:
    """What a message shows: a text, or an attachment with the text as its caption."""

    text: str = ""
    entities: tuple[Entity, ...] = ()
    attachment: StoredFile | None = None
    keyboard: Keyboard = ()

    @classmethod
    def of(cls, formatted: Formatted, *, keyboard: Keyboard = (), attachment: StoredFile | None = None) -> "Content":
        return cls(formatted.text, formatted.entities, attachment, keyboard)

    @property
    def labels(self) -> list[list[str]]:
        return [[button.label for button in row] for row in self.keyboard]


@dataclass(slots=True, kw_only=True, eq=False)
class Message:
    """A message in a chat; the bot or its author may change it, so its content can be replaced."""

    id: int
    chat_id: int
    sender: Account
    at: datetime
    content: Content
    reply_to: int | None = None
    thread: int | None = None  # the topic it stands in
    album: str | None = None
    notice: Mapping[str, object] = field(default_factory=dict)  # fields of service and forwarded messages
    act: str = ""  # what a service message says was done
    edited_at: datetime | None = None
    reactions: tuple[str, ...] = ()
    reacted: dict[int, str] = field(default_factory=dict)  # of people, by their ids
    effect: str | None = None
    revision: int = 0

    @property
    def text(self) -> str:
        return self.content.text

    @property
    def buttons(self) -> Iterator[Button]:
        return (button for row in self.content.keyboard for button in row)
