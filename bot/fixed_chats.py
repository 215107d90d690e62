"""Fixed chats: those that the settings name for a purpose; the others are chosen by a tap."""

from collections.abc import Mapping

from bot.settings import Settings
from surveys.store.chats import Purpose


def fixed_chats(settings: Settings) -> Mapping[Purpose, int]:
    """The chats that are named, each by what it is for."""
    named = {Purpose.ADMIN: settings.admin_chat, Purpose.STAFF: settings.staff_chat}
    return {purpose: chat for purpose, chat in named.items() if chat is not None}
