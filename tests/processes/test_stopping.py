"""The bot is told to stop: it finishes what is under way, is gone within five seconds, and has lost nothing."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from random import Random
from signal import SIGINT, SIGTERM, Signals
from sqlite3 import OperationalError

import pytest

from tests.processes.bot_api import Manner, bot_api
from tests.processes.crowd import TAPS_EACH, Crowd, Records, expect
from tests.processes.life import typed
from tests.processes.program import DATABASE, waypulse

LONGEST_SECONDS = 5.0
ANSWERS = 500


@pytest.mark.long
@pytest.mark.parametrize(("signal", "log_format"), [(SIGTERM, "text"), (SIGINT, "json")])
async def test_with_nothing_to_do_it_leaves_at_once(signal: Signals, log_format: str, tmp_path: Path) -> None:
    async with (
        bot_api() as api,
        waypulse(api.url, tmp_path, typed, LOG_FORMAT=log_format, LOG_LEVEL="debug") as program,
    ):
        await api.until(lambda: api.calls["getUpdates"] > 0)
        ended = await program.stop(signal)
    assert ended.code == 0
    assert ended.seconds < LONGEST_SECONDS
    assert "bot.stopped" in program.output


async def test_with_five_hundred_answers_waiting_and_a_slow_telegram_it_loses_none(tmp_path: Path) -> None:
    crowd = await Crowd.sit_down(tmp_path / DATABASE, ANSWERS // TAPS_EACH, Random(21))
    async with bot_api(crowd.updates, Manner(latency=0.04)) as api:
        async with waypulse(api.url, tmp_path) as program:
            await api.until(lambda: api.calls["editMessageText"] > 0)
            ended = await program.stop(SIGTERM)
        assert ended.code == 0
        assert ended.seconds < LONGEST_SECONDS
        async with waypulse(api.url, tmp_path) as program:
            await api.until(lambda: not api.waiting and crowd.have_all_been_thanked(api.shown))
            assert (await program.stop(SIGTERM)).code == 0
    expect(Records(tmp_path / DATABASE), crowd)


@pytest.mark.long
async def test_a_telegram_that_says_nothing_does_not_hold_it_up(tmp_path: Path) -> None:
    crowd = await Crowd.sit_down(tmp_path / DATABASE, 10, Random(22))
    async with bot_api(crowd.updates) as api:
        api.mute = {"editMessageText", "answerCallbackQuery"}
        async with waypulse(api.url, tmp_path) as program:
            await api.until(lambda: api.calls["editMessageText"] > 0)
            ended = await program.stop(SIGTERM)
        assert ended.code == 0
        assert ended.seconds < LONGEST_SECONDS
        api.mute = set()
        async with waypulse(api.url, tmp_path) as program:
            await api.until(lambda: not api.waiting and crowd.have_all_been_thanked(api.shown))
            await program.stop(SIGTERM)
    expect(Records(tmp_path / DATABASE), crowd)


@pytest.mark.long
async def test_nor_does_a_database_that_somebody_else_writes_to(tmp_path: Path) -> None:
    crowd = await Crowd.sit_down(tmp_path / DATABASE, ANSWERS // TAPS_EACH, Random(23))
    async with bot_api(crowd.updates, Manner(most=5)) as api:
        async with waypulse(api.url, tmp_path) as program:
            await api.until(lambda: api.calls["editMessageText"] > 0)
            with writing(tmp_path / DATABASE):
                ended = await program.stop(SIGTERM)
        assert ended.code == 0
        assert ended.seconds < LONGEST_SECONDS
        assert api.waiting
        async with waypulse(api.url, tmp_path) as program:
            await api.until(lambda: not api.waiting and crowd.have_all_been_thanked(api.shown))
            assert (await program.stop(SIGTERM)).code == 0
    expect(Records(tmp_path / DATABASE), crowd)


@pytest.mark.long
async def test_nor_does_what_the_database_itself_is_at_and_cannot_leave(tmp_path: Path) -> None:
    crowd = await Crowd.sit_down(tmp_path / DATABASE, 10, Random(24))
    async with bot_api(crowd.updates, Manner(most=5)) as api:
        with never_ready(tmp_path / DATABASE):
            async with waypulse(api.url, tmp_path) as program:
                await api.until(lambda: api.handed_out > 0)
                await asyncio.to_thread(wait_for_writer, tmp_path / DATABASE)
                ended = await program.stop(SIGTERM)
            assert ended.code == 0
            assert ended.seconds < LONGEST_SECONDS
            assert "bot.left" in program.output
        async with waypulse(api.url, tmp_path) as program:
            await api.until(lambda: not api.waiting and crowd.have_all_been_thanked(api.shown))
            assert (await program.stop(SIGTERM)).code == 0
    expect(Records(tmp_path / DATABASE), crowd)


@contextmanager
def never_ready(database: Path) -> Iterator[None]:
    """Let the first answer that is written take for ever, as a disk that hangs or a file of many gigabytes may."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute(
            "CREATE VIEW endless AS WITH RECURSIVE n(n) AS (VALUES (1) UNION ALL SELECT n FROM n) SELECT n FROM n"
        )
        connection.execute("CREATE TRIGGER never AFTER INSERT ON answers BEGIN SELECT count(*) FROM endless; END")
        yield
        connection.execute("DROP TRIGGER never")
        connection.execute("DROP VIEW endless")


def wait_for_writer(database: Path) -> None:
    """Wait until somebody has held the writer's lock for a while."""
    with (
        closing(sqlite3.connect(database, isolation_level=None, timeout=0.3)) as connection,
        suppress(OperationalError),
    ):
        for _ in range(100_000):
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")


@contextmanager
def writing(database: Path) -> Iterator[None]:
    """Hold the one lock that a writer needs, as another program may."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("ROLLBACK")
