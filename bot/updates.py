"""Updates: one raw update of Telegram's becomes one event, or nothing where it does not concern us.

Updates are read as plain dictionaries, for two reasons: the library's typed reading costs more than the rest of our
work on a tap, and it fails on a whole batch where Telegram adds a field that it does not expect.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Literal, TypeGuard

from handlers.events import (
    Admitted,
    Chat,
    Edited,
    Event,
    Expelled,
    Migrated,
    Parted,
    Person,
    Reacted,
    Said,
    Showed,
    Tapped,
)
from surveys.files import File

Fields = Mapping[str, Any]

KINDS = (
    "message",
    "edited_message",
    "channel_post",
    "callback_query",
    "message_reaction",
    "my_chat_member",
    "chat_member",
)
"""The kinds of updates to ask Telegram for."""

_SMALLEST, _LARGEST = -(2**63), 2**63 - 1

_CHAT_KINDS: dict[str, Literal["private", "group", "channel"]] = {
    "private": "private",
    "group": "group",
    "supergroup": "group",
    "channel": "channel",
}
# An animation comes with a document besides, and a venue with a location: the more telling word stands first.
_SHOWN = (
    "photo",
    "voice",
    "sticker",
    "animation",
    "video",
    "video_note",
    "audio",
    "document",
    "venue",
    "location",
    "contact",
    "poll",
    "dice",
    "story",
    "paid_media",
    "checklist",
)


class _Elsewhere(Exception):
    """It happened in a kind of chat that there was not when this was written: the bot has no part there."""


def event(update: Fields, now: datetime) -> Event | None:
    """What happened; `now` is the time of presses, which carry none. Raises ValueError where it cannot be read."""
    try:
        return _event(update, now)
    except _Elsewhere:
        return None
    except (LookupError, TypeError, AttributeError, ArithmeticError, ValueError, OSError) as error:
        raise ValueError(f"The update is not as the Bot API describes it: {type(error).__name__}.") from error


def _event(update: Fields, now: datetime) -> Event | None:
    if "callback_query" in update:
        return _pressed(update["callback_query"], now)
    if "message" in update:
        return _written(update["message"])
    if "channel_post" in update:
        return _written(update["channel_post"])
    if "edited_message" in update:
        return _edited(update["edited_message"])
    if "message_reaction" in update:
        return _reacted(update["message_reaction"])
    if "my_chat_member" in update:
        return _membership(update["my_chat_member"])
    if "chat_member" in update:
        return _parted(update["chat_member"])
    return None


def _pressed(press: Fields, now: datetime) -> Tapped | None:
    """The message under the button may be too old to be shown to us; its chat and number are there all the same.

    Buttons of games and of messages sent inline are not ours.
    """
    if "data" not in press or "message" not in press:
        return None
    message = press["message"]
    return Tapped(
        chat=_chat(message),
        person=_person(press["from"]),
        at=now,
        query=_text(press["id"]),
        message=_number(message["message_id"]),
        data=_text(press["data"]),
    )


def _written(message: Fields) -> Said | Showed | Migrated | Parted | None:
    if "is_automatic_forward" in message:
        return None  # a channel's post, repeated by Telegram in the channel's discussion group
    chat, at, number = _chat(message), _moment(message["date"]), _number(message["message_id"])
    if "text" in message:
        text, answers = _text(message["text"]), _replied_to(message)
        return Said(chat, _writer(message), at, number, text, answers, _answered(message) if answers else None)
    if "migrate_to_chat_id" in message:
        return Migrated(chat, at, to=_number(message["migrate_to_chat_id"]))
    if "left_chat_member" in message:
        return Parted(chat, _person(message["left_chat_member"]), at)
    what = next((kind for kind in _SHOWN if kind in message), None)
    if what is None:
        return None
    caption, answers = _text(message.get("caption", "")), _replied_to(message)
    showed = Showed(chat, _writer(message), at, number, what, caption, reply_to=answers)
    return (
        _with_contact(showed, message[what])
        if what == "contact"
        else replace(showed, file=_file(what, message[what]), name=_name(what, message[what]), album=_album(message))
    )


def _with_contact(showed: Showed, contact: Fields) -> Showed:
    owner = _number(contact["user_id"]) if "user_id" in contact else None
    return replace(showed, phone=_text(contact.get("phone_number", "")), owner=owner)


def _album(message: Fields) -> str:
    return _text(message.get("media_group_id", ""))


def _file(what: str, shown: Any) -> File | None:
    """Of a photo Telegram keeps several sizes, the largest one last. What is no file has no id."""
    kept = shown[-1] if what == "photo" else shown
    if not isinstance(kept, Mapping) or "file_id" not in kept:
        return None
    size = _number(kept["file_size"]) if "file_size" in kept else None
    return File(what, _text(kept["file_id"]), _text(kept["file_unique_id"]), size)


def _name(what: str, shown: Any) -> str:
    return _text(shown.get("file_name", "")) if what == "document" else ""


def _edited(message: Fields) -> Edited | None:
    written = next((key for key in ("text", "caption") if key in message), None)
    if written is None:
        return None
    at = _moment(message["edit_date"] if "edit_date" in message else message["date"])
    return Edited(_chat(message), _writer(message), at, _number(message["message_id"]), _text(message[written]))


def _reacted(reaction: Fields) -> Reacted:
    """Several reactions are those of paying members; the newest stands last. An emoji of their own has no sign."""
    signs = [one["emoji"] for one in reaction["new_reaction"] if one["type"] == "emoji"]
    person = _person(reaction["user"]) if "user" in reaction else None
    at, number = _moment(reaction["date"]), _number(reaction["message_id"])
    return Reacted(_chat(reaction), person, at, number, _text(signs[-1]) if signs else "")


def _membership(change: Fields) -> Admitted | Expelled | None:
    """Whether the bot is in a chat; in a private chat, whether the person has it unblocked."""
    chat, person, at = _chat(change), _person(change["from"]), _moment(change["date"])
    member = change["new_chat_member"]
    match member["status"]:
        case "kicked" | "left":
            return Expelled(chat, person, at)
        case "restricted" if not member.get("is_member", False):
            return Expelled(chat, person, at)
        case "restricted":
            return Admitted(chat, person, at, may_post=bool(member.get("can_send_messages", False)))
        case "administrator" if chat.kind == "channel":
            return Admitted(chat, person, at, may_post=bool(member.get("can_post_messages", False)))
        case "member" | "administrator" | "creator":
            return Admitted(chat, person, at, may_post=chat.kind != "channel")
        case _:
            return None


def _parted(change: Fields) -> Parted | None:
    """Whether somebody is in a chat no more; told to administrators, where the message of it may be missing."""
    member = change["new_chat_member"]
    is_gone = member["status"] in {"left", "kicked"} or member.get("is_member") is False
    return Parted(_chat(change), _person(member["user"]), _moment(change["date"])) if is_gone else None


def _chat(message: Fields) -> Chat:
    chat = message["chat"]
    title = _text(chat["title"] if "title" in chat else chat.get("first_name", ""))
    # Outside forums the thread's number means a chain of answers, not a topic that can be written to.
    thread = _number(message["message_thread_id"]) if message.get("is_topic_message") else None
    kind = _text(chat["type"])
    if kind not in _CHAT_KINDS:
        raise _Elsewhere
    has_topics = bool(chat.get("is_forum", False)) and kind == "supergroup"
    return Chat(_number(chat["id"]), _CHAT_KINDS[kind], title, thread, has_topics)


def _writer(message: Fields) -> Person | None:
    """Nobody, where somebody writes in the name of a chat."""
    if "from" not in message or "sender_chat" in message:
        return None
    return _person(message["from"])


def _person(account: Fields) -> Person:
    name = _text(account["first_name"])
    if "last_name" in account:
        name = f"{name} {_text(account['last_name'])}"
    language, username = account.get("language_code"), account.get("username")
    return Person(
        _number(account["id"]),
        name,
        None if language is None else _text(language),
        None if username is None else _text(username),
    )


def _replied_to(message: Fields) -> int | None:
    """In a topic every message "replies" to the one that opened the topic, unless it replies to another."""
    replied = message.get("reply_to_message")
    if replied is None or "forum_topic_created" in replied:
        return None
    return _number(replied["message_id"])


def _answered(message: Fields) -> Person | None:
    """Whose words are answered: their writer's, unless they were forwarded. A bot's are nobody's."""
    replied = message["reply_to_message"]
    if "forward_origin" in replied:
        account = replied["forward_origin"].get("sender_user")
    else:
        account = None if "sender_chat" in replied else replied.get("from")
    return None if account is None or account.get("is_bot") else _person(account)


def _moment(seconds: object) -> datetime:
    return datetime.fromtimestamp(_number(seconds), UTC)


def is_number(value: object) -> TypeGuard[int]:
    """Whether it is a whole number that a database can hold."""
    return type(value) is int and _SMALLEST <= value <= _LARGEST


def _number(value: object) -> int:
    if not is_number(value):
        raise TypeError("This field must be a whole number of 64 bits.")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("This field must be a text.")
    return value
