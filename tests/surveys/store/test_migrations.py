"""Migrations lead to the same tables as the code describes, in a new database and in one that has data."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, text

from surveys.store.migrations.applying import configuration
from surveys.store.migrations.upgrade import HERE, is_current, upgrade
from surveys.store.tables import metadata

OLD_ROWS: dict[str, dict[str, object]] = {
    "digests": {
        "id": 3,
        "key": "weekly:1",
        "chat": -100,
        "thread": None,
        "kind": "report",
        "language": "nl",
        "start": 739_000,
        "end": 739_006,
        "asked_at": 1_700_000_000_000,
        "done_at": None,
    },
    "answers": {
        "response": 5,
        "question": "why",
        "respondent": 7,
        "kind": "text",
        "number": None,
        "text": "Late!",
        "language": "en",
        "is_score": 0,
        "at": 1_700_000_000_000,
        "day": 739_000,
        "journey": "shop",
        "stage": "purchase",
        "touchpoint": None,
        "channel": None,
        "segments": "[]",
        "read_by": "waypulse@1",
    },
}
"""A row, as the first release wrote it, of each table that a later migration changes."""

_OLDER_COLUMNS = ("response", "question", "at", "day", "touchpoint")
_OLDER = text(
    "INSERT INTO answers"
    " (response, question, at, day, touchpoint, respondent, kind, language, is_score, journey, stage, segments)"
    " VALUES (:response, :question, :at, :day, :touchpoint, 1, 'yesno', 'en', 0, 'shop', 'purchase', '[]')"
)
_OLDER_ANSWERS = [
    *((1, "a", 5, 1, "order"), (1, "b", 4, 1, "order"), (1, "c", 6, 2, "order"), (1, "d", 6, 2, "parcel")),
    *((2, "b", 4, 1, None), (2, "a", 4, 1, None)),
]
_BRACKETS = str.maketrans("", "", '"()')


@pytest.fixture
def migrated(tmp_path: Path) -> Iterator[Connection]:
    """A database that every migration was applied to."""
    engine = create_engine(f"sqlite:///{tmp_path / 'migrated.db'}")
    with engine.connect() as connection:
        upgrade(connection)
        yield connection
    engine.dispose()


@pytest.fixture
def created(tmp_path: Path) -> Iterator[Connection]:
    """A database as the code describes it."""
    engine = create_engine(f"sqlite:///{tmp_path / 'created.db'}")
    with engine.connect() as connection:
        metadata.create_all(connection)
        yield connection
    engine.dispose()


def _schema(connection: Connection) -> dict[str, list[str]]:
    """Every table and index with the parts of its definition, whatever their order and spaces."""
    query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name <> 'alembic_version'"
    rows = connection.execute(text(query))
    return {name: sorted("".join(sql.split()).translate(_BRACKETS).split(",")) for name, sql in rows}


def test_migrated_tables_are_those_of_the_code(migrated: Connection, created: Connection) -> None:
    assert _schema(migrated) == _schema(created)


# SQLite does not tell of what such an index is made; the test above compares the very words of it.
@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index events_of_order")
@pytest.mark.filterwarnings(
    "ignore:autogenerate skipping metadata-specified expression-based index 'events_of_order'"
)
def test_nothing_is_left_to_migrate(migrated: Connection) -> None:
    assert compare_metadata(MigrationContext.configure(migrated), metadata) == []


@pytest.fixture
def first(tmp_path: Path) -> Iterator[Connection]:
    """A database with the very first tables, and a row in each of those that were changed since."""
    engine = create_engine(f"sqlite:///{tmp_path / 'first.db'}")
    with engine.connect() as connection:
        command.upgrade(configuration(connection), "0001")
        for table, row in OLD_ROWS.items():
            names, places = ", ".join(f'"{name}"' for name in row), ", ".join(f":{name}" for name in row)
            connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({places})"), row)  # noqa: S608 - the names above
        yield connection
    engine.dispose()


@pytest.mark.long
@pytest.mark.parametrize("table", OLD_ROWS)
def test_rows_of_the_first_tables_are_kept_as_they_were(first: Connection, table: str) -> None:
    upgrade(first)
    (row,) = first.execute(text(f"SELECT * FROM {table}")).mappings()  # noqa: S608 - the names above
    assert {name: row[name] for name in OLD_ROWS[table]} == OLD_ROWS[table]


def test_what_later_columns_say_of_old_rows_is_nothing(first: Connection) -> None:
    upgrade(first)
    (digest,) = first.execute(text("SELECT * FROM digests")).mappings()
    (answer,) = first.execute(text("SELECT * FROM answers")).mappings()
    later = ("scope", "against_start", "against_end", "about", "reply_to")
    assert [digest[name] for name in later] == [None] * len(later)
    assert answer["asks"] is None


def test_each_migration_leads_to_the_next(first: Connection) -> None:
    for revision in sorted(file.name.partition("_")[0] for file in (HERE / "versions").glob("[0-9]*_*.py"))[1:]:
        command.upgrade(configuration(first), revision)
        assert first.execute(text("SELECT text FROM answers")).scalar_one() == "Late!"
    assert is_current(first)


def test_of_older_answers_the_first_at_each_place_and_day_is_marked(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'older.db'}")
    with engine.connect() as connection:
        command.upgrade(configuration(connection), "0003")
        connection.execute(_OLDER, [dict(zip(_OLDER_COLUMNS, row, strict=True)) for row in _OLDER_ANSWERS])
        upgrade(connection)
        found = connection.execute(text("SELECT response, question FROM answers WHERE is_first ORDER BY 1, 2")).all()
    engine.dispose()
    assert found == [(1, "b"), (1, "c"), (1, "d"), (2, "a")]


def test_migrating_again_keeps_what_is_there(migrated: Connection) -> None:
    migrated.execute(text("INSERT INTO owners (person, since) VALUES (1, 2)"))
    upgrade(migrated)
    assert migrated.execute(text("SELECT person, since FROM owners")).all() == [(1, 2)]
