"""The road to the Bot API: HTTP through aiohttp, under python-telegram-bot's Bot."""

from collections.abc import Mapping
from dataclasses import astuple, dataclass
from functools import lru_cache
from typing import Any, Literal, cast

import orjson
import structlog
from aiohttp import (
    BytesPayload,
    ClientConnectorError,
    ClientError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
    FormData,
    InvalidURL,
    TCPConnector,
)
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.log import place_of
from bot.spoken import spoken

_UNNEEDED = ("Accept", "Accept-Encoding", "User-Agent")
KEPT_SECONDS = 15.0
"""How long an idle connection is kept: less than Telegram keeps it.

Of a message written into a connection that is just being closed nobody knows whether it arrived.
"""

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Plain:
    """Parameters without files or objects of the library: nobody need walk through them, which takes its time."""

    parameters: Mapping[str, object]
    contains_files: Literal[False] = False


def plain(parameters: Mapping[str, object]) -> RequestData:
    """These parameters as the library takes them; it only hands them through to `do_request`."""
    return cast("RequestData", Plain(parameters))


class Unsent(NetworkError):
    """The request surely never reached Telegram, so that repeating it does no harm."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How many seconds to wait for a free connection, for a new one, while uploading, and for the answer.

    Whoever stops waiting for an answer does not know whether the message arrived; therefore `read` is generous.
    """

    pool: float | None = 10.0
    connect: float | None = 10.0
    write: float | None = 60.0
    read: float | None = 25.0


class AiohttpRequest(BaseRequest):
    """Sends JSON where there are no files and multipart where there are, over connections that are kept.

    aiohttp's own errors name the address, and the address contains the token; therefore none of them leaves here, not
    even as the cause of another.
    """

    __slots__ = ("_at_once", "_patience", "_session")

    def __init__(self, *, at_once: int = 100, patience: Patience | None = None) -> None:
        self._at_once = at_once
        self._patience = patience or Patience()
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return self._patience.read

    async def initialize(self) -> None:
        if self._session is None:
            connector = TCPConnector(limit=self._at_once, keepalive_timeout=KEPT_SECONDS)
            self._session = ClientSession(
                connector=connector, cookie_jar=DummyCookieJar(), skip_auto_headers=_UNNEEDED
            )

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(  # noqa: PLR0913, PLR0917  # the signature is BaseRequest's
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise Unsent("The transport is closed; initialize it first.")
        body = _body(request_data)
        given = (pool_timeout, connect_timeout, write_timeout, read_timeout)
        timeout = _timeout(self._patience, given, uploads=isinstance(body, FormData))
        try:
            async with self._session.request(method, url, data=body, timeout=timeout) as response:
                return response.status, await response.read()
        except Exception as error:  # noqa: BLE001 - whatever it is, what it says may tell the address
            raise _translated(error) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        try:
            answer = spoken(payload)
        except ValueError:
            raise TelegramError("The answer is not JSON.") from None
        if not isinstance(answer, dict) or not answer.keys() & {"result", "description"}:
            raise TelegramError("The answer is not one of the Bot API's.")
        return answer


def _seconds(given: object, usual: float | None) -> float | None:
    """None is a wish, to wait without end; python-telegram-bot's own mark for "not given" is not."""
    if given is None:
        return None
    return float(given) if isinstance(given, int | float) else usual


@lru_cache(maxsize=64)
def _timeout(usual: Patience, given: tuple[object, ...], *, uploads: bool) -> ClientTimeout:
    """The limit on the whole call is for uploads only: it costs a fifth of a small call's time."""
    patience = Patience(*(_seconds(value, default) for value, default in zip(given, astuple(usual), strict=True)))
    opening = _sum(patience.pool, patience.connect)
    whole = _sum(opening, patience.write, patience.read) if uploads else None
    return ClientTimeout(total=whole, connect=opening, sock_connect=patience.connect, sock_read=patience.read)


def _sum(*seconds: float | None) -> float | None:
    known = [one for one in seconds if one is not None]
    return sum(known) if len(known) == len(seconds) else None


def _body(request: RequestData | None) -> BytesPayload | FormData | None:
    if request is None:
        return None
    if request.contains_files:
        return _form(request)
    return BytesPayload(_written(request.parameters), content_type="application/json")


def _written(parameters: Mapping[str, object]) -> bytes:
    try:
        return orjson.dumps(parameters)
    except TypeError as error:
        raise BadRequest(f"The call cannot be written as JSON: {error}.") from None


def _form(request: RequestData) -> FormData:
    form = FormData()
    for name, text in request.json_parameters.items():
        form.add_field(name, text)
    for name, (filename, content, kind) in request.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form


def _translated(error: Exception) -> NetworkError:
    """What no network does is a fault of ours: without a word in the log it would look like a silent Telegram."""
    name = type(error).__name__
    if not isinstance(error, ClientError | TimeoutError | OSError):
        _log.error("transport.failed", error=name, at=place_of(error))
    if isinstance(error, ClientConnectorError | ConnectionTimeoutError | InvalidURL):
        return Unsent(f"The Bot API cannot be reached ({name}).")
    if isinstance(error, TimeoutError):
        return TimedOut("The Bot API took too long to answer.")
    return NetworkError(f"The connection to the Bot API broke ({name}).")
