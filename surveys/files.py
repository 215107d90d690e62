"""File: what was sent beside words. Telegram keeps it; we keep its reference."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """A file on Telegram's side.

    `kind` is Telegram's word for it (`photo`, `voice`); `id` fetches it, for this bot alone; `unique_id` is the same
    wherever the file is sent again; `size` is in bytes, None where Telegram does not say.
    """

    kind: str
    id: str
    unique_id: str
    size: int | None = None


PICTURES = frozenset({"photo"})
SPOKEN = frozenset({"voice", "video_note"})
"""Files in which the person speaks: they say something without a word written beside them."""
KEPT = PICTURES | SPOKEN | {"video", "audio", "document"}
"""Files that belong to an answer; a sticker or a moving picture only says how somebody feels."""
