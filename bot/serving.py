"""Serving: an ASGI application over HTTP, as one task among others."""

import asyncio
import contextlib
import socket
from collections.abc import Generator

import uvicorn
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.web.connection import Connection

_LEAVING = JSONResponse({"detail": "This server is stopping; send it again when it is back."}, 503)


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
        _leaving_in_order(application),
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


def _leaving_in_order(application: ASGIApp) -> ASGIApp:
    """Whoever is not answered when it is time to leave is told so: that is no error of the application's."""

    async def answering(scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def noted(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await application(scope, receive, noted)
        except asyncio.CancelledError:
            if not begun:
                await _LEAVING(scope, receive, send)

    return answering
