"""Chats that more than one story takes place in."""

import pytest

from bot.sandbox.chats import Chat
from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from surveys.store.chats import KnownChat, Purpose
from tests.service import Service


@pytest.fixture
async def forum(telegram: Telegram, service: Service, olga: Person, eva: Person) -> Chat:
    """A staff group with topics in which the bot may open them."""
    group = telegram.group("Support", members=[olga, eva], topics=True)
    group.ranks[telegram.bot.id] = "administrator"
    async with service.app.store.transaction() as tx:
        await tx.chats.choose(KnownChat(group.id, "group", "Support", has_topics=True), Purpose.STAFF)
    return group
