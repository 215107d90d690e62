"""The HTTP door: what becomes of events, and what is wrong with them."""

import re
from datetime import timedelta
from typing import Any

import pytest

from surveys.people import Consent, Respondent
from tests.bot.web.caller import EVENT, NOW, Caller


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


@pytest.mark.long
@pytest.mark.parametrize(
    ("other", "field"),
    [
        ({"customer": "C-2"}, "customer"),
        ({"touchpoint": "store.visit"}, "touchpoint"),
        ({"channel": "web"}, "channel"),
        ({"segments": ["gold"]}, "segments"),
        ({"attributes": {"product": "Lamp"}}, "attributes"),
        ({"at": "2026-11-19T08:00:00Z"}, "at"),
    ],
)
async def test_a_key_that_was_used_for_another_event_is_refused(
    caller: Caller, other: dict[str, Any], field: str
) -> None:
    first = EVENT | {"attributes": {"product": "Kettle"}}
    assert (await caller.posts(first, Idempotency_Key="H")).status_code == 202
    answer = await caller.posts(first | other, Idempotency_Key="H")
    assert answer.status_code == 409
    assert [(one["event"], one["field"]) for one in answer.json()["detail"]] == [(0, field)]
    within = await caller.posts([first | {"id": "W"}, first | other | {"id": "W"}])
    assert [(one["event"], one["field"]) for one in within.json()["detail"]] == [(1, field)]
    assert await caller.customers("C-2") == [None]


async def test_what_has_not_happened_yet_may_be_told_again_when_it_has(caller: Caller) -> None:
    event = EVENT | {"at": "2026-11-22T08:00:00Z"}
    answer = await caller.posts(event)
    assert (answer.status_code, answer.json()["detail"][0]["field"]) == (409, "at")
    assert (await caller.posts([event, EVENT | {"channel": "fax"}])).status_code == 422
    assert await caller.customers("C-1") == [None]
    caller.clock.advance(timedelta(days=1))
    assert (await caller.posts(event)).status_code == 202


async def test_a_header_that_says_nothing_is_none(caller: Caller) -> None:
    told = [(await caller.posts(EVENT, Idempotency_Key=" ")).json() for _ in range(2)]
    assert [one["repeated"] for one in told] == [False, False]


async def test_time_that_passes_makes_no_other_event(caller: Caller) -> None:
    assert (await caller.posts(EVENT, Idempotency_Key="H")).status_code == 202
    caller.clock.advance(timedelta(days=1))
    assert (await caller.posts(EVENT, Idempotency_Key="H")).json()["repeated"]
    at = "2026-11-19T08:00:00.123456Z"
    for repeated in (False, True):
        assert (await caller.posts(EVENT | {"id": "E", "at": at})).json()["repeated"] is repeated


@pytest.mark.parametrize("size", [1, 2, 4])
async def test_a_key_that_was_used_for_another_list_is_refused(caller: Caller, size: int) -> None:
    events = [EVENT | {"customer": f"C-{number}"} for number in range(4)]
    assert (await caller.posts(events[:3], Idempotency_Key="L")).status_code == 202
    answer = await caller.posts(events[:size], Idempotency_Key="L")
    assert (answer.status_code, answer.json()["detail"][0]["field"]) == (409, "Idempotency-Key")
    assert (await caller.posts(events[0], Idempotency_Key="L")).status_code == 409
    assert [one["repeated"] for one in (await caller.posts(events[:3], Idempotency_Key="L")).json()] == [True] * 3


async def test_every_fault_is_told_and_nothing_is_kept(caller: Caller) -> None:
    events = [
        {"customer": "C-1", "touchpoint": "parcel.deliverd"},
        {"customer": "", "touchpoint": "ad.seen", "at": "tomorrow", "channel": "fax"},
        {"touchpoint": "ad.seen", "custmer": "C-3"},
        "parcel",
        {"customer": "C-5", "touchpoint": "ad.seen", "segments": "gold", "attributes": {"product": {"id": 1}}},
        {"customer": "C-6", "touchpoint": "ad.seen", "attributes": {"note": "x" * 1001, "amount": "1,250"}},
        {"customer": "C-7", "touchpoint": "ad.seen"},
        {"customer": "C-9", "touchpoint": "ad.sen", "touchpoint.at": "today", "": 1},
        {"customer": ["C-8"], "touchpoint": "ad.sen", "at": "tomorrow", "chanel": "web"},
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
        (
            *(5, "attributes.amount"),
            "'1,250' is no amount that can be read in one way only; write a number such as 1250.00",
        ),
        (7, "touchpoint.at", "there is no such field; did you mean 'touchpoint'?"),
        (7, "body", "there is no such field; leave it out"),
        (7, "touchpoint", "there is no touchpoint 'ad.sen'; did you mean 'ad.seen'?"),
        (8, "customer", "it must be a text"),
        (8, "chanel", "there is no such field; did you mean 'channel'?"),
        (8, "touchpoint", "there is no touchpoint 'ad.sen'; did you mean 'ad.seen'?"),
        (8, "at", "'tomorrow' is not a date; write one such as 2026-11-09T14:30+01:00"),
    ]
    assert await caller.customers("C-1", "C-7") == [None, None]


@pytest.mark.parametrize(
    ("number", "name"),
    [(b"820982911946154508", "820982911946154508"), (b"18446744073709551615", "18446744073709551615"), (b"7.0", "7")],
)
async def test_a_reference_may_be_a_number(caller: Caller, number: bytes, name: str) -> None:
    answer = await caller.posts(b'{"touchpoint": "ad.seen", "customer": %b, "id": %b}' % (number, number))
    assert (answer.json()["customer"], answer.json()["id"]) == (name, name)


@pytest.mark.parametrize("number", [b"18446744073709551616", b"-9223372036854775809", b"1e300", b"0.5"])
async def test_a_number_whose_digits_are_lost_names_nobody(caller: Caller, number: bytes) -> None:
    answer = await caller.posts(b'{"touchpoint": "ad.seen", "customer": %b, "id": %b}' % (number, number))
    assert answer.status_code == 422
    assert [(one["field"], one["fault"]) for one in answer.json()["detail"]] == [
        ("customer", "as a number it cannot be a name; write it in quotes"),
        ("id", "as a number it cannot be a name; write it in quotes"),
    ]


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


async def test_the_door_describes_itself(caller: Caller) -> None:
    described = (await caller.gets("/openapi.json")).json()
    post = described["paths"]["/v1/touchpoints"]["post"]
    assert set(post["responses"]) == {"202", "400", "401", "403", "408", "409", "413", "422", "429", "503"}
    _, many = post["requestBody"]["content"]["application/json"]["schema"]["oneOf"]
    event = described["components"]["schemas"]["EventBody"]
    assert (event["required"], many["maxItems"]) == (["customer", "touchpoint"], 1000)
    assert "parcel.delivered" in event["properties"]["touchpoint"]["enum"]


async def test_the_page_about_the_door_loads_nothing_from_elsewhere(caller: Caller) -> None:
    page = await caller.gets("/docs")
    assert page.status_code == 200
    assert page.headers["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'"
    assert "POST /v1/touchpoints" in page.text
    assert re.findall(r"""(?:src|href)=["']?([^"'# >]+)""", page.text) == ["/openapi.json"]
    assert "<script" not in page.text
