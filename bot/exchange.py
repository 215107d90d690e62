"""Exchange: one HTTP request and its whole answer, over a connection that aiohttp keeps.

aiohttp's session would look after redirects, cookies, credentials, proxies and traces besides. The Bot API has none
of them, and they take more than half of a small call's time. Here are the same parts of aiohttp without them: its
connector, its writer, and its parser. See docs/decisions/0034-aiohttp-without-its-session.md.
"""

import asyncio
from typing import NamedTuple

from aiohttp import (
    BaseConnector,
    ClientConnectionError,
    ClientError,
    ClientRequest,
    ClientTimeout,
    ConnectionTimeoutError,
    InvalidURL,
)
from aiohttp.client_proto import ResponseHandler
from aiohttp.connector import Connection
from aiohttp.hdrs import CONTENT_LENGTH, CONTENT_TYPE
from aiohttp.http import StreamWriter
from yarl import URL

_UNNEEDED = ("Accept", "Accept-Encoding", "User-Agent")
_SCHEMES = {"http", "https"}
_FIRST_FINAL_STATUS = 200
_FOR_EVER_SECONDS = 86_400.0


class Body(NamedTuple):
    """What goes with a request; `kind` is its Content-Type."""

    kind: str
    content: bytes


def addressed(method: str, url: str) -> ClientRequest:
    """A request without a body, which serves for any number of exchanges. Raises InvalidURL, or ValueError."""
    try:
        address = URL(url)
    except ValueError:
        raise InvalidURL(url) from None
    if address.scheme not in _SCHEMES:
        raise InvalidURL(url)
    return ClientRequest(method, address, loop=asyncio.get_running_loop(), skip_auto_headers=_UNNEEDED)


async def exchange(
    connector: BaseConnector, request: ClientRequest, body: Body | None, limits: ClientTimeout
) -> tuple[int, bytes]:
    """The answer's status and content. Once there is a connection, all of it takes `limits.total` at most.

    Raises what aiohttp does: a ClientError, an HttpProcessingError where the answer is no HTTP, a TimeoutError; of
    these ClientConnectorError and ConnectionTimeoutError mean that nothing was sent.
    """
    connection = await _connection(connector, request, limits)
    # What drips is never silent for long. To hang up at a moment takes a quarter of what a timeout around it does.
    end = request.loop.time() + (limits.total or _FOR_EVER_SECONDS)
    giving_up = request.loop.call_at(end, connection.close)
    try:
        answer = await _answer(_protocol(connection), request, body, limits)
    except BaseException as error:
        connection.close()
        if isinstance(error, ClientError) and request.loop.time() >= end:
            raise TimeoutError from None
        raise
    finally:
        giving_up.cancel()
    _give_back(connection)
    return answer


def _give_back(connection: Connection) -> None:
    """For the next exchange, unless its server answered before it had heard all."""
    transport = connection.transport
    if transport is None or transport.get_write_buffer_size():
        connection.close()
    else:
        connection.release()


async def _connection(connector: BaseConnector, request: ClientRequest, limits: ClientTimeout) -> Connection:
    """One that is fit for use: a server that tires of an idle one may say so before it closes it."""
    try:
        connection = await connector.connect(request, [], limits)
        while _protocol(connection).should_close:
            connection.close()
            connection = await connector.connect(request, [], limits)
    except TimeoutError:
        raise ConnectionTimeoutError from None
    return connection


def _protocol(connection: Connection) -> ResponseHandler:
    if connection.protocol is None:
        raise ClientConnectionError
    return connection.protocol


async def _answer(
    protocol: ResponseHandler, request: ClientRequest, body: Body | None, limits: ClientTimeout
) -> tuple[int, bytes]:
    headers = request.headers.copy()
    if body:
        headers[CONTENT_TYPE] = body.kind
        headers[CONTENT_LENGTH] = str(len(body.content))
    protocol.set_response_params(read_until_eof=True, read_timeout=limits.sock_read)
    writer = StreamWriter(protocol, request.loop)
    await writer.write_headers(f"{request.method} {request.url.raw_path_qs} HTTP/1.1", headers)
    # Nobody waits until all of it is on its way: who refuses an upload may do so, and hang up, after its first words.
    await writer.write(body.content if body else b"", drain=False)
    return await _read(protocol)


async def _read(protocol: ResponseHandler) -> tuple[int, bytes]:
    """What comes before the answer itself, such as "103 Early Hints", says nothing."""
    while True:
        protocol.start_timeout()
        message, content = await protocol.read()
        if message.code >= _FIRST_FINAL_STATUS:
            return message.code, await content.read()
