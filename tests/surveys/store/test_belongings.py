"""Everything that belongs to a person follows, and nothing of all the others is looked through for it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from surveys.cases import AlertId, Case
from surveys.journey import RespondentId
from surveys.language import Language
from surveys.people import Respondent
from surveys.store.store import Store

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
ADA = Respondent(RespondentId(1), "C-1", None, "", Language("en"))
BOB = Respondent(RespondentId(2), None, 22, "Bob", Language("nl"))


@pytest.fixture
def changes() -> Iterator[list[tuple[str, tuple[Any, ...]]]]:
    """The statements by which anything is changed meanwhile, each with its values."""
    sent: list[tuple[str, tuple[Any, ...]]] = []

    def listen(_connection: object, _cursor: object, statement: str, values: tuple[Any, ...], *_: object) -> None:
        if statement.startswith(("UPDATE", "DELETE")):
            sent.append((statement, values))

    event.listen(Engine, "before_cursor_execute", listen)
    yield sent
    event.remove(Engine, "before_cursor_execute", listen)


async def test_cases_follow_where_two_records_become_one_person(store: Store) -> None:
    async with store.transaction() as tx:
        for person in (ADA, BOB):
            tx.respondents.put(person)
        tx.cases.put(Case(AlertId(1), ADA.id, NOW), None)
    async with store.transaction() as tx:
        await tx.respondents.merge(ADA, BOB)
    async with store.snapshot() as tx:
        assert [one.id for one in await tx.cases.of_person(BOB.id)] == [1]


async def test_nobody_elses_records_are_looked_through(
    store: Store, tmp_path: Path, changes: list[tuple[str, tuple[Any, ...]]]
) -> None:
    async with store.transaction() as tx:
        await tx.respondents.merge(ADA, BOB)
    with closing(sqlite3.connect(tmp_path / "waypulse.db")) as connection:
        plans = [connection.execute(f"EXPLAIN QUERY PLAN {one}", values).fetchall() for one, values in changes]
    steps = [step[-1] for plan in plans for step in plan]
    assert [step for step in steps if step.startswith("SEARCH answers USING PRIMARY KEY")]
    # What is scanned is the list of the person's own responses.
    assert not [step for step in steps if step.startswith("SCAN") and "VIRTUAL TABLE" not in step]
