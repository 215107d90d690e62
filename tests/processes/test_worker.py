"""The worker's process: it lives no longer than its parent, and its own death costs one piece of work."""

import asyncio
import multiprocessing
import os
import sys
from asyncio.subprocess import PIPE
from collections.abc import Iterator
from multiprocessing.connection import wait
from pathlib import Path
from signal import SIGINT

import pytest

from bot.worker import ProcessWorker, WorkerDied

ROOT = Path(__file__).parents[2]
SECONDS_TO_DIE = 2.0


@pytest.fixture
def worker() -> Iterator[ProcessWorker]:
    one = ProcessWorker()
    yield one
    one.close()


async def test_it_dies_with_a_parent_that_is_killed() -> None:
    parent = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.processes.parent", stdout=PIPE, cwd=ROOT
    )
    assert parent.stdout is not None
    try:
        worker = int(await parent.stdout.readline())
        os.kill(worker, 0)
    finally:
        parent.kill()
    async with asyncio.timeout(SECONDS_TO_DIE):
        # The worker writes to the same pipe as its parent: it ends when both are gone.
        assert await parent.stdout.read() == b""
        await parent.wait()


async def test_when_it_dies_the_work_fails_and_the_next_is_done(worker: ProcessWorker) -> None:
    with pytest.raises(WorkerDied):
        await worker.run("os:_exit", 3)
    assert await worker.run("os:getpid") != os.getpid()


async def test_what_waited_beside_it_fails_too_and_does_not_end_the_new_one(worker: ProcessWorker) -> None:
    works = (worker.run("os:_exit", 3), worker.run("os:getpid"))
    assert [type(one) for one in await asyncio.gather(*works, return_exceptions=True)] == [WorkerDied, WorkerDied]
    new = await worker.run("os:getpid")
    assert await worker.run("os:getpid") == new


async def test_an_error_of_the_work_is_the_callers(worker: ProcessWorker) -> None:
    with pytest.raises(FileNotFoundError):
        await worker.run("os:stat", "/nowhere")
    assert await worker.run("math:sqrt", 9.0) == 3.0


async def test_closed_it_gives_up_what_is_under_way_and_takes_nothing_new(worker: ProcessWorker) -> None:
    await worker.run("os:getpid")
    async with asyncio.timeout(SECONDS_TO_DIE):
        endless = asyncio.ensure_future(worker.run("time:sleep", 3_600))
        await asyncio.sleep(0)
        worker.close()
        with pytest.raises(WorkerDied):
            await endless
    with pytest.raises(WorkerDied):
        await worker.run("os:getpid")


@pytest.mark.long
async def test_whoever_receives_charts_has_not_loaded_what_draws_them() -> None:
    receiver = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.processes.receiver"), stdout=PIPE, cwd=ROOT
    )
    said, _ = await receiver.communicate()
    assert said.decode() == "4 pictures; matplotlib: False, textblob: False\n"


async def test_ctrl_c_is_left_to_the_parent(worker: ProcessWorker) -> None:
    process = await worker.run("os:getpid")
    await worker.run("os:kill", process, SIGINT)
    assert await worker.run("os:getpid") == process


async def test_what_was_used_lately_is_not_retired(worker: ProcessWorker) -> None:
    process = await worker.run("os:getpid")
    worker.retire()
    assert await worker.run("os:getpid") == process


async def test_idle_long_enough_it_is_retired_and_comes_back_when_it_is_needed() -> None:
    worker = ProcessWorker(idle_seconds=0)
    first = await worker.run("os:getpid")
    (process,) = (child for child in multiprocessing.active_children() if child.pid == first)
    worker.retire()
    assert await asyncio.to_thread(wait, [process.sentinel], SECONDS_TO_DIE), "It has not ended."
    assert await worker.run("os:getpid") != first
    worker.close()
