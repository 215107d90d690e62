"""Telegram: brings updates to the door, where the operator wants no polling."""

import asyncio
import hmac
from typing import Any

from fastapi import APIRouter, HTTPException, Request, Response

from bot.intake import is_numbered
from bot.letterbox import Letterbox
from bot.spoken import spoken
from bot.waiting import unless
from bot.web.body import SLOWEST_SECONDS, body_of

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of the header, which is public
_PATIENCE_SECONDS = 50.0
"""Telegram waits for a minute, and then brings the update again."""


def bringing(letterbox: Letterbox, secret: str, stop: asyncio.Event) -> APIRouter:
    """The route by which updates come; 200 says that one is stored, so whatever else is said brings it again."""
    router = APIRouter(include_in_schema=False)

    @router.post("/telegram")
    async def telegram(request: Request) -> Response:
        """Take an update."""
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("latin-1"), secret.encode()):
            raise HTTPException(401, f"The header {SECRET_HEADER} is missing or wrong; only Telegram speaks here.")
        update = _update(await body_of(request, SLOWEST_SECONDS))
        if not await unless(stop, _is_kept(letterbox, update)):
            raise HTTPException(503, "The update is not stored yet; bring it again.", {"Retry-After": "1"})
        return Response()

    return router


async def _is_kept(letterbox: Letterbox, update: dict[str, Any]) -> bool:
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            await letterbox.bring(update)
    except TimeoutError:
        return False
    return True


def _update(body: bytes) -> dict[str, Any]:
    try:
        update = spoken(body)
    except ValueError:
        update = None
    if not is_numbered(update):
        raise HTTPException(400, "This is no update; bring a JSON object with a whole number as its update_id.")
    return update
