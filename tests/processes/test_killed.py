"""The bot is killed in the middle of its work, again and again, and nothing is lost and nothing counts twice."""

import asyncio
from pathlib import Path
from random import Random
from signal import SIGTERM

from tests.processes.bot_api import BotApi, Manner, bot_api
from tests.processes.crowd import TAPS_EACH, Crowd, Records, expect
from tests.processes.life import typed
from tests.processes.program import DATABASE, waypulse

ANSWERS = 2_000
KILLS = 5


async def test_killed_five_times_it_keeps_each_of_two_thousand_answers_once(tmp_path: Path) -> None:
    crowd = await Crowd.sit_down(tmp_path / DATABASE, ANSWERS // TAPS_EACH, Random(20))
    chance = Random(22)
    async with bot_api(crowd.updates, Manner(latency=0.03, most=60, chance=Random(21))) as api:
        for _ in range(KILLS):
            await _live_and_be_killed(api, tmp_path, chance)
            assert api.waiting, "It had taken in everything before it was killed: nothing was tried."
        async with waypulse(api.url, tmp_path, typed) as program:
            await api.until(lambda: not api.waiting and crowd.have_all_been_thanked(api.shown))
            assert (await program.stop(SIGTERM)).code == 0
    expect(Records(tmp_path / DATABASE), crowd)


async def _live_and_be_killed(api: BotApi, place: Path, chance: Random) -> None:
    """Counted in answers a life is as long on a slow machine; the time added ends it anywhere between two calls."""
    enough = api.handed_out + chance.randint(1, 300)
    async with waypulse(api.url, place) as program:
        await api.until(lambda: api.handed_out >= enough)
        await asyncio.sleep(chance.uniform(0.0, 0.3))
        await program.kill()
