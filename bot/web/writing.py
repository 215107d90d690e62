"""Writing: a transaction of the door, which says what to do where the database is busy."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import HTTPException

from surveys.errors import Busy
from surveys.store.store import Store
from surveys.store.transaction import Transaction

_SECONDS = "5"
_BUSY = "The database is busy, and nothing was kept; send it again."


@asynccontextmanager
async def writing(store: Store) -> AsyncIterator[Transaction]:
    """The transaction; 503 where another process writes for long."""
    try:
        async with store.transaction() as tx:
            yield tx
    except Busy:
        raise HTTPException(503, _BUSY, {"Retry-After": _SECONDS}) from None
