"""`waypulse audit`: who did what, on the screen or as a file."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Annotated

import typer

from bot.clock import SystemClock
from bot.commands.file_names import format_of
from bot.commands.progress import progress
from bot.commands.recording import record
from bot.commands.workplace import Workplace, workplace
from bot.exporting.acts import COLUMNS, row
from bot.exporting.cells import Row
from bot.exporting.draft import draft
from bot.exporting.files import begun
from surveys.audit import Act, Entry

_SHOWN = 20
_PORTION = 1000
_MOMENT = "%Y-%m-%d %H:%M:%S"


def audit(
    *,
    out: Annotated[
        Path | None, typer.Option(help="Write all of it to this file: .csv, .jsonl or .xlsx.", dir_okay=False)
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it is there.")] = False,
) -> None:
    """Show who did what that not everybody may do, the last twenty acts, or write all of it into a file.

    The log holds our own ids and words, nothing that customers wrote or are called.
    """
    if out is None:
        typer.echo(asyncio.run(_last()))
    else:
        typer.echo(f"{asyncio.run(_write(out, replaces=force))} acts in {out}.")


async def _last() -> str:
    async with workplace() as place, place.store.snapshot() as tx:
        found = await tx.audit.newest(_SHOWN)
    return "\n".join(_line(one) for one in reversed(found)) or "Nothing was done yet."


async def _write(out: Path, *, replaces: bool) -> int:
    async with workplace() as place:
        with draft(out, replaces=replaces) as file, progress("Exporting the log") as moved:
            written, done = begun(format_of(out), file, COLUMNS), 0
            async for portion in _portions(place):
                written.write(portion)
                done += len(portion)
                moved(done, None)
            written.close()
            # In the log before the file has its name: what is not written down is not exported.
            async with place.store.transaction() as tx:
                record(Act.EXPORT, "audit", tx, SystemClock().now())
    return done


async def _portions(place: Workplace) -> AsyncIterator[list[Row]]:
    portion: list[Row] = []
    async with place.store.snapshot() as tx:
        async for entry in tx.audit.all():
            portion.append(row(entry, place.world.zone))
            if len(portion) == _PORTION:
                yield portion
                portion = []
    yield portion


def _line(one: Entry) -> str:
    return f"{one.at:{_MOMENT}} UTC  {one.act.value:<18} {one.name or '-'}  {one.about}".rstrip()
