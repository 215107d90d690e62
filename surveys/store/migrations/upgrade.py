"""Bring the tables up to date, or say what would have to be done."""

from pathlib import Path

from alembic import command
from alembic.config import Config
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
    command.upgrade(configuration(connection), "head")
