"""The bot is killed while another system lets it wait: that system hears of everything, in order, and some twice."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from surveys.store.store import Store
from surveys.webhooks import Endpoint, EndpointId, HookKind
from tests.bot.receiver import HANGS, Heard, Receiver, receiving
from tests.processes.bot_api import PATIENCE_SECONDS, Manner, bot_api
from tests.processes.crowd import Crowd, Records
from tests.processes.program import DATABASE, waypulse

PEOPLE = 20
SECRET = "whsec_AAAA"  # noqa: S105 - it opens nothing


@pytest.mark.long
async def test_killed_while_nobody_answers_it_tells_of_every_response_in_order(tmp_path: Path) -> None:
    crowd = await Crowd.sit_down(tmp_path / DATABASE, PEOPLE, Random(25))
    records = Records(tmp_path / DATABASE)
    async with receiving() as crm, bot_api(crowd.updates, Manner(latency=0.01, most=8, chance=Random(26))) as api:
        await _listen(tmp_path / DATABASE, crm.url)
        heard = 0
        for more in (1, 3, 4):
            # The last of them is taken in by the receiver, which never says so.
            crm.codes.extend([*[204] * (more - 1), HANGS])
            heard += more
            async with waypulse(api.url, tmp_path) as program:
                await _has_heard(crm, heard)
                await program.kill()
        async with waypulse(api.url, tmp_path):
            await _has_heard(crm, PEOPLE + 3)
            await api.until(lambda: not api.waiting)
    told = _in_order(crm.heard)
    assert len(told) == PEOPLE
    assert told == sorted(told)
    assert {one.told["data"]["response"] for one in crm.heard} == {str(one.response) for one in crowd.people}
    assert all(one.is_signed_with(SECRET) for one in crm.heard)
    assert records.count("deliveries") == PEOPLE


async def _listen(database: Path, url: str) -> None:
    store = await Store.open(f"sqlite+aiosqlite:///{database}", Random(1))
    kinds = frozenset({HookKind.RESPONSE_COMPLETED})
    async with store.transaction() as tx:
        await tx.hooks.change(Endpoint(EndpointId(1), url, kinds, SECRET, datetime.now(UTC)))
    await store.close()


async def _has_heard(crm: Receiver, requests: int) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        await crm.has_heard(requests)


def _in_order(heard: Sequence[Heard]) -> list[int]:
    """The numbers of what was told, as they came in for the first time: later ones are larger."""
    return [int(one.removeprefix("msg_")) for one in dict.fromkeys(one.id for one in heard)]
