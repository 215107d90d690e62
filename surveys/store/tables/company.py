"""Company: its chats, who is in them, who may do what, and what they did."""

from sqlalchemy import BigInteger, Boolean, Column, String, Table

from surveys.store.tables.columns import NUMBER, Moment, metadata

chats = Table(
    "chats",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("kind", String, nullable=False),
    Column("title", String, nullable=False),
    Column("purpose", String),
    Column("has_topics", Boolean),
)

staff = Table(
    "staff",
    metadata,
    Column("chat", BigInteger, primary_key=True),
    Column("person", BigInteger, primary_key=True),
    Column("name", String, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("username", String),
    sqlite_with_rowid=False,
)

owners = Table(
    "owners",
    metadata,
    Column("person", NUMBER, primary_key=True),
    Column("since", Moment, nullable=False),
)

grants = Table(
    "grants",
    metadata,
    Column("person", NUMBER, primary_key=True),
    Column("role", String, nullable=False),
    Column("name", String, nullable=False),
    Column("by", BigInteger, nullable=False),
    Column("since", Moment, nullable=False),
)

# By id is by time: the ids grow with it.
audit = Table(
    "audit",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("act", String, nullable=False),
    Column("person", BigInteger),
    Column("name", String, nullable=False),
    Column("about", String, nullable=False),
)
