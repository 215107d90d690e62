"""Opening: the HTTP door of a running bot, open until it is time to stop."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from socket import socket

from bot.app import App
from bot.serving import serve
from bot.web.credentials import DoorSecrets
from bot.web.door import build
from bot.web.telegram import bringing


async def keep_open(app: App, secrets: DoorSecrets, bound: socket, stop: asyncio.Event) -> None:
    """Answer at this address; without a key, nobody may tell us of touchpoints."""

    def ticks() -> Mapping[str, float | None]:
        now = app.clock.now()
        seen = {
            "intake": app.intake.ticked_at,
            "housekeeping": app.housekeeping.ticked_at,
            "newsroom": app.newsroom.ticked_at,
            "bulking": app.housekeeping.bulking.ticked_at,
        }
        return {name: _seconds(now, ticked_at) for name, ticked_at in seen.items()}

    door = build(app.store, app.world, app.clock, secrets=secrets, health=ticks)
    if app.letterbox and secrets.telegram:
        door.include_router(bringing(app.letterbox, secrets.telegram.get_secret_value(), stop))
    await serve(door, bound, stop)


def _seconds(now: datetime, ticked_at: datetime | None) -> float | None:
    """How long ago; None for a loop that has just been started."""
    return (now - ticked_at).total_seconds() if ticked_at else None
