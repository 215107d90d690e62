"""A Bot API on 127.0.0.1 that answers as it is told, and remembers what it was asked."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web
from aiohttp.web import FileField, Request, StreamResponse

TOKEN = "4242:SECRET"  # noqa: S105  # it opens nothing

Turn = Callable[[Request], Awaitable[StreamResponse]]


@dataclass(frozen=True, slots=True)
class Asked:
    """One call; of files the content is kept."""

    method: str
    parameters: dict[str, object]


@dataclass(slots=True)
class ScriptedApi:
    """Answers with the next of `turns`, and with success when there is none."""

    url: str = ""
    asked: list[Asked] = field(default_factory=list)
    turns: deque[Turn] = field(default_factory=deque)
    connections: set[object] = field(default_factory=set)

    async def respond(self, request: Request) -> StreamResponse:
        method = request.match_info["method"]
        self.asked.append(Asked(method, await _parameters(request)))
        self.connections.add(request.transport)
        if self.turns:
            return await self.turns.popleft()(request)
        return web.json_response({"ok": True, "result": _result(method)})


def answer(status: int, description: str = "", **parameters: object) -> Turn:
    """Telegram's own way of saying no."""

    async def turn(_request: Request) -> StreamResponse:
        body = {"ok": False, "error_code": status, "description": description}
        return web.json_response(body | ({"parameters": parameters} if parameters else {}), status=status)

    return turn


def result(result: object) -> Turn:
    """Success, and whatever stands for its result."""

    async def turn(_request: Request) -> StreamResponse:
        return web.json_response({"ok": True, "result": result})

    return turn


def page(status: int, html: str) -> Turn:
    """What a gateway says when there is no Bot API behind it."""

    async def turn(_request: Request) -> StreamResponse:
        return web.Response(status=status, text=html, content_type="text/html")

    return turn


async def cut(request: Request) -> StreamResponse:
    """Hear the call out, then hang up."""
    if request.transport is not None:
        request.transport.close()
    return web.Response()


async def silence(_request: Request) -> StreamResponse:
    """Never answer."""
    await asyncio.Event().wait()
    return web.Response()


@asynccontextmanager
async def scripted_api() -> AsyncIterator[ScriptedApi]:
    api = ScriptedApi()
    app = web.Application(client_max_size=64 * 2**20)
    app.router.add_route("*", f"/bot{TOKEN}/{{method}}", api.respond)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    api.url = f"http://{host}:{port}/bot"
    try:
        yield api
    finally:
        await runner.cleanup()


async def _parameters(request: Request) -> dict[str, object]:
    if request.content_type == "application/json":
        parameters: dict[str, object] = await request.json()
        return parameters
    form = await request.post()
    return {name: _read(value) for name, value in form.items()}


def _read(value: str | bytes | bytearray | FileField) -> object:
    if not isinstance(value, FileField):
        return value
    with value.file as file:
        return file.read()


def _result(method: str) -> object:
    match method:
        case "getMe":
            return {"id": 4242, "is_bot": True, "first_name": "Waypulse", "username": "waypulse_bot"}
        case "getUpdates":
            return []
        case "sendMediaGroup":
            return [{"message_id": 70}, {"message_id": 71}]
        case "sendMessage" | "sendPhoto" | "sendDocument" | "editMessageText":
            return {"message_id": 7}
        case _:
            return True
