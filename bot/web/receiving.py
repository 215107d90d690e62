"""Receiving: orders of Shopify and WooCommerce become touchpoint events, once their signature is checked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, Header, Request, Response
from fastapi.encoders import jsonable_encoder
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ValidationError

from bot.clock import Clock
from bot.importing.announcing import announce, read
from bot.importing.fields import Fields
from bot.importing.terms import Terms, attribute
from bot.web.body import SLOWEST_SECONDS, body_of
from bot.web.credentials import DoorSecrets
from bot.web.decisions import DecisionBody, decision
from bot.web.faults import FaultBody, FaultsBody, RefusalBody, misshapen, refused
from bot.web.orders import ShopifyOrder, WooOrder
from bot.web.signatures import check
from bot.web.writing import writing
from handlers.world import World
from surveys.store.store import Store

O = TypeVar("O", bound=BaseModel)  # noqa: E741 - an order

_PING = re.compile(rb"webhook_id=[0-9]{1,20}")
"""What WooCommerce sends, without a signature, when a webhook is saved there."""

_UNMAPPED = "{what} stands for no touchpoint under `receivers` in journey.yaml."
_GUEST = "A guest has ordered, of whom the shop gives no number."
_TRIAL = "The signature is right; the order is Shopify's own invention, to try the webhook."


class PassedOverBody(BaseModel):
    """Why a message became no event. To the shop system it is well: it need not send it again."""

    passed_over: str


_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"model": PassedOverBody},
    **{code: {"model": RefusalBody} for code in (400, 401, 403, 408, 413, 503)},
    422: {"model": FaultsBody},
}


@dataclass(frozen=True, slots=True)
class Receiver:
    """Where orders come in, and what they stand for in the journey."""

    store: Store
    world: World
    clock: Clock

    async def shopify(self, body: bytes, topic: str) -> Response:
        """An order of Shopify."""
        touchpoint = self.world.catalog.journey.receivers.shopify.get(topic)
        if touchpoint is None:
            return _passed_over(_UNMAPPED.format(what=f"The topic {topic!r}"))
        order = _order(body, ShopifyOrder)
        if isinstance(order, Response):
            return order
        return await self._keep(order.words(topic, touchpoint), order.attributes())

    async def woocommerce(self, body: bytes) -> Response:
        """An order of WooCommerce."""
        order = _order(body, WooOrder)
        if isinstance(order, Response):
            return order
        touchpoint = self.world.catalog.journey.receivers.woocommerce.get(order.status)
        if touchpoint is None:
            return _passed_over(_UNMAPPED.format(what=f"The state {order.status!r}"))
        return await self._keep(order.words(touchpoint), order.attributes())

    async def _keep(self, words: Mapping[str, str], attributes: Mapping[str, str]) -> Response:
        """Keep an order as an event; one that was told before changes nothing."""
        if not words["customer"]:
            return _passed_over(_GUEST)
        now = self.clock.now()
        fields = Fields({**words, **{f"attributes.{key}": said for key, said in attributes.items()}})
        known = {key: fields.optional(f"attributes.{key}", attribute) or "" for key in attributes}
        told = read(fields, Terms(self.world.catalog, self.world.zone, now), words["id"], known)
        if told is None or fields.wrong:
            return refused(FaultBody(event=0, field=one.field, fault=one.sentence) for one in fields.wrong)
        async with writing(self.store) as tx:
            (decided,) = await announce([told], tx, self.world, now)
        return JSONResponse(jsonable_encoder(decision(told, decided, now)), 202)


def receiving(receiver: Receiver, secrets: DoorSecrets) -> APIRouter:
    """The routes that shop systems are pointed to."""
    router = APIRouter(tags=["receivers"], responses=_ANSWERS)

    @router.post("/v1/receivers/shopify", status_code=202, response_model=DecisionBody)
    async def shopify(
        request: Request,
        signature: Annotated[str, Header(alias="X-Shopify-Hmac-Sha256")] = "",
        topic: Annotated[str, Header(alias="X-Shopify-Topic")] = "",
        test: Annotated[str, Header(alias="X-Shopify-Test")] = "",
    ) -> Response:
        """An order from Shopify, by the topics that `receivers` in journey.yaml names."""
        body = await body_of(request, SLOWEST_SECONDS)
        check(body, signature, secrets.shopify, "WAYPULSE_SHOPIFY_SECRET")
        return _passed_over(_TRIAL) if test == "true" else await receiver.shopify(body, topic)

    @router.post("/v1/receivers/woocommerce", status_code=202, response_model=DecisionBody)
    async def woocommerce(
        request: Request, signature: Annotated[str, Header(alias="X-WC-Webhook-Signature")] = ""
    ) -> Response:
        """An order from WooCommerce, by the states that `receivers` in journey.yaml names."""
        body = await body_of(request, SLOWEST_SECONDS)
        if _PING.fullmatch(body):
            return _passed_over("This is a greeting.")
        check(body, signature, secrets.woocommerce, "WAYPULSE_WOOCOMMERCE_SECRET")
        return await receiver.woocommerce(body)

    return router


def _order(body: bytes, kind: type[O]) -> O | Response:
    try:
        return kind.model_validate_json(body)
    except ValidationError as error:
        return refused(FaultBody(event=0, field=field, fault=why) for field, why in misshapen(error, kind))


def _passed_over(why: str) -> Response:
    return JSONResponse({"passed_over": why}, 200)
