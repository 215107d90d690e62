"""The road to the Bot API: HTTP through aiohttp, under python-telegram-bot's Bot."""

from collections.abc import Mapping
from dataclasses import astuple, dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any, Literal, TypeGuard, cast

import orjson
import structlog
from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientTimeout,
    ConnectionTimeoutError,
    FormData,
    InvalidURL,
    TCPConnector,
)
from aiohttp.hdrs import CONTENT_TYPE
from aiohttp.http_exceptions import HttpProcessingError
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.exchange import Body, addressed, exchange
from bot.log import place_of
from bot.spoken import spoken

_MOST_ADDRESSES = 64
KEPT_SECONDS = 15.0
"""How long an idle connection is kept: less than Telegram keeps it.

Of a message written into a connection that is just being closed nobody knows whether it arrived.
"""

_NOT_THEIRS = "The answer is not one of the Bot API's."

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
    """How many seconds to wait for a free connection, for a new one, while uploading, and for a word of the answer.

    The answer must be whole after as long as all of these together. Whoever stops waiting for it does not know
    whether the message arrived; therefore `read` is generous.
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

    __slots__ = ("_addressed", "_at_once", "_connector", "_patience")

    def __init__(self, *, at_once: int = 100, patience: Patience | None = None) -> None:
        self._at_once = at_once
        self._patience = patience or Patience()
        self._connector: TCPConnector | None = None
        self._addressed = lru_cache(maxsize=_MOST_ADDRESSES)(addressed)

    @property
    def read_timeout(self) -> float | None:
        return self._patience.read

    async def initialize(self) -> None:
        if self._connector is None:
            self._connector = TCPConnector(limit=self._at_once, keepalive_timeout=KEPT_SECONDS)

    async def shutdown(self) -> None:
        connector, self._connector = self._connector, None
        self._addressed.cache_clear()
        if connector is not None:
            await connector.close()

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
        if self._connector is None:
            raise Unsent("The transport is closed; initialize it first.")
        body = await _body(request_data)
        given = (pool_timeout, connect_timeout, write_timeout, read_timeout)
        limits = _limits(self._patience, given, uploads=bool(request_data and request_data.contains_files))
        try:
            return await exchange(self._connector, self._addressed(method, url), body, limits)
        except Exception as error:  # noqa: BLE001 - whatever it is, what it says may tell the address
            raise _translated(error) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        try:
            answer = spoken(payload)
        except ValueError:
            raise TelegramError(_NOT_THEIRS) from None
        if not _is_sound(answer):
            raise TelegramError(_NOT_THEIRS)
        return answer if "result" in answer else _Refusal(answer)


class _Refusal(dict[str, Any]):
    """An answer without a result. Whoever wants it all the same, as the status says that all is well, is told so."""

    def __missing__(self, key: str) -> None:
        raise TelegramError(f"The answer has no {key}.")


def _is_sound(answer: object) -> TypeGuard[dict[str, Any]]:
    """Whether the library can make something of it."""
    if not isinstance(answer, dict) or not answer.keys() & {"result", "description"}:
        return False
    return isinstance(answer.get("description", ""), str) and _are_sound(answer.get("parameters", {}))


def _are_sound(parameters: object) -> bool:
    match parameters:
        case {"retry_after": wait} if type(wait) is not int or wait < 0:
            return False
        case {"migrate_to_chat_id": chat} if type(chat) is not int:
            return False
        case _:
            return isinstance(parameters, dict)


def _seconds(given: object, usual: float | None) -> float | None:
    """None is a wish, to wait without end; python-telegram-bot's own mark for "not given" is not."""
    if given is None:
        return None
    return float(given) if isinstance(given, int | float) else usual


@lru_cache(maxsize=64)
def _limits(usual: Patience, given: tuple[object, ...], *, uploads: bool) -> ClientTimeout:
    patience = Patience(*(_seconds(value, default) for value, default in zip(given, astuple(usual), strict=True)))
    opening = _sum(patience.pool, patience.connect)
    silence = _sum(patience.write, patience.read) if uploads else patience.read
    return ClientTimeout(
        total=_sum(opening, silence), connect=opening, sock_connect=patience.connect, sock_read=silence
    )


def _sum(*seconds: float | None) -> float | None:
    known = [one for one in seconds if one is not None]
    return sum(known) if len(known) == len(seconds) else None


async def _body(request: RequestData | None) -> Body | None:
    if request is None:
        return None
    if request.contains_files:
        return await _form(request)
    return Body("application/json", _written(request.parameters))


def _written(parameters: Mapping[str, object]) -> bytes:
    try:
        return orjson.dumps(parameters)
    except TypeError as error:
        raise BadRequest(f"The call cannot be written as JSON: {error}.") from None


async def _form(request: RequestData) -> Body:
    form = FormData()
    for name, text in request.json_parameters.items():
        form.add_field(name, text)
    for name, (filename, content, kind) in request.multipart_data.items():
        # aiohttp warns of bytes that are many, for fear that they block the loop; these are only copied.
        file = BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, file, filename=filename, content_type=kind)
    written = form()
    return Body(written.headers[CONTENT_TYPE], await written.as_bytes())


def _translated(error: Exception) -> NetworkError:
    """What no network does is a fault of ours: without a word in the log it would look like a silent Telegram."""
    name = type(error).__name__
    if not isinstance(error, ClientError | HttpProcessingError | TimeoutError | OSError):
        _log.error("transport.failed", error=name, at=place_of(error))
    if isinstance(error, ClientConnectorError | ConnectionTimeoutError | InvalidURL):
        return Unsent(f"The Bot API cannot be reached ({name}).")
    if isinstance(error, TimeoutError):
        return TimedOut("The Bot API took too long to answer.")
    return NetworkError(f"The connection to the Bot API broke ({name}).")
