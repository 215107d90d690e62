"""Letterbox: whoever brings an update waits until it is kept, in whatever order updates come."""

import asyncio
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.letterbox import Letterbox

NOTHING_WAITS = 0


def update(number: int) -> dict[str, object]:
    return {"update_id": number}


async def brought(letterbox: Letterbox, *numbers: int) -> list[asyncio.Task[None]]:
    """Tasks that bring these updates, each as far as it comes."""
    tasks = [asyncio.create_task(letterbox.bring(update(number))) for number in numbers]
    await breathe()
    return tasks


async def breathe() -> None:
    for _ in range(3):
        await asyncio.sleep(0)


async def fetched(letterbox: Letterbox, offset: int) -> list[int]:
    return [one["update_id"] for one in await letterbox.fetch(offset, NOTHING_WAITS)]


async def test_an_update_is_acknowledged_when_the_offset_has_passed_it() -> None:
    letterbox = Letterbox()
    (bringing,) = await brought(letterbox, 7)
    assert await fetched(letterbox, 0) == [7]
    await breathe()
    assert not bringing.done(), "It was handed on, but is not stored yet."
    assert await fetched(letterbox, 8) == []
    await bringing


async def test_one_that_comes_late_is_not_taken_for_one_that_is_kept() -> None:
    letterbox = Letterbox()
    await brought(letterbox, 7)
    assert await fetched(letterbox, 0) == [7]
    (late,) = await brought(letterbox, 5)
    assert await fetched(letterbox, 8) == [5]
    await breathe()
    assert not late.done()
    assert await fetched(letterbox, 6) == []
    await late


async def test_what_is_to_come_again_does() -> None:
    letterbox = Letterbox()
    first, second = await brought(letterbox, 1, 2)
    assert await fetched(letterbox, 0) == [1, 2]
    assert await fetched(letterbox, 1) == [1, 2]
    assert await fetched(letterbox, 3) == []
    await asyncio.gather(first, second)


async def test_brought_twice_it_is_one_and_both_wait_for_it() -> None:
    letterbox = Letterbox()
    both = [*await brought(letterbox, 3), *await brought(letterbox, 3)]
    assert await fetched(letterbox, 0) == [3]
    assert await fetched(letterbox, 4) == []
    await asyncio.gather(*both)


async def test_whoever_gives_up_waiting_leaves_the_update_here() -> None:
    letterbox = Letterbox()
    (impatient,) = await brought(letterbox, 3)
    impatient.cancel()
    with pytest.raises(asyncio.CancelledError):
        await impatient
    assert await fetched(letterbox, 0) == [3]
    assert await fetched(letterbox, 4) == []


async def test_a_poll_waits_until_something_is_brought() -> None:
    letterbox = Letterbox()
    poll = asyncio.create_task(letterbox.fetch(0, 50))
    await brought(letterbox, 9)
    assert [one["update_id"] for one in await poll] == [9]


async def test_at_most_a_hundred_are_handed_on_together() -> None:
    letterbox = Letterbox()
    tasks = await brought(letterbox, *range(250))
    assert [len(await fetched(letterbox, offset)) for offset in (0, 100, 200, 250)] == [100, 100, 50, 0]
    await asyncio.gather(*tasks)


@given(st.permutations(range(12)), st.lists(st.integers(1, 4), min_size=12, max_size=12))
async def test_in_any_order_each_is_handed_on_and_acknowledged(order: Sequence[int], sizes: Sequence[int]) -> None:
    letterbox, left, offset = Letterbox(), list(order), 0
    seen: list[int] = []
    tasks: list[asyncio.Task[None]] = []
    for size in sizes:
        tasks += await brought(letterbox, *left[:size])
        del left[:size]
        batch = await fetched(letterbox, offset)
        offset = max(batch, default=offset - 1) + 1
        seen += batch
    await fetched(letterbox, offset)
    await asyncio.gather(*tasks)
    assert sorted(seen) == list(range(12))
