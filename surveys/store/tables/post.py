"""Post: updates that were taken in, letters that go out, and what of it was put aside."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, LargeBinary, String, Table

from surveys.store.tables.columns import NUMBER, Moment, metadata

seen = Table(
    "seen",
    metadata,
    Column("update", NUMBER, primary_key=True),
    Column("at", Moment, nullable=False),
    Index("seen_at", "at"),
    sqlite_with_rowid=True,
)

tries = Table(
    "tries",
    metadata,
    Column("update", NUMBER, primary_key=True),
    Column("count", Integer, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("chat", BigInteger, nullable=False),
    Column("kind", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("message", BigInteger),
    Column("urgent", Boolean, nullable=False),
    Column("repeat", Boolean, nullable=False),
    Column("subject", String),
    Column("tries", Integer, nullable=False),
    Column("claimed", Boolean, nullable=False),
)

parked = Table(
    "parked",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("what", String, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("chat", BigInteger),
    Column("body", LargeBinary, nullable=False),
    Column("why", String, nullable=False),
    Column("at", Moment, nullable=False),
    Index("parked_once", "what", "number", unique=True),
)

shown = Table(
    "shown",
    metadata,
    Column("subject", String, primary_key=True),
    Column("chat", BigInteger, nullable=False),
    Column("message", BigInteger, nullable=False),
)

# What each menu of commands was last set to, so that a start asks Telegram for nothing that stands there already.
menus = Table(
    "menus",
    metadata,
    Column("scope", String, primary_key=True),
    Column("digest", String, nullable=False),
)
