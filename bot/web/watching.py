"""Watching: whoever watches over the bot learns how it is, without a key."""

from collections import Counter

from fastapi import APIRouter, Response
from fastapi.responses import PlainTextResponse

from bot.web.health import HealthBody, Ticks, examine, is_ready
from bot.web.metrics import MEDIA_TYPE, rendered
from surveys.store.store import Store


def watching(store: Store, ticks: Ticks, counts: Counter[int]) -> APIRouter:
    """The routes for probes and monitors."""
    router = APIRouter(tags=["watching"])

    @router.get("/healthz", responses={503: {"model": HealthBody}})
    async def healthz(response: Response) -> HealthBody:
        """Whether the bot is well: 503 says it is not, and why."""
        return _coded(await examine(store, ticks), response)

    @router.get("/readyz", responses={503: {"model": HealthBody}})
    async def readyz(response: Response) -> HealthBody:
        """Whether the bot has begun its work: 503 says it has not, and why."""
        return _coded(await is_ready(store, ticks), response)

    @router.get("/metrics", response_class=PlainTextResponse)
    async def metrics() -> Response:
        """Figures about the bot itself, as Prometheus reads them."""
        async with store.snapshot() as tx:
            load = await tx.workload.now()
        return PlainTextResponse(rendered(ticks(), load, counts), media_type=MEDIA_TYPE)

    return router


def _coded(found: HealthBody, response: Response) -> HealthBody:
    response.status_code = 200 if found.status == "ok" else 503
    return found
