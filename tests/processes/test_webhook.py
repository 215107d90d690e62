"""Telegram brings updates itself, the bot is killed in the middle, and nothing is lost and nothing counts twice."""

import asyncio
from pathlib import Path
from random import Random
from signal import SIGTERM

import pytest

from tests.processes.bot_api import bot_api, refusal, taken_port
from tests.processes.bringer import SECRET, Bringer
from tests.processes.crowd import TAPS_EACH, Crowd, Records, expect
from tests.processes.life import copied
from tests.processes.program import DATABASE, waypulse

ANSWERS = 800
KILLS = 3


@pytest.mark.long
async def test_killed_three_times_it_keeps_each_answer_that_was_brought_once(tmp_path: Path) -> None:
    crowd, chance = await Crowd.sit_down(tmp_path / DATABASE, ANSWERS // TAPS_EACH, Random(20)), Random(22)
    settings = webhook()
    bringer = Bringer(settings["WEBHOOK_URL"])
    async with bot_api() as api, asyncio.TaskGroup() as group:
        bringing = group.create_task(bringer.bring(crowd.updates))
        for _ in range(KILLS):
            enough = bringer.taken + chance.randint(1, 150)
            async with waypulse(api.url, tmp_path, copied, **settings) as program:
                await api.until(lambda enough=enough: bringer.taken >= enough)  # type: ignore[misc]  # mypy cannot infer a default in a lambda
                await asyncio.sleep(chance.uniform(0.0, 0.2))
                await program.kill()
            assert not bringing.done(), "It had taken in everything before it was killed: nothing was tried."
        async with waypulse(api.url, tmp_path, copied, **settings) as program:
            await bringing
            await api.until(lambda: crowd.have_all_been_thanked(api.shown))
            assert (await program.stop(SIGTERM)).code == 0
        assert api.calls["getUpdates"] == 0
        assert api.calls["setWebhook"] == KILLS + 1
    expect(Records(tmp_path / DATABASE), crowd)


@pytest.mark.long
async def test_an_address_that_telegram_does_not_take_is_told(tmp_path: Path) -> None:
    async with bot_api() as api:
        api.refusals["setWebhook"] = refusal(400, "Bad Request: bad webhook: An HTTPS URL must be provided")
        async with waypulse(api.url, tmp_path, copied, **webhook()) as program:
            assert (await program.ended()).code == 2
    assert "WAYPULSE_WEBHOOK_URL: Telegram does not take it" in program.output
    assert "an https url must be provided" in program.output


@pytest.mark.long
async def test_whoever_wants_polling_again_gets_it(tmp_path: Path) -> None:
    async with bot_api() as api, waypulse(api.url, tmp_path) as program:
        await api.until(lambda: api.calls["getUpdates"] > 0)
        assert api.calls["deleteWebhook"] == 1
        assert (await program.stop(SIGTERM)).code == 0


def webhook() -> dict[str, str]:
    """The settings of a bot to which updates are brought at a free port."""
    with taken_port() as bound:
        port = bound.getsockname()[1]
    return {"HTTP_PORT": str(port), "WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram", "WEBHOOK_SECRET": SECRET}
