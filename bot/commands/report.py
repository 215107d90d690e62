"""`waypulse report`: the figures of a period, as tables, as JSON, or as files with charts."""

import asyncio
import json
from pathlib import Path
from typing import Annotated

import typer

from analysis.report import Report
from analysis.report_json import to_json
from bot.clock import SystemClock
from bot.commands.periods import period
from bot.commands.tables import show
from bot.commands.workplace import workplace
from bot.publishing import DRAW, report_of
from bot.worker import ThreadWorker
from surveys.errors import Fault, Unreadable


def report(
    *,
    start: Annotated[str | None, typer.Option("--from", help="The first day, such as 2026-11-09.")] = None,
    end: Annotated[str | None, typer.Option("--to", help="The last day, included.")] = None,
    week: Annotated[str | None, typer.Option(help="A week instead, such as 2026-W46.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    out: Annotated[
        Path | None, typer.Option(help="A folder for report.json and the charts.", file_okay=False)
    ] = None,
) -> None:
    """Report on a period, by default the last full week, compared with the period of equal length before it."""
    if as_json and out:
        raise Unreadable([Fault("--json", 0, "--out writes the JSON already; give one of the two")])
    found = asyncio.run(_report(start, end, week))
    if out:
        _write(found, out)
    elif as_json:
        typer.echo(_dumped(found))
    else:
        show(found)


async def _report(start: str | None, end: str | None, week: str | None) -> Report:
    async with workplace() as place:
        wanted = period(start, end, week, SystemClock().now(), place.world.zone)
        return await report_of(wanted, place.store, place.world.catalog)


def _write(found: Report, folder: Path) -> None:
    charts = asyncio.run(ThreadWorker().run(DRAW, found, found.journey.languages[0]))
    files = {"report.json": _dumped(found).encode(), **{f"{chart.name}.png": chart.png for chart in charts}}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (folder / name).write_bytes(content)
    except OSError as error:
        raise Unreadable([Fault(str(folder), 0, f"the folder cannot be written: {error.strerror}")]) from None
    typer.echo("\n".join(str(folder / name) for name in files))


def _dumped(found: Report) -> str:
    return json.dumps(to_json(found), indent=2, ensure_ascii=False)
