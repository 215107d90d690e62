"""How updates wait, are given out, confirmed and forgotten."""

import asyncio
from datetime import timedelta

from bot.clock import TravelClock
from bot.sandbox.people import Person
from bot.sandbox.world import World
from tests.bot.sandbox.conftest import Caller, keyboard, settled


def ids(updates: list[dict[str, object]]) -> list[int]:
    return [number for update in updates if isinstance(number := update["update_id"], int)]


async def test_updates_are_given_again_until_an_offset_confirms_them(ada: Person, caller: Caller) -> None:
    ada.says("one")
    first = ids(await caller.updates())
    assert ids(await caller.updates(offset=0)) == first
    assert ids(await caller.updates(offset=first[1])) == first[1:]
    assert ids(await caller.updates()) == first[1:]
    assert await caller.updates(offset=first[-1] + 1) == []
    assert await caller.updates() == []


async def test_a_batch_has_at_most_100_and_a_negative_offset_keeps_the_last(ada: Person, caller: Caller) -> None:
    for number in range(120):
        ada.says(str(number))
    assert len(await caller.updates(limit=500)) == 100
    assert len(await caller.updates(limit=3)) == 3
    assert len(await caller.updates(offset=-2)) == 2
    assert len(await caller.updates()) == 2


async def test_a_long_poll_ends_when_something_happens(ada: Person, caller: Caller) -> None:
    last = ids(await caller.updates())[-1]
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(caller.updates(offset=last + 1, timeout=50))
        await settled()
        assert not poll.done()
        ada.says("hello")
    assert ids(poll.result()) == [last + 1]


async def test_a_second_poll_ends_the_first_with_a_conflict(ada: Person, caller: Caller) -> None:
    last = ids(await caller.updates())[-1]
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        first = tasks.create_task(caller.refused("getUpdates", offset=last + 1, timeout=50))
        await settled()
        second = tasks.create_task(caller.updates(timeout=50))
        await settled()
        ada.says("hello")
    assert first.result().startswith("Conflict: terminated by other getUpdates request")
    assert len(second.result()) == 1


async def test_a_closing_world_lets_nobody_wait(world: World, ada: Person, caller: Caller) -> None:
    last = ids(await caller.updates())[-1]
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(caller.updates(offset=last + 1, timeout=50))
        change = tasks.create_task(world.exchange.changes.wait(50))
        await settled()
        assert not poll.done()
        assert not change.done()
        world.close()
    assert poll.result() == await caller.updates(timeout=50) == []
    await world.exchange.changes.wait(50)
    assert ada.toasts == []


async def test_a_poll_without_news_ends_by_itself(ada: Person, world: World) -> None:
    batch = await world.exchange.updates.fetch(offset=-1, limit=1, seconds=0.01)
    assert [update.kind for update in batch] == ["message"]
    assert await world.exchange.updates.fetch(offset=batch[0].id + 1, limit=1, seconds=0.01) == []
    await world.exchange.changes.wait(0.01)
    assert ada.toasts == []


async def test_a_press_is_forgotten_after_150_seconds_and_a_message_after_a_day(
    ada: Person, caller: Caller, clock: TravelClock
) -> None:
    await caller.sends(ada.id, "?", reply_markup=keyboard(["a"]))
    ada.taps("a")
    clock.advance(timedelta(seconds=149))
    assert len(await caller.updates()) == 2
    clock.advance(timedelta(seconds=1))
    assert [list(update)[1] for update in await caller.updates()] == ["message"]
    clock.advance(timedelta(hours=24))
    assert await caller.updates() == []


async def test_allowed_updates_are_remembered(ada: Person, caller: Caller) -> None:
    await caller.updates(offset=-1, allowed_updates=["callback_query"])
    ada.says("not heard")
    assert len(await caller.updates()) == 1
    await caller.updates(allowed_updates=[])
    ada.says("heard")
    assert len(await caller.updates()) == 2


async def test_every_act_arrives_as_the_update_it_is(world: World, ada: Person, caller: Caller) -> None:
    channel, group = world.channel("Insights", admins=[ada]), world.group("Support", members=[ada])
    ada.edits(ada.says("one"), "two")
    ada.blocks()
    ada.unblocks()
    ada.adds_bot(channel)
    ada.posts(channel, "/report")
    ada.says("nobody hears this", chat=group)
    ada.adds_bot(group)
    kinds = [list(update)[1] for update in await caller.updates()]
    assert kinds == [
        "message",
        "message",
        "edited_message",
        "my_chat_member",
        "my_chat_member",
        "my_chat_member",
        "channel_post",
        "my_chat_member",
        "message",
    ]


async def test_a_message_is_told_as_telegram_tells_it(ada: Person, caller: Caller) -> None:
    assert await caller.updates() == [
        {
            "update_id": 100_000_001,
            "message": {
                "message_id": 1,
                "from": {"id": ada.id, "is_bot": False, "first_name": "Ada", "language_code": "en"},
                "chat": {"id": ada.id, "first_name": "Ada", "type": "private"},
                "date": 1_794_819_600,
                "text": "/start",
                "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
            },
        }
    ]


async def test_a_channel_post_has_no_author(world: World, ada: Person, caller: Caller) -> None:
    channel = world.channel("Insights", admins=[ada])
    ada.adds_bot(channel)
    ada.posts(channel, "hello")
    post = (await caller.updates(offset=-1))[0]["channel_post"]
    assert isinstance(post, dict)
    assert "from" not in post
    assert post["sender_chat"] == post["chat"] == {"id": channel.id, "title": "Insights", "type": "channel"}


async def test_a_webhook_and_polling_exclude_each_other(ada: Person, caller: Caller) -> None:
    await caller.does("setWebhook", url="https://example.org/telegram")
    assert (await caller.refused("getUpdates")).startswith("Conflict: can't use getUpdates method")
    assert await caller.does("getWebhookInfo") == {
        "url": "https://example.org/telegram",
        "has_custom_certificate": False,
        "pending_update_count": 1,
    }
    await caller.does("deleteWebhook", drop_pending_updates=True)
    assert await caller.updates() == []
    assert ada.toasts == []
