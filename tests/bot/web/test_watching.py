"""Whoever watches over the bot learns how it is."""

import sqlite3
from contextlib import closing
from pathlib import Path

from surveys.store.mailbox import Parked
from tests.bot.web.caller import EVENT, NOW, Caller


async def test_the_bot_is_well_while_its_loops_turn(caller: Caller) -> None:
    answer = await caller.gets("/healthz")
    assert (answer.status_code, answer.json()) == (
        200,
        {"status": "ok", "loops": {"intake": 1.0, "housekeeping": 0.2}, "faults": []},
    )


async def test_a_loop_that_stands_still_is_no_health(caller: Caller) -> None:
    caller.ticks["intake"] = 130.0
    answer = await caller.gets("/healthz")
    assert answer.status_code == 503
    assert answer.json()["faults"] == ["The loop intake has stood still for 130 s."]


async def test_a_report_may_take_longer_than_other_loops_may_stand_still(caller: Caller) -> None:
    caller.ticks["newsroom"] = 600.0
    assert (await caller.gets("/healthz")).status_code == 200
    caller.ticks["newsroom"] = 3600.0
    assert (await caller.gets("/healthz")).json()["faults"] == ["The loop newsroom has stood still for 3600 s."]


async def test_a_database_that_does_not_answer_is_no_health(caller: Caller, database: Path) -> None:
    _lose_a_table(database)
    answer = await caller.gets("/healthz")
    assert (answer.status_code, answer.json()["faults"]) == (503, ["The database does not answer."])


async def test_a_bot_whose_loops_have_not_begun_is_well_but_not_ready(caller: Caller) -> None:
    assert (await caller.gets("/readyz")).status_code == 200
    caller.ticks["intake"] = None
    assert (await caller.gets("/healthz")).json()["loops"] == {"intake": None, "housekeeping": 0.2}
    assert (await caller.gets("/readyz")).status_code == 200
    caller.ticks["housekeeping"] = None
    assert (await caller.gets("/healthz")).status_code == 200
    answer = await caller.gets("/readyz")
    assert (answer.status_code, answer.json()["faults"]) == (503, ["No loop has gone round yet."])


async def test_figures_can_be_read_by_a_monitor(caller: Caller) -> None:
    caller.ticks["housekeeping"] = None
    async with caller.store.transaction() as tx:
        tx.mailbox.park(Parked("update", 5, None, b"{}", "It is odd.", NOW))
    await caller.posts(EVENT)
    await caller.posts(b"oops")
    answer = await caller.gets("/metrics")
    assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    lines = [line for line in answer.text.splitlines() if not line.startswith("#")]
    assert lines == [
        'waypulse_loop_idle_seconds{loop="intake"} 1.000',
        "waypulse_letters 0",
        "waypulse_deliveries 0",
        "waypulse_paused_endpoints 0",
        "waypulse_parked 1",
        'waypulse_http_answers_total{code="202"} 1',
        'waypulse_http_answers_total{code="422"} 1',
    ]


def _lose_a_table(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("DROP TABLE invitations")
