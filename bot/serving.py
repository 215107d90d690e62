"""Serving: an ASGI application over HTTP, as one task among others."""

import asyncio
import contextlib
import socket
from collections.abc import Generator

import uvicorn
from starlette.types import ASGIApp

from bot.web.connection import Connection


class _Server(uvicorn.Server):
    """Signals are the whole process's business, not one server's."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


async def serve(
    application: ASGIApp, bound: socket.socket, stop: asyncio.Event, *, connections: type[Connection] = Connection
) -> None:
    """Answer requests until told to stop."""
    config = uvicorn.Config(
        application,
        http=connections,
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_keep_alive=connections.idle,
        timeout_graceful_shutdown=2,
    )
    server = _Server(config)
    async with asyncio.TaskGroup() as group:
        group.create_task(server.serve(sockets=[bound]))
        try:
            await stop.wait()
        finally:
            server.should_exit = True
