"""Contender: a bot under measurement, in a process of its own, against a counting Bot API in another."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.counting_api import TOKEN
from benchmarks.taps import VALUES, seat, taps
from bot.listening import listen
from surveys.store.store import Store

_LONGEST_RUN_SECONDS = 300
_STOP_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Contender:
    """A bot and the Python module that runs it. Each is told in the environment where Telegram is, as Waypulse is."""

    name: str
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """What one run showed."""

    updates_per_second: float
    cpu_microseconds: float
    """The bot's processor time per update, from the first batch on."""
    peak_megabytes: float


WAYPULSE = Contender("waypulse", ("bot", "run"))
PTB = Contender("python-telegram-bot", ("benchmarks.contenders.python_telegram_bot",))
AIOGRAM = Contender("aiogram", ("benchmarks.contenders.aiogram_echo",))
AIOHTTP = Contender("bare aiohttp", ("benchmarks.contenders.bare_aiohttp",))


async def measure(contender: Contender, updates: int, latency: float) -> Measured:
    """Let it answer about so many updates, each with two calls; whole surveys are tapped through."""
    with TemporaryDirectory() as folder:
        database, path = f"sqlite+aiosqlite:///{folder}/waypulse.db", Path(folder) / "updates.jsonl"
        lines = await _taps(database, updates)
        await asyncio.to_thread(path.write_text, "\n".join(lines))
        async with _program("benchmarks.counting_api", str(path), "--latency", str(latency), stdout=PIPE) as api:
            environment = _environment(str((await _said(api))["url"]), database)
            async with _program(*contender.arguments, environment=environment) as bot:
                await _said(api)
                before = _cpu_seconds(bot.pid)
                seconds = await _seconds(api, bot, contender)
                cpu = (_cpu_seconds(bot.pid) - before) * 1e6 / len(lines)
                return Measured(len(lines) / seconds, cpu, _peak_megabytes(bot.pid))


def _environment(url: str, database: str) -> dict[str, str]:
    with listen("127.0.0.1", 0) as free:
        port = free.getsockname()[1]
    return {
        "WAYPULSE_BOT_TOKEN": TOKEN,
        "WAYPULSE_API_URL": url,
        "WAYPULSE_FILE_URL": url.replace("/bot", "/file/bot"),
        "WAYPULSE_DATABASE_URL": database,
        "WAYPULSE_HTTP_PORT": str(port),
        "WAYPULSE_LOG_LEVEL": "warning",
    }


async def _taps(database: str, updates: int) -> list[str]:
    store = await Store.open(database)
    try:
        return list(taps(await seat(store, max(updates // len(VALUES), 1))))
    finally:
        await store.close()


async def _seconds(api: Process, bot: Process, contender: Contender) -> float:
    """How long it took; raises where the bot ends or stands still."""
    async with asyncio.timeout(_LONGEST_RUN_SECONDS):
        done, ended = asyncio.create_task(_said(api)), asyncio.create_task(bot.wait())
        await asyncio.wait((done, ended), return_when=asyncio.FIRST_COMPLETED)
    if not done.done():
        done.cancel()
        raise RuntimeError(f"{contender.name} ended before it had answered everything.")
    ended.cancel()
    return float(str(done.result()["seconds"]))


async def _said(program: Process) -> dict[str, object]:
    assert program.stdout is not None  # noqa: S101  # it was started with a pipe
    said: dict[str, object] = json.loads(await program.stdout.readline())
    return said


@asynccontextmanager
async def _program(
    module: str, *arguments: str, stdout: int | None = None, environment: dict[str, str] | None = None
) -> AsyncIterator[Process]:
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, *arguments, stdout=stdout, env=os.environ | (environment or {})
    )
    try:
        yield program
    finally:
        await _end(program)


async def _end(program: Process) -> None:
    if program.returncode is not None:
        return
    program.send_signal(signal.SIGTERM)
    try:
        async with asyncio.timeout(_STOP_SECONDS):
            await program.wait()
    except TimeoutError:
        program.kill()
        await program.wait()


def _cpu_seconds(process: int) -> float:
    """How much processor time it has taken; 0 where the system does not tell."""
    stat = Path(f"/proc/{process}/stat")
    if not stat.exists():
        return 0.0
    user, system = stat.read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _peak_megabytes(process: int) -> float:
    """The most memory it ever had resident; 0 where the system does not tell."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0.0
    peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) / 1024
