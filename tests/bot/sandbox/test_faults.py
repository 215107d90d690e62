"""Faults that are ordered: each befalls the next call of its method, and no other."""

from datetime import timedelta

import pytest

from bot.clock import TravelClock
from bot.sandbox.api import call
from bot.sandbox.faults import AnswerLate, AnswerLost, Blocked, Cut, Down, Fault, SlowDown, Timeout
from bot.sandbox.people import Person
from bot.sandbox.world import World
from tests.bot.sandbox.conftest import Caller


async def test_slow_down_and_blocked_answer_as_telegram_does(world: World, ada: Person, caller: Caller) -> None:
    world.fail_next("sendMessage", SlowDown(3))
    world.fail_next("sendMessage", Blocked())
    answer = await caller.answer("sendMessage", {"chat_id": ada.id, "text": "x"})
    assert (answer.status_code, answer.json()["parameters"]) == (429, {"retry_after": 3})
    refusal = await caller.refused("sendmessage", chat_id=ada.id, text="x")
    assert refusal == "Forbidden: bot was blocked by the user"
    assert ada.sees == ""
    await caller.sends(ada.id, "x")
    assert ada.sees == "x"


async def test_a_gateway_answers_in_html_and_nothing_is_done(world: World, ada: Person, caller: Caller) -> None:
    world.fail_next("sendMessage", Down(), times=2)
    for _ in range(2):
        answer = await caller.answer("sendMessage", {"chat_id": ada.id, "text": "x"})
        assert (answer.status_code, answer.headers["content-type"]) == (502, "text/html; charset=utf-8")
    assert ada.sees == ""
    await caller.does("getMe")


@pytest.mark.parametrize(("fault", "raised"), [(Timeout(), AnswerLate), (Cut(), AnswerLost)])
async def test_a_lost_answer_is_lost_after_the_deed(
    world: World, ada: Person, caller: Caller, fault: Fault, raised: type[Exception]
) -> None:
    params = {"chat_id": ada.id, "text": "x"}
    world.fail_next("sendMessage", fault, times=2)
    with pytest.raises(raised):
        await call(world, "sendMessage", params)
    with pytest.raises(raised):
        await caller.answer("sendMessage", params)
    assert [message.text for message in ada.chat.messages] == ["/start", "x", "x"]


async def test_an_outage_ends_by_the_worlds_clock_and_what_was_written_waits(
    world: World, ada: Person, caller: Caller, clock: TravelClock
) -> None:
    world.down_until(clock.now() + timedelta(minutes=1))
    ada.says("Is anybody there?")
    assert (await caller.answer("getUpdates", {})).status_code == 502
    clock.advance(timedelta(minutes=1))
    assert len(await caller.updates()) == 2
