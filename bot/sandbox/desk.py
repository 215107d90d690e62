"""The desk: what the page asks for and what a click on it does."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus

import orjson
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.clock import TravelClock
from bot.sandbox import pictures, wire
from bot.sandbox.files import StoredFile
from bot.sandbox.people import Impossible, NoSuchButton
from bot.sandbox.seats import Seat, Where
from bot.sandbox.view import View

LONGEST_WAIT_SECONDS = 20
LONGEST_JUMP_HOURS = 24 * 366


@dataclass(frozen=True, slots=True)
class Asked:
    """What a click on the page sends along."""

    fields: Mapping[str, object]

    def number(self, name: str) -> int:
        value = self.fields.get(name)
        if not isinstance(value, int) or value < 0:
            raise Impossible(f"{name} must be a whole number from 0 on.")
        return value

    def number_if_any(self, name: str) -> int | None:
        return None if self.fields.get(name) is None else self.number(name)

    def text(self, name: str) -> str:
        return str(self.fields.get(name, "")).strip()


@dataclass(frozen=True, slots=True)
class Desk:
    view: View

    async def state(self, request: Request) -> Response:
        """Answer at the next change, or after a while without one."""
        changes = self.view.world.exchange.changes
        since = _whole(request.query_params.get("since", "0"))
        if since > changes.number:  # the page has outlived an earlier world
            since = 0
        elif since == changes.number > 0:
            await changes.wait(LONGEST_WAIT_SECONDS)
        return _json(self.changed(since))

    def changed(self, since: int = 0) -> wire.Json:
        """Return what the page has to know that knows all up to a revision."""
        return {"since": since, **self.view.since(since)}

    async def file(self, request: Request) -> Response:
        seat = self._seat(request.path_params["seat"])
        message = seat.place.find(request.path_params["message"]) if seat else None
        if message is None or message.content.attachment is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return _file(message.content.attachment)

    async def happen(self, request: Request) -> Response:
        await clicked(request)
        wanted = request.path_params["id"]
        happening = next((one for one in self.view.happenings if one.id == wanted), None)
        if happening is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return _json({"status": await happening.run()})

    def say(self, asked: Asked) -> dict[str, object]:
        if text := asked.text("text"):
            seat = self._asked_seat(asked)
            seat.say(text, _where(asked, seat))
        return {}

    def attach(self, asked: Asked) -> dict[str, object]:
        """Send what is no text, with the words beside it; or press the key that shares a number."""
        seat, caption = self._asked_seat(asked), asked.text("caption")
        match asked.text("kind"):
            case "photo":
                seat.person.sends_photo(caption, chat=seat.place, **_where(asked, seat))
            case "voice":
                seat.person.sends_voice(caption, chat=seat.place, **_where(asked, seat))
            case "csv" if not caption:
                raise Impossible("Write the lines of the file first.")
            case "csv":
                seat.person.sends_document("lines.csv", caption.encode(), chat=seat.place, **_where(asked, seat))
            case "contact":
                seat.person.sends_contact(seat.person.account, chat=seat.place)
            case "sticker":
                seat.person.sends_sticker(chat=seat.place)
            case unknown:
                raise Impossible(f"{unknown} cannot be sent from this page.")
        return {}

    def tap(self, asked: Asked) -> dict[str, object]:
        seat = self._asked_seat(asked)
        message = seat.place.find(asked.number("message"))
        if message is None:
            raise NoSuchButton("The message with that button is gone.")
        press = seat.person.taps_at(message, row=asked.number("row"), column=asked.number("column"))
        return {"press": press}

    def move_clock(self, asked: Asked) -> dict[str, object]:
        world, hours = self.view.world, asked.number("hours")
        if not isinstance(world.clock, TravelClock) or hours > LONGEST_JUMP_HOURS:
            raise Impossible("This clock cannot be moved that far.")
        world.clock.advance(timedelta(hours=hours))
        world.exchange.changes.next()
        return {"status": f"It is now {world.clock.now():%A %d %B, %H:%M} UTC."}

    def _asked_seat(self, asked: Asked) -> Seat:
        seat = self._seat(asked.number("seat"))
        if seat is None:
            raise Impossible("There is no such seat on this page.")
        return seat

    def _seat(self, number: int) -> Seat | None:
        return self.view.seats[number] if number < len(self.view.seats) else None


def action(act: Callable[[Asked], dict[str, object]]) -> Callable[[Request], Awaitable[Response]]:
    """Return the endpoint of an act that is done at once; what is impossible is told to the person."""

    async def answer(request: Request) -> Response:
        asked = await clicked(request)
        try:
            return _json(act(asked))
        except (Impossible, NoSuchButton) as impossible:
            return _json({"status": str(impossible)}, HTTPStatus.CONFLICT)

    return answer


async def clicked(request: Request) -> Asked:
    """What a click on our own page sends along; a request that cannot be one is refused."""
    # A form on another site can send anything but this type, so no other site can click here.
    if request.headers.get("content-type") != "application/json":
        raise HTTPException(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    try:
        fields = orjson.loads(await request.body())
    except orjson.JSONDecodeError:
        raise HTTPException(HTTPStatus.BAD_REQUEST) from None
    return Asked(fields if isinstance(fields, dict) else {})


def _where(asked: Asked, seat: Seat) -> Where:
    """Where a person writes; a message that is gone by now is answered no more."""
    return {"reply_to": seat.place.find(asked.number_if_any("reply")), "topic": asked.number_if_any("topic")}


def _whole(number: str) -> int:
    return int(number) if number.isdecimal() else 0


def _file(stored: StoredFile) -> Response:
    if stored.kind == "photo":
        return Response(stored.content, media_type=pictures.mime(stored.content))
    # Anything else is saved, never shown: it may be a page or a script.
    saved = {"content-disposition": "attachment"}
    return Response(stored.content, media_type="application/octet-stream", headers=saved)


def _json(shown: Mapping[str, object], status: HTTPStatus = HTTPStatus.OK) -> Response:
    return Response(orjson.dumps(shown), status, media_type="application/json")
