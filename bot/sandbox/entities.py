"""Formatted text: Telegram's entities, and those that it finds in plain text by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.sandbox.answers import bad_request

MAX_ENTITIES = 100

_FOUND_BY_ITSELF = re.compile(
    r"(?P<url>https?://[^\s<>\"']*[^\s<>\"'.,:;!?)\]])"
    r"|(?<![\w/<>@])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/@])"
    r"|(?<![\w@])(?P<mention>@[A-Za-z][A-Za-z0-9_]{3,31})(?![\w@])"
)


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of text with a meaning; `offset` and `length` count UTF-16 units, as Telegram does."""

    type: str
    offset: int
    length: int
    url: str | None = None
    language: str | None = None
    unix_time: int | None = None

    @property
    def end(self) -> int:
        return self.offset + self.length


@dataclass(frozen=True, slots=True)
class Formatted:
    """Plain text and what stands out in it."""

    text: str
    entities: tuple[Entity, ...] = ()


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def trimmed(formatted: Formatted) -> Formatted:
    """Take the white space from both ends, as Telegram does before it counts or sends."""
    text = formatted.text.strip()
    lead = units(formatted.text) - units(formatted.text.lstrip())
    kept = (_clipped(entity, lead, units(text)) for entity in formatted.entities)
    return Formatted(text, tuple(entity for entity in kept if entity.length > 0))


def with_found(formatted: Formatted) -> Formatted:
    """Add the commands, addresses and mentions that Telegram marks without being asked."""
    taken = [(entity.offset, entity.end) for entity in formatted.entities]
    found = [
        entity
        for entity in _found(formatted.text)
        if not any(start < entity.end and entity.offset < end for start, end in taken)
    ]
    if not found:
        return formatted
    return Formatted(formatted.text, in_order([*formatted.entities, *found]))


def in_order(entities: list[Entity]) -> tuple[Entity, ...]:
    """Return outer entities before inner ones."""
    return tuple(sorted(entities, key=lambda entity: (entity.offset, -entity.length)))


def read_entities(given: list[object]) -> tuple[Entity, ...]:
    """Read the entities a caller has worked out, instead of a parse mode."""
    return in_order([_read_entity(entity) for entity in given])


def _found(text: str) -> Iterator[Entity]:
    if "/" not in text and "@" not in text:
        return
    for match in _FOUND_BY_ITSELF.finditer(text):
        kind = match.lastgroup or ""
        yield Entity(kind, units(text[: match.start()]), units(match.group()))


def _clipped(entity: Entity, lead: int, total: int) -> Entity:
    start = min(max(entity.offset - lead, 0), total)
    end = min(max(entity.end - lead, 0), total)
    return replace(entity, offset=start, length=end - start)


def _read_entity(given: object) -> Entity:
    if not isinstance(given, dict):
        raise bad_request("can't parse MessageEntity: expected an Object")
    match given:
        case {"type": str(kind), "offset": int(offset), "length": int(length)} if length > 0 <= offset:
            url, language = given.get("url"), given.get("language")
            return Entity(kind, offset, length, _text(url), _text(language))
        case _:
            raise bad_request("can't parse MessageEntity")


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
