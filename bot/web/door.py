"""The HTTP door: touchpoint events come in, links and responses go out, and watchers learn how the bot is."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import FastAPI, Header, Request, Response
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse

from bot.clock import Clock
from bot.importing.announcing import announce
from bot.importing.terms import Terms
from bot.web.admission import Admission, Caller, Credentials
from bot.web.body import SLOWEST_SECONDS, body_of
from bot.web.cases import Before, CasesBody, cases_page
from bot.web.credentials import DoorSecrets
from bot.web.decisions import DecisionBody, decision
from bot.web.events import KEY_HEADER, MOST_EVENTS, Told, event_schema, read_events
from bot.web.faults import AT_ODDS, WRONG, FaultsBody, RefusalBody, misgiven, refused
from bot.web.health import Ticks
from bot.web.links import LinkBody, link_schema, noted, read_link, shown, unlike
from bot.web.metrics import Counting
from bot.web.orders import ShopifyOrder, WooOrder
from bot.web.page import POLICY, described
from bot.web.receiving import Receiver, receiving
from bot.web.responses import Limit, PageBody, Since, page
from bot.web.sameness import differences
from bot.web.shapes import SCHEMAS, schemas_of, wanted_body
from bot.web.watching import watching
from bot.web.writing import writing
from handlers.world import World
from surveys.audit import EntryId
from surveys.keys import KeyScope
from surveys.links import Link
from surveys.store.store import Store

IdempotencyKey = Annotated[
    str | None,
    Header(alias=KEY_HEADER, description="Makes each event unique that has no id: sent again, it is kept once."),
]
LinkKey = Annotated[
    str | None, Header(alias=KEY_HEADER, description="Makes the link unique: asked for again, it is the same.")
]


def _refusals(*codes: int) -> dict[int | str, dict[str, Any]]:
    """What a route may answer instead, beside what every route with a key may."""
    plain: dict[int | str, dict[str, Any]] = {code: {"model": RefusalBody} for code in (401, 403, 429, *codes)}
    return plain | {WRONG: {"model": FaultsBody}}


_EVENT = {"$ref": f"{SCHEMAS}EventBody"}
_EVENTS = {"type": "array", "items": _EVENT, "minItems": 1, "maxItems": MOST_EVENTS}


@dataclass(frozen=True, slots=True)
class Door:
    """What stands behind the door, and who may enter. A body must come within so many seconds."""

    store: Store
    world: World
    clock: Clock
    admission: Admission
    body_seconds: float

    async def take_events(self, request: Request, key: str | None) -> Response:
        """Keep the events of a request, all of them or none."""
        body = await body_of(request, self.body_seconds)
        told = read_events(body, self._terms(), key)
        if told.faults:
            return refused(told.faults, code=AT_ODDS if told.is_early else WRONG)
        answer = await self._keep(told)
        if isinstance(answer, Response):
            return answer
        decided = jsonable_encoder(answer)
        return JSONResponse(decided if told.is_list else decided[0], 202)

    async def make_link(self, request: Request, caller: Caller, key: str | None) -> Response:
        """Make a link, and keep what it stands for and who asked for it; asked for again, it is the same one."""
        wanted = read_link(await body_of(request, self.body_seconds), self._terms(), key)
        if not isinstance(wanted, Link):
            return refused(wanted)
        async with writing(self.store) as tx:
            before = await tx.links.by_key(wanted.key) if wanted.key else None
            if before and (faults := unlike(wanted, before)):
                return refused(faults, code=AT_ODDS)
            if before is None:
                await tx.links.add(wanted)
                tx.audit.add(noted(wanted, caller.name, EntryId(tx.new_id(wanted.made_at))))
        link = shown(before or wanted, self.world.bot, repeated=before is not None)
        return JSONResponse(jsonable_encoder(link), 201)

    async def _keep(self, told: Told) -> Sequence[DecisionBody] | Response:
        now = told.now
        async with writing(self.store) as tx:
            faults = await differences(told.announcements, told.key, tx, self.world, now)
            if faults:
                return refused(faults, code=AT_ODDS)
            decided = await announce(told.announcements, tx, self.world, now)
        return [decision(*one, now) for one in zip(told.announcements, decided, strict=True)]

    def _terms(self) -> Terms:
        return Terms(self.world.catalog, self.world.zone, self.clock.now())


def build(store: Store, world: World, clock: Clock, *, secrets: DoorSecrets, health: Ticks) -> FastAPI:
    """The application; `health` tells how many seconds ago each loop went round."""
    counts: Counter[int] = Counter()
    door = Door(store, world, clock, Admission(store, clock, secrets.api_key), SLOWEST_SECONDS)
    app = FastAPI(
        title="Waypulse",
        description="Touchpoint events come in here, links and responses go out.",
        docs_url=None,
        redoc_url=None,
    )
    app.add_middleware(Counting, counts=counts)
    app.include_router(watching(store, health, counts))
    _let_events_in(app, door)
    _hand_links_out(app, door)
    _show_responses(app, door)
    _show_cases(app, door)
    app.include_router(receiving(Receiver(store, world, clock), secrets))
    _describe(app, world)
    return app


def _let_events_in(app: FastAPI, door: Door) -> None:
    @app.post(
        "/v1/touchpoints",
        status_code=202,
        response_model=DecisionBody | list[DecisionBody],
        responses=_refusals(400, 408, 413, 503) | {AT_ODDS: {"model": FaultsBody}},
        openapi_extra=wanted_body({"oneOf": [_EVENT, _EVENTS]}),
    )
    async def touchpoints(request: Request, credentials: Credentials, key: IdempotencyKey = None) -> Response:
        """Tell of one event, or of a list of up to 1,000; the answer says of each what was decided and why."""
        await door.admission.admit(credentials, KeyScope.EVENTS)
        return await door.take_events(request, key)


def _hand_links_out(app: FastAPI, door: Door) -> None:
    @app.post(
        "/v1/links",
        status_code=201,
        response_model=LinkBody,
        responses=_refusals(400, 408, 413, 503) | {AT_ODDS: {"model": FaultsBody}},
        openapi_extra=wanted_body({"$ref": f"{SCHEMAS}WantedLinkBody"}),
    )
    async def links(request: Request, credentials: Credentials, key: LinkKey = None) -> Response:
        """Make a link by which a customer comes to the bot from a touchpoint."""
        caller = await door.admission.admit(credentials, KeyScope.LINKS)
        return await door.make_link(request, caller, key)


def _show_responses(app: FastAPI, door: Door) -> None:
    @app.get("/v1/responses", responses=_refusals())
    async def responses(credentials: Credentials, since: Since = "0", limit: Limit = 100) -> PageBody:
        """What customers said, in the order in which it was completed; each response is told once."""
        caller = await door.admission.admit(credentials, KeyScope.RESPONSES)
        async with door.store.snapshot() as tx:
            return await page(int(since), limit, tx, with_texts=KeyScope.TEXTS in caller.scopes)


def _show_cases(app: FastAPI, door: Door) -> None:
    @app.get("/v1/cases", responses=_refusals())
    async def cases(credentials: Credentials, before: Before = None, limit: Limit = 100) -> CasesBody:
        """What staff work on, newest first, without what anybody wrote."""
        await door.admission.admit(credentials, KeyScope.CASES)
        async with door.store.snapshot() as tx:
            return await cases_page(before, limit, tx)


def _describe(app: FastAPI, world: World) -> None:
    """The document for programs, the page for people, and one form for all that is wrong."""

    @app.get("/docs", include_in_schema=False)
    async def docs() -> Response:
        return HTMLResponse(described(app.openapi()), headers=POLICY)

    @app.exception_handler(RequestValidationError)
    async def misgive(_request: Request, error: RequestValidationError) -> Response:
        return refused(misgiven(error.errors()))

    describe = app.openapi

    def document() -> dict[str, Any]:
        found = describe()
        bodies = {"EventBody": event_schema(world.catalog), "WantedLinkBody": link_schema(world.catalog)}
        found["components"]["schemas"].update(bodies | schemas_of(ShopifyOrder, WooOrder))
        return found

    app.openapi = document  # type: ignore[method-assign]  # FastAPI's own way to complete the document
