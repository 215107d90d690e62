"""Listening: an address taken for a server before anything else is begun, and the first who comes to it."""

import asyncio
import socket
from errno import EADDRNOTAVAIL

from surveys.errors import Fault, Misconfigured


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
        raise Misconfigured([_fault(host, port, error)]) from None
    return bound


async def knock(bound: socket.socket) -> None:
    """Wait until somebody connects where this listens; they stay there, for the server that is then opened."""
    loop, knocked = asyncio.get_running_loop(), asyncio.Event()
    bound.settimeout(0)
    loop.add_reader(bound, knocked.set)
    try:
        await knocked.wait()
    finally:
        loop.remove_reader(bound)


def _fault(host: str, port: int, error: OSError) -> Fault:
    if isinstance(error, socket.gaierror) or error.errno == EADDRNOTAVAIL:
        return Fault("WAYPULSE_HTTP_HOST", 0, f"{host} is no address of this machine; write one such as 127.0.0.1")
    sentence = f"nobody can listen on {host}:{port} ({error.strerror}); choose another port"
    return Fault("WAYPULSE_HTTP_PORT", 0, sentence)
