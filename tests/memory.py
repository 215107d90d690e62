"""Memory: where the files of tests are kept, on a machine that has a file system in it."""

import os

from bot.scratch import scratch

_ROOM = 2**30


def keep_files_in_memory() -> None:
    """A dialogue takes half the time when no commit waits for the disk. `--basetemp=FOLDER` keeps them elsewhere."""
    if folder := scratch(_ROOM):
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", folder)
