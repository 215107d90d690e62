"""Worker: charts and sentiment, in a process of their own, so that the bot never stands still and stays small."""

import asyncio
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection, wait
from pkgutil import resolve_name
from time import monotonic
from typing import Any, Protocol

from surveys.errors import WaypulseError

IDLE_SECONDS = 60.0

_MODESTY = 10
"""By how much the process lets others go first, of 19: where time is scarce, answers come before charts."""


class WorkerDied(WaypulseError):
    """The process that draws and reads ended before it was done; the work is tried again."""


class Worker(Protocol):
    """Whatever runs a function, named as `package.module:function`, away from the event loop."""

    async def run(self, function: str, *arguments: Any) -> Any:
        """What the function returns; raises what it raises."""
        ...

    def retire(self) -> None:
        """Give back what was not used for a while."""
        ...


class ProcessWorker:
    """One spawned process: started when it is needed, ended when it was idle for a minute, dead with its parent."""

    def __init__(self, *, idle_seconds: float = IDLE_SECONDS) -> None:
        self._idle_seconds = idle_seconds
        self._leashed: _Leashed | None = None
        self._starting = asyncio.Lock()
        self._is_closed = False
        self._under_way = 0
        self._used_at = 0.0

    async def run(self, function: str, *arguments: Any) -> Any:
        """What the function returns. The function and its arguments must be picklable.

        Raises `WorkerDied` where the process ends before it is done, and after `close`.
        """
        self._under_way += 1
        try:
            return await self._run_in(await self._hold(), function, arguments)
        finally:
            self._under_way -= 1
            self._used_at = monotonic()

    def retire(self) -> None:
        """End the process if it had nothing to do for a minute; of the machine's time, since it holds its memory."""
        if not self._under_way and monotonic() - self._used_at >= self._idle_seconds:
            self._end()

    def close(self) -> None:
        """End the process for good, at once: what is under way fails."""
        self._is_closed = True
        self._end()

    async def _hold(self) -> "_Leashed":
        async with self._starting:
            if not self._leashed and not self._is_closed:
                # In a thread, since it takes about as long as the event loop may ever stand still.
                self._leashed = await asyncio.to_thread(_Leashed)
            if self._is_closed:
                self._end()
            if not self._leashed:
                raise WorkerDied("The bot ends, and its process that draws and reads has ended already.")
            return self._leashed

    async def _run_in(self, leashed: "_Leashed", function: str, arguments: tuple[Any, ...]) -> Any:
        try:
            return await asyncio.get_running_loop().run_in_executor(leashed.pool, _call, function, arguments)
        except BrokenProcessPool:
            # What waited beside it fails too, but perhaps not before a new process has been started.
            self._leashed = None if self._leashed is leashed else self._leashed
            raise WorkerDied("The process that draws and reads has ended; a new one will be started.") from None

    def _end(self) -> None:
        if self._leashed:
            self._leashed.end()
            self._leashed = None


class _Leashed:
    """A process at one end of a pipe. It ends when the other end is let go, on purpose or by its parent's death."""

    def __init__(self) -> None:
        end_of_child, self._leash = Pipe(duplex=False)
        self.pool = ProcessPoolExecutor(
            1, mp_context=get_context("spawn"), initializer=_wear_leash, initargs=(end_of_child,)
        )
        # The pool starts its process with the first thing that there is to do.
        self.pool.submit(os.getpid)

    def end(self) -> None:
        """End the process, whatever it does."""
        self._leash.close()
        self.pool.shutdown(wait=False)


class ThreadWorker:
    """The same in a thread of this process: for commands that end when the work does, and for tests."""

    async def run(self, function: str, *arguments: Any) -> Any:
        """What the function returns."""
        return await asyncio.to_thread(_call, function, arguments)

    def retire(self) -> None:
        """Nothing is held."""


def _call(function: str, arguments: tuple[Any, ...]) -> Any:
    return resolve_name(function)(*arguments)


def _wear_leash(leash: Connection) -> None:
    # Whoever waits for a chart can wait a little longer; whoever taps a button should not notice it.
    os.nice(_MODESTY)
    # Ctrl-C reaches both processes; it is the parent's to decide what follows.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(leash,), daemon=True).start()


def _end_with(leash: Connection) -> None:
    wait([leash])
    os._exit(1)
