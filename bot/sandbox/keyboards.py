"""Inline keyboards: rows of buttons under a message, and what Telegram refuses in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.sandbox.answers import bad_request

ButtonKind = Literal["callback_data", "url", "copy_text"]

MAX_BUTTONS = 100
MAX_ROW = 8
MAX_CALLBACK_BYTES = 64
MAX_COPIED = 256
STYLES = ("primary", "success", "danger")

_SCHEMES = ("http://", "https://", "tg://", "mailto:")


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message; `value` is what it sends, opens or copies."""

    label: str
    kind: ButtonKind
    value: str
    style: str | None = None


Keyboard = tuple[tuple[Button, ...], ...]


def read_keyboard(markup: Mapping[str, object]) -> Keyboard:
    """Return the inline keyboard of a reply markup; the other kinds of markup leave no buttons behind."""
    match markup:
        case {"inline_keyboard": list(rows)}:
            keyboard = tuple(_read_row(row) for row in rows)
        case {"keyboard": list()} | {"remove_keyboard": True} | {"force_reply": True}:
            return ()
        case _ if not markup:
            return ()
        case _:
            raise bad_request("can't parse reply keyboard markup JSON object")
    if sum(map(len, keyboard)) > MAX_BUTTONS or any(len(row) > MAX_ROW for row in keyboard):
        raise bad_request("reply markup is too long")
    return tuple(row for row in keyboard if row)


def _read_row(row: object) -> tuple[Button, ...]:
    if not isinstance(row, list):
        raise bad_request('field "inline_keyboard" must be an Array of Arrays')
    return tuple(_read_button(button) for button in row)


def _read_button(given: object) -> Button:
    if not isinstance(given, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    match given:
        case {"text": str(label)} if label:
            pass
        case _:
            raise bad_request('can\'t parse inline keyboard button: Field "text" must be of type String')
    return _with_action(label, given, _read_style(given))


def _read_style(given: Mapping[str, object]) -> str | None:
    match given.get("style"):
        case None | "":
            return None
        case str(style) if style in STYLES:
            return style
        case _:
            raise bad_request("can't parse inline keyboard button: invalid button style specified")


def _with_action(label: str, given: Mapping[str, object], style: str | None) -> Button:
    match given:
        case {"callback_data": str(value)}:
            if not 1 <= len(value.encode()) <= MAX_CALLBACK_BYTES:
                raise bad_request("BUTTON_DATA_INVALID")
            return Button(label, "callback_data", value, style)
        case {"url": str(value)}:
            return Button(label, "url", _address(value), style)
        case {"copy_text": {"text": str(value)}}:
            if not 1 <= len(value) <= MAX_COPIED:
                raise bad_request("BUTTON_COPY_TEXT_INVALID")
            return Button(label, "copy_text", value, style)
        case _:
            reason = "Text buttons are unallowed in the inline keyboard"
            raise bad_request(f"can't parse inline keyboard button: {reason}")


def _address(url: str) -> str:
    host = url.partition("//")[2]
    if not url.startswith(_SCHEMES) or (url.startswith("http") and "." not in host and ":" not in host):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return url
