"""What can arrive: the events that handlers answer. Nothing here knows Telegram's own shapes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from surveys.files import File


@dataclass(frozen=True, slots=True)
class Chat:
    """Where something happened; `has_topics` as a group of that kind, `thread` is the topic in it."""

    id: int
    kind: Literal["private", "group", "channel"]
    title: str = ""
    thread: int | None = None
    has_topics: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """Who did it, as they call themselves; `language` is their app's, a code such as `nl` or `pt-br`.

    `username` is by what others can name them, without the @; not everybody has one.
    """

    id: int
    name: str
    language: str | None = None
    username: str | None = None


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button was pressed under a message; `query` is what a toast answers to."""

    chat: Chat
    person: Person
    at: datetime
    query: str
    message: int
    data: str


@dataclass(frozen=True, slots=True)
class Said:
    """A text was written. In a channel nobody's name stands under it: `person` is None.

    `answered` is who wrote what it replies to, or whose words were forwarded there; None where that is unknown.
    """

    chat: Chat
    person: Person | None
    at: datetime
    message: int
    text: str
    reply_to: int | None = None
    answered: Person | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """A text that was written before was changed, or the words beside a file."""

    chat: Chat
    person: Person | None
    at: datetime
    message: int
    text: str


@dataclass(frozen=True, slots=True)
class Showed:
    """Something that is no text was sent: a sticker, a photo, a voice message; `caption` are the words with it.

    `file` is how Telegram keeps it, and `name` what a document is saved under. A contact is a `phone`; `owner` is
    whose it is on Telegram, if anybody's. What was sent at once has the same `album`, and words beside one alone.
    """

    chat: Chat
    person: Person | None
    at: datetime
    message: int
    what: str
    caption: str = ""
    file: File | None = None
    phone: str = ""
    owner: int | None = None
    reply_to: int | None = None
    name: str = ""
    album: str = ""


@dataclass(frozen=True, slots=True)
class Reacted:
    """Somebody's reaction to a message is this emoji now, or none where it is empty."""

    chat: Chat
    person: Person | None
    at: datetime
    message: int
    emoji: str


@dataclass(frozen=True, slots=True)
class Admitted:
    """The bot was added to a chat, or unblocked by a person; `may_post` says whether it may write there."""

    chat: Chat
    person: Person
    at: datetime
    may_post: bool


@dataclass(frozen=True, slots=True)
class Expelled:
    """The bot was removed from a chat, or blocked by a person."""

    chat: Chat
    person: Person
    at: datetime


@dataclass(frozen=True, slots=True)
class Parted:
    """Somebody left a group, or was removed from it."""

    chat: Chat
    person: Person
    at: datetime


@dataclass(frozen=True, slots=True)
class Migrated:
    """A group became a supergroup and has a new id."""

    chat: Chat
    at: datetime
    to: int


Event = Tapped | Said | Edited | Showed | Reacted | Admitted | Expelled | Parted | Migrated
