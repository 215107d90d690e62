"""Serving: an ASGI application over HTTP, as one task among others."""

import asyncio
import contextlib
import socket
from collections.abc import Generator

import uvicorn
from starlette.types import ASGIApp

from surveys.errors import Fault, Misconfigured


class _Server(uvicorn.Server):
    """Signals are the whole process's business, not one server's."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


def listen(host: str, port: int) -> socket.socket:
    """A socket bound to this address, port 0 for any free one; raises `Misconfigured` where it is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named because asyncio switches Nagle's delay off only on sockets that say they are TCP.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError as error:
        bound.close()
        sentence = f"nobody can listen on {host}:{port} ({error.strerror}); choose another port"
        raise Misconfigured([Fault("WAYPULSE_HTTP_PORT", 0, sentence)]) from None
    return bound


async def serve(application: ASGIApp, bound: socket.socket, stop: asyncio.Event) -> None:
    """Answer requests until told to stop."""
    config = uvicorn.Config(
        application, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=2
    )
    server = _Server(config)
    async with asyncio.TaskGroup() as group:
        group.create_task(server.serve(sockets=[bound]))
        try:
            await stop.wait()
        finally:
            server.should_exit = True
