"""The Bot API of this Telegram: one call as a function, and the same as an ASGI application."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus

import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from bot.sandbox import editing, lookups, polling, sending, topics
from bot.sandbox.answers import Answer, Refused, granted
from bot.sandbox.bodies import read_body
from bot.sandbox.exchange import Exchange
from bot.sandbox.faults import AnswerLost, after, before
from bot.sandbox.params import Params
from bot.sandbox.world import World

Method = Callable[[Exchange, Params], object]

METHODS: Mapping[str, Method] = {
    "getme": lookups.get_me,
    "setwebhook": polling.set_webhook,
    "deletewebhook": polling.delete_webhook,
    "getwebhookinfo": polling.get_webhook_info,
    "sendmessage": sending.send_message,
    "sendphoto": sending.send_photo,
    "senddocument": sending.send_document,
    "sendmediagroup": sending.send_media_group,
    "copymessage": sending.copy_message,
    "createforumtopic": topics.create_forum_topic,
    "closeforumtopic": topics.close_forum_topic,
    "editforumtopic": topics.edit_forum_topic,
    "reopenforumtopic": topics.reopen_forum_topic,
    "sendchataction": sending.send_chat_action,
    "editmessagetext": editing.edit_message_text,
    "editmessagecaption": editing.edit_message_caption,
    "editmessagereplymarkup": editing.edit_message_reply_markup,
    "deletemessage": editing.delete_message,
    "setmessagereaction": editing.set_message_reaction,
    "answercallbackquery": editing.answer_callback_query,
    "getchat": lookups.get_chat,
    "getchatmember": lookups.get_chat_member,
    "getchatadministrators": lookups.get_chat_administrators,
    "leavechat": lookups.leave_chat,
    "getfile": lookups.get_file,
    "setmycommands": lookups.set_my_commands,
    "deletemycommands": lookups.delete_my_commands,
    "setmydescription": lookups.set_my_description,
    "setmyshortdescription": lookups.set_my_short_description,
}


async def call(world: World, method: str, params: Mapping[str, object]) -> Answer:
    """Carry out one call; `params` holds JSON values, strings of JSON, or `Upload`s.

    Raises `AnswerLost` or `AnswerLate` where a fault was ordered that loses the answer.
    """
    fault = world.faults.next(method, world.clock.now())
    if prevented := before(fault):
        return prevented
    answer = await _carry_out(world.exchange, method.lower(), Params(params))
    after(fault)
    return answer


def build(world: World) -> Starlette:
    """Return the Bot API alone, at `/bot<token>/<method>` and `/file/bot<token>/<path>`."""
    return Starlette(routes=routes(world))


def routes(world: World) -> list[BaseRoute]:
    doors = _Doors(world)
    return [
        Route("/bot{token}/{method}", doors.call, methods=["GET", "POST"]),
        Route("/file/bot{token}/{path:path}", doors.file, methods=["GET"]),
    ]


async def _carry_out(exchange: Exchange, method: str, params: Params) -> Answer:
    try:
        if method == "getupdates":
            return granted(await polling.get_updates(exchange, params))
        return granted(METHODS.get(method, _unknown)(exchange, params))
    except Refused as refused:
        return refused.answer()


def _unknown(_exchange: Exchange, _params: Params) -> object:
    raise Refused(HTTPStatus.NOT_FOUND, "Not Found")


@dataclass(frozen=True, slots=True)
class _Doors:
    """The two addresses a bot knows."""

    world: World

    async def call(self, request: Request) -> Response:
        if request.path_params["token"] != self.world.token:
            return _response(_unauthorized())
        try:
            # Not `request.url`: to put the whole address together takes longer than to read the body.
            query = request.scope["query_string"].decode("latin-1")
            params = read_body(request.headers.get("content-type", ""), query, await request.body())
            return _response(await call(self.world, request.path_params["method"], params.given))
        except Refused as refused:
            return _response(refused.answer())
        except AnswerLost as lost:
            return _Broken(lost)

    async def file(self, request: Request) -> Response:
        if request.path_params["token"] != self.world.token:
            return _response(_unauthorized())
        stored = self.world.exchange.files.at(request.path_params["path"])
        if stored is None:
            return _response(Refused(HTTPStatus.NOT_FOUND, "Not Found").answer())
        return Response(stored.content, media_type="application/octet-stream")


class _Broken(Response):
    """A response that promises more than it sends, so that the server has to cut the connection."""

    def __init__(self, lost: AnswerLost) -> None:
        super().__init__(headers={"content-length": "2"}, media_type="application/json")
        self._lost = lost

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - ASGI's form
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        await send({"type": "http.response.body", "body": b"{", "more_body": True})
        raise self._lost


def _unauthorized() -> Answer:
    return Refused(HTTPStatus.UNAUTHORIZED, "Unauthorized").answer()


def _response(answer: Answer) -> Response:
    if isinstance(answer.body, str):
        return Response(answer.body, answer.status, media_type="text/html")
    return Response(orjson.dumps(answer.body), answer.status, media_type="application/json")
