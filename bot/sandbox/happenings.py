"""Happenings: what can be made to happen from the page."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.sandbox.world import World

OUTAGE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Happening:
    """Something to be started by a button; `run` returns the sentence that says what came of it."""

    id: str
    title: str
    run: Callable[[], Awaitable[str]]


def outage(world: World) -> Happening:
    """Return the happening that cuts the bot off for a minute."""

    async def run() -> str:
        end = world.clock.now() + OUTAGE
        world.down_until(end)
        return f"Telegram answers no bot until {end:%H:%M:%S}. What people write waits."

    return Happening("telegram-down", "Telegram is down for a minute", run)
