"""Bring the tables up to date."""

from pathlib import Path
from pkgutil import resolve_name

from sqlalchemy import Connection, inspect, text

HERE = Path(__file__).parent


def upgrade(connection: Connection) -> None:
    """Apply every migration that the database has not had yet."""
    if _revision(connection) != newest():
        # By name: what migrates is loaded only where there is something to migrate.
        resolve_name("surveys.store.migrations.applying:apply")(connection)


def newest() -> str:
    """The last revision there is; their files are numbered."""
    return max(file.name.partition("_")[0] for file in (HERE / "versions").glob("[0-9]*_*.py"))


def _revision(connection: Connection) -> str | None:
    """The revision that the database has."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
