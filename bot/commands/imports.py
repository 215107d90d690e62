"""`waypulse import`: events, responses or feedback from a file."""

import asyncio
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.clock import SystemClock
from bot.commands.progress import progress
from bot.commands.workplace import Workplace, workplace
from bot.enriching import enrich
from bot.importing.events import Events
from bot.importing.feedback import Feedback
from bot.importing.form import Form
from bot.importing.importer import Imported, import_file
from bot.importing.responses import Responses
from bot.importing.terms import Terms
from bot.worker import ThreadWorker
from handlers.world import World


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
    file: Annotated[Path, typer.Argument(help="A file of CSV or JSONL.", show_default=False)],
    *,
    skip_bad: Annotated[
        bool, typer.Option("--skip-bad", help="Write bad rows and why beside the file; import the rest.")
    ] = False,
) -> None:
    """Import a file, all of it or nothing; importing it again adds nothing.

    events: customer, touchpoint, at; optional id, channel, language, segments (a;b); all others are attributes.

    responses: customer, touchpoint, at, question, value; optional id, language, channel, segments, survey.

    feedback: text, at, touchpoint or stage; optional id, customer, score, scale (nps, csat, ces or LOW-HIGH),
    language, source, segments, asks (improve or good: what the text was asked for).
    """
    done = asyncio.run(_import(sort, file, skip_bad=skip_bad))
    typer.echo(f"{sort.value.capitalize()}: {done.added} imported, {done.known} were there already.")
    if done.unused:
        typer.echo(f"Columns that mean nothing here were passed over: {', '.join(done.unused)}.", err=True)
    if done.bad_file:
        typer.echo(f"Bad rows left out: {done.bad}; see {done.bad_file} for what is wrong with each.", err=True)


async def _import(sort: Sort, file: Path, *, skip_bad: bool) -> Imported:
    async with workplace() as place:
        form = _FORMS[sort](place.world, Terms(place.world.catalog, place.world.zone, SystemClock().now()))
        with progress(f"Importing {sort.value}") as moved:
            done = await import_file(file, form, place.store, skip_bad=skip_bad, progress=moved)
        await _read_texts(place)
    return done


async def _read_texts(place: Workplace) -> None:
    """A report must know at once what the new texts say, whether the bot runs or not."""
    read, catalog, said = 0, place.world.catalog, place.settings
    with progress("Reading texts") as moved:
        while texts := await enrich(place.store, catalog, said.sentiment, ThreadWorker(), learn=said.learns):
            read += len(texts)
            moved(read, None)
