"""Draft: a file that is there under its name once it is whole, and never before."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from surveys.errors import Fault, Unreadable

_OWNER_ONLY = 0o600


@contextmanager
def draft(path: Path, *, replaces: bool) -> Iterator[BinaryIO]:
    """A file for its owner's eyes only, under a name of its own until the end; whatever fails leaves nothing behind.

    Raises `Unreadable` where it cannot be written, or is there already and is not to be replaced.
    """
    _refuse_to_overwrite(path, replaces=replaces)
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, _OWNER_ONLY), "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _refuse_to_overwrite(path, replaces=replaces)
        part.replace(path)
    except OSError as error:
        raise _fault(path, f"the file cannot be written: {error.strerror}") from None
    finally:
        part.unlink(missing_ok=True)


def _refuse_to_overwrite(path: Path, *, replaces: bool) -> None:
    if path.exists() and not replaces:
        raise _fault(path, "the file is there already; give another name, or --force to replace it")


def _fault(path: Path, sentence: str) -> Unreadable:
    return Unreadable([Fault(str(path), 0, sentence)])
