"""The page: chats side by side in a browser, with a clock to move and things to make happen."""

from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus
from pathlib import Path

import orjson
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.sandbox import api
from bot.sandbox.desk import Desk, action
from bot.sandbox.happenings import Happening, outage
from bot.sandbox.preview import Preview, bot_routes
from bot.sandbox.preview import routes as preview_routes
from bot.sandbox.seats import Seat
from bot.sandbox.view import View
from bot.sandbox.world import World

STATIC = Path(__file__).parent / "static"

_STATE = b'<script type="application/json" id="state">'

_HEADERS = {
    "content-security-policy": "default-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
}


def build(
    world: World, seats: Sequence[Seat], happenings: Sequence[Happening], preview: Preview | None = None
) -> Starlette:
    """Return one application: the Bot API, the page and what the page asks for."""
    desk = Desk(View(world, seats, [*happenings, outage(world)]))
    page = Mount("/", routes=_routes(desk, preview), middleware=[Middleware(_Guarded)])
    return Starlette(routes=[*api.routes(world), *bot_routes(preview), page])


def _routes(desk: Desk, preview: Preview | None) -> list[BaseRoute]:
    return [
        Route("/", _index(desk)),
        Route("/favicon.ico", _no_icon),
        Route("/sandbox/state", desk.state),
        Route("/sandbox/file/{seat:int}/{message:int}", desk.file),
        Route("/sandbox/say", action(desk.say), methods=["POST"]),
        Route("/sandbox/attach", action(desk.attach), methods=["POST"]),
        Route("/sandbox/tap", action(desk.tap), methods=["POST"]),
        Route("/sandbox/clock", action(desk.move_clock), methods=["POST"]),
        Route("/sandbox/happen/{id}", desk.happen, methods=["POST"]),
        *preview_routes(preview),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]


def _index(desk: Desk) -> Callable[[Request], Awaitable[Response]]:
    """Return the page with the chats as they are in it, so that it is whole once it is loaded."""
    page = (STATIC / "index.html").read_bytes()

    async def index(_request: Request) -> Response:
        # Only a "<" could end the script in which it stands.
        state = orjson.dumps(desk.changed()).replace(b"<", rb"\u003c")
        return HTMLResponse(page.replace(_STATE, _STATE + state))

    return index


async def _no_icon(_request: Request) -> Response:
    return Response(status_code=HTTPStatus.NO_CONTENT)


class _Guarded:
    """Adds to every answer the headers that keep the page to itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        await self._app(scope, receive, send_guarded)
