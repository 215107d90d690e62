"""What can be sent: replies, which wait in the outbox as letters. Texts are HTML as Telegram takes it."""

import base64
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple, assert_never

import orjson

from surveys.store.mailbox import Letter
from surveys.store.transaction import Transaction


class Button(NamedTuple):
    """One button: `data` comes back when it is pressed; or it opens `url`, or puts `copied` on the clipboard.

    `style` is primary, success or danger.
    """

    label: str
    data: str = ""
    url: str | None = None
    style: str | None = None
    copied: str | None = None


Keyboard = tuple[tuple[Button, ...], ...]


def in_rows(buttons: Sequence[Button], length: int) -> Keyboard:
    """So many buttons beside each other, then the next below them."""
    return tuple(tuple(buttons[at : at + length]) for at in range(0, len(buttons), length))


@dataclass(frozen=True, slots=True)
class Send:
    """A new message.

    `subject` names what the message shows (`response:17`), so that it can be found and edited later.
    `urgent` goes before broadcasts: it answers a person's own action. `repeat` allows sending it again when nobody
    knows whether it arrived. `effect` is a short animation with it, in a private chat only. `panel` is the label of a
    key below the chat that shares the person's telephone number; empty, it takes that key away again.
    """

    chat: int
    text: str
    keyboard: Keyboard = ()
    subject: str | None = None
    thread: int | None = None
    reply_to: int | None = None
    urgent: bool = True
    repeat: bool = False
    effect: str | None = None
    panel: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """A message of ours shows something else from now on; where it is gone, it is sent anew.

    `is_caption` says that the text stands beside a file; then it is not sent anew.
    """

    chat: int
    message: int
    text: str
    keyboard: Keyboard = ()
    subject: str | None = None
    urgent: bool = True
    is_caption: bool = False


@dataclass(frozen=True, slots=True)
class Copy:
    """What somebody sent in one chat, sent by us in another: a photo, a voice message, whatever it is.

    `caption` takes the place of the words beside it, unless it is None. `subject` as of a new message.
    """

    chat: int
    source: int
    message: int
    caption: str | None = None
    subject: str | None = None
    thread: int | None = None
    reply_to: int | None = None


@dataclass(frozen=True, slots=True)
class OpenTopic:
    """A new topic in a group that has topics; `subject` names what it is for. To make two does little harm."""

    chat: int
    name: str
    subject: str


@dataclass(frozen=True, slots=True)
class ShutTopic:
    """A topic is done with, or is used again."""

    chat: int
    thread: int
    is_shut: bool


@dataclass(frozen=True, slots=True)
class NameTopic:
    """A topic is called something else from now on."""

    chat: int
    thread: int
    name: str


@dataclass(frozen=True, slots=True)
class Picture:
    """One image with its file name."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Album:
    """One to ten pictures in one message."""

    chat: int
    pictures: tuple[Picture, ...]
    caption: str = ""
    thread: int | None = None
    repeat: bool = False
    reply_to: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One file to keep, such as a PDF; `name` is what it is saved under."""

    chat: int
    name: str
    content: bytes
    caption: str = ""
    thread: int | None = None
    repeat: bool = False
    reply_to: int | None = None


@dataclass(frozen=True, slots=True)
class Toast:
    """A short notice over the chat, in answer to a press; sent at once, kept nowhere, never repeated."""

    query: str
    text: str = ""
    alert: bool = False


@dataclass(frozen=True, slots=True)
class React:
    """A quiet acknowledgement: an emoji on a message of the person's; an empty one takes it away again."""

    chat: int
    message: int
    emoji: str


@dataclass(frozen=True, slots=True)
class Delete:
    """A message of ours is taken away again."""

    chat: int
    message: int


Mail = Send | Edit | Delete | Copy | Album | Document | React | OpenTopic | ShutTopic | NameTopic
"""What is kept in the outbox until it is delivered."""

_QUIET: dict[type[React | Delete | ShutTopic | NameTopic], str] = {
    React: "react",
    Delete: "delete",
    ShutTopic: "shut",
    NameTopic: "name",
}
"""What is no message itself; by these names it is kept."""

_EDITS_REPEAT = True
"""To make an edit twice does no harm."""

Reply = Mail | Toast
Replies = tuple[Reply, ...]


def letter(mail: Mail, number: int, now: datetime) -> Letter:
    """The mail as a row of the outbox."""
    match mail:
        case Send(chat=chat, subject=subject, urgent=urgent, repeat=repeat):
            return Letter(number, chat, "send", _pack(mail), now, None, urgent, repeat, subject)
        case Edit(chat=chat, message=message, subject=subject, urgent=urgent):
            return Letter(number, chat, "edit", _pack(mail), now, message, urgent, _EDITS_REPEAT, subject)
        case Copy(chat=chat, subject=subject):
            return Letter(number, chat, "copy", _pack(mail), now, urgent=True, repeat=True, subject=subject)
        case OpenTopic(chat=chat, subject=subject):
            return Letter(number, chat, "topic", _pack(mail), now, urgent=True, repeat=True, subject=subject)
        case Album() as album:
            return Letter(number, album.chat, "album", _pack(album), now, repeat=album.repeat)
        case Document() as document:
            return Letter(number, document.chat, "document", _pack(document), now, repeat=document.repeat)
        case React(chat=chat) | Delete(chat=chat) | ShutTopic(chat=chat) | NameTopic(chat=chat):
            return Letter(number, chat, _QUIET[type(mail)], _pack(mail), now, urgent=True, repeat=True)
        case _:
            assert_never(mail)


def post(mails: Iterable[Mail], tx: Transaction, now: datetime) -> None:
    """Put these into the outbox, in this order."""
    for each in mails:
        tx.mailbox.post(letter(each, tx.new_id(now), now))


def mail(one: Letter) -> Mail:
    """What a row of the outbox holds."""
    body = orjson.loads(one.body)
    match one.kind:
        case "send":
            return Send(**{**body, "keyboard": _keyboard(body["keyboard"])})
        case "edit":
            return Edit(**{**body, "keyboard": _keyboard(body["keyboard"])})
        case "copy":
            return Copy(**body)
        case "topic":
            return OpenTopic(**body)
        case "album":
            pictures = tuple(Picture(p["name"], base64.b64decode(p["content"])) for p in body["pictures"])
            return Album(**{**body, "pictures": pictures})
        case "document":
            return Document(**{**body, "content": base64.b64decode(body["content"])})
        case quiet if quiet in _QUIET.values():
            return next(kind for kind, name in _QUIET.items() if name == quiet)(**body)
        case unknown:
            raise ValueError(f"The outbox holds a letter of the unknown kind {unknown!r}.")


def _pack(mail: Mail) -> bytes:
    return orjson.dumps(mail, default=_plainly)


def _plainly(value: Any) -> Any:
    match value:
        case bytes():
            return base64.b64encode(value).decode()
        case Button():
            return tuple(value)
        case _:
            raise TypeError(f"A letter cannot hold {type(value)}.")


def _keyboard(rows: list[list[list[Any]]]) -> Keyboard:
    return tuple([tuple(map(Button._make, row)) for row in rows])
