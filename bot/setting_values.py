"""What each setting may say: from its words to a value, or a ValueError that says what would be right."""

import re
from collections.abc import Callable
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from bot.web_address import is_web_address
from bot.week import Weekly
from surveys.documents.likeness import meant

SQLITE = "sqlite+aiosqlite:///"

_ADDRESS = re.compile(r"(?P<host>https?://[^\s/?#]+)/?(?P<path>(?<=/)[^\s?#]+)?")
_HOST = re.compile(r"[^\s/?#@\[\]]+")
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
_TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{10,100}")
_CHAT = re.compile(r"-?[0-9]{1,18}")
_ID = re.compile(r"[0-9]{1,18}")
_WEEKLY = re.compile(r"(?P<day>[a-z]{3,9})\s+(?P<hour>[01]?[0-9]|2[0-3]):(?P<minute>[0-5][0-9])")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def token(words: str) -> str:
    """A bot's token. Its words are never repeated."""
    if _TOKEN.fullmatch(words) is None:
        raise ValueError("It is not a bot token; BotFather gives one of digits, a colon and letters.")
    return words


def root(ending: str) -> Callable[[str], str]:
    """A root of the Bot API, which ends like this."""

    def read(words: str) -> str:
        if re.fullmatch(rf"https?://[^\s/?#]+[^\s?#]*{ending}", words) is None or not is_web_address(words):
            raise ValueError(f"It is not a root of the Bot API; write one such as https://api.telegram.org{ending}.")
        return words

    return read


def host(words: str) -> str:
    """An address of this machine, or its name."""
    written = f"[{words}]" if ":" in words else words
    if _HOST.fullmatch(words) is None or not is_web_address(f"http://{written}/"):
        raise ValueError(f"'{words}' is no address of a machine; write one such as 127.0.0.1.")
    return words


def database(words: str) -> str:
    """The URL of a database. It may hold a password, so its words are not repeated."""
    if words.startswith("postgres"):
        raise ValueError(f"PostgreSQL is not available yet; write {SQLITE}FILE, or leave it out.")
    if words.removeprefix(SQLITE) in {words, "", ":memory:"}:
        raise ValueError(f"It is not the URL of a database file; write {SQLITE}FILE, or leave it out.")
    return words


def folder(words: str) -> Path:
    """A folder that exists."""
    if not Path(words).is_dir():
        raise ValueError(f"There is no folder {words}; make it with `waypulse init {words}`.")
    return Path(words)


def ids(words: str) -> frozenset[int]:
    """Telegram user ids with commas between them."""
    parts = [part.strip() for part in words.split(",") if part.strip()]
    if not parts or not all(_ID.fullmatch(part) for part in parts):
        raise ValueError("It is not a list of Telegram user ids; write whole numbers with commas between them.")
    return frozenset(map(int, parts))


def chat(words: str) -> int:
    """The id of a group or channel."""
    if _CHAT.fullmatch(words) is None:
        raise ValueError("It is not a chat id; write a whole number such as -1001234567890, or leave it out.")
    return int(words)


def zone(words: str) -> ZoneInfo:
    """A time zone of the IANA database."""
    try:
        return ZoneInfo(words)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        hint = meant(words, sorted(available_timezones())) or "; write one such as Europe/Amsterdam."
        raise ValueError(f"There is no time zone '{words}'{hint}") from None


def digest(words: str) -> Weekly:
    """A weekday and a time, such as `mon 09:00`."""
    found = _WEEKLY.fullmatch(words.lower())
    if found is None or found["day"][:3] not in _WEEKDAYS:
        raise ValueError(f"'{words}' is not a weekday and a time; write one such as mon 09:00.")
    return Weekly(_WEEKDAYS.index(found["day"][:3]), time(int(found["hour"]), int(found["minute"])))


def webhook(words: str) -> str:
    """Where Telegram brings updates to; of an address alone, at the path where the door takes them."""
    found = _ADDRESS.fullmatch(words)
    if found is None or not is_web_address(words):
        raise ValueError("It is not an address; write one such as https://bot.example.com/telegram.")
    return words if found["path"] else f"{found['host']}/telegram"


def webhook_secret(words: str) -> str:
    """What Telegram says with each update. Its words are never repeated."""
    if _WEBHOOK_SECRET.fullmatch(words) is None:
        raise ValueError("It is not 16 to 256 letters, digits, _ and -; write what `openssl rand -hex 32` gives.")
    return words


def within(low: int, high: int) -> Callable[[str], int]:
    """A whole number between these, both included."""

    def read(words: str) -> int:
        if not (_ID.fullmatch(words) and low <= int(words) <= high):
            raise ValueError(f"'{words}' cannot be used; write a whole number from {low} to {high}.")
        return int(words)

    return read


def one_of(*offered: str) -> Callable[[str], str]:
    """One of these words, in capitals or not."""

    def read(words: str) -> str:
        if words.lower() not in offered:
            raise ValueError(f"'{words}' cannot be used; write {' or '.join(offered)}.")
        return words.lower()

    return read
