"""`waypulse import`: events, responses or feedback from a file."""

import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from sqlalchemy.exc import DatabaseError

from bot.clock import SystemClock
from bot.commands.progress import progress
from bot.commands.recording import record
from bot.commands.workplace import Workplace, workplace
from bot.enriching import enrich
from bot.importing.choosing import Chooser
from bot.importing.events import Events
from bot.importing.feedback import Feedback
from bot.importing.fixed import wrong_in
from bot.importing.form import Form
from bot.importing.importer import Imported, Manner, Progress, import_table
from bot.importing.layout import PASSED_OVER, Layout, checked
from bot.importing.remembered import Remembered
from bot.importing.responses import Responses
from bot.importing.table import Table, read_table
from bot.importing.terms import Terms
from bot.worker import ThreadWorker
from handlers.world import World
from surveys.audit import Act
from surveys.errors import Fault, Unreadable
from surveys.store.transaction import Transaction

# Whoever waits for the database looks again after a few hundredths of a second: a pause of three lets them in soon.
_PAUSE_SECONDS = 0.03


class Sort(StrEnum):
    """What the rows of a file are."""

    EVENTS = "events"
    RESPONSES = "responses"
    FEEDBACK = "feedback"


_FORMS: dict[Sort, Callable[[World, Terms], Form[Any]]] = {
    Sort.EVENTS: Events,
    Sort.RESPONSES: Responses,
    Sort.FEEDBACK: Feedback,
}


def imports(
    sort: Annotated[Sort, typer.Argument(help="What the rows are.", show_default=False)],
    file: Annotated[Path, typer.Argument(help="A file of CSV, JSONL or XLSX.", show_default=False)],
    *,
    columns: Annotated[
        list[str], typer.Option("--map", metavar="COLUMN=FIELD", help="What a column means; - passes it over.")
    ] = [],  # noqa: B006 - an option given several times, which nobody changes
    fixed: Annotated[
        list[str], typer.Option("--set", metavar="FIELD=WORDS", help="What a field says in every row.")
    ] = [],  # noqa: B006 - the same
    skip_bad: Annotated[
        bool, typer.Option("--skip-bad", help="Write bad rows and why beside the file; import the rest.")
    ] = False,
) -> None:
    """Import a file, with nothing bad in it or not at all; importing it again adds nothing.

    events: customer, touchpoint, at; optional id, channel, language, segments (a;b); all others are attributes.

    responses: customer, touchpoint, at, question, value; optional id, language, channel, segments, survey.

    feedback: text, at, touchpoint or stage; optional id, customer, score, scale (nps, csat, ces or LOW-HIGH),
    language, source, segments, asks (improve or good: what the text was asked for).

    Exports of Typeform, SurveyMonkey, Delighted and Google Forms are recognised; what other columns mean is asked
    once, or said by --map and --set, and kept in imports.yaml.
    """
    told = Layout(_pairs("--map", columns), _pairs("--set", fixed))
    done = asyncio.run(_import(sort, file, told, Manner(skip_bad, give_way=_give_way)))
    typer.echo(f"{sort.value.capitalize()}: {done.added} imported, {done.known} were there already.")
    if done.silent:
        typer.echo(f"Rows in which nobody said anything were passed over: {done.silent}.", err=True)
    if done.unused:
        typer.echo(f"Columns that mean nothing here were passed over: {', '.join(done.unused)}.", err=True)
    if done.bad_file:
        typer.echo(f"Bad rows left out: {done.bad}; see {done.bad_file} for what is wrong with each.", err=True)


async def _import(sort: Sort, file: Path, told: Layout, manner: Manner) -> Imported:
    async with workplace() as place:
        terms = Terms(place.world.catalog, place.world.zone, SystemClock().now())
        form = _FORMS[sort](place.world, terms)
        table = read_table(file, form.columns.known)
        remembered = Remembered(place.settings.folder)
        ask = _ask if sys.stdin.isatty() and sys.stderr.isatty() else None
        chooser = Chooser(sort.value, form.columns, remembered, terms, ask, guesses=sort is Sort.FEEDBACK)
        layout = chooser.layout(table, told)
        ours = checked(layout, form.columns, table) if layout else table
        if layout:
            _refuse_nonsense(layout, terms, file)
            _tell(layout, table)
        with progress(f"Importing {sort.value}") as moved, _told_of_what_is_kept(file, moved) as counted:
            noted = replace(manner, progress=counted, note=partial(_note, sort))
            done = await import_table(ours, form, place.store, noted)
        if layout and layout.columns:
            remembered.keep(sort.value, table.header, layout)
        await _read_texts(place)
    return done


def _note(sort: Sort, count: str, tx: Transaction) -> None:
    record(Act.IMPORT, f"{sort.value}: {count}", tx, SystemClock().now())


async def _give_way() -> None:
    await SystemClock().sleep(_PAUSE_SECONDS)


@contextmanager
def _told_of_what_is_kept(file: Path, moved: Progress) -> Iterator[Progress]:
    """Whoever stops an import, or runs out of disk, is told that what was written stays, and how to go on."""
    kept, whole = 0, None

    def counted(done: int, total: int | None) -> None:
        nonlocal kept, whole
        kept, whole = (done, total) if total else (0, None)
        moved(done, total)

    try:
        yield counted
    except (asyncio.CancelledError, DatabaseError) as error:
        if not kept:
            raise
        sentence = f"{kept:,} of {whole:,} records are kept; import the file again to add the rest"
        if isinstance(error, DatabaseError):
            raise Unreadable(
                [Fault(str(file), 0, f"the database cannot be used now: {error.orig}; {sentence}")]
            ) from None
        typer.echo(f"{file}: cut short; {sentence}", err=True)
        raise


def _ask(question: str, probable: str) -> str:
    return str(typer.prompt(question, default=probable or None, err=True))


def _refuse_nonsense(layout: Layout, terms: Terms, file: Path) -> None:
    """What holds for every row and cannot be is said once, not of every row."""
    wrong = wrong_in(layout.fixed, terms)
    if wrong:
        raise Unreadable([Fault(str(file), 0, f"in every row, {one}") for one in wrong])


def _tell(layout: Layout, table: Table) -> None:
    """How the file is read: whoever sees it is wrong says so with --map."""
    read = [f"'{column}' as {meant}" for column, meant in layout.columns.items() if meant != PASSED_OVER]
    passed = [f"'{column}'" for column, meant in layout.columns.items() if meant == PASSED_OVER]
    read += [f"{name} {words} in every row" for name, words in layout.fixed.items()]
    name = f" an export of {table.tool.name}" if table.tool else ""
    typer.echo(f"Reading{name}: {', '.join(read)}.")
    if passed:
        typer.echo(f"Passed over: {', '.join(passed)}.")


def _pairs(option: str, written: list[str]) -> dict[str, str]:
    """Names and values; the last = parts them, for a question may hold one."""
    faults = [one for one in written if not all(part.strip() for part in one.rpartition("="))]
    if faults:
        raise Unreadable([Fault(option, 0, f"{one!r} has no name and value; write NAME=VALUE") for one in faults])
    return {name.strip(): value.strip() for name, _, value in (one.rpartition("=") for one in written)}


async def _read_texts(place: Workplace) -> None:
    """A report must know at once what the new texts say, whether the bot runs or not."""
    read, catalog, said = 0, place.world.catalog, place.settings
    with progress("Reading texts") as moved:
        while texts := await enrich(place.store, catalog, said.sentiment, ThreadWorker(), learn=said.learns):
            read += len(texts)
            moved(read, None)
