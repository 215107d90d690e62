"""Codes of a pool: each is given once, in the order in which they were added, and one of them to a person."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from surveys.feedback import ResponseId
from surveys.journey import RespondentId
from surveys.store.rewards import Pool
from surveys.store.store import Store
from surveys.store.transaction import Transaction

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)


async def give(tx: Transaction, person: int, pool: str = "winter") -> tuple[str | None, int]:
    """What a person gets, and how many are left."""
    given, left = await tx.rewards.give(pool, RespondentId(person), ResponseId(100 + person), NOW)
    return given.code if given else None, left


async def fill(store: Store, *codes: str, pool: str = "winter") -> int:
    async with store.transaction() as tx:
        return await tx.rewards.add(pool, codes)


async def pools(store: Store) -> list[Pool]:
    async with store.snapshot() as tx:
        return await tx.rewards.pools()


async def test_adding_the_same_codes_twice_adds_nothing(store: Store) -> None:
    assert await fill(store, "A", "B") == 2
    assert await fill(store, "B", "C", "A") == 1
    assert await fill(store, "A", pool="summer") == 1
    assert await pools(store) == [Pool("summer", 1, 1), Pool("winter", 3, 3)]


async def test_a_code_that_was_given_does_not_come_back_by_being_added(store: Store) -> None:
    await fill(store, "A")
    async with store.transaction() as tx:
        assert await give(tx, 1) == ("A", 0)
    assert await fill(store, "A") == 0
    assert await pools(store) == [Pool("winter", 1, 0)]


async def test_codes_are_given_in_their_order_and_never_twice(store: Store) -> None:
    await fill(store, "C", "A", "B")
    async with store.transaction() as tx:
        assert [await give(tx, 1), await give(tx, 2)] == [("C", 2), ("A", 1)]
    async with store.transaction() as tx:
        assert [await give(tx, 3), await give(tx, 4)] == [("B", 0), (None, 0)]
        assert await give(tx, 5, "unknown") == (None, 0)


async def test_what_a_person_was_given_is_known_before_and_after_the_commit(store: Store) -> None:
    await fill(store, "A")
    async with store.transaction() as tx:
        await give(tx, 1)
        mine = await tx.rewards.of(RespondentId(1), "winter")
        assert mine is not None
    async with store.snapshot() as tx:
        assert await tx.rewards.of(RespondentId(1), "winter") == mine
        assert await tx.rewards.of(RespondentId(2), "winter") is None
    assert (mine.code, mine.response, mine.given_at) == ("A", 101, NOW)


async def test_whatever_fails_gives_the_code_back(store: Store) -> None:
    await fill(store, "A", "B")
    async with store.transaction() as tx:
        with suppress(ZeroDivisionError), tx.attempt():
            await give(tx, 1)
            raise ZeroDivisionError
        assert await give(tx, 2) == ("A", 1)
    with suppress(ZeroDivisionError):
        async with store.transaction() as tx:
            await give(tx, 3)
            raise ZeroDivisionError
    assert await pools(store) == [Pool("winter", 2, 1)]


async def test_two_processes_never_give_the_same_code(store: Store, database: Path) -> None:
    await fill(store, "A", "B")
    other = await Store.open(f"sqlite+aiosqlite:///{database}")
    try:
        async with store.transaction() as tx:
            first = await give(tx, 1)
        async with other.transaction() as tx:
            second = await give(tx, 2)
    finally:
        await other.close()
    assert (first, second) == (("A", 1), ("B", 0))
