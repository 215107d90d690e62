"""A program with a worker: it says the id of the worker's process, and waits to be killed."""

import asyncio
import sys

from bot.worker import ProcessWorker


async def main() -> None:
    """Start a worker, and never end it."""
    sys.stdout.write(f"{await ProcessWorker().run('os:getpid')}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
