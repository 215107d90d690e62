"""Telegram's limits: off until they are switched on, then obeyed on the world's clock."""

from datetime import timedelta

from bot.clock import TravelClock
from bot.sandbox.people import Person
from bot.sandbox.world import World
from tests.bot.sandbox.conftest import Caller, keyboard


async def wait_asked(caller: Caller, chat_id: int) -> int:
    """Send; return the seconds Telegram asks to wait, 0 if it took the message."""
    answer = await caller.answer("sendMessage", {"chat_id": chat_id, "text": "x"})
    body = answer.json()
    if body["ok"]:
        return 0
    seconds = body["parameters"]["retry_after"]
    assert answer.status_code == 429
    assert body["description"] == f"Too Many Requests: retry after {seconds}"
    return int(seconds)


async def test_without_limits_anything_goes(ada: Person, caller: Caller) -> None:
    assert [await wait_asked(caller, ada.id) for _ in range(50)] == [0] * 50


async def test_a_person_gets_a_burst_of_three_then_one_a_second(
    world: World, ada: Person, caller: Caller, clock: TravelClock
) -> None:
    world.limits = True
    assert [await wait_asked(caller, ada.id) for _ in range(5)] == [0, 0, 0, 1, 1]
    clock.advance(timedelta(seconds=1))
    assert [await wait_asked(caller, ada.id) for _ in range(2)] == [0, 1]
    clock.advance(timedelta(seconds=60))
    assert [await wait_asked(caller, ada.id) for _ in range(4)] == [0, 0, 0, 1]


async def test_a_group_gets_twenty_a_minute(world: World, ada: Person, caller: Caller, clock: TravelClock) -> None:
    group = world.group("Support", members=[ada])
    ada.adds_bot(group)
    world.limits = True
    assert [await wait_asked(caller, group.id) for _ in range(20)] == [0] * 20
    clock.advance(timedelta(seconds=20))
    assert await wait_asked(caller, group.id) == 40
    clock.advance(timedelta(seconds=40))
    assert await wait_asked(caller, group.id) == 0


async def test_all_chats_together_get_thirty_a_second_but_edits_are_free_of_that(
    world: World, ada: Person, caller: Caller
) -> None:
    message_id = await caller.sends(ada.id, "x")
    crowd = [world.person(f"P{number}") for number in range(31)]
    for person in crowd:
        person.starts()
    world.limits = True
    assert [await wait_asked(caller, person.id) for person in crowd] == [0] * 30 + [1]
    markup = keyboard(["a"])
    await caller.does("editMessageText", chat_id=ada.id, message_id=message_id, text="y", reply_markup=markup)
