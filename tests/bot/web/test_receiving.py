"""Orders of shop systems become touchpoint events, where the signature is theirs."""

import hmac
import sqlite3
from base64 import b64encode
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest
from pydantic import SecretStr
from structlog.testing import capture_logs

from surveys.catalog import Catalog
from surveys.receivers import Receivers
from surveys.store.store import Store
from tests.bot.web.caller import NOW, SHOPIFY, WOOCOMMERCE, Caller

SHOPIFY_ORDER: dict[str, Any] = {
    "id": 450789469,
    "name": "#1001",
    "updated_at": "2026-11-20T11:30:00+02:00",
    "total_price": "59.90",
    "customer_locale": "en-CA",
    "customer": {"id": 207119551, "email": "bob@example.com"},
    "line_items": [{"title": "Kettle"}, {"title": "Lamp"}],
}
WOO_ORDER: dict[str, Any] = {
    "id": 727,
    "number": "727",
    "status": "completed",
    "date_modified_gmt": "2026-11-20T10:30:00",
    "total": "29.35",
    "customer_id": 26,
    "line_items": [{"name": "Kettle"}],
}


@pytest.fixture
def caller(store: Store, four_stages: Catalog) -> Caller:
    """A bot whose journey says what orders are."""
    receivers = Receivers({"orders/fulfilled": "parcel.delivered"}, {"completed": "parcel.delivered"})
    return Caller(store, replace(four_stages, journey=replace(four_stages.journey, receivers=receivers)))


def signature(body: bytes, secret: SecretStr) -> str:
    return b64encode(hmac.digest(secret.get_secret_value().encode(), body, "sha256")).decode()


async def shopify(
    caller: Caller, order: object, topic: str = "orders/fulfilled", *, test: str = "false"
) -> httpx.Response:
    body = orjson.dumps(order)
    marks = {"X-Shopify-Topic": topic, "X-Shopify-Test": test, "X-Shopify-Webhook-Id": "d-17"}
    headers = {"X-Shopify-Hmac-Sha256": signature(body, SHOPIFY), **marks}
    return await caller.sends("/v1/receivers/shopify", body, headers)


async def woocommerce(caller: Caller, order: object) -> httpx.Response:
    body = orjson.dumps(order)
    headers = {"X-WC-Webhook-Signature": signature(body, WOOCOMMERCE), "X-WC-Webhook-Delivery-ID": "d-17"}
    return await caller.sends("/v1/receivers/woocommerce", body, headers)


async def test_an_order_of_shopify_is_a_touchpoint_once(caller: Caller) -> None:
    answer = await shopify(caller, SHOPIFY_ORDER)
    assert answer.status_code == 202
    told = answer.json()
    assert (told["customer"], told["touchpoint"], told["repeated"]) == ("207119551", "parcel.delivered", False)
    async with caller.store.snapshot() as tx:
        event = await tx.events.by_key("shopify:orders/fulfilled:450789469")
    assert event
    assert event.attributes == {"order": "#1001", "amount": "59.90", "product": "Kettle"}
    assert event.at.isoformat() == "2026-11-20T09:30:00+00:00"
    changed = SHOPIFY_ORDER | {"updated_at": "2026-11-20T12:00:00+02:00"}
    assert (await shopify(caller, changed)).json()["repeated"]


async def test_an_order_of_woocommerce_is_a_touchpoint_once(caller: Caller) -> None:
    told = (await woocommerce(caller, WOO_ORDER)).json()
    assert (told["id"], told["customer"], told["touchpoint"]) == (
        "woocommerce:completed:727",
        "26",
        "parcel.delivered",
    )
    assert (await woocommerce(caller, WOO_ORDER)).json()["repeated"]
    async with caller.store.snapshot() as tx:
        event = await tx.events.by_key("woocommerce:completed:727")
    assert event
    assert (event.at.isoformat(), event.attributes["amount"]) == ("2026-11-20T10:30:00+00:00", "29.35")


async def test_what_is_no_touchpoint_is_passed_over(caller: Caller) -> None:
    answers = [
        await shopify(caller, SHOPIFY_ORDER, "orders/edited"),
        await shopify(caller, SHOPIFY_ORDER | {"customer": None}),
        await shopify(caller, SHOPIFY_ORDER, test="true"),
        await woocommerce(caller, WOO_ORDER | {"status": "pending"}),
        await woocommerce(caller, {"id": 727}),
        await woocommerce(caller, WOO_ORDER | {"customer_id": 0}),
        await caller.sends("/v1/receivers/woocommerce", b"webhook_id=12", {}),
    ]
    assert {answer.status_code for answer in answers} == {200}
    assert [answer.json()["passed_over"] for answer in answers] == [
        "The topic 'orders/edited' stands for no touchpoint under `receivers` in journey.yaml.",
        "A guest has ordered, of whom the shop gives no number.",
        "The signature is right; the order is Shopify's own invention, to try the webhook.",
        "The state 'pending' stands for no touchpoint under `receivers` in journey.yaml.",
        "The state '' stands for no touchpoint under `receivers` in journey.yaml.",
        "A guest has ordered, of whom the shop gives no number.",
        "This is a greeting.",
    ]
    assert await caller.customers("207119551", "26") == [None, None]


