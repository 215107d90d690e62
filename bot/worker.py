"""Worker: charts and sentiment, in a process of their own, so that the bot never stands still and stays small."""

import asyncio
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from pkgutil import resolve_name
from time import monotonic
from typing import Any, Protocol

from surveys.errors import WaypulseError

IDLE_SECONDS = 60.0


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
        self._pool: ProcessPoolExecutor | None = None
        self._under_way = 0
        self._used_at = 0.0

    async def run(self, function: str, *arguments: Any) -> Any:
        """What the function returns. The function and its arguments must be picklable."""
        pool = self._pool = self._pool or _pool()
        self._under_way += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(pool, _call, function, arguments)
        except BrokenProcessPool:
            # What waited beside it fails too, but perhaps not before a new process has been started.
            self._pool = None if self._pool is pool else self._pool
            raise WorkerDied("The process that draws and reads has ended; a new one will be started.") from None
        finally:
            self._under_way -= 1
            self._used_at = monotonic()

    def retire(self) -> None:
        """End the process if it had nothing to do for a minute; of the machine's time, since it holds its memory."""
        if self._pool and not self._under_way and monotonic() - self._used_at >= self._idle_seconds:
            self.close()

    def close(self) -> None:
        """End the process now."""
        if self._pool:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None


class ThreadWorker:
    """The same in a thread of this process: for commands that end when the work does, and for tests."""

    async def run(self, function: str, *arguments: Any) -> Any:
        """What the function returns."""
        return await asyncio.to_thread(_call, function, arguments)

    def retire(self) -> None:
        """Nothing is held."""


def _call(function: str, arguments: tuple[Any, ...]) -> Any:
    return resolve_name(function)(*arguments)


def _pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_live_with_parent)


def _live_with_parent() -> None:
    """End this process when its parent ends, however it ends, and leave Ctrl-C, which reaches both, to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
    os._exit(1)
