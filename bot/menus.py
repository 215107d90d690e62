"""Menus: the commands that Telegram shows a customer beside the text field, in every language."""

import structlog

from bot.telegram import Courier
from handlers.menu import menu
from handlers.texts import LANGUAGES
from handlers.world import World
from surveys.errors import WaypulseError

_log = structlog.get_logger()


async def offer_menus(courier: Courier, world: World) -> None:
    """The journey's first language for all, and each other for whoever's app speaks it. A failure is only logged."""
    spoken = [language for language in world.languages if language in LANGUAGES]
    for language in spoken:
        try:
            if language == spoken[0]:
                await courier.offer(menu(language), None)
            await courier.offer(menu(language), language)
        except WaypulseError as error:
            _log.warning("menus.failed", language=language, failure=type(error).__name__)
            return
