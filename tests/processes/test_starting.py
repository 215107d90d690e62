"""What the bot does at its start when Telegram does not let it in, or is not there yet."""

from pathlib import Path
from signal import SIGTERM

import pytest

from tests.processes.bot_api import Answer, bot_api, refusal, taken_port, url_of
from tests.processes.program import waypulse


@pytest.mark.long
async def test_a_second_poller_ends_the_first_with_a_sentence(tmp_path: Path) -> None:
    places = [tmp_path / "first", tmp_path / "second"]
    for place in places:
        place.mkdir()
    async with bot_api() as api, waypulse(api.url, places[0]) as first:
        await api.until(lambda: api.calls["getUpdates"] > 0)
        async with waypulse(api.url, places[1]) as second:
            assert (await first.ended()).code == 1
            await first.says("Another program is fetching this bot's updates; stop the other instance")
            assert (await second.stop(SIGTERM)).code == 0


@pytest.mark.long
async def test_a_wrong_token_ends_it_with_a_sentence(tmp_path: Path) -> None:
    async with bot_api() as api:
        api.refusals["getMe"] = refusal(401, "Unauthorized")
        async with waypulse(api.url, tmp_path) as program:
            assert (await program.ended()).code == 1
    assert program.output == (
        "Telegram does not know the bot token; check WAYPULSE_BOT_TOKEN, or ask BotFather for a new one.\n"
    )


@pytest.mark.long
async def test_a_token_that_is_revoked_ends_it_with_a_sentence(tmp_path: Path) -> None:
    async with bot_api() as api:
        api.refusals["getUpdates"] = refusal(401, "Unauthorized")
        async with waypulse(api.url, tmp_path) as program:
            assert (await program.ended()).code == 1
    assert program.output.endswith("or ask BotFather for a new one.\n")


@pytest.mark.long
async def test_a_bot_api_that_refuses_it_ends_it_with_a_sentence(tmp_path: Path) -> None:
    async with bot_api() as api:
        api.refusals["getMe"] = refusal(400, "Logged out")
        async with waypulse(api.url, tmp_path) as program:
            assert (await program.ended()).code == 2
    assert program.output == (
        "WAYPULSE_API_URL: What it names refuses to let the bot in: Logged out; write an address that does, "
        "or leave it out.\n"
    )


@pytest.mark.long
@pytest.mark.parametrize(
    "instead", [refusal(404, "Not Found"), refusal(403, "Forbidden"), Answer(200, {"ok": True, "result": {"a": 1}})]
)
async def test_it_outlives_whatever_stands_for_updates(tmp_path: Path, instead: Answer) -> None:
    async with bot_api([{"update_id": 1}]) as api:
        api.refusals["getUpdates"] = instead
        async with waypulse(api.url, tmp_path) as program:
            await program.says("intake.no_updates")
            del api.refusals["getUpdates"]
            await api.until(lambda: not api.waiting)
            assert (await program.stop(SIGTERM)).code == 0


@pytest.mark.long
async def test_it_waits_for_a_telegram_that_is_not_there_yet(tmp_path: Path) -> None:
    with taken_port() as bound:
        async with waypulse(url_of(bound), tmp_path) as program:
            await program.says("telegram.not_there")
            async with bot_api(at=bound) as api:
                await api.until(lambda: api.calls["getUpdates"] > 0)
                assert (await program.stop(SIGTERM)).code == 0
    assert "bot.started" in program.output


@pytest.mark.long
async def test_it_can_be_stopped_while_it_waits_for_telegram(tmp_path: Path) -> None:
    with taken_port() as bound:
        async with waypulse(url_of(bound), tmp_path) as program:
            await program.says("telegram.not_there")
            ended = await program.stop(SIGTERM)
    assert ended.code == 0
    assert ended.seconds < 5
    assert "bot.started" not in program.output
