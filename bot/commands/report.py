"""`waypulse report`: the figures of a period, as tables, as JSON, or as files with charts."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from analysis.picture import Extras
from analysis.report import Report
from bot.clock import SystemClock
from bot.commands.paper import Files, Format, Paper, dumped, is_charted
from bot.commands.periods import period
from bot.commands.recording import record
from bot.commands.tables import show
from bot.commands.workplace import Workplace, workplace
from bot.extras import extras_of
from bot.publishing import report_of
from bot.worker import ThreadWorker
from surveys.audit import Act
from surveys.errors import Fault, Unreadable
from surveys.language import Language, closest

_Days = tuple[str | None, str | None, str | None]
"""The first day, the last day and the week, as they were typed."""


_ON_SCREEN = (Format.TEXT, Format.JSON)


def report(  # noqa: PLR0913  one parameter an option
    *,
    start: Annotated[str | None, typer.Option("--from", help="The first day, such as 2026-11-09.")] = None,
    end: Annotated[str | None, typer.Option("--to", help="The last day, included.")] = None,
    week: Annotated[str | None, typer.Option(help="A week instead, such as 2026-W46.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    wanted: Annotated[
        list[Format] | None, typer.Option("--format", help="What to write; may be given several times.")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(help="A folder for the files; without --format, report.json and the charts.", file_okay=False),
    ] = None,
    language: Annotated[
        str | None, typer.Option(help="A language of the journey, such as nl; else its first.")
    ] = None,
) -> None:
    """Report on a period, by default the last full week, compared with the period of equal length before it."""
    formats = _formats(wanted or [], out, as_json=as_json)
    days = (start, end, week)
    if out:
        _write(asyncio.run(_files(days, formats, language)), out)
        return
    found = asyncio.run(_report(days))
    if Format.JSON in formats:
        typer.echo(dumped(found))
    else:
        show(found, _spoken(found, language))


def _formats(wanted: list[Format], out: Path | None, *, as_json: bool) -> list[Format]:
    """Each format once; raises `Unreadable` where they cannot be had together."""
    if as_json and out:
        raise Unreadable([Fault("--json", 0, "--out writes the JSON already; give one of the two")])
    formats = list(dict.fromkeys([*wanted, *([Format.JSON] if as_json else [])]))
    files = [one for one in formats if one not in _ON_SCREEN]
    if files and not out:
        raise Unreadable([Fault("--format", 0, f"{files[0]} is a file; name a folder for it with --out")])
    if len(formats) > 1 and not out:
        raise Unreadable([Fault("--format", 0, "the screen shows one at a time; name a folder for both with --out")])
    return formats


async def _report(days: _Days) -> Report:
    async with workplace() as place:
        return await _found(days, place)


async def _found(days: _Days, place: Workplace) -> Report:
    wanted = period(*days, SystemClock().now(), place.world.zone)
    return await report_of(wanted, place.store, place.world.catalog)


async def _files(days: _Days, formats: list[Format], language: str | None) -> Files:
    """The files of these formats by name; without any, the JSON and the charts."""
    async with workplace() as place:
        found = await _found(days, place)
        spoken = _spoken(found, language)
        worker = ThreadWorker()
        extras = await extras_of(found, place.store, worker, spoken) if is_charted(formats) else Extras()
        files = await Paper(found, spoken, extras, worker).files(formats)
        # In the log before the files have their names: what is not written down is not exported.
        await _record(found, formats, place)
    return files


async def _record(found: Report, formats: list[Format], place: Workplace) -> None:
    async with place.store.transaction() as tx:
        days = f"{found.period.start} to {found.period.end}"
        record(Act.EXPORT, f"report as {', '.join(formats or [Format.JSON])}, {days}", tx, SystemClock().now())


def _spoken(found: Report, language: str | None) -> Language:
    return closest(language, found.journey.languages)


def _write(files: Files, folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (folder / name).write_bytes(content)
    except OSError as error:
        raise Unreadable([Fault(str(folder), 0, f"the folder cannot be written: {error.strerror}")]) from None
    typer.echo("\n".join(str(folder / name) for name in files))
