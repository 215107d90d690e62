"""Progress: a bar on standard error for long work, where somebody is watching."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress

Moved = Callable[[int, int | None], None]
"""So many are done, of so many, if that is known."""


@contextmanager
def progress(title: str, *, shown: bool = True) -> Iterator[Moved]:
    """Show how far the work is."""
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not (shown and console.is_terminal)) as bars:
        bar = bars.add_task(title, total=None)

        def moved(done: int, total: int | None) -> None:
            bars.update(bar, completed=done, total=total)

        yield moved
