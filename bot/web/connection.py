"""Connection: one caller's line to a server, which ends where a request does not come whole, and soon."""

from asyncio import TimerHandle, Transport
from typing import ClassVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_TOO_SLOW = b"408 Request Timeout"
_TOO_LARGE = b"431 Request Header Fields Too Large"
_REFUSAL = b"HTTP/1.1 %s\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
_FRAMED = 8


class Connection(HttpToolsProtocol):
    """Uvicorn's own waits for a request for ever, however long its headers are, on however many connections.

    A request must be whole so many seconds after its first byte, and what is not its body not larger than this. Where
    so many connections are open already, no more is begun: each holds a file, and without files no bot can work.

    Who has been answered may ask again on the same connection, for longer than callers and reverse proxies keep one:
    it is they who are to hang up, since of a request that is sent just when the server does nobody knows its fate.
    """

    idle: ClassVar[int] = 75
    seconds: ClassVar[float] = 30.0
    largest_head: ClassVar[int] = 32_768
    most: ClassVar[int] = 200

    _deadline: TimerHandle | None = None
    _head = 0
    """How many bytes came that are no body."""
    _is_answerable = True
    """Whether the request is one that nobody has begun to answer."""

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]  # as Uvicorn narrows it
        """Somebody is there; they have so long to say what they want."""
        super().connection_made(transport)
        if len(self.connections) > self.most:
            transport.abort()
        else:
            self._expect()

    def data_received(self, data: bytes) -> None:
        """More of a request has come."""
        self._expect()
        self._head += len(data)
        super().data_received(data)
        if self._head > self.largest_head:
            self._end(_TOO_LARGE)

    def on_message_begin(self) -> None:
        """The first byte of a request, be it in the middle of what has come."""
        super().on_message_begin()
        self._expect()

    def on_headers_complete(self) -> None:
        """The headers were not too large; others may follow the body."""
        super().on_headers_complete()
        self._head, self._is_answerable = 0, False

    def on_body(self, body: bytes) -> None:
        """A part of the body, which has a limit of its own; what frames it in chunks may be several times as long."""
        super().on_body(body)
        self._head -= len(body) * _FRAMED

    def on_message_complete(self) -> None:
        """The request is whole; the answer may take its time."""
        super().on_message_complete()
        self._head, self._is_answerable = 0, True
        self._forget()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is there any more."""
        self._forget()
        super().connection_lost(exc)

    def _expect(self) -> None:
        if self._deadline is None:
            self._deadline = self.loop.call_later(self.seconds, self._give_up)

    def _forget(self) -> None:
        if self._deadline:
            self._deadline.cancel()
            self._deadline = None

    def _give_up(self) -> None:
        self._end(_TOO_SLOW if self._head else b"")

    def _end(self, status: bytes) -> None:
        """Hang up, and say why where an answer has its place."""
        is_idle = self.cycle is None or self.cycle.response_complete
        if status and self._is_answerable and is_idle and not self.transport.is_closing():
            self.transport.write(_REFUSAL % status)
        self.transport.close()
