"""A shop, a customer, staff, their help desk and the CRM: one bad parcel, from the event to what the CRM reads."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from bot.sandbox.people import Person
from bot.web.credentials import DoorSecrets
from bot.web.door import build
from surveys.keys import Key, KeyScope, digest_of
from surveys.webhooks import Endpoint, EndpointId, HookKind
from tests.bot.receiver import Receiver, receiving
from tests.service import START, Chats, Service

SECRET = "whsec_AAAA"  # noqa: S105 - it opens nothing
EVENT = {"customer": "C-2", "touchpoint": "parcel.delivered", "id": "A-7", "attributes": {"product": "Lamp"}}


class Door:
    """The bot's HTTP door, to which each system of the company has a key of its own."""

    def __init__(self, service: Service) -> None:
        self._store = service.app.store
        app = build(self._store, service.app.world, service.clock, secrets=DoorSecrets(SecretStr("own")), health=dict)
        self._client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://door")

    async def make_key(self, secret: str, *scopes: KeyScope) -> None:
        async with self._store.transaction() as tx:
            await tx.keys.add(Key(secret, digest_of(secret.encode()), frozenset(scopes), START))

    async def posts(self, key: str, path: str, told: object, **headers: str) -> httpx.Response:
        return await self._client.post(path, json=told, headers={"Authorization": f"Bearer {key}", **headers})

    async def gets(self, key: str, path: str) -> Any:
        answer = await self._client.get(path, headers={"Authorization": f"Bearer {key}"})
        assert answer.status_code == 200
        return answer.json()

    async def close(self) -> None:
        await self._client.aclose()


@pytest.fixture
async def door(service: Service) -> AsyncIterator[Door]:
    door = Door(service)
    await door.make_key("shop", KeyScope.EVENTS)
    await door.make_key("desk", KeyScope.CASES)
    await door.make_key("crm", KeyScope.RESPONSES, KeyScope.TEXTS)
    yield door
    await door.close()


@pytest.fixture
async def desk(service: Service) -> AsyncIterator[Receiver]:
    """The help desk, which wants to hear of unhappy customers and of what becomes of them."""
    async with receiving() as receiver:
        kinds = frozenset({HookKind.ALERT, HookKind.CASE_CHANGED})
        async with service.app.store.transaction() as tx:
            await tx.hooks.change(Endpoint(EndpointId(1), receiver.url, kinds, SECRET, START))
        yield receiver
        await service.app.delivering.close()


async def heard(desk: Receiver, service: Service) -> list[tuple[str, str | None]]:
    """What the help desk has heard since it was last asked: the kind, and the state of the case."""
    await service.app.delivering.step()
    news = [(one.told["type"], one.told["data"].get("state")) for one in desk.heard]
    assert all(one.is_signed_with(SECRET) for one in desk.heard)
    desk.heard.clear()
    return news


async def test_a_bad_parcel_goes_all_the_way(  # noqa: PLR0913, PLR0917 - one of each
    service: Service, bob: Person, eva: Person, chats: Chats, door: Door, desk: Receiver
) -> None:
    told = [await door.posts("shop", "/v1/touchpoints", EVENT) for _ in range(2)]
    assert [(one.json()["decision"], one.json()["repeated"]) for one in told] == [("due", False), ("due", True)]
    await service.pass_time(hours=2)
    assert "Your delivery · 1 of 4" in bob.sees
    assert (await door.gets("crm", "/v1/responses"))["responses"] == []

    await service.taps(bob, "1")
    assert await heard(desk, service) == [("alert", None)]
    (case,) = (await door.gets("desk", "/v1/cases"))["cases"]
    assert (case["customer"], case["state"], case["owner"]) == ("C-2", "open", None)

    await service.taps(bob, "No", "No")
    await service.says(bob, "The box was torn.")
    await service.taps(eva, "I take it", chat=chats.staff)
    assert await heard(desk, service) == [("case.changed", "taken")]
    (case,) = (await door.gets("desk", "/v1/cases"))["cases"]
    assert (case["state"], case["owner"]) == ("taken", "Eva")

    await service.taps(eva, "Close", "Solved", chat=chats.staff)
    await service.taps(bob, "Yes, it is solved")
    assert [state for _, state in await heard(desk, service)] == ["closed", "closed"]
    (case,) = (await door.gets("desk", "/v1/cases"))["cases"]
    assert (case["state"], case["reason"], case["solved"]) == ("closed", "solved", True)

    page = await door.gets("crm", "/v1/responses?since=0")
    (response,) = page["responses"]
    assert (response["id"], response["customer"], response["touchpoint"]) == (
        case["response"],
        "C-2",
        "parcel.delivered",
    )
    said = {answer["question"]: answer["value"] for answer in response["answers"]}
    assert said == {"satisfied": 1, "on-time": "no", "intact": "no", "why": "The box was torn."}
    assert (await door.gets("crm", f"/v1/responses?since={page['next']}"))["responses"] == []
    assert service.parked == []


async def test_each_system_gets_at_its_own_alone(door: Door) -> None:
    refused = [
        await door.posts("desk", "/v1/touchpoints", EVENT),
        await door.posts("shop", "/v1/links", {"touchpoint": "store.purchase"}),
        await door.posts("crm", "/v1/touchpoints", EVENT),
    ]
    assert {answer.status_code for answer in refused} == {403}
