"""Part: one of the messages that an answer came from. Several messages in a row make one text, a line each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from surveys.files import File

_BETWEEN = "\n"


@dataclass(frozen=True, slots=True)
class Part:
    """A message that an answer came from: how many characters of the text it brought, and the file."""

    message: int
    length: int
    file: File | None = None


def added(text: str, words: str) -> str:
    """The text after one more message, which may hold no words."""
    return _BETWEEN.join(piece for piece in (text, words) if piece)


def edited(text: str, parts: Sequence[Part], message: int, words: str) -> tuple[str, tuple[Part, ...]]:
    """The text and its parts once the words of this message are others; the same where it is none of the parts."""
    pieces = [
        words if part.message == message else piece for part, piece in zip(parts, _pieces(text, parts), strict=True)
    ]
    renewed = tuple(replace(part, length=len(piece)) for part, piece in zip(parts, pieces, strict=True))
    return _BETWEEN.join(piece for piece in pieces if piece), renewed


def _pieces(text: str, parts: Sequence[Part]) -> list[str]:
    """What each message brought; nothing for a part that brought no words."""
    pieces, at = [], 0
    for part in parts:
        pieces.append(text[at : at + part.length])
        at += part.length + len(_BETWEEN) if part.length else 0
    return pieces