@pytest.mark.parametrize(
    ("path", "header", "secret"),
    [
        ("shopify", "X-Shopify-Hmac-Sha256", WOOCOMMERCE),
        ("woocommerce", "X-WC-Webhook-Signature", SHOPIFY),
        ("shopify", "X-Other", SHOPIFY),
    ],
)
async def test_a_forged_order_is_refused(caller: Caller, path: str, header: str, secret: SecretStr) -> None:
    body = orjson.dumps(SHOPIFY_ORDER | WOO_ORDER)
    headers = {header: signature(body, secret), "X-Shopify-Topic": "orders/fulfilled"}
    answer = await caller.sends(f"/v1/receivers/{path}", body, headers)
    assert answer.status_code == 401
    assert await caller.customers("207119551", "26") == [None, None]


async def test_a_signature_in_odd_letters_is_wrong(caller: Caller) -> None:
    headers: Mapping[str, str] = {"X-WC-Webhook-Signature": "été"}
    assert (await caller.sends("/v1/receivers/woocommerce", b"{}", headers)).status_code == 401


async def test_without_a_secret_nothing_is_taken_in(store: Store, four_stages: Catalog) -> None:
    caller = Caller(store, four_stages, shops=False)
    for path, variable in (("shopify", "WAYPULSE_SHOPIFY_SECRET"), ("woocommerce", "WAYPULSE_WOOCOMMERCE_SECRET")):
        answer = await caller.sends(f"/v1/receivers/{path}", b"{}", {})
        assert answer.status_code == 403
        assert variable in answer.json()["detail"]


async def test_words_that_are_too_long_are_cut(caller: Caller) -> None:
    told = await shopify(caller, SHOPIFY_ORDER | {"line_items": [{"title": "Kettle, " * 300}], "name": 1001})
    assert told.status_code == 202
    async with caller.store.snapshot() as tx:
        event = await tx.events.by_key("shopify:orders/fulfilled:450789469")
    assert event
    assert event.attributes["product"] == ("Kettle, " * 125)[:-1] + "…"
    assert event.attributes["order"] == "1001"


@pytest.mark.parametrize(
    "odd",
    [{"customer_locale": "Klingon!"}, {"updated_at": "soon"}, {"updated_at": "2031-01-01"}, {"line_items": None}],
)
async def test_an_event_does_without_what_only_adorns_it(caller: Caller, odd: dict[str, Any]) -> None:
    order = {key: said for key, said in SHOPIFY_ORDER.items() if key != "updated_at"}
    told = (await shopify(caller, order | odd)).json()
    assert told["touchpoint"] == "parcel.delivered"
    async with caller.store.snapshot() as tx:
        event = await tx.events.by_key(told["id"])
    assert event
    assert event.at == NOW


@pytest.mark.long
@pytest.mark.parametrize(
    ("order", "why"),
    [
        ([], "body: one object is to be sent here"),
        (WOO_ORDER | {"id": None}, "id: it is missing; give it"),
        (WOO_ORDER | {"id": "", "line_items": ["Kettle"]}, "id: it is missing; give it; line_items.0: one object"),
        (WOO_ORDER | {"customer_id": {"id": 26}}, "customer_id: it must be a text"),
        (WOO_ORDER | {"customer_id": "2\n6", "date_modified_gmt": "soon"}, "customer: it holds control characters"),
        (WOO_ORDER | {"id": "7" * 201}, "id: it is 223 characters long; at most 200 are possible"),
    ],
)
async def test_an_order_that_cannot_be_read_is_taken_and_the_operator_learns_of_it(
    caller: Caller, order: object, why: str
) -> None:
    with capture_logs() as lines:
        answers = [await woocommerce(caller, order) for _ in range(2)]
    assert {answer.status_code for answer in answers} == {200}
    assert answers[0].json()["passed_over"].startswith(f"The order cannot be read, and was put aside: {why}")
    assert [(line["event"], line["shop"], line["delivery"]) for line in lines] == [
        ("order.parked", "woocommerce", "d-17")
    ] * 2
    parked = [
        line for line in (await caller.gets("/metrics")).text.splitlines() if line.startswith("waypulse_parked")
    ]
    assert parked == ["waypulse_parked 2"]
    assert await caller.customers("26") == [None]


async def test_of_what_is_put_aside_nothing_is_kept_that_tells_of_the_customer(
    caller: Caller, database: Path
) -> None:
    await shopify(caller, SHOPIFY_ORDER | {"id": None})
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT what, chat, body, why FROM parked").fetchall()
    assert rows == [("order", None, b'{"shop":"shopify","delivery":"d-17"}', "id: it is missing; give it")]


async def test_the_document_says_what_is_read_of_an_order(caller: Caller) -> None:
    document = (await caller.gets("/openapi.json")).json()
    schemas = document["components"]["schemas"]
    for shop, name, line in (("shopify", "ShopifyOrder", "ShopifyLine"), ("woocommerce", "WooOrder", "WooLine")):
        body = document["paths"][f"/v1/receivers/{shop}"]["post"]["requestBody"]["content"]["application/json"]
        assert body["schema"] == {"$ref": f"#/components/schemas/{name}"}
        assert schemas[name]["required"] == ["id"]
        assert schemas[name]["properties"]["line_items"]["items"] == {"$ref": f"#/components/schemas/{line}"}
        assert line in schemas
        assert f'body: <a href="#{name}">{name}</a>' in (await caller.gets("/docs")).text
