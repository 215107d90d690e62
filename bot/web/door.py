"""The HTTP door: touchpoint events come in, and whoever watches over the bot learns how it is."""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Header, HTTPException, Request, Response
from fastapi.encoders import jsonable_encoder
from fastapi.responses import JSONResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, SecretStr
from starlette.requests import ClientDisconnect

from bot.clock import Clock
from bot.importing.announcing import announce
from bot.importing.terms import Terms
from bot.web.decisions import DecisionBody, decision
from bot.web.events import KEY_HEADER, MOST_EVENTS, EventBody, FaultBody, Told, read_events
from bot.web.health import HealthBody, Ticks, examine
from bot.web.rate import Rate
from handlers.world import World
from surveys.errors import Busy
from surveys.store.store import Store

LARGEST_BODY = 1_000_000

_BUSY_SECONDS = "5"
_EVENT = EventBody.model_json_schema()
_EVENTS = {"type": "array", "items": _EVENT, "minItems": 1, "maxItems": MOST_EVENTS}
_BODY = {"requestBody": {"required": True, "content": {"application/json": {"schema": {"oneOf": [_EVENT, _EVENTS]}}}}}
Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(HTTPBearer(auto_error=False))]
IdempotencyKey = Annotated[str | None, Header(alias=KEY_HEADER)]


class RefusalBody(BaseModel):
    """Why a request was not carried out."""

    detail: str


class FaultsBody(BaseModel):
    """Everything that is wrong with the events; none of them was kept."""

    detail: list[FaultBody]


_REFUSALS: dict[int | str, dict[str, Any]] = {
    **{code: {"model": RefusalBody} for code in (401, 403, 413, 429, 503)},
    422: {"model": FaultsBody},
}


@dataclass(frozen=True, slots=True)
class Door:
    """What stands behind the door, and who may enter."""

    store: Store
    world: World
    clock: Clock
    key: SecretStr | None
    rate: Rate

    def admit(self, credentials: HTTPAuthorizationCredentials | None) -> None:
        """Let in whoever brings the key, and not too often."""
        if self.key is None:
            raise HTTPException(403, "No key is set, so nobody may post; set WAYPULSE_API_KEY and restart the bot.")
        # Headers are bytes, handed over as Latin-1.
        given = credentials.credentials.encode("latin-1") if credentials else b""
        if not hmac.compare_digest(given, self.key.get_secret_value().encode()):
            sentence = "The key is missing or wrong; send the header Authorization: Bearer KEY."
            raise HTTPException(401, sentence, {"WWW-Authenticate": "Bearer"})
        wait = self.rate.wait(self.clock.now())
        if wait:
            raise HTTPException(429, "Too many requests; send many events in one.", {"Retry-After": str(ceil(wait))})

    async def take(self, request: Request, key: str | None) -> Response:
        """Keep the events of a request, all of them or none."""
        now = self.clock.now()
        told = read_events(await _body(request), Terms(self.world.catalog, self.world.zone, now), key)
        if told.faults:
            return JSONResponse(jsonable_encoder(FaultsBody(detail=list(told.faults))), 422)
        decided = jsonable_encoder(await self._keep(told))
        return JSONResponse(decided if told.is_list else decided[0], 202)

    async def _keep(self, told: Told) -> Sequence[DecisionBody]:
        now = self.clock.now()
        try:
            async with self.store.transaction() as tx:
                decided = await announce(told.announcements, tx, self.world, now)
        except Busy:
            sentence = "The database is busy, and nothing was kept; send the events again."
            raise HTTPException(503, sentence, {"Retry-After": _BUSY_SECONDS}) from None
        return [decision(*one, now) for one in zip(told.announcements, decided, strict=True)]


def build(store: Store, world: World, clock: Clock, *, api_key: SecretStr | None, health: Ticks) -> FastAPI:
    """The application; `health` tells how many seconds ago each loop went round."""
    door = Door(store, world, clock, api_key, Rate())
    app = FastAPI(title="Waypulse", description="Touchpoint events come in here.", redoc_url=None)

    @app.post(
        "/v1/touchpoints",
        status_code=202,
        response_model=DecisionBody | list[DecisionBody],
        responses=_REFUSALS,
        openapi_extra=_BODY,
    )
    async def touchpoints(request: Request, credentials: Credentials, key: IdempotencyKey = None) -> Response:
        """Tell of one event, or of a list of up to 1,000; the answer says of each what was decided and why."""
        door.admit(credentials)
        return await door.take(request, key)

    @app.get("/healthz", responses={503: {"model": HealthBody}})
    async def healthz(response: Response) -> HealthBody:
        """Whether the bot is well: 503 says it is not, and why."""
        found = await examine(store, health)
        response.status_code = 200 if found.status == "ok" else 503
        return found

    return app


async def _body(request: Request) -> bytes:
    """The body, as long as it is not too large; what is too large is not read to its end."""
    body = bytearray()
    try:
        async for part in request.stream():
            body += part
            if len(body) > LARGEST_BODY:
                sentence = f"The body is larger than {LARGEST_BODY:,} bytes; send fewer events at a time."
                raise HTTPException(413, sentence)
    except ClientDisconnect:
        raise HTTPException(400, "The body ended too early; send it whole.") from None
    return bytes(body)
