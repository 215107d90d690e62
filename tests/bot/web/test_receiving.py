"""Orders of shop systems become touchpoint events, where the signature is theirs."""

import hmac
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import httpx
import orjson
import pytest
from pydantic import SecretStr

from surveys.catalog import Catalog
from surveys.receivers import Receivers
from surveys.store.store import Store
from tests.bot.web.caller import SHOPIFY, WOOCOMMERCE, Caller

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
    marks = {"X-Shopify-Topic": topic, "X-Shopify-Test": test}
    headers = {"X-Shopify-Hmac-Sha256": signature(body, SHOPIFY), **marks}
    return await caller.sends("/v1/receivers/shopify", body, headers)


async def woocommerce(caller: Caller, order: object) -> httpx.Response:
    body = orjson.dumps(order)
    return await caller.sends(
        "/v1/receivers/woocommerce", body, {"X-WC-Webhook-Signature": signature(body, WOOCOMMERCE)}
    )


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


@pytest.mark.parametrize(
    ("order", "faults"),
    [
        ([], [("body", "one object is to be sent here")]),
        ({}, [("id", "it is missing; give it")]),
        (
            WOO_ORDER | {"date_modified_gmt": "soon", "total": "x" * 1001},
            [
                ("attributes.amount", "it is 1001 characters long; at most 1000 are possible"),
                ("at", "'soonZ' is not a date; write one such as 2026-11-09T14:30+01:00"),
            ],
        ),
    ],
)
async def test_an_order_that_cannot_be_read_is_refused(
    caller: Caller, order: object, faults: list[tuple[str, str]]
) -> None:
    answer = await woocommerce(caller, order)
    assert answer.status_code == 422
    assert [(one["field"], one["fault"]) for one in answer.json()["detail"]] == faults
