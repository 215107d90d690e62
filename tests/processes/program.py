"""Program: `waypulse run` in a process of its own, and what it says."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from signal import Signals
from time import monotonic

from tests.processes.bot_api import PATIENCE_SECONDS, TOKEN

DATABASE = "waypulse.db"

_PREFIX = "WAYPULSE_"
_PORTION = 65_536


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended, and how long it took after it was told to."""

    code: int
    seconds: float


class Program:
    """A running bot. All that it writes is kept."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._news = asyncio.Event()
        self._may_end = False
        self._said = b""

    @property
    def id(self) -> int:
        return self._process.pid

    @property
    def output(self) -> str:
        return self._said.decode(errors="replace")

    async def listen(self) -> None:
        """Keep what it says, until it has ended; raises where nobody expects that yet."""
        assert self._process.stdout is not None
        while portion := await self._process.stdout.read(_PORTION):
            self._said += portion
            self._news.set()
        assert self._may_end, f"It has ended by itself:\n{self.output}"

    async def says(self, words: str) -> None:
        """Wait until it has said this."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while words not in self.output:
                self._news.clear()
                await self._news.wait()

    async def ended(self) -> Ended:
        """Wait for it to end by itself."""
        self._may_end = True
        since = monotonic()
        async with asyncio.timeout(PATIENCE_SECONDS):
            return Ended(await self._process.wait(), monotonic() - since)

    async def stop(self, signal: Signals) -> Ended:
        """Ask it to end."""
        self._may_end = True
        self._process.send_signal(signal)
        return await self.ended()

    async def kill(self) -> None:
        """End it between two instructions, whatever they are."""
        self._may_end = True
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()


@asynccontextmanager
async def waypulse(api_url: str, place: Path, **settings: str) -> AsyncIterator[Program]:
    """`waypulse run` against this Bot API, with its database in this folder; killed if it has not ended by then.

    Whatever happens to it, it may say neither its token nor where in the code it stood.
    """
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        stdout=PIPE,
        stderr=STDOUT,
        cwd=place,
        env=_environment({"API_URL": api_url, "FILE_URL": f"{api_url.removesuffix('/bot')}/file/bot", **settings}),
        start_new_session=True,
    )
    program = Program(process)
    async with asyncio.TaskGroup() as group:
        group.create_task(program.listen())
        try:
            yield program
        except BaseException as error:
            error.add_note(f"The bot said:\n{program.output}")
            raise
        finally:
            await program.kill()
    assert "Traceback" not in program.output, program.output
    assert TOKEN not in program.output


def _environment(settings: dict[str, str]) -> dict[str, str]:
    ours = {"BOT_TOKEN": TOKEN, "DATABASE_URL": f"sqlite+aiosqlite:///{DATABASE}", "HTTP_PORT": "0", **settings}
    others = {name: value for name, value in os.environ.items() if not name.startswith(_PREFIX)}
    return others | {f"{_PREFIX}{name}": value for name, value in ours.items()}
