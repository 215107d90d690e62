"""Bring the tables up to date, or say what would have to be done."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

HERE = Path(__file__).parent


def configuration(connection: Connection) -> Config:
    """What alembic needs to know."""
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["connection"] = connection
    return config


def upgrade(connection: Connection) -> None:
    """Apply every migration that the database has not had yet."""
    if MigrationContext.configure(connection).get_current_revision() != _newest():
        command.upgrade(configuration(connection), "head")


@cache
def _newest() -> str | None:
    return ScriptDirectory(str(HERE)).get_current_head()
