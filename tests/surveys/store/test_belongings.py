"""Everything that belongs to a person follows, and nothing of all the others is looked through for it."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from surveys.cases import AlertId, Case
from surveys.journey import RespondentId
from surveys.language import Language
from surveys.people import Respondent
from surveys.store.store import Store
from tests.statements import asked

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
ADA = Respondent(RespondentId(1), "C-1", None, "", Language("en"))
BOB = Respondent(RespondentId(2), None, 22, "Bob", Language("nl"))


async def test_cases_follow_where_two_records_become_one_person(store: Store) -> None:
    async with store.transaction() as tx:
        for person in (ADA, BOB):
            tx.respondents.put(person)
        tx.cases.put(Case(AlertId(1), ADA.id, NOW), None)
    async with store.transaction() as tx:
        await tx.respondents.merge(ADA, BOB)
    async with store.snapshot() as tx:
        assert [one.id for one in await tx.cases.of_person(BOB.id)] == [1]


async def test_nobody_elses_records_are_looked_through(store: Store, tmp_path: Path) -> None:
    with asked() as sent:
        async with store.transaction() as tx:
            await tx.respondents.merge(ADA, BOB)
    changes = [(statement, values) for statement, values in sent if statement.startswith(("UPDATE", "DELETE"))]
    with closing(sqlite3.connect(tmp_path / "waypulse.db")) as connection:
        plans = [connection.execute(f"EXPLAIN QUERY PLAN {one}", values).fetchall() for one, values in changes]
    steps = [step[-1] for plan in plans for step in plan]
    assert [step for step in steps if step.startswith("SEARCH answers USING PRIMARY KEY")]
    # What is scanned is the list of the person's own responses.
    assert not [step for step in steps if step.startswith("SCAN") and "VIRTUAL TABLE" not in step]
