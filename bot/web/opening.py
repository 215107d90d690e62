"""Opening: the HTTP door of a running bot, open until it is time to stop."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from socket import socket

from pydantic import SecretStr

from bot.app import App
from bot.serving import serve
from bot.web.door import build


async def keep_open(app: App, api_key: SecretStr | None, bound: socket, stop: asyncio.Event) -> None:
    """Answer at this address; without a key, nobody may tell us of touchpoints."""

    def ticks() -> Mapping[str, float]:
        now = app.clock.now()
        seen = {"intake": app.intake.ticked_at, "housekeeping": app.housekeeping.ticked_at}
        return {name: _seconds(now, ticked_at) for name, ticked_at in seen.items()}

    await serve(build(app.store, app.world, app.clock, api_key=api_key, health=ticks), bound, stop)


def _seconds(now: datetime, ticked_at: datetime | None) -> float:
    """How long ago; a loop that has just been started has not stood still yet."""
    return (now - ticked_at).total_seconds() if ticked_at else 0.0
