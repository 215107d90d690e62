"""Clocks: standing, travelling and running."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import SystemClock, TravelClock

START = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


async def test_a_standing_clock_moves_only_by_hand_and_by_sleep() -> None:
    clock = TravelClock(START)
    assert clock.now() == START
    clock.advance(timedelta(days=3))
    await clock.sleep(60)
    assert clock.now() == START + timedelta(days=3, minutes=1)


async def test_a_running_clock_ticks_from_where_it_stood() -> None:
    clock = TravelClock(START)
    clock.advance(timedelta(hours=1))
    clock.start_running()
    await clock.sleep(0.01)
    passed = clock.now() - START - timedelta(hours=1)
    assert timedelta(milliseconds=10) <= passed < timedelta(seconds=5)


async def test_a_jump_wakes_who_sleeps_beyond_it() -> None:
    clock = TravelClock(START, running=True)
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        sleeper = tasks.create_task(clock.sleep(3600))
        await asyncio.sleep(0)
        clock.advance(timedelta(minutes=30))
        await asyncio.sleep(0)
        assert not sleeper.done()
        clock.advance(timedelta(minutes=30))
    assert clock.now() >= START + timedelta(hours=1)


async def test_no_sleep_is_over_at_once_on_every_clock() -> None:
    async with asyncio.timeout(5):
        await SystemClock().sleep(0)
        await TravelClock(START, running=True).sleep(0)
        await TravelClock(START, running=True).sleep(-1)


def test_time_is_aware_and_goes_forward_only() -> None:
    assert SystemClock().now().tzinfo is UTC
    with pytest.raises(ValueError, match="time zone"):
        TravelClock(START.replace(tzinfo=None))
    with pytest.raises(ValueError, match="forward"):
        TravelClock(START).advance(timedelta(seconds=-1))
