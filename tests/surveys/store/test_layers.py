"""What was learnt, and why nothing was: every attempt is kept, one layer at most is in use."""

from dataclasses import replace
from datetime import UTC, datetime

from surveys.store.layers import Attempt
from surveys.store.store import Store

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
LEARNT = Attempt(NOW, "waypulse@2", 300, "3f9c01ab", '{"texts": 300}', document='{"engine": "waypulse@2"}')
DECLINED = Attempt(NOW, "waypulse", 12, reason="too few texts with a score")


async def kept(store: Store, *attempts: Attempt) -> tuple[Attempt | None, Attempt | None]:
    """The last attempt and the one in use, after these."""
    for attempt in attempts:
        async with store.transaction() as tx:
            await tx.layers.keep(attempt, tx.new_id(attempt.fitted_at))
    async with store.snapshot() as tx:
        return await tx.layers.last(), await tx.layers.in_use()


async def test_nothing_was_tried_yet(store: Store) -> None:
    assert await kept(store) == (None, None)


async def test_what_was_learnt_is_in_use(store: Store) -> None:
    assert await kept(store, DECLINED, LEARNT) == (LEARNT, LEARNT)


async def test_a_newer_layer_takes_the_place_of_the_one_before(store: Store) -> None:
    newer = replace(LEARNT, version="77e0d2c4", texts=400)
    assert await kept(store, LEARNT, newer) == (newer, newer)


async def test_where_nothing_is_gained_any_more_nothing_is_used(store: Store) -> None:
    assert await kept(store, LEARNT, DECLINED) == (DECLINED, None)
