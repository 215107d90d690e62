"""Databases: a new one is a copy of one that was migrated before, in tests that are about something else."""

from pathlib import Path

import pytest
from sqlalchemy import URL

from surveys.store import store


def copied(template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each database that the store makes the tables to which it would be migrated; it keeps its own rights."""
    make = store._make

    def filled(address: URL) -> None:
        file = Path(address.database or "")
        was_there = file.exists()
        make(address)
        if not was_there and file.exists():
            file.write_bytes(template.read_bytes())

    monkeypatch.setattr(store, "_make", filled)
