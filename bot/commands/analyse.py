"""`waypulse analyse`: texts with their sentiment and themes."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from analysis.analyse import Line, Reader
from analysis.analyse import analyse as analysed
from analysis.sentiment.engines import engine
from analysis.themes import ThemeFinder
from bot.commands.progress import progress
from bot.settings import configured
from surveys.errors import Fault, Unreadable

_STEP = 100


def analyse(
    file: Annotated[str, typer.Argument(help="A file of JSONL, or - for standard input.")] = "-",
) -> None:
    """Read each line such as {"id": 1, "text": "…"} and print one with its sentiment and the themes it mentions.

    A line that cannot be read yields an error in its place, and the exit code is 1 in the end.
    """
    set_up, catalog = configured(os.environ)
    journey = catalog.journey
    reader = Reader(engine(set_up.sentiment), ThemeFinder(journey.themes), journey.languages)
    with _opened(file) as source:
        failed = _print(analysed(_lines(source), reader))
    raise typer.Exit(int(failed))


def _print(lines: Iterable[Line]) -> bool:
    """Each line as soon as it is there; returns whether one of them failed."""
    failed = False
    with progress("Reading texts", shown=not sys.stdout.isatty()) as moved:
        for number, line in enumerate(lines, start=1):
            typer.echo(line.json)
            failed = failed or line.failed
            if not number % _STEP:
                moved(number, None)
    return failed


@contextmanager
def _opened(file: str) -> Iterator[BinaryIO]:
    if file == "-":
        yield sys.stdin.buffer
        return
    try:
        source = Path(file).open("rb")  # noqa: SIM115 - closed below; only the opening may fail as a fault of the input
    except OSError as error:
        raise Unreadable([Fault(file, 0, f"the file cannot be read: {error.strerror}")]) from None
    with source:
        yield source


def _lines(source: BinaryIO) -> Iterator[str]:
    """What is not UTF-8 is no JSON: such a line is handed on empty, and becomes an error."""
    for number, line in enumerate(source):
        try:
            yield line.decode("utf-8-sig" if number == 0 else "utf-8")
        except UnicodeDecodeError:
            yield ""
