"""Changes: a number that grows with all that can be seen, and can be waited for."""

import asyncio


class Changes:
    def __init__(self) -> None:
        self.number = 0
        self._watchers: set[asyncio.Future[None]] = set()
        self._is_closed = False

    def next(self) -> int:
        """Note a change, tell who waits for one, and return its number."""
        self.number += 1
        for watcher in self._watchers:
            if not watcher.done():
                watcher.set_result(None)
        return self.number

    def close(self) -> None:
        """Let nobody wait any longer, now or later."""
        self._is_closed = True
        self.next()

    async def wait(self, seconds: float) -> None:
        """Return at the next change, or after so many real seconds without one."""
        if self._is_closed:
            return
        watcher: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._watchers.add(watcher)
        try:
            async with asyncio.timeout(seconds):
                await watcher
        except TimeoutError:
            return
        finally:
            self._watchers.discard(watcher)
