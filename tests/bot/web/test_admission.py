"""Who may enter, for what, and how often."""

import asyncio
from datetime import timedelta

import pytest
from fastapi import HTTPException, Request
from starlette.types import Message, Receive

from bot.web.body import body_of
from bot.web.rate import BURST
from surveys.catalog import Catalog
from surveys.keys import KeyScope
from surveys.store.store import Store
from tests.bot.web.caller import EVENT, KEY, NOW, Caller


@pytest.mark.parametrize("key", ["", "wrong", KEY[:-1], KEY.upper(), "ключ"])
async def test_without_the_right_key_nothing_is_taken(key: str, caller: Caller) -> None:
    answer = await caller.posts(EVENT, key)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert "Authorization: Bearer KEY" in answer.json()["detail"]
    assert KEY not in answer.text
    assert await caller.customers("C-1") == [None]


async def test_a_key_may_hold_any_letters(store: Store, four_stages: Catalog) -> None:
    assert (await Caller(store, four_stages, key="ключ").posts(EVENT, "ключ")).status_code == 202


async def test_where_no_key_is_set_the_door_is_closed(store: Store, four_stages: Catalog) -> None:
    answer = await Caller(store, four_stages, key=None).posts(EVENT)
    assert answer.status_code == 403
    assert "WAYPULSE_API_KEY" in answer.json()["detail"]


async def test_who_asks_too_often_is_told_when_to_come_back(caller: Caller) -> None:
    answers = [await caller.posts(b"[]") for _ in range(BURST)]
    assert {answer.status_code for answer in answers} == {422}
    late = await caller.posts(EVENT)
    assert (late.status_code, late.headers["Retry-After"]) == (429, "1")
    caller.clock.advance(timedelta(seconds=1))
    assert (await caller.posts(EVENT)).status_code == 202


@pytest.mark.long
async def test_each_key_has_a_rate_of_its_own(caller: Caller) -> None:
    await caller.makes_key("one", KeyScope.EVENTS)
    for _ in range(BURST):
        await caller.posts(b"[]", "one")
    assert (await caller.posts(EVENT, "one")).status_code == 429
    assert (await caller.posts(EVENT)).status_code == 202


@pytest.mark.long
async def test_who_guesses_keys_is_slowed_down_and_nobody_else(caller: Caller) -> None:
    codes = {(await caller.posts(EVENT, f"guess-{number}")).status_code for number in range(BURST + 1)}
    assert codes == {401, 429}
    assert (await caller.posts(EVENT)).status_code == 202


async def test_a_key_opens_what_it_was_made_for_until_it_is_revoked(caller: Caller) -> None:
    await caller.makes_key("shop", KeyScope.EVENTS)
    assert (await caller.posts(EVENT, "shop")).status_code == 202
    refused = await caller.gets("/v1/responses", "shop")
    assert (refused.status_code, refused.json()["detail"]) == (
        403,
        "This key does not open responses; make one with `waypulse key make`.",
    )
    assert (await caller.gets("/v1/cases", "shop")).status_code == 403
    assert (await caller.asks("/v1/links", {}, "shop")).status_code == 403
    async with caller.store.transaction() as tx:
        assert await tx.keys.revoke("key-shop", NOW)
    assert (await caller.posts(EVENT, "shop")).status_code == 401


async def test_a_key_is_enough_where_the_operator_has_none(store: Store, four_stages: Catalog) -> None:
    caller = Caller(store, four_stages, key=None)
    await caller.makes_key("shop", KeyScope.EVENTS)
    assert (await caller.posts(EVENT, "shop")).status_code == 202
    assert (await caller.posts(EVENT, "other")).status_code == 401


def request(receive: Receive) -> Request:
    """A request whose body comes from here."""
    return Request({"type": "http", "method": "POST", "headers": []}, receive)


@pytest.mark.parametrize(("megabytes", "read"), [(3, 3), (1000, 11)])
async def test_who_sends_too_much_is_heard_out_though_not_for_ever(megabytes: int, read: int) -> None:
    parts = iter(range(1, megabytes + 1))

    async def receive() -> Message:
        more = next(parts) < megabytes
        return {"type": "http.request", "body": bytes(1_000_000), "more_body": more}

    with pytest.raises(HTTPException) as refused:
        await body_of(request(receive), 5)
    assert (refused.value.status_code, refused.value.headers) == (413, {"Connection": "close"})
    assert next(parts, megabytes + 1) == read + 1


async def test_nobody_waits_for_a_body_that_does_not_come() -> None:
    async def receive() -> dict[str, object]:
        await asyncio.Event().wait()
        return {}

    with pytest.raises(HTTPException) as refused:
        await body_of(request(receive), 0.01)
    assert (refused.value.status_code, refused.value.headers) == (408, {"Connection": "close"})
