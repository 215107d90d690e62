"""Wire: the shortest way from a bot to the Bot API of the sandbox, in the same process."""

from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

import orjson
from httpx import ASGITransport
from starlette.types import ASGIApp, Message
from telegram.request import HTTPXRequest, RequestData


class Wire(HTTPXRequest):
    """Calls without files, nearly all there are, go to the application directly; the others as httpx writes them."""

    def __init__(self, application: ASGIApp) -> None:
        super().__init__(httpx_kwargs={"transport": ASGITransport(application), "trust_env": False})
        self._application = application

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *timeouts: Any, **named: Any
    ) -> tuple[int, bytes]:
        """Status and body of the answer."""
        if request_data and request_data.contains_files:
            return await super().do_request(url, method, request_data, *timeouts, **named)
        return await self._ask(url, method, orjson.dumps(request_data.parameters if request_data else {}))

    async def _ask(self, url: str, method: str, body: bytes) -> tuple[int, bytes]:
        heard: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Message) -> None:
            heard.append(message)

        await self._application(_scope(urlsplit(url), method), receive, send)
        return heard[0]["status"], b"".join(part["body"] for part in heard[1:])


def _scope(url: SplitResult, method: str) -> dict[str, Any]:
    return {
        "type": "http",
        "http_version": "1.1",
        "method": method,
        "headers": [(b"host", b"sandbox"), (b"content-type", b"application/json")],
        "scheme": url.scheme,
        "path": unquote(url.path),
        "raw_path": url.path.encode(),
        "query_string": url.query.encode(),
        "root_path": "",
        "server": ("sandbox", 80),
        "client": ("127.0.0.1", 1),
    }
