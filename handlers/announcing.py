"""Announcing: other systems are told of what happened, in the transaction in which it happened."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import orjson

from surveys.feedback import Response
from surveys.people import Respondent
from surveys.questions import is_in_words, kept_as
from surveys.store.digests import Digest
from surveys.store.transaction import Transaction
from surveys.survey import Survey
from surveys.webhooks import Delivery, DeliveryId, HookKind
from surveys.when import Answers, as_json

TEXTS = "texts"
"""Under this name `about` holds what customers wrote: it goes to those alone who may have it."""

_REPORT = "report"
_SAFE = 2**53
"""Other systems read a larger number as one that is only near it."""


async def announce(kind: HookKind, about: Mapping[str, Any], tx: Transaction, now: datetime) -> None:
    """Have everybody told who wants to hear of this; where nobody does, it costs nothing.

    `about` is what JSON can hold, with moments as they are. Its `response` is the id of the response in question, by
    which what waits is found when the customer is to be forgotten; whatever customers wrote stands under `TEXTS`.
    """
    for endpoint in await tx.hooks.listening(kind):
        told = about if endpoint.with_texts else {name: value for name, value in about.items() if name != TEXTS}
        delivery = Delivery(
            id=DeliveryId(tx.new_id(now)),
            endpoint=endpoint.id,
            kind=kind,
            body=_body(kind, told, now),
            made_at=now,
            due_at=now,
            response=about.get("response"),
        )
        tx.hooks.put(delivery)


async def announce_completed(
    response: Response, person: Respondent, survey: Survey, answers: Answers, tx: Transaction
) -> None:
    """A response was completed, with these answers."""
    if not await tx.hooks.listening(HookKind.RESPONSE_COMPLETED):
        return
    now = response.closed_at or response.opened_at
    kinds = {one.id: kept_as(one.kind) for one in survey.questions}
    said = {key: as_json(value) for key, value in answers.items()}
    texts = {key for key, value in answers.items() if is_in_words(kinds[key], value)}
    about = {
        "response": response.id,
        "customer": person.customer,
        "journey": response.tag.journey,
        "stage": response.tag.stage,
        "touchpoint": response.tag.touchpoint,
        "segments": response.tag.segments,
        "survey": response.survey,
        "version": response.version,
        "language": response.language,
        "opened_at": response.opened_at,
        "closed_at": now,
        "answers": {key: value for key, value in said.items() if key not in texts},
        TEXTS: {key: said[key] for key in said if key in texts},
    }
    await announce(HookKind.RESPONSE_COMPLETED, about, tx, now)


async def announce_digest(digest: Digest, tx: Transaction, now: datetime) -> None:
    """A report is ready; the parts that managers open of it are nobody else's business."""
    if digest.kind != _REPORT:
        return
    about = {
        "digest": digest.id,
        "from": digest.period.start,
        "to": digest.period.end,
        "language": digest.language,
    }
    await announce(HookKind.DIGEST_READY, about, tx, now)


def _body(kind: HookKind, about: Mapping[str, Any], now: datetime) -> bytes:
    return orjson.dumps({"type": kind, "timestamp": now, "data": _wide(about)})


def _wide(about: Mapping[str, Any]) -> dict[str, Any]:
    """The same with ids as words, where they are too large for others."""
    return {
        name: str(value) if isinstance(value, int) and abs(value) >= _SAFE else value for name, value in about.items()
    }
