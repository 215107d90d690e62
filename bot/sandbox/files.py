"""Files: what has been uploaded to this Telegram, by whom does not matter, kept in memory."""

from dataclasses import dataclass, field
from typing import Literal

from bot.sandbox import pictures
from bot.sandbox.answers import bad_request
from bot.sandbox.params import Params, Upload
from bot.sandbox.pictures import Size

FileKind = Literal["photo", "document", "sticker", "voice"]

MAX_PHOTO_BYTES = 10 << 20
MAX_DOCUMENT_BYTES = 50 << 20
MAX_PHOTO_SIDES = 10_000
MAX_PHOTO_RATIO = 20


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file as Telegram keeps it; a photo or sticker has a size in pixels."""

    id: str
    kind: FileKind
    name: str
    content: bytes = field(repr=False)
    size: Size | None = None

    @property
    def unique_id(self) -> str:
        return f"unique-{self.id}"

    @property
    def path(self) -> str:
        return f"{self.kind}s/{self.id}-{self.name}"


class Files:
    """Every file of this Telegram, found by its id or by its path."""

    def __init__(self) -> None:
        self._kept: dict[str, StoredFile] = {}

    def keep(self, kind: FileKind, upload: Upload) -> StoredFile:
        """Store an upload; raises `Refused` if Telegram would not take it as that kind."""
        measured = _measured(upload.content) if kind == "photo" else None
        _check_weight(kind, len(upload.content))
        name = upload.name.replace("/", "_") or kind
        stored = StoredFile(f"{kind}-{len(self._kept) + 1}", kind, name, upload.content, measured)
        self._kept[stored.id] = stored
        return stored

    def named(self, file_id: str) -> StoredFile | None:
        return self._kept.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        return next((stored for stored in self._kept.values() if stored.path == path), None)

    def given(self, params: Params, name: str, kind: FileKind) -> StoredFile:
        """Return the file a call brings along or names by its id."""
        if upload := params.upload(name):
            return self.keep(kind, upload)
        reference = params.text(name)
        if reference.startswith("http"):
            # The sandbox reaches nothing outside this machine.
            raise bad_request("failed to get HTTP URL content")
        stored = self.named(reference)
        if stored is None or stored.kind != kind:
            raise bad_request(
                "wrong file identifier/HTTP URL specified" if reference else f"there is no {kind} in the request"
            )
        return stored


def _check_weight(kind: FileKind, weight: int) -> None:
    if weight == 0:
        raise bad_request("file must be non-empty")
    if kind == "photo" and weight > MAX_PHOTO_BYTES:
        limit = f"the maximum size is {MAX_PHOTO_BYTES} bytes"
        raise bad_request(f"file of size {weight} bytes is too big for a photo; {limit}")
    if weight > MAX_DOCUMENT_BYTES:
        raise bad_request("file is too big")


def _measured(content: bytes) -> Size | None:
    if not content or len(content) > MAX_PHOTO_BYTES:
        return None
    size = pictures.size(content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    long, short = max(size.width, size.height), min(size.width, size.height)
    if long + short > MAX_PHOTO_SIDES or short == 0 or long / short > MAX_PHOTO_RATIO:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return size
