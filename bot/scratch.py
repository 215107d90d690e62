"""Scratch: where files are kept that are thrown away at the end."""

import os
import shutil

_MEMORY = "/dev/shm"  # noqa: S108 - whoever uses it makes a folder of their own in it


def scratch(room: int) -> str | None:
    """A folder in memory with so many bytes free; None, the machine's usual one, where there is none.

    A database waits for the disk at each commit; what need not outlive the machine need not wait.
    """
    if not os.access(_MEMORY, os.W_OK):
        return None
    return _MEMORY if shutil.disk_usage(_MEMORY).free >= room else None
