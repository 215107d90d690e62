"""The HTTP door: who may post, what becomes of events, and how the bot is."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest
from pydantic import SecretStr
from starlette.types import Message

from bot.clock import TravelClock
from bot.web.door import build
from bot.web.rate import BURST
from handlers.world import World
from surveys.catalog import Catalog
from surveys.people import Consent, Respondent
from surveys.store.store import Store

NOW = datetime(2026, 11, 20, 11, 0, tzinfo=UTC)
KEY = "correct horse battery staple"
EVENT = {"customer": "C-1", "touchpoint": "parcel.delivered"}


class Caller:
    """Somebody at the door, with the key in their hand."""

    def __init__(self, store: Store, catalog: Catalog, key: str | None = KEY) -> None:
        self.store = store
        self.clock = TravelClock(NOW)
        self.ticks = {"intake": 1.0, "housekeeping": 0.25}
        world = World(catalog, ZoneInfo("UTC"), "shop_bot", Random(7))
        secret = SecretStr(key) if key else None
        self._app = build(store, world, self.clock, api_key=secret, health=lambda: self.ticks)

    async def posts(self, content: Any, key: str = KEY, **headers: str) -> httpx.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        body = content if isinstance(content, bytes) else httpx.Request("POST", "/", json=content).content
        return await self._calls("POST", "/v1/touchpoints", body, {"Authorization": f"Bearer {key}", **named})

    async def hangs_up(self) -> list[int]:
        """Post, and go away before the body is whole; the codes of the answers that nobody hears."""
        parts = iter(({"type": "http.request", "body": b"{", "more_body": True}, {"type": "http.disconnect"}))
        codes: list[int] = []

        async def receive() -> Message:
            return next(parts)

        async def send(message: Message) -> None:
            codes.extend([message["status"]] if "status" in message else [])

        headers = [(b"authorization", f"Bearer {KEY}".encode())]
        place = {"method": "POST", "path": "/v1/touchpoints", "query_string": b"", "headers": headers}
        await self._app({"type": "http", "http_version": "1.1", "scheme": "http", **place}, receive, send)
        return codes

    async def gets(self, path: str) -> httpx.Response:
        return await self._calls("GET", path, b"", {})

    async def customers(self, *names: str) -> list[Respondent | None]:
        async with self.store.snapshot() as tx:
            return [await tx.respondents.by_customer(name) for name in names]

    async def _calls(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> httpx.Response:
        transport = httpx.ASGITransport(self._app)
        async with httpx.AsyncClient(transport=transport, base_url="http://door") as client:
            raw = [(name.encode(), words.encode()) for name, words in headers.items()]
            return await client.request(method, path, content=body, headers=raw)


@pytest.fixture
async def store(database: Path) -> AsyncIterator[Store]:
    opened = await Store.open(f"sqlite+aiosqlite:///{database}", Random(1))
    yield opened
    await opened.close()


@pytest.fixture
def caller(store: Store, four_stages: Catalog) -> Caller:
    return Caller(store, four_stages)


async def test_an_event_is_taken_and_what_becomes_of_it_is_told(caller: Caller) -> None:
    answer = await caller.posts(
        EVENT | {"id": "E-1", "attributes": {"product": "Kettle", "amount": 9.5}, "segments": ["gold"]}
    )
    assert answer.status_code == 202
    assert answer.json() == {
        "id": "E-1",
        "touchpoint": "parcel.delivered",
        "customer": "C-1",
        "decision": "deferred",
        "reason": "no-chat",
        "at": "2026-11-25T13:00:00Z",
        "repeated": False,
    }
    async with caller.store.snapshot() as tx:
        event = await tx.events.by_key("E-1")
        assert event
        assert (event.at, event.segments) == (NOW, ("gold",))
        assert event.attributes == {"product": "Kettle", "amount": "9.5"}


async def test_somebody_who_can_be_asked_is_due(caller: Caller) -> None:
    async with caller.store.transaction() as tx:
        number = tx.new_id(NOW)
        tx.respondents.put(Respondent(number, "C-1", 17, "Ada", "en", Consent.GIVEN))  # type: ignore[arg-type]  # plain ids
    answer = await caller.posts(EVENT)
    assert (answer.json()["decision"], answer.json()["at"]) == ("due", "2026-11-20T13:00:00Z")


async def test_of_many_events_each_is_told_in_order(caller: Caller) -> None:
    old = {"customer": "C-2", "touchpoint": "parcel.delivered", "at": "2026-10-01"}
    answer = await caller.posts([EVENT, old, {"customer": 3, "touchpoint": "store.visit"}], Idempotency_Key="batch")
    assert answer.status_code == 202
    told = [(one["id"], one["customer"], one["decision"], one["reason"]) for one in answer.json()]
    assert told == [
        ("batch:0", "C-1", "deferred", "no-chat"),
        ("batch:1", "C-2", "suppressed", "too-late"),
        ("batch:2", "3", "suppressed", "no-survey"),
    ]


async def test_the_same_event_counts_once(caller: Caller) -> None:
    for headers, event in (({"Idempotency_Key": "H"}, EVENT), ({}, EVENT | {"id": "E"})):
        first, again = await caller.posts(event, **headers), await caller.posts(event, **headers)
        assert (first.json()["repeated"], again.json()["repeated"]) == (False, True)
        assert again.json() == first.json() | {"repeated": True}
    within = await caller.posts([EVENT | {"id": "W"}, EVENT | {"id": "W"}])
    assert [one["repeated"] for one in within.json()] == [False, True]
    without = [await caller.posts(EVENT) for _ in range(2)]
    assert [one.json()["repeated"] for one in without] == [False, False]


async def test_every_fault_is_told_and_nothing_is_kept(caller: Caller) -> None:
    events = [
        {"customer": "C-1", "touchpoint": "parcel.deliverd"},
        {"customer": "", "touchpoint": "ad.seen", "at": "tomorrow", "channel": "fax"},
        {"touchpoint": "ad.seen", "custmer": "C-3"},
        "parcel",
        {"customer": "C-5", "touchpoint": "ad.seen", "segments": "gold", "attributes": {"product": {"id": 1}}},
        {"customer": "C-6", "touchpoint": "ad.seen", "attributes": {"note": "x" * 1001}},
        {"customer": "C-7", "touchpoint": "ad.seen"},
    ]
    answer = await caller.posts(events)
    assert answer.status_code == 422
    assert [(one["event"], one["field"], one["fault"]) for one in answer.json()["detail"]] == [
        (0, "touchpoint", "there is no touchpoint 'parcel.deliverd'; did you mean 'parcel.delivered'?"),
        (1, "customer", "it is missing; give it"),
        (1, "at", "'tomorrow' is not a date; write one such as 2026-11-09T14:30+01:00"),
        (1, "channel", "there is no channel 'fax'; there are web, store, app, phone, chat, email"),
        (2, "customer", "it is missing; give it"),
        (2, "custmer", "there is no such field; did you mean 'customer'?"),
        (3, "body", "an event must be an object"),
        (4, "segments", "it must be a list of texts"),
        (4, "attributes.product", "it must be a text"),
        (5, "attributes.note", "it is 1001 characters long; at most 1000 are possible"),
    ]
    assert await caller.customers("C-1", "C-7") == [None, None]


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", "not valid JSON"),
        (b"{oops", "not valid JSON"),
        (b'{"customer": "\xff"}', "not valid JSON"),
        (b'{"customer": "\\ud800", "touchpoint": "ad.seen"}', "not valid JSON"),
        (b"[]", "there are 0 events"),
        (b"[" + b'{"customer":"C","touchpoint":"ad.seen"},' * 1000 + b"{}]", "there are 1001 events"),
    ],
)
async def test_a_body_that_holds_no_events_is_refused(body: bytes, says: str, caller: Caller) -> None:
    answer = await caller.posts(body)
    assert answer.status_code == 422
    (fault,) = answer.json()["detail"]
    assert says in fault["fault"]


async def test_a_thousand_events_may_come_at_once(caller: Caller) -> None:
    answer = await caller.posts([{"customer": f"C-{n}", "touchpoint": "store.visit"} for n in range(1000)])
    assert answer.status_code == 202
    assert len(answer.json()) == 1000


async def test_a_body_that_is_too_large_is_refused(caller: Caller) -> None:
    answer = await caller.posts(b"[" + b" " * 1_000_000 + b"]")
    assert answer.status_code == 413
    assert "1,000,000 bytes" in answer.json()["detail"]


async def test_who_hangs_up_in_the_middle_of_a_request_breaks_nothing(caller: Caller) -> None:
    assert await caller.hangs_up() == [400]
    assert (await caller.posts(EVENT)).status_code == 202


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


async def test_the_bot_is_well_while_its_loops_turn(caller: Caller) -> None:
    answer = await caller.gets("/healthz")
    assert (answer.status_code, answer.json()) == (
        200,
        {"status": "ok", "loops": {"intake": 1.0, "housekeeping": 0.2}, "faults": []},
    )


async def test_a_loop_that_stands_still_is_no_health(caller: Caller) -> None:
    caller.ticks["intake"] = 130.0
    answer = await caller.gets("/healthz")
    assert answer.status_code == 503
    assert answer.json()["faults"] == ["The loop intake has stood still for 130 s."]


async def test_a_database_that_does_not_answer_is_no_health(caller: Caller, database: Path) -> None:
    _lose_a_table(database)
    answer = await caller.gets("/healthz")
    assert (answer.status_code, answer.json()["faults"]) == (503, ["The database does not answer."])


async def test_the_door_describes_itself(caller: Caller) -> None:
    described = (await caller.gets("/openapi.json")).json()
    post = described["paths"]["/v1/touchpoints"]["post"]
    assert set(post["responses"]) == {"202", "401", "403", "413", "422", "429", "503"}
    one, many = post["requestBody"]["content"]["application/json"]["schema"]["oneOf"]
    assert (one["required"], many["maxItems"]) == (["customer", "touchpoint"], 1000)
    assert (await caller.gets("/docs")).status_code == 200


def _lose_a_table(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("DROP TABLE invitations")
