"""The preview: any survey in any language, answered in a Telegram of its own where nothing counts."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from bot.sandbox import api
from bot.sandbox.desk import Asked, Desk, action, clicked
from bot.sandbox.seats import Seat
from bot.sandbox.view import View
from bot.sandbox.world import World

BOT_AT = "/preview"
"""Below this path the bot of the preview finds its own Bot API."""

_KEPT = 50


@dataclass(frozen=True, slots=True)
class Preview:
    """What can be previewed, titles by id, and how.

    `begin` asks somebody new a survey in a language and returns their chat; `settle` lets the bot answer in it.
    """

    world: World
    surveys: Mapping[str, str]
    languages: Mapping[str, str]
    begin: Callable[[str, str], Awaitable[Seat]]
    settle: Callable[[], Awaitable[None]]


def routes(preview: Preview | None) -> list[BaseRoute]:
    """What the page asks for; without a preview nothing is offered."""
    desks = _Desks(preview)
    return [
        Route("/sandbox/previews", desks.offered),
        Route("/sandbox/previews", desks.begin, methods=["POST"]),
        Route("/sandbox/previews/{number:int}/state", desks.state),
        Route("/sandbox/previews/{number:int}/file/{seat:int}/{message:int}", desks.file),
        Route("/sandbox/previews/{number:int}/say", desks.say, methods=["POST"]),
        Route("/sandbox/previews/{number:int}/attach", desks.attach, methods=["POST"]),
        Route("/sandbox/previews/{number:int}/tap", desks.tap, methods=["POST"]),
    ]


def bot_routes(preview: Preview | None) -> list[BaseRoute]:
    """The Bot API of the Telegram in which it takes place."""
    return [Mount(BOT_AT, routes=api.routes(preview.world))] if preview else []


class _Desks:
    """A desk for each preview that was begun, the newest ones only, and one act at a time."""

    def __init__(self, preview: Preview | None) -> None:
        self._preview = preview
        self._desks: dict[int, Desk] = {}
        self._begun = 0
        self._turn = asyncio.Lock()

    async def offered(self, _request: Request) -> Response:
        preview = self._preview
        return JSONResponse(
            {
                "surveys": _listed(preview.surveys) if preview else [],
                "languages": _listed(preview.languages) if preview else [],
            }
        )

    async def begin(self, request: Request) -> Response:
        preview, asked = self._preview, await clicked(request)
        if preview is None or not _is_offered(asked, preview):
            return JSONResponse({"status": "There is no such survey here."}, HTTPStatus.CONFLICT)
        async with self._turn:
            seat = await preview.begin(asked.text("survey"), asked.text("language"))
        self._begun += 1
        self._desks[self._begun] = Desk(View(preview.world, [seat], []))
        self._desks.pop(self._begun - _KEPT, None)
        return JSONResponse({"preview": self._begun})

    async def state(self, request: Request) -> Response:
        """The one chat as it is now."""
        return JSONResponse(self._desk(request).view.seat(0))

    async def file(self, request: Request) -> Response:
        return await self._desk(request).file(request)

    async def say(self, request: Request) -> Response:
        return await self._act(request, self._desk(request).say)

    async def tap(self, request: Request) -> Response:
        return await self._act(request, self._desk(request).tap)

    async def attach(self, request: Request) -> Response:
        return await self._act(request, self._desk(request).attach)

    async def _act(self, request: Request, act: Callable[[Asked], dict[str, object]]) -> Response:
        """Do it, and answer once the bot has."""
        async with self._turn:
            answer = await action(act)(request)
            if self._preview:
                await self._preview.settle()
        return answer

    def _desk(self, request: Request) -> Desk:
        number = request.path_params["number"]
        if number not in self._desks:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return self._desks[number]


def _listed(titles: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"id": one, "title": title} for one, title in titles.items()]


def _is_offered(asked: Asked, preview: Preview) -> bool:
    return asked.text("survey") in preview.surveys and asked.text("language") in preview.languages
