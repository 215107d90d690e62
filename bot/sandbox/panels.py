"""Panels: the keys that a bot puts in place of a person's own keyboard, and what Telegram refuses in them."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.sandbox.answers import bad_request
from bot.sandbox.chats import Chat
from bot.sandbox.keyboards import MAX_BUTTONS

MAX_ROW = 12


@dataclass(frozen=True, slots=True)
class Key:
    """A key below a chat: it writes its label, or shares the person's telephone number."""

    label: str
    shares_contact: bool = False


Panel = tuple[tuple[Key, ...], ...]


def read_panel(chat: Chat, markup: Mapping[str, object]) -> Panel | None:
    """Return the keys that go below the chat: none where they are taken away, None where the markup says nothing."""
    match markup:
        case {"remove_keyboard": True}:
            return ()
        case {"keyboard": list(rows)}:
            panel = tuple(_read_row(chat, row) for row in rows)
        case _:
            return None
    if not any(panel):
        raise bad_request("can't parse reply keyboard markup JSON object")
    if sum(map(len, panel)) > MAX_BUTTONS or any(len(row) > MAX_ROW for row in panel):
        raise bad_request("reply markup is too long")
    return tuple(row for row in panel if row)


def _read_row(chat: Chat, row: object) -> tuple[Key, ...]:
    if not isinstance(row, list):
        raise bad_request('field "keyboard" must be an Array of Arrays')
    return tuple(_read_key(chat, key) for key in row)


def _read_key(chat: Chat, given: object) -> Key:
    match given:
        case str(label) | {"text": str(label)} if label:
            shares = isinstance(given, dict) and given.get("request_contact") is True
        case _:
            raise bad_request("can't parse keyboard button: KeyboardButton must have a text")
    if shares and chat.kind != "private":
        raise bad_request("phone number can be requested in private chats only")
    return Key(label, shares)
