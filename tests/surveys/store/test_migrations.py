"""Migrations lead to the same tables as the code describes, in a new database and in one that has data."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, text

from surveys.store.migrations.upgrade import upgrade
from surveys.store.tables import metadata

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


def test_nothing_is_left_to_migrate(migrated: Connection) -> None:
    assert compare_metadata(MigrationContext.configure(migrated), metadata) == []


def test_migrating_again_keeps_what_is_there(migrated: Connection) -> None:
    migrated.execute(text("INSERT INTO owners (person, since) VALUES (1, 2)"))
    upgrade(migrated)
    assert migrated.execute(text("SELECT person, since FROM owners")).all() == [(1, 2)]
