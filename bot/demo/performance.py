"""Performance: the demo from its first to its last minute."""

import asyncio
import json
import os
import sys
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import uvloop
from rich.console import Console
from rich.progress import Progress
from starlette.types import ASGIApp, Receive, Scope, Send

from analysis.report_json import to_json
from bot import log
from bot.clock import TravelClock
from bot.demo.happenings import CUSTOMER, happenings
from bot.demo.plot import Plot
from bot.demo.rehearsal import rehearsing
from bot.demo.scene import Scene
from bot.demo.stage import CHANCE, WEEKLY, Stage, first_day, raised
from bot.demo.weeks import WEEKS, Weeks
from bot.listening import listen
from bot.publishing import DRAW, report_of
from bot.sandbox import api
from bot.sandbox.page import build as build_page
from bot.sandbox.seats import Seat
from bot.sandbox.world import World as Telegram
from bot.scratch import scratch
from bot.serving import serve
from bot.waiting import stop_on_signals, unless
from bot.week import full_week_before
from surveys.errors import Fault, Misconfigured
from surveys.language import Language

_FAILED = 2
_ROOM = 2**28
"""So many bytes in memory must be free for the demo's database to be kept there."""


@dataclass(slots=True)
class Curtain:
    """What is served at the address: first the Bot API alone, and the page once there is something to see."""

    application: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve whatever stands behind the curtain now."""
        await self.application(scope, receive, send)


def demo(*, headless: bool, port: int | None, out: Path | None) -> int:
    """Show the whole product; returns 0, or 2 where something that was to happen did not.

    Whoever ends the page at any time has seen enough; a scripted person who is cut short has not.
    """
    log.configure("error", "text")
    if out:
        _make(out)
    return uvloop.run(_demo(headless=headless, port=port or 0, out=out))


async def _demo(*, headless: bool, port: int, out: Path | None) -> int:
    now = datetime.now(UTC)
    telegram = Telegram(TravelClock(first_day(now, WEEKS)))
    console, stop = Console(stderr=headless), stop_on_signals()
    async with opened(telegram, port) as (stage, curtain, address):
        await unless(stop, _live_through(stage, now, console))
        if stop.is_set():
            return _FAILED if headless else 0
        async with performing(stage, curtain, address, stop):
            missing = await (_played(stage, stop) if headless else _show(address, console, stop))
            if out:
                await _write(stage, out)
        if headless:
            _tell(stage, missing)
    return _FAILED if missing else 0


@asynccontextmanager
async def performing(stage: Stage, curtain: Curtain, address: str, stop: asyncio.Event) -> AsyncIterator[None]:
    """The curtain rises: time runs, the bot lives, and the page is there."""
    stage.clock.start_running()
    async with rehearsing(stage, address) as preview, asyncio.TaskGroup() as group:
        curtain.application = build_page(stage.telegram, _seats(stage), happenings(stage), preview)
        group.create_task(stage.app.run(stop))
        try:
            yield
        finally:
            stop.set()
            stage.telegram.close()


@asynccontextmanager
async def opened(telegram: Telegram, port: int) -> AsyncIterator[tuple[Stage, Curtain, str]]:
    """The sandbox on its address, and the bot connected to it; nothing has happened yet."""
    curtain, closed = Curtain(api.build(telegram)), asyncio.Event()
    with (
        TemporaryDirectory(prefix="waypulse-demo-", dir=scratch(_ROOM)) as folder,
        listen("127.0.0.1", port) as bound,
    ):
        address = "http://{}:{}".format(*bound.getsockname()[:2])
        bound.listen()
        async with asyncio.TaskGroup() as group:
            group.create_task(serve(curtain, bound, closed))
            try:
                async with raised(telegram, address, Path(folder)) as stage:
                    yield stage, curtain, address
            finally:
                closed.set()


async def _live_through(stage: Stage, now: datetime, console: Console) -> None:
    """Eight weeks of simulated customers, the weekly digest, and the days since."""
    weeks = Weeks(stage, Random(CHANCE), Plot(Random(CHANCE)))  # noqa: S311 - a plot, not a secret
    begin = stage.clock.now()
    monday = WEEKLY.last_before(now, UTC)
    with Progress(console=console, transient=True) as progress:
        task = progress.add_task("Eight weeks pass", total=(now - begin) / timedelta(days=1))

        def told(day: datetime) -> None:
            progress.update(task, completed=(day - begin) / timedelta(days=1))

        async with asyncio.TaskGroup() as beginning:
            beginning.create_task(stage.warm_up())
            beginning.create_task(weeks.join(CUSTOMER))
        await weeks.pass_until(monday, told)
        await weeks.open_the_channel()
        await weeks.pass_until(now, told)
        await weeks.open_topics()
    stage.clock.advance(max(now - stage.clock.now(), timedelta()))
    await stage.tidy()


async def _played(stage: Stage, stop: asyncio.Event) -> list[str]:
    """What did not happen while the scripted person was on stage."""
    missing = await unless(stop, Scene(stage).play())
    return ["the end of the play"] if missing is None else missing


async def _show(address: str, console: Console, stop: asyncio.Event) -> list[str]:
    """Leave the stage to the person at the page."""
    console.print(f"\nWaypulse is shown at [bold]{address}/[/bold]  (Ctrl-C ends it)")
    if _has_desktop():
        webbrowser.open(address)
    await stop.wait()
    return []


def _seats(stage: Stage) -> list[Seat]:
    cast = stage.cast
    return [
        Seat("Sam, a customer", cast.customer.chat, cast.customer),
        Seat(cast.staff.title, cast.staff, cast.staff_member),
        Seat(cast.admin.title, cast.admin, cast.manager),
    ]


async def _write(stage: Stage, out: Path) -> None:
    """The charts and the report of the week the digest was about."""
    week = full_week_before(WEEKLY.last_before(stage.clock.now(), UTC))
    report = await report_of(week, stage.app.store, stage.app.world.catalog)
    (out / "report.json").write_text(json.dumps(to_json(report), indent=2, ensure_ascii=False), encoding="utf-8")
    for chart in await stage.worker.run(DRAW, report, Language("en")):
        (out / f"{chart.name}.png").write_bytes(chart.png)


def _tell(stage: Stage, missing: list[str]) -> None:
    """The dialogue as a transcript, chat by chat, and what did not happen."""
    lines = []
    for seat in _seats(stage):
        lines += ["", f"=== {seat.title} ===", *seat.chat.transcript()[-40:]]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stderr.writelines(f"This did not happen: {what}.\n" for what in missing)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Misconfigured([Fault(str(folder), 0, f"the folder cannot be made: {error.strerror}")]) from None


def _has_desktop() -> bool:
    return sys.platform in {"darwin", "win32"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
