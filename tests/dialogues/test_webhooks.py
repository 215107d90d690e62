"""Other systems hear of what customers said in the transaction in which it was said."""

from typing import Any

import orjson
import pytest

from bot.sandbox.people import Person
from surveys.webhooks import Endpoint, EndpointId, HookKind
from tests.service import START, Chats, Service


async def listen(service: Service, *kinds: HookKind, with_texts: bool = False) -> None:
    """A system of the company wants to hear of these."""
    added = Endpoint(EndpointId(1), "http://127.0.0.1:9/", frozenset(kinds), "whsec_AAAA", START, with_texts)
    async with service.app.store.transaction() as tx:
        await tx.hooks.change(added)


def told(service: Service) -> list[dict[str, Any]]:
    """What waits to be delivered."""
    return [orjson.loads(body)["data"] for (body,) in service.rows("SELECT body FROM deliveries ORDER BY id")]


async def test_a_completed_response_is_told_once_with_scores_and_without_words(service: Service, bob: Person) -> None:
    await listen(service, HookKind.RESPONSE_COMPLETED)
    await service.deliver(bob)
    await service.taps(bob, "2", "No", "No")
    assert told(service) == []
    await service.says(bob, "The box was torn.")
    (said,) = told(service)
    response = await service.response(bob)
    assert said["answers"]["satisfied"] == 2
    assert (said["response"], said["customer"], said["touchpoint"]) == (str(response.id), "C-2", "parcel.delivered")
    assert "texts" not in said
    assert "torn" not in str(said)
    await service.says(bob, "And the lamp was broken.")
    assert len(told(service)) == 1


async def test_words_are_told_where_the_operator_said_so(service: Service, bob: Person) -> None:
    await listen(service, HookKind.RESPONSE_COMPLETED, with_texts=True)
    await service.deliver(bob)
    await service.taps(bob, "2", "No", "No")
    await service.says(bob, "The box was torn.")
    (said,) = told(service)
    assert list(said["texts"].values()) == ["The box was torn."]


@pytest.mark.long
async def test_a_digest_is_told_when_it_is_ready(service: Service, ada: Person, chats: Chats) -> None:
    assert chats
    await listen(service, HookKind.DIGEST_READY)
    await service.deliver(ada)
    await service.taps(ada, "5")
    await service.pass_time(days=7)
    (ready,) = told(service)
    assert (ready["from"], ready["to"], ready["language"]) == ("2026-11-16", "2026-11-22", "en")


async def test_what_waits_goes_with_the_customer_who_is_forgotten(service: Service, bob: Person) -> None:
    await listen(service, HookKind.RESPONSE_COMPLETED)
    await service.deliver(bob)
    await service.taps(bob, "2", "No", "No", "Skip")
    assert len(told(service)) == 1
    await service.says(bob, "/forget")
    await service.taps(bob, "Yes, erase everything")
    assert told(service) == []


@pytest.mark.parametrize("kind", [HookKind.ALERT, HookKind.DIGEST_READY])
async def test_who_wants_other_things_hears_nothing(service: Service, bob: Person, kind: HookKind) -> None:
    await listen(service, kind)
    await service.deliver(bob)
    await service.taps(bob, "4")
    assert told(service) == []
