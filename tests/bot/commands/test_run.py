"""`run`: the bot as a process of its own, against a Telegram on this machine."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from bot.clock import SystemClock
from bot.listening import listen
from bot.sandbox.api import build
from bot.sandbox.people import Person
from bot.sandbox.world import World
from bot.serving import serve

KEY = "a key of the test"
PATIENCE = 30.0


@asynccontextmanager
async def telegram_on(world: World) -> AsyncIterator[str]:
    """Telegram over HTTP, for as long as it is needed; gives its address."""
    stop = asyncio.Event()
    with listen("127.0.0.1", 0) as bound:
        async with asyncio.TaskGroup() as group:
            group.create_task(serve(build(world), bound, stop))
            yield f"http://127.0.0.1:{bound.getsockname()[1]}"
            world.close()
            stop.set()


@asynccontextmanager
async def started(settings: dict[str, str], folder: Path) -> AsyncIterator[Process]:
    """The bot as a process, which never outlives the test."""
    command = (sys.executable, "-m", "bot", "run")
    environment = {**os.environ, **settings}
    process = await asyncio.create_subprocess_exec(*command, cwd=folder, env=environment, stdout=PIPE, stderr=PIPE)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


def at_home(world: World, address: str, port: int) -> dict[str, str]:
    """The settings of a bot for the Telegram at this address, with its door at this port."""
    return {
        "WAYPULSE_BOT_TOKEN": world.token,
        "WAYPULSE_API_URL": f"{address}/bot",
        "WAYPULSE_FILE_URL": f"{address}/file/bot",
        "WAYPULSE_HTTP_PORT": str(port),
    }


def free_port() -> int:
    with listen("127.0.0.1", 0) as bound:
        return int(bound.getsockname()[1])


def libraries(process: Process) -> str:
    """The paths of all that it has loaded which is not Python, as Linux tells them."""
    return Path(f"/proc/{process.pid}/maps").read_text()


async def line_with(process: Process, words: str) -> list[str]:
    """The lines of the log up to the one with these words."""
    assert process.stderr
    lines: list[str] = []
    async with asyncio.timeout(PATIENCE):
        while not any(words in line for line in lines):
            line = (await process.stderr.readline()).decode()
            assert line, f"the bot has ended: {''.join(lines)}"
            lines.append(line)
    return lines


async def answered(person: Person, world: World) -> None:
    """Wait until the bot has written to somebody."""
    async with asyncio.timeout(PATIENCE):
        while not person.sees:
            await world.exchange.changes.wait(PATIENCE)


@pytest.mark.long
async def test_the_bot_takes_events_answers_and_leaves_when_told(tmp_path: Path) -> None:
    world = World(SystemClock())
    ada = world.person("Ada")
    async with telegram_on(world) as address:
        port = free_port()
        settings = {
            **at_home(world, address, port),
            "WAYPULSE_API_KEY": KEY,
            "WAYPULSE_LOG_LEVEL": "debug",
        }
        async with started(settings, tmp_path) as process:
            log = await line_with(process, "bot.started")
            async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=PATIENCE) as door:
                assert (await door.get("/healthz")).json()["status"] == "ok"
                event = {"customer": "C-1", "touchpoint": "parcel.delivered"}
                answer = await door.post("/v1/touchpoints", json=event, headers={"Authorization": f"Bearer {KEY}"})
                assert answer.status_code == 202
            ada.says("/start")
            await answered(ada, world)
            process.send_signal(signal.SIGTERM)
            async with asyncio.timeout(5):
                out, rest = await process.communicate()
    told = "".join(log) + rest.decode() + out.decode()
    assert process.returncode == 0
    assert "bot.started" in told
    assert "bot.stopped" in told
    assert "become it: waypulse-" in told
    assert world.token not in told
    assert KEY not in told


@pytest.mark.long
async def test_what_the_door_is_made_of_is_loaded_for_the_first_who_knocks(tmp_path: Path) -> None:
    world = World(SystemClock())
    ada = world.person("Ada")
    async with telegram_on(world) as address:
        port = free_port()
        async with started(at_home(world, address, port), tmp_path) as process:
            ada.says("/start")
            await answered(ada, world)
            assert ("aiohttp" in libraries(process), "httptools" in libraries(process)) == (True, False)
            async with httpx.AsyncClient(timeout=PATIENCE) as visitor:
                assert (await visitor.get(f"http://127.0.0.1:{port}/healthz")).json()["status"] == "ok"
            assert "httptools" in libraries(process)


@pytest.mark.long
async def test_what_no_client_can_make_anything_of_is_told_before_anything_is_begun(tmp_path: Path) -> None:
    wrong = {
        "WAYPULSE_BOT_TOKEN": World(SystemClock()).token,
        "WAYPULSE_API_URL": "http://127.0.0.1:99999/bot",
        "WAYPULSE_FILE_URL": "http://[::zz]/file/bot",
        "WAYPULSE_WEBHOOK_URL": "https://one..two/telegram",
        "WAYPULSE_WEBHOOK_SECRET": "s" * 32,
        "WAYPULSE_HTTP_HOST": "999.1.1.1",
    }
    async with started(wrong, tmp_path) as process, asyncio.timeout(PATIENCE):
        out, err = (told.decode() for told in await process.communicate())
    names = ["API_URL", "FILE_URL", "HTTP_HOST", "WEBHOOK_URL"]
    assert (process.returncode, out) == (2, "")
    assert [line.partition(":")[0] for line in sorted(err.splitlines())] == [f"WAYPULSE_{name}" for name in names]
