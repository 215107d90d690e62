"""Bring the tables up to date."""

from pathlib import Path
from pkgutil import resolve_name

from sqlalchemy import Connection, inspect, text

from surveys.errors import Fault, Misconfigured

HERE = Path(__file__).parent


def is_current(connection: Connection) -> bool:
    """Whether there is nothing to migrate.

    Raises `Misconfigured` where the database is newer than this program, or belongs to another.
    """
    revision = _revision(connection)
    if revision is None and inspect(connection).get_table_names():
        sentence = "it holds the tables of another program; name a file of its own in WAYPULSE_DATABASE_URL"
        raise Misconfigured([Fault("the database", 0, sentence)])
    if revision is not None and revision > newest():
        sentence = (
            f"it was made by a newer Waypulse (revision {revision}, this one knows {newest()}); install that one"
        )
        raise Misconfigured([Fault("the database", 0, sentence)])
    return revision == newest()


def upgrade(connection: Connection) -> None:
    """Apply every migration that the database has not had yet."""
    if not is_current(connection):
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
