"""Program: `waypulse run` in a process of its own, and what it says."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from signal import SIGKILL, Signals
from time import monotonic

from tests.processes.bot_api import PATIENCE_SECONDS, TOKEN
from tests.processes.life import Life, copied

DATABASE = "waypulse.db"

_PREFIX = "WAYPULSE_"
_PORTION = 65_536

# A process that has loaded the code and done nothing else: every program is a copy of it.
_LOADED = get_context("forkserver")
_LOADED.set_forkserver_preload(["bot.running", copied.__module__])


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended, and how long it took after it was told to."""

    code: int | None
    seconds: float


class Program:
    """A running bot. All that it writes is kept."""

    def __init__(self, process: ForkServerProcess) -> None:
        self._process = process
        self._news = asyncio.Event()
        self._may_end = False
        self._said = b""

    @property
    def id(self) -> int | None:
        return self._process.pid

    @property
    def output(self) -> str:
        return self._said.decode(errors="replace")

    async def listen(self, mouth: Connection) -> None:
        """Keep what it says, until it has ended; raises where nobody expects that yet."""
        heard = asyncio.StreamReader()
        transport, _ = await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(heard), mouth
        )
        with closing(transport):
            while portion := await heard.read(_PORTION):
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
        await asyncio.to_thread(self._process.join, PATIENCE_SECONDS)
        return Ended(self._process.exitcode, monotonic() - since)

    async def stop(self, signal: Signals) -> Ended:
        """Ask it to end."""
        self._tell(signal)
        return await self.ended()

    async def kill(self) -> None:
        """End it between two instructions, whatever they are."""
        self._tell(SIGKILL)
        await self.ended()

    def _tell(self, signal: Signals) -> None:
        self._may_end = True
        if self._process.pid and self._process.is_alive():
            os.kill(self._process.pid, signal)


@asynccontextmanager
async def waypulse(api_url: str, place: Path, life: Life = copied, **settings: str) -> AsyncIterator[Program]:
    """`waypulse run` against this Bot API, with its database in this folder; killed if it has not ended by then.

    Whatever happens to it, it may say neither its token nor where in the code it stood.
    """
    urls = {"API_URL": api_url, "FILE_URL": f"{api_url.removesuffix('/bot')}/file/bot"}
    heard, mouth = Pipe(duplex=False)
    process = _LOADED.Process(target=life, args=(mouth, place, _environment({**urls, **settings})))
    process.start()
    mouth.close()
    program = Program(process)
    async with asyncio.TaskGroup() as group:
        group.create_task(program.listen(heard))
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
