"""`waypulse export`: responses, feedback, events, invitations or verbatims as a file."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from bot.clock import SystemClock
from bot.commands.file_names import format_of
from bot.commands.periods import period
from bot.commands.progress import progress
from bot.commands.recording import record
from bot.commands.workplace import Workplace, workplace
from bot.exporting.draft import draft
from bot.exporting.exporter import write
from bot.exporting.sheets import sheet_of
from bot.exporting.source import Source
from bot.exporting.veil import SALT_BYTES, Veil
from bot.importing.fields import Fields
from bot.importing.terms import Terms, channel, name
from handlers.reports.exporting import Ordered, described
from surveys.audit import Act
from surveys.errors import Fault, Unreadable
from surveys.exports import Format, Sort, Wanted
from surveys.figures import FIRST_DAY, LAST_DAY, Period
from surveys.scope import Scope

_ALWAYS = Period(FIRST_DAY, LAST_DAY)
_Days = tuple[str | None, str | None, str | None]
"""The first day, the last day and the week, as they were typed."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """What was typed besides the days and the part."""

    sort: Sort
    form: Format
    out: Path
    is_wide: bool
    with_persons: bool
    replaces: bool


def export(  # noqa: PLR0913  one parameter an option
    sort: Annotated[Sort, typer.Argument(help="What the rows are.")] = Sort.RESPONSES,
    *,
    out: Annotated[Path, typer.Option(help="The file to write.", dir_okay=False, show_default=False)],
    form: Annotated[
        Format | None, typer.Option("--format", help="What to write; else as the file's name ends, or csv.")
    ] = None,
    wide: Annotated[
        bool, typer.Option("--wide", help="Responses: one row each, with a column for each question.")
    ] = False,
    with_persons: Annotated[
        bool, typer.Option("--with-persons", help="With references, names and unmasked texts.")
    ] = False,
    start: Annotated[str | None, typer.Option("--from", help="The first day, such as 2026-11-09.")] = None,
    end: Annotated[str | None, typer.Option("--to", help="The last day, included.")] = None,
    week: Annotated[str | None, typer.Option(help="A week instead, such as 2026-W46.")] = None,
    stage: Annotated[str, typer.Option(help="Only this stage of the journey.")] = "",
    touchpoint: Annotated[str, typer.Option(help="Only this touchpoint.")] = "",
    segment: Annotated[str, typer.Option(help="Only customers in this segment.")] = "",
    on: Annotated[str, typer.Option("--channel", help="Only this channel.")] = "",
    product: Annotated[str, typer.Option(help="Only this product.")] = "",
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it is there.")] = False,
) -> None:
    """Write what is stored into a file: of all days, unless some are named.

    Without persons, codes that hold in this file alone stand for customers and ids, and texts are masked.
    """
    part = {"stage": stage, "touchpoint": touchpoint, "segment": segment, "--channel": on, "product": product}
    choice = _Choice(sort, form or format_of(out), out, wide, with_persons, force)
    rows = asyncio.run(_export(choice, (start, end, week), Fields(part)))
    typer.echo(f"{sort.value.capitalize()}: {rows} {'row' if rows == 1 else 'rows'} in {out}.")


async def _export(choice: _Choice, days: _Days, part: Fields) -> int:
    _refuse_nonsense(choice)
    async with workplace() as place:
        wanted = _wanted(choice, days, part, place)
        with draft(choice.out, replaces=choice.replaces) as file, progress(f"Exporting {choice.sort}") as moved:
            async with place.store.snapshot() as tx:
                veil = Veil(place.world.chance.randbytes(SALT_BYTES), is_lifted=wanted.with_persons)
                source = Source(wanted, tx.exports, place.world.catalog, place.world.zone, veil)
                rows = await write(await sheet_of(source), choice.form, file, moved)
            # In the log before the file has its name: what is not written down is not exported.
            async with place.store.transaction() as tx:
                record(Act.EXPORT, described(Ordered(wanted, choice.form)), tx, SystemClock().now())
    return rows


def _refuse_nonsense(choice: _Choice) -> None:
    if choice.is_wide and choice.sort is not Sort.RESPONSES:
        sentence = f"{choice.sort} are one row each anyway; leave it out, or export responses"
        raise Unreadable([Fault("--wide", 0, sentence)])


def _wanted(choice: _Choice, days: _Days, part: Fields, place: Workplace) -> Wanted:
    now, zone = SystemClock().now(), place.world.zone
    terms = Terms(place.world.catalog, zone, now)
    scope = Scope(
        segment=part.optional("segment", name),
        channel=part.optional("--channel", channel),
        product=part.optional("product", name),
        stage=part.optional("stage", terms.stage),
        touchpoint=part.optional("touchpoint", terms.touchpoint),
    )
    if part.wrong:
        raise Unreadable([Fault(one.field, 0, one.sentence) for one in part.wrong])
    found = period(*days, now, zone) if any(days) else _ALWAYS
    return Wanted(choice.sort, found, scope, is_wide=choice.is_wide, with_persons=choice.with_persons)
