"""Loading: the code of a command is imported without a look for garbage in it, since what is loaded stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def loading() -> Iterator[None]:
    """To look through ever more of it again and again takes a seventh of a start."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
