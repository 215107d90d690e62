"""A program with a worker: it says the id of the worker's process, and waits to be killed."""

import asyncio
import sys

from bot.worker import ProcessWorker


async def main() -> None:
    """Start a worker, and never end it."""
    worker = ProcessWorker()  # held, for the process ends with whoever holds it
    sys.stdout.write(f"{await worker.run('os:getpid')}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()
    worker.close()


if __name__ == "__main__":
    asyncio.run(main())
