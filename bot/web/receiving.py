"""Receiving: orders of Shopify and WooCommerce become touchpoint events, once their signature is checked."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

import orjson
import structlog
from fastapi import APIRouter, Header, Request, Response
from fastapi.encoders import jsonable_encoder
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ValidationError

from bot.clock import Clock
from bot.importing.announcing import Announcement, announce, read
from bot.importing.fields import Fields
from bot.importing.terms import LONGEST_NAME, Terms
from bot.web.body import SLOWEST_SECONDS, body_of
from bot.web.credentials import DoorSecrets
from bot.web.decisions import DecisionBody, decision
from bot.web.faults import FaultsBody, RefusalBody, misshapen
from bot.web.orders import ShopifyOrder, WooOrder
from bot.web.shapes import SCHEMAS, wanted_body
from bot.web.signatures import check
from bot.web.writing import writing
from handlers.world import World
from surveys.store.mailbox import Parked
from surveys.store.store import Store

O = TypeVar("O", bound=BaseModel)  # noqa: E741 - an order

_PING = re.compile(rb"webhook_id=[0-9]{1,20}")
"""What WooCommerce sends, without a signature, when a webhook is saved there."""

_DISPENSABLE = frozenset({"at", "language"})
"""Shops tell of an order as soon as it changes, and of most customers we know the language."""

_UNMAPPED = "{what} stands for no touchpoint under `receivers` in journey.yaml."
_GUEST = "A guest has ordered, of whom the shop gives no number."
_TRIAL = "The signature is right; the order is Shopify's own invention, to try the webhook."

_SHOPIFY = wanted_body({"$ref": f"{SCHEMAS}{ShopifyOrder.__name__}"})
_WOOCOMMERCE = wanted_body({"$ref": f"{SCHEMAS}{WooOrder.__name__}"})

_log = structlog.get_logger()


class PassedOverBody(BaseModel):
    """Why a message became no event. To the shop system it is well: it need not send it again."""

    passed_over: str


_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"model": PassedOverBody},
    **{code: {"model": RefusalBody} for code in (400, 401, 403, 408, 413, 503)},
    422: {"model": FaultsBody},
}


@dataclass(frozen=True, slots=True)
class Message:
    """What a shop system has sent; `delivery` is its own number of it, by which it is found there."""

    shop: str
    delivery: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Receiver:
    """Where orders come in, and what they stand for in the journey."""

    store: Store
    world: World
    clock: Clock

    async def shopify(self, message: Message, topic: str) -> Response:
        """An order of Shopify."""
        touchpoint = self.world.catalog.journey.receivers.shopify.get(topic)
        if touchpoint is None:
            return _passed_over(_UNMAPPED.format(what=f"The topic {topic!r}"))
        order = _order(message.body, ShopifyOrder)
        if not isinstance(order, ShopifyOrder):
            return await self._put_aside(message, order)
        return await self._keep(message, order.words(topic, touchpoint), order.attributes())

    async def woocommerce(self, message: Message) -> Response:
        """An order of WooCommerce."""
        order = _order(message.body, WooOrder)
        if not isinstance(order, WooOrder):
            return await self._put_aside(message, order)
        touchpoint = self.world.catalog.journey.receivers.woocommerce.get(order.status)
        if touchpoint is None:
            return _passed_over(_UNMAPPED.format(what=f"The state {order.status!r}"))
        return await self._keep(message, order.words(touchpoint), order.attributes())

    async def _keep(self, message: Message, words: Mapping[str, str], attributes: Mapping[str, str]) -> Response:
        """Keep an order as an event; one that was told before changes nothing."""
        if not words["customer"]:
            return _passed_over(_GUEST)
        now = self.clock.now()
        told = _understood(words, attributes, Terms(self.world.catalog, self.world.zone, now))
        if not isinstance(told, Announcement):
            return await self._put_aside(message, told)
        async with writing(self.store) as tx:
            (decided,) = await announce([told], tx, self.world, now)
        return JSONResponse(jsonable_encoder(decision(told, decided, now)), 202)

    async def _put_aside(self, message: Message, faults: Iterable[str]) -> Response:
        """To be sent again would not help, so it is taken, and the operator is told; who has ordered is not kept."""
        why, now = "; ".join(faults), self.clock.now()
        kept = orjson.dumps({"shop": message.shop, "delivery": message.delivery})
        async with writing(self.store) as tx:
            tx.mailbox.park(Parked("order", tx.new_id(now), None, kept, why, now))
        _log.warning("order.parked", shop=message.shop, delivery=message.delivery, why=why)
        return _passed_over(f"The order cannot be read, and was put aside: {why}.")


def receiving(receiver: Receiver, secrets: DoorSecrets) -> APIRouter:
    """The routes that shop systems are pointed to."""
    router = APIRouter(tags=["receivers"], responses=_ANSWERS)

    @router.post("/v1/receivers/shopify", status_code=202, response_model=DecisionBody, openapi_extra=_SHOPIFY)
    async def shopify(
        request: Request,
        signature: Annotated[str, Header(alias="X-Shopify-Hmac-Sha256")] = "",
        topic: Annotated[str, Header(alias="X-Shopify-Topic")] = "",
        test: Annotated[str, Header(alias="X-Shopify-Test")] = "",
        delivery: Annotated[str, Header(alias="X-Shopify-Webhook-Id")] = "",
    ) -> Response:
        """An order from Shopify, by the topics that `receivers` in journey.yaml names."""
        body = await body_of(request, SLOWEST_SECONDS)
        check(body, signature, secrets.shopify, "WAYPULSE_SHOPIFY_SECRET")
        message = Message("shopify", delivery[:LONGEST_NAME], body)
        return _passed_over(_TRIAL) if test == "true" else await receiver.shopify(message, topic)

    @router.post(
        "/v1/receivers/woocommerce", status_code=202, response_model=DecisionBody, openapi_extra=_WOOCOMMERCE
    )
    async def woocommerce(
        request: Request,
        signature: Annotated[str, Header(alias="X-WC-Webhook-Signature")] = "",
        delivery: Annotated[str, Header(alias="X-WC-Webhook-Delivery-ID")] = "",
    ) -> Response:
        """An order from WooCommerce, by the states that `receivers` in journey.yaml names."""
        body = await body_of(request, SLOWEST_SECONDS)
        if _PING.fullmatch(body):
            return _passed_over("This is a greeting.")
        check(body, signature, secrets.woocommerce, "WAYPULSE_WOOCOMMERCE_SECRET")
        return await receiver.woocommerce(Message("woocommerce", delivery[:LONGEST_NAME], body))

    return router


def _order(body: bytes, kind: type[O]) -> O | Sequence[str]:
    """The order, or what is wrong with it."""
    try:
        return kind.model_validate_json(body)
    except ValidationError as error:
        return [f"{field}: {why}" for field, why in misshapen(error, kind)]


def _understood(
    words: Mapping[str, str], attributes: Mapping[str, str], terms: Terms
) -> Announcement | Sequence[str]:
    """The event, if need be without what it can do without, or what is wrong with it."""
    fields = Fields(words)
    told = read(fields, terms, words["id"], attributes)
    if told:
        return told
    odd = {one.field for one in fields.wrong}
    if odd <= _DISPENSABLE:
        return _understood({name: said for name, said in words.items() if name not in odd}, attributes, terms)
    return [str(one) for one in fields.wrong]


def _passed_over(why: str) -> Response:
    return JSONResponse({"passed_over": why}, 200)
