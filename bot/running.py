"""Running: the bot as a program, until it is told to stop."""

import asyncio
import gc
import sys
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from datetime import timedelta
from pkgutil import resolve_name
from socket import socket

import structlog
import typer
import uvloop

from bot import log
from bot.app import App, Company, Outside, build
from bot.clock import SystemClock
from bot.fixed_chats import fixed_chats
from bot.housekeeping import Plan
from bot.listening import knock, listen
from bot.settings import Settings
from bot.telegram import Courier, connect
from bot.waiting import ending_with, stop_on_signals, unless
from bot.worker import ProcessWorker
from surveys.catalog import Catalog
from surveys.store.preparing import is_ready

PREPARE = "surveys.store.preparing:prepare"
DOOR = "bot.web.opening:keep_open"

_STOP_SECONDS = 3.0
"""A little longer than the dispatcher waits: what it then writes down is to be kept. The database is closed after."""

_LONGEST_SECONDS = 4.0
"""After that it is gone, whatever the database is at; what was not committed by then never happened."""

_SHARE_SECONDS = 0.001
"""Python's own five are half of the ten by which the loop may be late, and two threads may come between."""

_log = structlog.get_logger()


def run(settings: Settings, catalog: Catalog) -> None:
    """Run the bot as the settings say; raises `Misconfigured` with every fault."""
    log.configure(settings.log_level, settings.log_format, settings.secrets())
    courier = Courier(connect(settings.token(), api_url=settings.api_url, file_url=settings.file_url))
    uvloop.run(_run(settings, company(settings, catalog), courier))


def company(settings: Settings, catalog: Catalog) -> Company:
    """What the operator decided."""
    return Company(
        catalog=catalog,
        zone=settings.timezone,
        plan=Plan(
            weekly=settings.digest,
            engine=settings.sentiment,
            learns=settings.learns,
            keep=timedelta(days=settings.retention_days),
        ),
        owners=settings.owner_ids,
        fixed_chats=fixed_chats(settings),
    )


async def _run(settings: Settings, decided: Company, courier: Courier) -> None:
    stop = stop_on_signals(_LONGEST_SECONDS)
    with _worker() as worker, _worker() as press, _bound(settings) as bound:
        async with AsyncExitStack() as running:
            outside = Outside(courier, SystemClock(), worker, press=press, webhook=settings.webhook)
            # Telegram may have to be waited for, and it may be time to stop before it is there.
            app = await unless(stop, running.enter_async_context(_built(decided, outside, settings)))
            if app:
                if bound:
                    bound.listen()
                _greet(app, bound)
                _spare_the_collector()
                share_quickly()
                await _work(app, settings, bound, (worker, press), stop)
    _log.info("bot.stopped")


@asynccontextmanager
async def _built(decided: Company, outside: Outside, settings: Settings) -> AsyncIterator[App]:
    """What migrates would take nine megabytes more of the bot's memory, for as long as it runs."""
    if not is_ready(settings.database_file):
        await outside.worker.run(PREPARE, settings.database)
    async with build(decided, outside, settings.database) as app:
        yield app


async def _work(
    app: App, settings: Settings, bound: socket | None, workers: Iterable[ProcessWorker], stop: asyncio.Event
) -> None:
    """Do it all until told to stop; not even another program that writes to the database may hold the end up."""
    async with ending_with(stop, _STOP_SECONDS, "bot.cut_short") as group:
        group.create_task(app.run(stop))
        group.create_task(_let_go(workers, stop))
        if bound:
            group.create_task(_keep_door(app, settings, bound, stop))


async def _keep_door(app: App, settings: Settings, bound: socket, stop: asyncio.Event) -> None:
    """What the door is made of takes thirteen megabytes: it is loaded for the first who knocks, beside the loop."""
    await unless(stop, knock(bound))
    if not stop.is_set():
        keep_open = await asyncio.to_thread(resolve_name, DOOR)
        _spare_the_collector()
        await keep_open(app, settings.door_secrets(), bound, stop)


async def _let_go(workers: Iterable[ProcessWorker], stop: asyncio.Event) -> None:
    """No chart may hold the end up: what is given up is drawn after the next start."""
    await stop.wait()
    for worker in workers:
        worker.close()


@contextmanager
def _worker() -> Iterator[ProcessWorker]:
    worker = ProcessWorker()
    try:
        yield worker
    finally:
        worker.close()


@contextmanager
def _bound(settings: Settings) -> Iterator[socket | None]:
    """The door's address, taken before anything else is begun; None where there is to be no door."""
    if not settings.http_port:
        yield None
        return
    with listen(settings.http_host, settings.http_port) as bound:
        yield bound


def share_quickly() -> None:
    """A thread that starts the worker or feeds it hands the interpreter back to the loop within a millisecond."""
    sys.setswitchinterval(_SHARE_SECONDS)


def _spare_the_collector() -> None:
    """What is loaded by now stays for good: the garbage collector need not look through it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def _greet(app: App, bound: socket | None) -> None:
    door = "{}:{}".format(*bound.getsockname()[:2]) if bound else None
    _log.info("bot.started", bot=app.world.bot, journey=app.world.catalog.journey.id, door=door)
    if app.world.code:
        typer.echo(f"The bot has no owner yet. Send this to @{app.world.bot} to become it: {app.world.code}")
