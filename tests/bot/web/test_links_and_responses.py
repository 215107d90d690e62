"""Links go out, and so does what customers said: each response once, words only for those who may have them."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest

from surveys.audit import Act, EntryId
from surveys.feedback import Answer, JourneyTag, Response, ResponseId
from surveys.journey import JourneyId, RespondentId, StageId, TouchpointId
from surveys.keys import KeyScope
from surveys.language import Language
from surveys.people import Respondent
from surveys.when import SKIPPED, QuestionId, Value
from tests.bot.web.caller import KEY, NOW, Caller

TAG = JourneyTag(JourneyId("shop"), StageId("purchase"), TouchpointId("order.paid"), "web", ("gold",))
ADA = RespondentId(7)
Said = dict[str, tuple[str, Value]]


async def closes(caller: Caller, number: int, said: Said | None = None, days_ago: int = 0) -> None:
    """A response is closed, and all that was said in it is kept."""
    at = NOW - timedelta(days=days_ago)
    response = ResponseId(number)
    async with caller.store.transaction() as tx:
        tx.respondents.put(Respondent(ADA, "C-1", 17, "Ada", Language("en")))
        tx.responses.put(Response(response, ADA, None, None, TAG, None, None, Language("en"), at, at))
    answers = [
        Answer(response, ADA, QuestionId(key), kind, value, is_score=False, at=at, day=at.date(), tag=TAG)
        for key, (kind, value) in (said or {}).items()
    ]
    async with caller.store.transaction() as tx:
        opened = await tx.responses.get(response)
        assert opened
        tx.responses.put(Response(response, ADA, None, None, TAG, None, None, Language("en"), at, at, at))
        await tx.responses.replace(response, answers)


async def told(caller: Caller, since: str = "0", limit: int = 2) -> tuple[list[str], str, bool]:
    found = (await caller.gets(f"/v1/responses?since={since}&limit={limit}", KEY)).json()
    return [one["id"] for one in found["responses"]], found["next"], found["more"]


async def test_a_response_is_told_with_its_place_on_the_journey(caller: Caller) -> None:
    await caller.makes_key("crm", KeyScope.RESPONSES)
    said: Said = {
        "satisfied": ("csat", 2),
        "why": ("text", "It came late."),
        "again": ("yesno", "no"),
        "which": ("choices", ("a", "b")),
        "more": ("text", SKIPPED),
    }
    await closes(caller, 100, said)
    (one,) = (await caller.gets("/v1/responses", "crm")).json()["responses"]
    assert one | {"answers": []} == {
        "id": "100",
        "customer": "C-1",
        "journey": "shop",
        "stage": "purchase",
        "touchpoint": "order.paid",
        "channel": "web",
        "segments": ["gold"],
        "survey": None,
        "version": None,
        "language": "en",
        "opened_at": "2026-11-20T11:00:00Z",
        "started_at": "2026-11-20T11:00:00Z",
        "closed_at": "2026-11-20T11:00:00Z",
        "answers": [],
    }
    values = {answer["question"]: answer["value"] for answer in one["answers"]}
    assert values == {"satisfied": 2, "again": "no", "which": ["a", "b"], "more": None}
    await caller.makes_key("all", KeyScope.RESPONSES, KeyScope.TEXTS)
    (one,) = (await caller.gets("/v1/responses", "all")).json()["responses"]
    assert {"question": "why", "kind": "text", "value": "It came late.", "at": "2026-11-20T11:00:00Z"} in one[
        "answers"
    ]


async def test_nobody_is_missed_or_told_twice_while_more_come(caller: Caller) -> None:
    assert await told(caller) == ([], "0", False)
    for number in (30, 10, 20):
        await closes(caller, number)
    first, since, more = await told(caller)
    assert (first, more) == (["30", "10"], True)
    await closes(caller, 5, days_ago=400)
    second, since, more = await told(caller, since)
    assert (second, more) == (["20", "5"], False)
    assert await told(caller, since) == ([], since, False)
    await closes(caller, 40)
    await closes(caller, 30)
    assert (await told(caller, since))[0] == ["40"]


async def test_who_reads_while_others_write_gets_everything_once(caller: Caller) -> None:
    numbers = range(50, 70)

    async def write() -> None:
        for number in numbers:
            await closes(caller, number)

    writing, since, seen = asyncio.ensure_future(write()), "0", list[str]()
    while True:
        is_written = writing.done()
        found, since, _ = await told(caller, since, limit=3)
        seen += found
        if is_written and not found:
            break
    await writing
    assert seen == [str(number) for number in numbers]


@pytest.mark.parametrize(
    "query", ["since=now", "since=-1", "limit=0", "limit=501", "limit=many", "since=9" + "9" * 30]
)
async def test_a_place_or_limit_that_makes_no_sense_is_refused(caller: Caller, query: str) -> None:
    answer = await caller.gets(f"/v1/responses?{query}", KEY)
    assert answer.status_code == 422
    assert [one["field"] for one in answer.json()["detail"]] == [query.partition("=")[0]]


async def test_a_link_is_made_and_leads_to_its_touchpoint(caller: Caller) -> None:
    wanted = {"touchpoint": "store.purchase", "customer": 1001, "attributes": {"order": "A-7"}}
    answer = await caller.asks("/v1/links", wanted)
    assert answer.status_code == 201
    made = answer.json()
    assert (made["touchpoint"], made["customer"]) == ("store.purchase", "1001")
    assert made["url"].startswith("https://t.me/shop_bot?start=")
    async with caller.store.snapshot() as tx:
        link = await tx.links.get(made["url"].partition("start=")[2])
    assert link
    assert (link.customer, link.attributes) == ("1001", {"order": "A-7"})
    assert (link.expires_at, link.most, made["expires_at"], made["most"]) == (None, None, None, None)


async def test_who_made_a_link_stands_in_the_log_and_not_for_whom(caller: Caller) -> None:
    await caller.makes_key("shop", KeyScope.LINKS)
    await caller.asks("/v1/links", {"touchpoint": "store.purchase", "customer": "C-1001"}, "shop")
    await caller.asks("/v1/links", {"touchpoint": "store.purchase"})
    await caller.asks("/v1/links", {"touchpoint": "store.purchas"})
    async with caller.store.snapshot() as tx:
        log = [(one.act, one.person, one.name, one.about) for one in await tx.audit.newest(9, EntryId(2**63 - 1))]
    assert log == [
        (Act.LINK_MADE, None, "HTTP: WAYPULSE_API_KEY", "store.purchase, for everybody"),
        (Act.LINK_MADE, None, "HTTP: key-shop", "store.purchase, for one customer"),
    ]


async def test_a_link_that_is_asked_for_again_is_the_same(caller: Caller) -> None:
    wanted = {"touchpoint": "store.purchase", "customer": "C-1", "attributes": {"order": "A-7"}, "lasts": "2w"}
    first = (await caller.asks("/v1/links", wanted, Idempotency_Key="order A-7")).json()
    caller.clock.advance(timedelta(hours=1))
    again = await caller.asks("/v1/links", wanted, Idempotency_Key=" order A-7 ")
    assert (again.status_code, again.json()) == (201, first | {"repeated": True})
    assert first["repeated"] is False
    others = [(await caller.asks("/v1/links", wanted, Idempotency_Key=key)).json() for key in ("A-8", " ", "")]
    assert len({first["url"], *(one["url"] for one in others)}) == 4
    async with caller.store.snapshot() as tx:
        assert len(await tx.audit.newest(9, EntryId(2**63 - 1))) == 4


async def test_who_asks_twice_at_the_same_time_gets_one_link(caller: Caller) -> None:
    wanted = {"touchpoint": "store.purchase"}
    answers = await asyncio.gather(*(caller.asks("/v1/links", wanted, Idempotency_Key="K") for _ in range(5)))
    assert len({answer.json()["url"] for answer in answers}) == 1
    assert sorted(answer.json()["repeated"] for answer in answers) == [False, True, True, True, True]


@pytest.mark.long
@pytest.mark.parametrize(
    ("other", "field"),
    [
        ({"touchpoint": "ad.seen"}, "touchpoint"),
        ({"customer": "C-2"}, "customer"),
        ({"customer": None}, "customer"),
        ({"attributes": {"order": "A-8"}}, "attributes"),
        ({"lasts": None}, "lasts"),
        ({"lasts": "3w"}, "lasts"),
        ({"most": 2}, "most"),
    ],
)
async def test_another_link_under_the_same_key_is_refused(caller: Caller, other: dict[str, Any], field: str) -> None:
    wanted = {"touchpoint": "store.purchase", "customer": "C-1", "attributes": {"order": "A-7"}, "lasts": "2w"}
    await caller.asks("/v1/links", wanted, Idempotency_Key="K")
    answer = await caller.asks("/v1/links", wanted | other, Idempotency_Key="K")
    assert (answer.status_code, [one["field"] for one in answer.json()["detail"]]) == (409, [field])


async def test_a_key_of_a_link_that_is_none_is_refused(caller: Caller) -> None:
    answer = await caller.asks("/v1/links", {"touchpoint": "store.purchase"}, Idempotency_Key="K" * 201)
    assert (answer.status_code, answer.json()["detail"][0]["field"]) == (422, "Idempotency-Key")


async def test_a_link_is_made_for_a_while_and_for_so_many(caller: Caller) -> None:
    made = (await caller.asks("/v1/links", {"touchpoint": "store.purchase", "lasts": " 2w", "most": 40.0})).json()
    async with caller.store.snapshot() as tx:
        link = await tx.links.get(made["url"].partition("start=")[2])
    assert link
    assert link.expires_at == link.made_at + timedelta(weeks=2)
    assert datetime.fromisoformat(made["expires_at"]) == link.expires_at
    assert (link.most, made["most"]) == (40, 40)


@pytest.mark.long
@pytest.mark.parametrize(
    ("body", "faults"),
    [
        (b"oops", [("body", "this is not valid JSON; send one object")]),
        ([], [("body", "one object is to be sent here")]),
        ({}, [("touchpoint", "it is missing; give it")]),
        (
            {"touchpoint": "ad.seen", "custmer": "C"},
            [("custmer", "there is no such field; did you mean 'customer'?")],
        ),
        (
            {"touchpoint": "ad.sen", "customer": "a\nb"},
            [
                ("touchpoint", "there is no touchpoint 'ad.sen'; did you mean 'ad.seen'?"),
                ("customer", "it holds control characters; remove them"),
            ],
        ),
        (
            {"customer": "C", "most": "two", "lasts": "soon"},
            [
                ("touchpoint", "it is missing; give it"),
                ("most", "it must be a whole number"),
                ("lasts", "'soon' does not say how long; write 30d, 2h or 30m"),
            ],
        ),
        (
            {"touchpoint": "ad.seen", "lasts": "soon"},
            [("lasts", "'soon' does not say how long; write 30d, 2h or 30m")],
        ),
        ({"touchpoint": "ad.seen", "most": 0}, [("most", "'0' is no number of people; write one from 1 to 1000000")]),
        ({"touchpoint": "ad.seen", "most": "5"}, [("most", "it must be a whole number")]),
    ],
)
async def test_what_is_wrong_with_a_wanted_link_is_told(
    caller: Caller, body: object, faults: list[tuple[str, str]]
) -> None:
    answer = await caller.asks("/v1/links", body)
    assert answer.status_code == 422
    assert [(one["field"], one["fault"]) for one in answer.json()["detail"]] == faults
