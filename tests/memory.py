"""Memory: where the files of tests are kept, on a machine that has a file system in it."""

import os
import shutil
from pathlib import Path

_MEMORY = Path("/dev/shm")  # noqa: S108 - pytest makes a folder of its own in it
_ENOUGH = 2**30


def keep_files_in_memory() -> None:
    """Each commit waits for the disk; in memory a dialogue takes half the time, and the database is the same file.

    `pytest --basetemp=FOLDER` keeps them elsewhere.
    """
    if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free >= _ENOUGH:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))
